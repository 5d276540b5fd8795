package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.text.BilingualText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Puts what the query found into the rectangle that was asked for. */
final class PivotAssembly {
  private final PivotPlan plan;
  private final Aggregates aggregates;
  private final int[] codes;

  private PivotAssembly(PivotPlan plan, Aggregates aggregates) {
    this.plan = plan;
    this.aggregates = aggregates;
    this.codes = new int[plan.shown().size()];
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
    List<Integer> order = new RowSorting(plan, rows, columns).order(cells);
    DataStructure structure = plan.release().structure();
    return new PivotTable(
        plan.spec(),
        structure.table(),
        structure.title(),
        plan.release().number(),
        structure.source(),
        structure.geography(),
        order.stream().map(row -> rows.get(row).header()).toList(),
        columns.stream().map(Axes.Line::header).toList(),
        order.stream().map(cells::get).toList(),
        plan.areas().stream().map(PlannedArea::area).toList(),
        plan.measures(),
        notes(structure),
        remarks(columns));
  }

  private Cell cell(Axes.Line row, Axes.Line column) {
    int area = row.place(Axes.AREA, column);
    int measure = row.place(Axes.MEASURE, column);
    Recipe recipe = plan.recipes().get(area).get(measure);
    OptionalInt term = term(recipe);
    Optional<Aggregate> found = Optional.empty();
    if (term.isPresent()) {
      for (int i = 0; i < codes.length; i++) {
        codes[i] = row.place(Axes.OTHERS + i, column);
      }
      int period = row.place(Axes.PERIOD, column);
      found = aggregates.at(area, term.getAsInt(), period, codes);
    }
    return new CellAssembly(plan.areas().get(area).area(), plan.measures().get(measure))
        .make(recipe, found);
  }

  private static OptionalInt term(Recipe recipe) {
    return switch (recipe) {
      case Recipe.Take take -> OptionalInt.of(take.term());
      case Recipe.Sum sum -> OptionalInt.of(sum.term());
      case Recipe.Quotient quotient -> OptionalInt.of(quotient.term());
      case Recipe.Mean mean -> OptionalInt.of(mean.term());
      case Recipe.RefuseWithRange range -> OptionalInt.of(range.term());
      case Recipe.Refuse refuse -> OptionalInt.empty();
      case Recipe.Nothing nothing -> OptionalInt.empty();
    };
  }

  /** An order by a column that is not there, such as that of a period before, is said. */
  private List<PivotTable.Remark> remarks(List<Axes.Line> columns) {
    if (plan.spec().order() instanceof RowOrder.ByValue byValue
        && RowSorting.find(byValue, columns).isEmpty()) {
      List<PivotTable.Remark> remarks = new ArrayList<>(plan.remarks());
      remarks.add(new PivotTable.Remark.NotSorted());
      return remarks;
    }
    return plan.remarks();
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
