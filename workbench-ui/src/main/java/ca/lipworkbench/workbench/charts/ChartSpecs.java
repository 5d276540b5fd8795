package ca.lipworkbench.workbench.charts;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.pivot.PivotTable.Member;
import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.Unit;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.wording.Wording;
import ca.lipworkbench.notebooks.publishing.DashboardDraft.ChartKind;
import ca.lipworkbench.notebooks.publishing.FrozenDashboard.FrozenFigure;
import ca.lipworkbench.workbench.charts.ChartSpec.Axis;
import ca.lipworkbench.workbench.charts.ChartSpec.Break;
import ca.lipworkbench.workbench.charts.ChartSpec.CellText;
import ca.lipworkbench.workbench.charts.ChartSpec.Mark;
import ca.lipworkbench.workbench.charts.ChartSpec.Missing;
import ca.lipworkbench.workbench.charts.ChartSpec.Period;
import ca.lipworkbench.workbench.charts.ChartSpec.Point;
import ca.lipworkbench.workbench.charts.ChartSpec.Range;
import ca.lipworkbench.workbench.charts.ChartSpec.Role;
import ca.lipworkbench.workbench.charts.ChartSpec.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the specification of a chart from a frozen figure and the areas that it is to show. */
final class ChartSpecs {
  private static final String YEAR = "\\d{4}";

  private ChartSpecs() {}

  /**
   * The specification for the areas of one page, its own area first.
   *
   * @param breaks where periods cannot simply be compared
   */
  static ChartSpec of(
      FrozenFigure figure, List<Area> shown, Language language, List<Break> breaks) {
    FigureRows rows = FigureRows.of(figure.table());
    boolean overTime = figure.draft().chart() == ChartKind.LINES;
    List<List<Member>> categories =
        rows.entries().stream()
            .map(entry -> overTime ? entry.category() : entry.members())
            .distinct()
            .toList();
    List<String> periods =
        overTime
            ? rows.entries().stream()
                .map(entry -> entry.period().orElse(""))
                .distinct()
                .sorted()
                .toList()
            : List.of("");
    MarkWords words = new MarkWords(language, overTime);
    List<Series> series = new ArrayList<>();
    for (int index = 0; index < shown.size(); index++) {
      Area area = shown.get(index);
      List<Mark> marks = new ArrayList<>();
      List<CellText> texts = new ArrayList<>();
      for (FigureRows.Entry entry : rows.entries()) {
        Optional<Cell> cell = Optional.ofNullable(entry.cells().get(area.id()));
        String period = overTime ? entry.period().orElse("") : "";
        MarkWords.Place place =
            new MarkWords.Place(
                categories.indexOf(overTime ? entry.category() : entry.members()),
                periods.indexOf(period),
                area.place().in(language),
                period);
        marks.add(words.mark(cell, entry.measure(), place));
        texts.add(words.cell(cell, entry.measure()));
      }
      series.add(
          new Series(area.id(), role(area, index == 0), area.place().in(language), marks, texts));
    }
    Unit unit = unit(rows);
    // An upright axis has as much room on a phone.
    ChartSize phone = overTime ? ChartSize.WIDE : ChartSize.PHONE;
    return new ChartSpec(
        figure.draft().paragraph(),
        language,
        figure.draft().chart(),
        Wording.in(language).notice(figure.table().source().nature()),
        FigureRows.labels(categories, language),
        positions(periods),
        series,
        axis(figure, series, unit, ChartSize.WIDE, language),
        axis(figure, series, unit, phone, language),
        breaks);
  }

  private static Role role(Area area, boolean own) {
    return switch (area.level()) {
      case COUNTRY -> Role.COUNTRY;
      case PROVINCE -> Role.PROVINCE;
      case IRCC_REGION -> Role.REGION;
      case PARTNERSHIP,
          CENSUS_DIVISION,
          CENSUS_SUBDIVISION,
          CENSUS_METROPOLITAN_AREA,
          CENSUS_AGGLOMERATION ->
          own ? Role.LIP : Role.OTHER_LIP;
    };
  }

  /** One unit for the axis; where rows differ in it, none is written. */
  private static Unit unit(FigureRows rows) {
    List<Unit> units =
        rows.entries().stream()
            .map(FigureRows.Entry::measure)
            .map(Measure::unit)
            .distinct()
            .toList();
    return units.size() == 1 ? units.getFirst() : Unit.NUMBER;
  }

  private static List<Period> positions(List<String> periods) {
    boolean years = periods.stream().allMatch(period -> period.matches(YEAR));
    List<Period> positions = new ArrayList<>();
    for (int index = 0; index < periods.size(); index++) {
      String period = periods.get(index);
      positions.add(new Period(period, years ? Integer.parseInt(period) : index));
    }
    return positions;
  }

  private static Axis axis(
      FrozenFigure figure, List<Series> series, Unit unit, ChartSize size, Language language) {
    List<Double> values = new ArrayList<>();
    for (Series one : series) {
      for (Mark mark : one.marks()) {
        addValues(mark, values);
      }
    }
    if (figure.draft().chart() == ChartKind.BARS && !values.isEmpty()) {
      values.add(0.0);
    }
    return AxisScale.of(values, unit, size, language);
  }

  /** Whatever may be drawn needs room, the ends of rounding bands too. */
  private static void addValues(Mark mark, List<Double> values) {
    switch (mark) {
      case Point point -> {
        values.add(point.value());
        point.rounding().ifPresent(band -> values.addAll(List.of(band.low(), band.high())));
      }
      case Range range -> {
        values.add(range.low());
        values.add(range.high());
      }
      case Missing missing -> {}
    }
  }
}
