package ca.lipworkbench.engine.explore;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Measure;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the cells of an answer stand for. */
final class TableMembers {
  private final PivotTable table;
  private final Map<String, Area> areas = new HashMap<>();
  private final Map<String, Measure> measures = new HashMap<>();

  TableMembers(PivotTable table) {
    this.table = table;
    table.areas().forEach(area -> areas.put(area.id().value(), area));
    table.measures().forEach(measure -> measures.put(measure.code(), measure));
  }

  /** The area of a cell. */
  Area area(int row, int column) {
    return member(DataStructure.AREA, row, column)
        .flatMap(member -> Optional.ofNullable(areas.get(member.code())))
        .orElseGet(table.areas()::getFirst);
  }

  /** The measure of a cell. */
  Measure measure(int row, int column) {
    return member(DataStructure.MEASURE, row, column)
        .flatMap(member -> Optional.ofNullable(measures.get(member.code())))
        .orElseGet(table.measures()::getFirst);
  }

  /** The period of a cell. */
  String period(int row, int column) {
    return member(DataStructure.PERIOD, row, column)
        .map(PivotTable.Member::code)
        .orElseGet(table.spec().periods()::getFirst);
  }

  /** The members of a cell on both axes, by dimension, rows first. */
  Map<String, PivotTable.Member> members(int row, int column) {
    Map<String, PivotTable.Member> members = new LinkedHashMap<>();
    table.rowHeaders().get(row).members().forEach(m -> members.put(m.dimension(), m));
    table.columnHeaders().get(column).members().forEach(m -> members.put(m.dimension(), m));
    return members;
  }

  private Optional<PivotTable.Member> member(String dimension, int row, int column) {
    return find(table.rowHeaders().get(row), dimension)
        .or(() -> find(table.columnHeaders().get(column), dimension));
  }

  private static Optional<PivotTable.Member> find(PivotTable.Header header, String dimension) {
    return header.members().stream().filter(m -> m.dimension().equals(dimension)).findFirst();
  }

  /** Whether the cell stands at a published total of a dimension on an axis. */
  boolean isTotal(int row, int column) {
    return isTotal(table.rowHeaders().get(row)) || isTotal(table.columnHeaders().get(column));
  }

  private static boolean isTotal(PivotTable.Header header) {
    return header.members().stream().anyMatch(PivotTable.Member::total);
  }
}
