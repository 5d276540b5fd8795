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
import ca.lipworkbench.workbench.charts.ChartSpec.Row;
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
                period,
                Optional.empty());
        marks.add(words.mark(cell, entry.measure(), place));
        texts.add(words.cell(cell, entry.measure()));
      }
      series.add(
          new Series(
              area.id().value(),
              AreaRoles.of(area, index == 0),
              area.place().in(language),
              marks,
              texts));
    }
    Unit unit = unit(rows);
    // An upright axis has as much room on a phone.
    ChartSize phone = overTime ? ChartSize.WIDE : ChartSize.PHONE;
    return new ChartSpec(
        figure.draft().paragraph(),
        language,
        form(figure.draft().chart()),
        Wording.in(language).notice(figure.table().source().nature()),
        FigureRows.labels(categories, language).stream()
            .map(label -> new Row(label, Optional.empty()))
            .toList(),
        positions(periods),
        series,
        false,
        List.of(),
        axis(form(figure.draft().chart()), series, unit, ChartSize.WIDE, language),
        axis(form(figure.draft().chart()), series, unit, phone, language),
        breaks,
        Optional.empty());
  }

  private static ChartForm form(ChartKind kind) {
    return switch (kind) {
      case DOTS -> ChartForm.DOTS;
      case LINES -> ChartForm.LINES;
      case BARS -> ChartForm.GROUPED_BARS;
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

  /** Years lie as far apart as they are, other periods one after the other. */
  static List<Period> positions(List<String> periods) {
    boolean years = periods.stream().allMatch(period -> period.matches(YEAR));
    List<Period> positions = new ArrayList<>();
    for (int index = 0; index < periods.size(); index++) {
      String period = periods.get(index);
      positions.add(new Period(period, years ? Integer.parseInt(period) : index));
    }
    return positions;
  }

  /** An axis with room for everything that is drawn. */
  static Axis axis(
      ChartForm form, List<Series> series, Unit unit, ChartSize size, Language language) {
    List<Double> values = new ArrayList<>();
    for (Series one : series) {
      for (Mark mark : one.marks()) {
        addValues(mark, values);
      }
    }
    if (form.hasBars() && !values.isEmpty()) {
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
        point.survey().ifPresent(line -> values.addAll(List.of(line.low(), line.high())));
      }
      case Range range -> {
        values.add(range.low());
        values.add(range.high());
      }
      case Missing missing -> {}
    }
  }
}
