package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.table.Code;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Dimension;
import ca.lipworkbench.engine.table.TableName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A draft in the making; {@link #done} mends what an edit left without a place. */
final class DraftEdit {
  private Optional<TableName> table;
  private List<String> rows;
  private List<String> columns;
  private List<String> measures;
  private List<AreaId> areas;
  private List<String> periods;
  private final Map<String, List<String>> filters;
  private Totals totals;
  private RowOrder order;
  private Calculation calculation;
  private OptionalInt dollars;
  private OptionalInt top;

  DraftEdit(PivotDraft draft) {
    table = draft.table();
    rows = new ArrayList<>(draft.rows());
    columns = new ArrayList<>(draft.columns());
    measures = draft.measures();
    areas = draft.areas();
    periods = draft.periods();
    filters = new LinkedHashMap<>(draft.filters());
    totals = draft.totals();
    order = draft.order();
    calculation = draft.calculation();
    dollars = draft.dollars();
    top = draft.top();
  }

  DraftEdit table(TableName other) {
    table = Optional.of(other);
    return this;
  }

  DraftEdit measures(Collection<String> codes) {
    measures = List.copyOf(new LinkedHashSet<>(codes));
    return this;
  }

  DraftEdit areas(Collection<AreaId> ids) {
    areas = List.copyOf(new LinkedHashSet<>(ids));
    return this;
  }

  DraftEdit periods(Collection<String> others) {
    periods = List.copyOf(new LinkedHashSet<>(others));
    return this;
  }

  DraftEdit keep(String dimension, Collection<String> codes) {
    if (codes.isEmpty()) {
      filters.remove(dimension);
    } else {
      filters.put(dimension, List.copyOf(new LinkedHashSet<>(codes)));
    }
    return this;
  }

  DraftEdit toRows(String dimension, int position) {
    take(dimension);
    rows.add(Math.clamp(position, 0, rows.size()), dimension);
    return this;
  }

  DraftEdit toColumns(String dimension, int position) {
    take(dimension);
    columns.add(Math.clamp(position, 0, columns.size()), dimension);
    return this;
  }

  DraftEdit offAxes(String dimension) {
    take(dimension);
    switch (dimension) {
      case DataStructure.AREA -> areas = areas.stream().limit(1).toList();
      case DataStructure.PERIOD -> periods = periods.stream().limit(1).toList();
      case DataStructure.MEASURE -> measures = measures.stream().limit(1).toList();
      default -> {}
    }
    return this;
  }

  DraftEdit swap() {
    List<String> before = rows;
    rows = columns;
    columns = before;
    return this;
  }

  DraftEdit totals(Totals others) {
    totals = others;
    return this;
  }

  DraftEdit showTotals(DataStructure structure) {
    totals = Totals.SHOWN;
    for (List<String> axis : List.of(rows, columns)) {
      for (String dimension : axis) {
        Optional<String> total =
            structure.findDimension(dimension).flatMap(Dimension::total).map(Code::id);
        List<String> kept = filters.get(dimension);
        if (kept != null && total.isPresent() && !kept.contains(total.get())) {
          List<String> more = new ArrayList<>(List.of(total.get()));
          more.addAll(kept);
          filters.put(dimension, List.copyOf(more));
        }
      }
    }
    return this;
  }

  DraftEdit order(RowOrder other) {
    order = other;
    return this;
  }

  DraftEdit calculation(Calculation other) {
    calculation = other;
    return this;
  }

  DraftEdit dollars(OptionalInt year) {
    dollars = year;
    return this;
  }

  DraftEdit top(OptionalInt rows) {
    top = rows;
    return this;
  }

  PivotDraft done() {
    if (measures.size() > 1 && isOffAxes(DataStructure.MEASURE)) {
      rows.add(DataStructure.MEASURE);
    }
    if (areas.size() > 1 && isOffAxes(DataStructure.AREA)) {
      columns.add(DataStructure.AREA);
    }
    if (periods.size() > 1 && isOffAxes(DataStructure.PERIOD)) {
      columns.add(DataStructure.PERIOD);
    }
    if (order instanceof RowOrder.ByValue byValue && !isThere(byValue.column())) {
      order = RowOrder.CLASSIFIED;
    }
    return new PivotDraft(
        table,
        rows,
        columns,
        measures,
        areas,
        periods,
        filters,
        totals,
        order,
        calculation,
        dollars,
        top);
  }

  private void take(String dimension) {
    rows.remove(dimension);
    columns.remove(dimension);
  }

  private boolean isOffAxes(String dimension) {
    return !rows.contains(dimension) && !columns.contains(dimension);
  }

  private boolean isThere(Map<String, String> column) {
    return column.keySet().equals(Set.copyOf(columns))
        && column.entrySet().stream().allMatch(e -> isChosen(e.getKey(), e.getValue()));
  }

  private boolean isChosen(String dimension, String code) {
    return switch (dimension) {
      case DataStructure.AREA -> areas.stream().anyMatch(area -> area.value().equals(code));
      case DataStructure.PERIOD -> periods.isEmpty() || periods.contains(code);
      case DataStructure.MEASURE -> measures.contains(code);
      default ->
          code.equals(PivotTable.Member.SUM)
              || !filters.containsKey(dimension)
              || filters.get(dimension).contains(code);
    };
  }
}
