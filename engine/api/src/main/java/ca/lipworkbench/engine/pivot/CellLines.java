package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Measure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A pivot table taken apart into one line a cell, row by row. Immutable. */
public final class CellLines {
  private static final Set<String> EVERY_TABLE_HAS =
      Set.of(DataStructure.AREA, DataStructure.PERIOD, DataStructure.MEASURE);

  private final PivotTable table;
  private final Map<String, Area> areas = new HashMap<>();
  private final Map<String, Measure> measures = new HashMap<>();

  /** The lines of a table. */
  public CellLines(PivotTable table) {
    this.table = table;
    table.areas().forEach(area -> areas.put(area.id().value(), area));
    table.measures().forEach(measure -> measures.put(measure.code(), measure));
  }

  /**
   * A cell and what it stands for.
   *
   * @param area the area
   * @param period the period
   * @param measure the measure
   * @param others the members of the other dimensions on the axes, by dimension
   * @param cell the cell
   */
  public record Line(
      Area area,
      String period,
      Measure measure,
      Map<String, PivotTable.Member> others,
      Cell cell) {}

  /** The dimensions on the axes other than area, period and measure, rows first. */
  public List<String> otherDimensions() {
    Set<String> dimensions = new LinkedHashSet<>(table.spec().rows());
    dimensions.addAll(table.spec().columns());
    dimensions.removeAll(EVERY_TABLE_HAS);
    return List.copyOf(dimensions);
  }

  /** Every cell. */
  public List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (int row = 0; row < table.rowHeaders().size(); row++) {
      for (int column = 0; column < table.columnHeaders().size(); column++) {
        lines.add(line(row, column));
      }
    }
    return lines;
  }

  /** One cell. */
  Line line(int row, int column) {
    Map<String, PivotTable.Member> members = new LinkedHashMap<>();
    table.rowHeaders().get(row).members().forEach(m -> members.put(m.dimension(), m));
    table.columnHeaders().get(column).members().forEach(m -> members.put(m.dimension(), m));
    return line(members, table.cells().get(row).get(column));
  }

  private Line line(Map<String, PivotTable.Member> members, Cell cell) {
    Area area = on(members, DataStructure.AREA, areas).orElseGet(table.areas()::getFirst);
    Measure measure =
        on(members, DataStructure.MEASURE, measures).orElseGet(table.measures()::getFirst);
    PivotTable.Member period = members.get(DataStructure.PERIOD);
    Map<String, PivotTable.Member> others = new LinkedHashMap<>(members);
    others.keySet().removeAll(EVERY_TABLE_HAS);
    return new Line(
        area,
        period == null ? table.spec().periods().getFirst() : period.code(),
        measure,
        others,
        cell);
  }

  private static <T> Optional<T> on(
      Map<String, PivotTable.Member> members, String dimension, Map<String, T> known) {
    PivotTable.Member member = members.get(dimension);
    return member == null ? Optional.empty() : Optional.ofNullable(known.get(member.code()));
  }
}
