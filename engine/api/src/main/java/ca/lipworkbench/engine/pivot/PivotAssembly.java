package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.text.BilingualText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts what the query found into the rectangle that was asked for. */
final class PivotAssembly {
  private final PivotPlan plan;
  private final List<PlannedDimension> shown;
  private final Calculating calculating;

  private PivotAssembly(PivotPlan plan, Aggregates aggregates) {
    this.plan = plan;
    this.shown = plan.shown();
    this.calculating = new Calculating(plan, new SourceCells(plan, aggregates));
  }

  /** The answer to a plan. */
  static PivotTable assemble(PivotPlan plan, Aggregates aggregates) {
    return new PivotAssembly(plan, aggregates).table();
  }

  private PivotTable table() {
    Axes axes = new Axes(plan);
    List<Axes.Line> rows = axes.lines(plan.spec().rows());
    List<Axes.Line> columns = axes.lines(plan.spec().columns());
    List<List<Cell>> cells = new ArrayList<>(rows.size());
    for (Axes.Line row : rows) {
      List<Cell> line = new ArrayList<>(columns.size());
      for (Axes.Line column : columns) {
        line.add(cell(row, column));
      }
      cells.add(line);
    }
    RowSorting sorting = new RowSorting(plan, rows, columns);
    List<Integer> order = sorting.order(cells);
    List<Integer> kept = sorting.top(order, cells);
    DataStructure structure = plan.release().structure();
    return new PivotTable(
        plan.spec(),
        structure.table(),
        structure.title(),
        plan.release().number(),
        structure.source(),
        structure.geography(),
        kept.stream().map(row -> rows.get(row).header()).toList(),
        columns.stream().map(Axes.Line::header).toList(),
        kept.stream().map(cells::get).toList(),
        plan.asked().stream().map(PlannedArea::area).toList(),
        plan.calculated(),
        notes(structure),
        remarks(columns, kept.size(), order.size()));
  }

  private Cell cell(Axes.Line row, Axes.Line column) {
    List<PlannedDimension.Stand> at = new ArrayList<>(shown.size());
    for (int i = 0; i < shown.size(); i++) {
      at.add(shown.get(i).stands().get(row.place(Axes.OTHERS + i, column)));
    }
    return calculating.cell(
        new SourceCells.Key(
            row.place(Axes.AREA, column),
            row.place(Axes.PERIOD, column),
            row.place(Axes.MEASURE, column),
            at));
  }

  /** An order by a column that is not there, such as that of a period before, is said. */
  private List<PivotTable.Remark> remarks(List<Axes.Line> columns, int kept, int all) {
    List<PivotTable.Remark> remarks = new ArrayList<>(plan.remarks());
    if (plan.spec().order() instanceof RowOrder.ByValue byValue
        && RowSorting.find(byValue, columns).isEmpty()) {
      remarks.add(new PivotTable.Remark.NotSorted());
    }
    if (kept < all) {
      remarks.add(new PivotTable.Remark.Top(kept, all));
    }
    return remarks;
  }

  private Map<String, BilingualText> notes(DataStructure structure) {
    Map<String, BilingualText> notes = new TreeMap<>();
    plan.measures().stream()
        .flatMap(measure -> measure.notes().stream())
        .filter(structure.notes()::containsKey)
        .forEach(number -> notes.put(number, structure.notes().get(number)));
    return notes;
  }
}
