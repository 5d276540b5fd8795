package ca.lipworkbench.workbench.charts;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.pivot.PivotTable.Member;
import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Unit;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.wording.Wording;
import ca.lipworkbench.workbench.charts.ChartCells.Entry;
import ca.lipworkbench.workbench.charts.ChartSpec.CellText;
import ca.lipworkbench.workbench.charts.ChartSpec.Mark;
import ca.lipworkbench.workbench.charts.ChartSpec.Missing;
import ca.lipworkbench.workbench.charts.ChartSpec.Point;
import ca.lipworkbench.workbench.charts.ChartSpec.Range;
import ca.lipworkbench.workbench.charts.ChartSpec.Role;
import ca.lipworkbench.workbench.charts.ChartSpec.Row;
import ca.lipworkbench.workbench.charts.ChartSpec.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes the specification of a chart from an arrangement of cells. */
final class ArrangedSpec {
  private static final String FIGURE = "pivot";

  private final PivotTable table;
  private final Arrangement arrangement;
  private final ChartCells cells;
  private final Language language;
  private final MarkWords words;
  private final List<List<Member>> categories;
  private final List<String> periods;

  ArrangedSpec(PivotTable table, Arrangement arrangement, Language language) {
    this.table = table;
    this.arrangement = arrangement;
    this.cells = arrangement.cells();
    this.language = language;
    this.words = new MarkWords(language, arrangement.acrossPeriods());
    this.categories = categories();
    this.periods =
        arrangement.acrossPeriods()
            ? cells.members(DataStructure.PERIOD).stream().map(Member::code).sorted().toList()
            : List.of("");
  }

  /** The specification, with everything that it takes to read the picture alone. */
  ChartSpec make() {
    List<Series> series = series();
    Unit unit = cells.measures().getFirst().unit();
    ChartForm form = arrangement.form();
    // An upright axis has as much room on a phone; two axes side by side have half as much.
    ChartSize wide = form == ChartForm.PYRAMID ? ChartSize.PHONE : ChartSize.WIDE;
    ChartSize phone = form == ChartForm.LINES ? ChartSize.WIDE : ChartSize.PHONE;
    return new ChartSpec(
        FIGURE,
        language,
        form,
        Wording.in(language).notice(table.source().nature()),
        rows(),
        ChartSpecs.positions(periods),
        series,
        form == ChartForm.DOTS && byArea() && !AreaRoles.distinct(cells.areas()),
        form == ChartForm.RANKED_BARS && byArea() ? ranking(series) : List.of(),
        ChartSpecs.axis(form, series, unit, wide, language),
        ChartSpecs.axis(form, series, unit, phone, language),
        List.of(),
        Optional.of(new FrameWords(table, cells, language).frame(form, series)));
  }

  private boolean byArea() {
    return arrangement.series().filter(DataStructure.AREA::equals).isPresent();
  }

  /** What stands in the rows: combinations of members, in the order of their dimensions. */
  private List<List<Member>> categories() {
    Comparator<List<Member>> order = Comparator.comparingInt(category -> 0);
    for (int index = 0; index < arrangement.rows().size(); index++) {
      List<Member> members = cells.members(arrangement.rows().get(index));
      int place = index;
      order = order.thenComparingInt(category -> members.indexOf(category.get(place)));
    }
    if (arrangement.form() == ChartForm.RANKED_BARS && !byArea()) {
      order = Comparator.comparing(this::value, Comparator.reverseOrder());
    }
    return cells.entries().stream().map(this::category).distinct().sorted(order).toList();
  }

  private List<Member> category(Entry entry) {
    return arrangement.rows().stream()
        .map(dimension -> Objects.requireNonNull(entry.members().get(dimension)))
        .toList();
  }

  private double value(List<Member> category) {
    return cells.entries().stream()
        .filter(entry -> category(entry).equals(category))
        .mapToDouble(entry -> entry.cell().value().orElse(Double.NEGATIVE_INFINITY))
        .findFirst()
        .orElse(Double.NEGATIVE_INFINITY);
  }

  private List<Row> rows() {
    return categories.stream().map(this::row).toList();
  }

  private Row row(List<Member> category) {
    if (category.isEmpty()) {
      return new Row(cells.measures().getFirst().name().in(language), Optional.empty());
    }
    if (arrangement.acrossPeriods()) {
      return new Row(labels(category), Optional.empty());
    }
    List<Member> outer = category.subList(0, category.size() - 1);
    return new Row(
        category.getLast().label().in(language),
        outer.isEmpty() ? Optional.empty() : Optional.of(labels(outer)));
  }

  private String labels(List<Member> members) {
    return members.stream()
        .map(member -> member.label().in(language))
        .collect(Collectors.joining(", "));
  }

  private List<Series> series() {
    if (arrangement.series().isEmpty()) {
      Area area = cells.areas().getFirst();
      Role role = cells.areas().size() == 1 ? AreaRoles.of(area, true) : Role.LIP;
      String name =
          cells.areas().size() == 1
              ? area.place().in(language)
              : cells.measures().getFirst().name().in(language);
      return List.of(one(area.id().value(), role, name, cells.entries()));
    }
    String dimension = arrangement.series().get();
    List<Member> members =
        cells.members(dimension).stream()
            .filter(
                member ->
                    cells.entries().stream()
                        .anyMatch(entry -> member.equals(entry.members().get(dimension))))
            .toList();
    List<Role> roles = byArea() ? areaRoles() : GroupRoles.of(members);
    List<Series> series = new ArrayList<>();
    for (int index = 0; index < members.size(); index++) {
      Member member = members.get(index);
      series.add(
          one(
              member.code(),
              roles.get(index),
              member.label().in(language),
              cells.entries().stream()
                  .filter(entry -> member.equals(entry.members().get(dimension)))
                  .toList()));
    }
    return series;
  }

  private List<Role> areaRoles() {
    List<Area> areas = cells.areas();
    return IntStream.range(0, areas.size())
        .mapToObj(index -> AreaRoles.of(areas.get(index), index == 0))
        .toList();
  }

  private Series one(String key, Role role, String name, List<Entry> entries) {
    List<Mark> marks = new ArrayList<>();
    List<CellText> texts = new ArrayList<>();
    for (Entry entry : entries) {
      String period =
          arrangement.acrossPeriods()
              ? Objects.requireNonNull(entry.members().get(DataStructure.PERIOD)).code()
              : "";
      Optional<Cell> cell = Optional.of(entry.cell());
      MarkWords.Place place =
          new MarkWords.Place(
              categories.indexOf(category(entry)),
              periods.indexOf(period),
              name,
              period,
              Optional.of(entry.at()));
      marks.add(words.mark(cell, entry.measure(), place));
      texts.add(words.cell(cell, entry.measure()));
    }
    return new Series(key, role, name, marks, texts);
  }

  /** Places of the series from the greatest value to the least, those without one last. */
  private static List<Integer> ranking(List<Series> series) {
    return IntStream.range(0, series.size())
        .boxed()
        .sorted(
            Comparator.comparing(
                (Integer index) -> height(series.get(index).marks().getFirst()),
                Comparator.reverseOrder()))
        .toList();
  }

  private static double height(Mark mark) {
    return switch (mark) {
      case Point point -> point.value();
      case Range range -> range.low();
      case Missing missing -> Double.NEGATIVE_INFINITY;
    };
  }
}
