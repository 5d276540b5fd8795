package ca.lipworkbench.workbench.pages;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.pivot.PivotTable.Header;
import ca.lipworkbench.engine.pivot.PivotTable.Member;
import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Measure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A pivot table turned so that areas stand on the columns and everything else on the rows,
 * whichever way it was asked for: the shape in which every figure is read.
 *
 * @param rows the rows, in the order of the table
 */
record FigureGrid(List<Row> rows) {
  FigureGrid {
    rows = List.copyOf(rows);
  }

  /**
   * A category, or several nested ones, with its cells.
   *
   * @param members what the row stands for, outermost first, without the area
   * @param measure what its cells measure
   * @param cells a cell an area
   */
  record Row(List<Member> members, Measure measure, Map<AreaId, Cell> cells) {
    /** The area's cell, where the table has one. */
    Optional<Cell> cell(Area area) {
      return Optional.ofNullable(cells.get(area.id()));
    }

    /** Whether one of its members has this code. */
    boolean hasCode(String code) {
      return members.stream().anyMatch(member -> member.code().equals(code));
    }
  }

  /** The table with areas on the columns. */
  static FigureGrid of(PivotTable table) {
    Map<List<Member>, Map<AreaId, Cell>> rows = new LinkedHashMap<>();
    for (int row = 0; row < table.rowHeaders().size(); row++) {
      for (int column = 0; column < table.columnHeaders().size(); column++) {
        List<Member> members =
            members(table.rowHeaders().get(row), table.columnHeaders().get(column));
        List<Member> others = members.stream().filter(member -> !isArea(member)).toList();
        AreaId area =
            members.stream()
                .filter(FigureGrid::isArea)
                .map(member -> new AreaId(member.code()))
                .findFirst()
                .orElseGet(() -> table.areas().getFirst().id());
        rows.computeIfAbsent(others, key -> new LinkedHashMap<>())
            .put(area, table.cells().get(row).get(column));
      }
    }
    List<Row> list = new ArrayList<>();
    rows.forEach((members, cells) -> list.add(new Row(members, measure(members, table), cells)));
    return new FigureGrid(list);
  }

  private static List<Member> members(Header row, Header column) {
    List<Member> members = new ArrayList<>(row.members());
    members.addAll(column.members());
    return members;
  }

  private static boolean isArea(Member member) {
    return member.dimension().equals(DataStructure.AREA);
  }

  private static Measure measure(List<Member> members, PivotTable table) {
    return members.stream()
        .filter(member -> member.dimension().equals(DataStructure.MEASURE))
        .flatMap(member -> table.measures().stream().filter(m -> m.code().equals(member.code())))
        .findFirst()
        .orElseGet(() -> table.measures().getFirst());
  }
}
