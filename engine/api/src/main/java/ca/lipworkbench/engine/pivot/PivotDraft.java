package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.error.EngineError;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A specification under construction: the same parts, some of them not chosen yet. Immutable; every
 * edit gives another draft, and a draft from which nothing is {@link #missing} is a {@link
 * #spec()}. Where several areas, periods or measures have no place on an axis, an edit gives them
 * one: measures innermost on rows, areas and periods innermost on columns.
 *
 * @param table the table, once chosen
 * @param rows dimensions on rows, outermost first
 * @param columns dimensions on columns, outermost first
 * @param measures codes of the measures
 * @param areas the areas
 * @param periods the reference periods; empty means the latest
 * @param filters the codes that are kept of other dimensions; see {@link PivotSpec}
 * @param totals whether published totals stand on the axes
 * @param order in what order rows stand
 */
public record PivotDraft(
    Optional<TableName> table,
    List<String> rows,
    List<String> columns,
    List<String> measures,
    List<AreaId> areas,
    List<String> periods,
    Map<String, List<String>> filters,
    Totals totals,
    RowOrder order) {
  private static final Messages MESSAGES = Messages.of("ca/lipworkbench/engine/messages");

  /** Nothing chosen yet. */
  public static final PivotDraft EMPTY =
      new PivotDraft(
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Map.of(),
          Totals.SHOWN,
          RowOrder.CLASSIFIED);

  /** What a specification cannot do without. */
  public enum Missing {
    TABLE,
    MEASURE,
    AREA;

    /** One sentence: what to choose. */
    public String sentence(Language language) {
      return MESSAGES.text(language, "draft." + name());
    }
  }

  /**
   * Copies, and checks as {@link PivotSpec} does, but for what is missing.
   *
   * @throws WorkbenchException as {@link PivotSpec}
   */
  public PivotDraft {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    measures = List.copyOf(measures);
    areas = List.copyOf(areas);
    periods = List.copyOf(periods);
    filters = SpecParts.copy(filters);
    SpecParts.requireAxes(rows, columns);
    List<List<String>> axes = List.of(rows, columns);
    SpecParts.requireMembers(DataStructure.AREA, areas, axes);
    SpecParts.requireMembers(DataStructure.PERIOD, periods, axes);
    SpecParts.requireMembers(DataStructure.MEASURE, measures, axes);
    filters.forEach((dimension, codes) -> SpecParts.requireMembers(dimension, codes, axes));
    SpecParts.requireOrder(order, columns);
  }

  /** The draft of a whole specification. */
  public static PivotDraft of(PivotSpec spec) {
    return new PivotDraft(
        Optional.of(spec.table()),
        spec.rows(),
        spec.columns(),
        spec.measures(),
        spec.areas(),
        spec.periods(),
        spec.filters(),
        spec.totals(),
        spec.order());
  }

  /** What is still to be chosen, in the order in which a person chooses; empty when complete. */
  public List<Missing> missing() {
    List<Missing> missing = new ArrayList<>();
    if (table.isEmpty()) {
      missing.add(Missing.TABLE);
    }
    if (measures.isEmpty()) {
      missing.add(Missing.MEASURE);
    }
    if (areas.isEmpty()) {
      missing.add(Missing.AREA);
    }
    return List.copyOf(missing);
  }

  /** The specification, when nothing is missing. */
  public Optional<PivotSpec> spec() {
    return missing().isEmpty() ? Optional.of(complete()) : Optional.empty();
  }

  /**
   * The specification.
   *
   * @throws WorkbenchException that says what is missing first
   */
  public PivotSpec complete() {
    return new PivotSpec(
        table.orElseThrow(() -> new WorkbenchException(EngineError.SPEC_WITHOUT_TABLE)),
        rows,
        columns,
        measures,
        areas,
        periods,
        filters,
        totals,
        order);
  }

  /** Another table: what belongs to the old one goes, the areas stay. The same table: no change. */
  public PivotDraft withTable(TableName other) {
    return table.equals(Optional.of(other))
        ? this
        : new Edit(EMPTY).table(other).areas(areas).done();
  }

  /** These measures, in this order. */
  public PivotDraft withMeasures(Collection<String> codes) {
    return new Edit(this).measures(codes).done();
  }

  /** These areas, in this order. */
  public PivotDraft withAreas(Collection<AreaId> ids) {
    return new Edit(this).areas(ids).done();
  }

  /** These areas too, after the others; those that are there already stay where they are. */
  public PivotDraft addAreas(Collection<AreaId> ids) {
    Set<AreaId> all = new LinkedHashSet<>(areas);
    all.addAll(ids);
    return withAreas(all);
  }

  /** Without these areas. */
  public PivotDraft removeAreas(Collection<AreaId> ids) {
    return withAreas(areas.stream().filter(area -> !ids.contains(area)).toList());
  }

  /** These periods, in this order; none stands for the latest. */
  public PivotDraft withPeriods(Collection<String> others) {
    return new Edit(this).periods(others).done();
  }

  /**
   * Keeps these codes of a dimension other than area, period and measure; none stands for no
   * filter: all codes on an axis, the published total off the axes.
   */
  public PivotDraft keep(String dimension, Collection<String> codes) {
    return new Edit(this).keep(dimension, codes).done();
  }

  /**
   * Puts a dimension on rows, taking it from where it stands.
   *
   * @param position before which of the other dimensions there, 0 for outermost; beyond them is
   *     innermost
   */
  public PivotDraft toRows(String dimension, int position) {
    return new Edit(this).toRows(dimension, position).done();
  }

  /** Puts a dimension on columns, as {@link #toRows}. */
  public PivotDraft toColumns(String dimension, int position) {
    return new Edit(this).toColumns(dimension, position).done();
  }

  /**
   * Takes a dimension off the axes. Its filter stays; of several areas, periods or measures the
   * first stays.
   */
  public PivotDraft offAxes(String dimension) {
    return new Edit(this).offAxes(dimension).done();
  }

  /** Rows and columns change places; an order by numbers does not outlive it. */
  public PivotDraft swapped() {
    return new Edit(this).swap().done();
  }

  /** With totals or without, as they are chosen; see {@link #showTotals}. */
  public PivotDraft withTotals(Totals others) {
    return new Edit(this).totals(others).done();
  }

  /**
   * With the published totals of the dimensions on the axes, also where a filter had left them out.
   */
  public PivotDraft showTotals(DataStructure structure) {
    return new Edit(this).showTotals(structure).done();
  }

  /** Rows in this order; one that names a column that is not there is not taken over. */
  public PivotDraft ordered(RowOrder other) {
    return new Edit(this).order(other).done();
  }

  /** Where a dimension stands. */
  public enum Place {
    ROWS,
    COLUMNS,
    /** Off the axes. */
    FILTERS
  }

  /** Where this dimension stands. */
  public Place placeOf(String dimension) {
    if (rows.contains(dimension)) {
      return Place.ROWS;
    }
    return columns.contains(dimension) ? Place.COLUMNS : Place.FILTERS;
  }

  /** The parts in the making; {@link #done} mends what an edit left without a place. */
  private static final class Edit {
    private Optional<TableName> table;
    private List<String> rows;
    private List<String> columns;
    private List<String> measures;
    private List<AreaId> areas;
    private List<String> periods;
    private final Map<String, List<String>> filters;
    private Totals totals;
    private RowOrder order;

    Edit(PivotDraft draft) {
      table = draft.table;
      rows = new ArrayList<>(draft.rows);
      columns = new ArrayList<>(draft.columns);
      measures = draft.measures;
      areas = draft.areas;
      periods = draft.periods;
      filters = new LinkedHashMap<>(draft.filters);
      totals = draft.totals;
      order = draft.order;
    }

    Edit table(TableName other) {
      table = Optional.of(other);
      return this;
    }

    Edit measures(Collection<String> codes) {
      measures = List.copyOf(new LinkedHashSet<>(codes));
      return this;
    }

    Edit areas(Collection<AreaId> ids) {
      areas = List.copyOf(new LinkedHashSet<>(ids));
      return this;
    }

    Edit periods(Collection<String> others) {
      periods = List.copyOf(new LinkedHashSet<>(others));
      return this;
    }

    Edit keep(String dimension, Collection<String> codes) {
      if (codes.isEmpty()) {
        filters.remove(dimension);
      } else {
        filters.put(dimension, List.copyOf(new LinkedHashSet<>(codes)));
      }
      return this;
    }

    Edit toRows(String dimension, int position) {
      take(dimension);
      rows.add(Math.clamp(position, 0, rows.size()), dimension);
      return this;
    }

    Edit toColumns(String dimension, int position) {
      take(dimension);
      columns.add(Math.clamp(position, 0, columns.size()), dimension);
      return this;
    }

    Edit offAxes(String dimension) {
      take(dimension);
      switch (dimension) {
        case DataStructure.AREA -> areas = areas.stream().limit(1).toList();
        case DataStructure.PERIOD -> periods = periods.stream().limit(1).toList();
        case DataStructure.MEASURE -> measures = measures.stream().limit(1).toList();
        default -> {}
      }
      return this;
    }

    Edit swap() {
      List<String> before = rows;
      rows = columns;
      columns = before;
      return this;
    }

    Edit totals(Totals others) {
      totals = others;
      return this;
    }

    Edit showTotals(DataStructure structure) {
      totals = Totals.SHOWN;
      for (List<String> axis : List.of(rows, columns)) {
        for (String dimension : axis) {
          Optional<String> total =
              structure.findDimension(dimension).flatMap(d -> d.total()).map(code -> code.id());
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

    Edit order(RowOrder other) {
      order = other;
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
      return new PivotDraft(table, rows, columns, measures, areas, periods, filters, totals, order);
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
        default -> !filters.containsKey(dimension) || filters.get(dimension).contains(code);
      };
    }
  }
}
