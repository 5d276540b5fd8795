package ca.lipworkbench.workbench.charts;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.AreaVersion;
import ca.lipworkbench.engine.geography.BoundaryStatus;
import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.geography.GeographicLevel;
import ca.lipworkbench.engine.pivot.PivotSpec;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.pivot.PivotTable.Header;
import ca.lipworkbench.engine.pivot.PivotTable.Member;
import ca.lipworkbench.engine.statistics.Additivity;
import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.statistics.Coverage;
import ca.lipworkbench.engine.statistics.Derivation;
import ca.lipworkbench.engine.statistics.Interval;
import ca.lipworkbench.engine.statistics.Intervals;
import ca.lipworkbench.engine.statistics.ObservationStatus;
import ca.lipworkbench.engine.statistics.Refusal;
import ca.lipworkbench.engine.statistics.RoundingModel;
import ca.lipworkbench.engine.statistics.StatusSet;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.Ratio;
import ca.lipworkbench.engine.table.Source;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.engine.table.Unit;
import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.notebooks.publishing.DashboardDraft;
import ca.lipworkbench.notebooks.publishing.DashboardDraft.ChartKind;
import ca.lipworkbench.notebooks.publishing.FrozenDashboard.FrozenFigure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeSet;

/** Frozen figures of Atlantic areas with made-up numbers, one of every kind of cell among them. */
final class Figures {
  static final Area MONCTON =
      area("NB-moncton", GeographicLevel.PARTNERSHIP, "Greater Moncton", "Grand Moncton");
  static final Area HALIFAX = area("NS-halifax", GeographicLevel.PARTNERSHIP, "Halifax", "Halifax");
  static final Area NEW_BRUNSWICK =
      area("2021A000213", GeographicLevel.PROVINCE, "New Brunswick", "Nouveau-Brunswick");
  static final Area ATLANTIC =
      area("region-ATL", GeographicLevel.IRCC_REGION, "Atlantic", "Atlantique");
  static final Area CANADA = area("2021A000011124", GeographicLevel.COUNTRY, "Canada", "Canada");

  static final List<Area> ALL = List.of(MONCTON, HALIFAX, NEW_BRUNSWICK, ATLANTIC, CANADA);
  static final List<Area> SHOWN = List.of(MONCTON, NEW_BRUNSWICK, ATLANTIC, CANADA);

  private static final List<Member> GROUPS =
      List.of(
          group("all", "All people 25 to 64", "Ensemble des personnes de 25 à 64 ans"),
          group("immigrants", "All immigrants", "Ensemble des immigrants"),
          group("recent", "Recent immigrants", "Immigrants récents"),
          group("temporary", "Non-permanent residents", "Résidents non permanents"));

  private Figures() {}

  /** Rates of four groups, one of them suppressed for Greater Moncton. */
  static FrozenFigure employment(ChartKind kind) {
    double[][] values = {
      {78.43, 79.1, 75.1, 75.8, 76.6},
      {75.58, 77.24, 72.6, 73.6, 74.4},
      {74.19, 76.02, 69.8, 71, 68.1},
      {Double.NaN, 70.7, 66.7, 67.9, 70.2}
    };
    double[] halfWidths = {0.3, 0.7, 1.2, 1.9};
    List<List<Cell>> cells = new ArrayList<>();
    for (int row = 0; row < values.length; row++) {
      List<Cell> line = new ArrayList<>();
      for (int area = 0; area < ALL.size(); area++) {
        double value = values[row][area];
        line.add(Double.isNaN(value) ? suppressed() : rate(value, halfWidths[row] / (1 + area)));
      }
      cells.add(line);
    }
    return figure("employment", kind, perCent(), headers(GROUPS), cells, Source.Nature.SYNTHETIC);
  }

  /** A true zero, a lower bound, a value that is not available and one too unreliable to print. */
  static FrozenFigure oddities(ChartKind kind) {
    List<List<Cell>> cells =
        List.of(
            List.of(rate(0, 0), rate(12, 1), rate(9.5, 0.2), rate(8, 0.1), rate(7.25, 0)),
            List.of(lowerBound(), rate(12, 1), rate(9.5, 0.2), rate(8, 0.1), rate(7.25, 0)),
            List.of(
                none(ObservationStatus.NOT_AVAILABLE),
                rate(12, 1),
                none(ObservationStatus.SUPPRESSED),
                rate(8, 0.1),
                rate(7.25, 0)),
            List.of(
                none(ObservationStatus.TOO_UNRELIABLE),
                rate(12, 1),
                rate(9.5, 0.2),
                none(ObservationStatus.NOT_APPLICABLE),
                rate(7.25, 0)));
    return figure("oddities", kind, perCent(), headers(GROUPS), cells, Source.Nature.OFFICIAL);
  }

  /** Medians: published for provinces and Canada, a range of parts for unions. */
  static FrozenFigure medianIncome() {
    List<Cell> cells =
        List.of(
            median(34_200, 40_600, 3),
            published(39_000),
            published(35_200),
            median(33_400, 37_600, 4),
            published(38_400));
    return figure(
        "income",
        ChartKind.DOTS,
        dollars(),
        headers(List.of(GROUPS.get(2))),
        List.of(cells),
        Source.Nature.SYNTHETIC);
  }

  /** Rates of one group over three census years. */
  static FrozenFigure overTime(String... years) {
    double[] values = {63.1, 64.9, 60.2, 61.5, 64.8};
    List<Member> periods = new ArrayList<>();
    List<List<Cell>> cells = new ArrayList<>();
    for (int row = 0; row < years.length; row++) {
      periods.add(new Member("period", years[row], BilingualText.of(years[row], years[row]), 0));
      List<Cell> line = new ArrayList<>();
      for (int area = 0; area < ALL.size(); area++) {
        line.add(rate(values[area] + row * (5.5 - area), 1.4 / (1 + area)));
      }
      cells.add(line);
    }
    return figure(
        "trend", ChartKind.LINES, perCent(), headers(periods), cells, Source.Nature.SYNTHETIC);
  }

  /** The same figure with another value in its first cell. */
  static FrozenFigure withFirstValue(FrozenFigure figure, double value) {
    PivotTable table = figure.table();
    List<List<Cell>> cells = new ArrayList<>(table.cells());
    List<Cell> first = new ArrayList<>(cells.getFirst());
    first.set(0, rate(value, 0));
    cells.set(0, first);
    return new FrozenFigure(
        figure.draft(),
        new PivotTable(
            table.spec(),
            table.table(),
            table.title(),
            table.release(),
            table.source(),
            table.geography(),
            table.rowHeaders(),
            table.columnHeaders(),
            cells,
            table.areas(),
            table.measures(),
            table.notes(),
            table.remarks()));
  }

  static Area area(String id, GeographicLevel level, String english, String french) {
    return new Area(
        new AreaId(id),
        level,
        BilingualText.of("Full name of " + english, "Nom complet : " + french),
        BilingualText.of(english, french),
        new AreaVersion(
            2021,
            new TreeSet<>(List.of(new Dguid("2021A00051307022"))),
            List.of(),
            BoundaryStatus.STATED),
        Optional.empty(),
        Optional.empty());
  }

  private static Member group(String code, String english, String french) {
    return new Member("group", code, BilingualText.of(english, french), 0);
  }

  private static List<Header> headers(List<Member> members) {
    return members.stream().map(member -> new Header(List.of(member))).toList();
  }

  private static Cell rate(double value, double halfWidth) {
    Optional<Interval> interval = Optional.of(new Interval(value - halfWidth, value + halfWidth));
    return new Cell(
        OptionalDouble.of(value),
        StatusSet.NONE,
        List.of(),
        new Intervals(interval, interval, Optional.empty(), Intervals.Shown.PROBABLE),
        new Derivation.RatioOfSums(value * 100, 3, 10_000, 3),
        new Coverage(3, 3));
  }

  private static Cell published(double value) {
    return new Cell(
        OptionalDouble.of(value),
        StatusSet.NONE,
        List.of(),
        Intervals.UNKNOWN,
        new Derivation.Published(),
        Coverage.ONE);
  }

  private static Cell lowerBound() {
    return new Cell(
        OptionalDouble.of(4.5),
        StatusSet.of(ObservationStatus.SUPPRESSED),
        List.of(),
        Intervals.UNKNOWN,
        new Derivation.SumOfCells(2),
        new Coverage(2, 3));
  }

  private static Cell suppressed() {
    return new Cell(
        OptionalDouble.empty(),
        StatusSet.of(ObservationStatus.SUPPRESSED),
        List.of(),
        Intervals.UNKNOWN,
        new Derivation.Refused(
            new Refusal(Refusal.Reason.SUPPRESSED_PART, List.of(), Optional.empty())),
        new Coverage(2, 3));
  }

  private static Cell none(ObservationStatus status) {
    return new Cell(
        OptionalDouble.empty(),
        StatusSet.of(status),
        List.of(),
        Intervals.UNKNOWN,
        new Derivation.Published(),
        new Coverage(0, 1));
  }

  private static Cell median(double low, double high, int parts) {
    return new Cell(
        OptionalDouble.empty(),
        StatusSet.NONE,
        List.of(),
        Intervals.UNKNOWN,
        new Derivation.Refused(
            new Refusal(
                Refusal.Reason.NON_ADDITIVE_QUANTILE,
                List.of("Median employment income"),
                Optional.of(new Refusal.Offer.RangeOfParts(new Interval(low, high), parts)))),
        new Coverage(0, 1));
  }

  private static Measure perCent() {
    return new Measure(
        "employment-rate",
        BilingualText.of("Employment rate", "Taux d’emploi"),
        Optional.empty(),
        Measure.Presence.DERIVED,
        Additivity.RATE,
        RoundingModel.RR5_10,
        Unit.PER_CENT,
        BilingualText.of("People 25 to 64", "Personnes de 25 à 64 ans"),
        1,
        Optional.of(new Ratio("employed", "population", 100)),
        Optional.empty(),
        OptionalInt.empty(),
        List.of());
  }

  private static Measure dollars() {
    return new Measure(
        "median-income",
        BilingualText.of("Median employment income", "Revenu d’emploi médian"),
        Optional.empty(),
        Measure.Presence.PUBLISHED,
        Additivity.QUANTILE,
        RoundingModel.UNKNOWN,
        Unit.DOLLARS,
        BilingualText.of("People with employment income", "Personnes ayant un revenu d’emploi"),
        0,
        Optional.empty(),
        Optional.empty(),
        OptionalInt.of(2020),
        List.of());
  }

  private static FrozenFigure figure(
      String id,
      ChartKind kind,
      Measure measure,
      List<Header> rows,
      List<List<Cell>> cells,
      Source.Nature nature) {
    BilingualText text = BilingualText.of("Words", "Mots");
    PivotSpec spec =
        new PivotSpec(
            new TableName("employment"),
            List.of(rows.getFirst().members().getFirst().dimension()),
            List.of("area"),
            List.of(measure.code()),
            ALL.stream().map(Area::id).toList(),
            List.of(),
            Map.of());
    List<Header> columns =
        ALL.stream()
            .map(area -> new Header(List.of(new Member("area", area.id().value(), area.name(), 0))))
            .toList();
    Source source = new Source(text, text, "2021", text, text, nature);
    return new FrozenFigure(
        new DashboardDraft.Figure(id, kind, text, text, text, text, List.of()),
        new PivotTable(
            spec,
            spec.table(),
            text,
            1,
            source,
            Optional.empty(),
            rows,
            columns,
            cells,
            ALL,
            List.of(measure),
            Map.of(),
            List.of()));
  }
}
