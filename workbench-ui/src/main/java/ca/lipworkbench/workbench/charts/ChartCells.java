package ca.lipworkbench.workbench.charts;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.pivot.PivotTable.Member;
import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.text.BilingualText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The cells of a pivot table that one chart draws: those of one measure, or of all measures where
 * they share a unit, and which dimensions tell them apart.
 *
 * @param entries the cells, row by row
 * @param measures the measures of these cells
 * @param leftOut the measures that are not drawn
 * @param dimensions members of every dimension on the axes, in order; rows before columns
 */
record ChartCells(
    List<Entry> entries,
    List<Measure> measures,
    List<Measure> leftOut,
    Map<String, List<Member>> dimensions) {
  ChartCells {
    entries = List.copyOf(entries);
    measures = List.copyOf(measures);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * A cell and what it stands for.
   *
   * @param members by dimension
   * @param at its place in the table
   */
  record Entry(
      Map<String, Member> members, Area area, Measure measure, Cell cell, ChartSpec.At at) {}

  /** The cells of the measure with this code; of all that share the first one's unit if empty. */
  static ChartCells of(PivotTable table, Optional<String> wanted) {
    List<Measure> drawn =
        table.measures().stream()
            .filter(
                measure ->
                    wanted
                        .map(code -> measure.code().equals(code))
                        .orElseGet(
                            () -> sharesUnit(table) || measure.equals(table.measures().getFirst())))
            .toList();
    List<Entry> entries = new ArrayList<>();
    Map<String, Map<String, Member>> found = new LinkedHashMap<>();
    for (int row = 0; row < table.rowHeaders().size(); row++) {
      for (int column = 0; column < table.columnHeaders().size(); column++) {
        Entry entry = entry(table, row, column);
        if (drawn.contains(entry.measure())) {
          entries.add(entry);
          entry
              .members()
              .forEach(
                  (dimension, member) ->
                      found
                          .computeIfAbsent(dimension, key -> new LinkedHashMap<>())
                          .putIfAbsent(member.code(), member));
        }
      }
    }
    Map<String, List<Member>> dimensions = new LinkedHashMap<>();
    found.forEach((dimension, members) -> dimensions.put(dimension, List.copyOf(members.values())));
    return new ChartCells(
        entries,
        drawn,
        table.measures().stream().filter(measure -> !drawn.contains(measure)).toList(),
        dimensions);
  }

  /** Whether one axis can stand for every measure of the table. */
  static boolean sharesUnit(PivotTable table) {
    return table.measures().stream().map(Measure::unit).distinct().count() == 1;
  }

  private static Entry entry(PivotTable table, int row, int column) {
    Map<String, Member> members = new LinkedHashMap<>();
    table.rowHeaders().get(row).members().forEach(m -> members.put(m.dimension(), m));
    table.columnHeaders().get(column).members().forEach(m -> members.put(m.dimension(), m));
    Area area =
        Optional.ofNullable(members.get(DataStructure.AREA))
            .flatMap(
                member ->
                    table.areas().stream()
                        .filter(known -> known.id().value().equals(member.code()))
                        .findFirst())
            .orElseGet(table.areas()::getFirst);
    // A chart calls an area what people call it, not by its full name.
    members.computeIfPresent(
        DataStructure.AREA,
        (dimension, member) -> new Member(dimension, member.code(), area.place(), member.depth()));
    Measure measure =
        Optional.ofNullable(members.get(DataStructure.MEASURE))
            .flatMap(
                member ->
                    table.measures().stream()
                        .filter(known -> known.code().equals(member.code()))
                        .findFirst())
            .orElseGet(table.measures()::getFirst);
    return new Entry(
        members, area, measure, table.cells().get(row).get(column), new ChartSpec.At(row, column));
  }

  /** The dimensions of which these cells have several members, rows before columns. */
  List<String> varying() {
    return dimensions.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Whether a dimension has several members here. */
  boolean varies(String dimension) {
    return members(dimension).size() > 1;
  }

  /** The members of a dimension, in order; none where it is not on an axis. */
  List<Member> members(String dimension) {
    return dimensions.getOrDefault(dimension, List.of());
  }

  /** The areas of these cells, in order. */
  List<Area> areas() {
    return entries.stream().map(Entry::area).distinct().toList();
  }

  /** How many cells have a number. */
  long withValue() {
    return entries.stream().filter(entry -> entry.cell().value().isPresent()).count();
  }

  /** The members of a dimension that no other member here lies within, totals left out. */
  List<Member> leaves(String dimension) {
    List<Member> all = members(dimension);
    List<Member> leaves = new ArrayList<>();
    for (int index = 0; index < all.size(); index++) {
      boolean parent =
          index + 1 < all.size() && all.get(index + 1).depth() > all.get(index).depth();
      if (!parent && !saysTotal(all.get(index).label())) {
        leaves.add(all.get(index));
      }
    }
    return leaves;
  }

  /** Whether some member of a dimension is a part of another one. */
  boolean isNested(String dimension) {
    OptionalInt first = members(dimension).stream().mapToInt(Member::depth).findFirst();
    return members(dimension).stream().anyMatch(m -> m.depth() != first.orElse(0))
        || leaves(dimension).size() != members(dimension).size();
  }

  private static boolean saysTotal(BilingualText label) {
    return label.english().startsWith("Total");
  }
}
