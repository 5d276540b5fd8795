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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
 * @param totals which totals stand on the axes
 * @param order in what order rows stand
 * @param calculation what is shown instead of the numbers; see {@link PivotSpec}
 * @param dollars the year whose dollars amounts are shown in
 * @param top how many rows are kept; see {@link PivotSpec}
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
    RowOrder order,
    Calculation calculation,
    OptionalInt dollars,
    OptionalInt top) {
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
          RowOrder.CLASSIFIED,
          Calculation.NONE,
          OptionalInt.empty(),
          OptionalInt.empty());

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
    SpecParts.requireTop(top);
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
        spec.order(),
        spec.calculation(),
        spec.dollars(),
        spec.top());
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
        order,
        calculation,
        dollars,
        top);
  }

  /** Another table: what belongs to the old one goes, the areas stay. The same table: no change. */
  public PivotDraft withTable(TableName other) {
    return table.equals(Optional.of(other))
        ? this
        : new DraftEdit(EMPTY).table(other).areas(areas).done();
  }

  /** These measures, in this order. */
  public PivotDraft withMeasures(Collection<String> codes) {
    return new DraftEdit(this).measures(codes).done();
  }

  /** These areas, in this order. */
  public PivotDraft withAreas(Collection<AreaId> ids) {
    return new DraftEdit(this).areas(ids).done();
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
    return new DraftEdit(this).periods(others).done();
  }

  /**
   * Keeps these codes of a dimension other than area, period and measure; none stands for no
   * filter: all codes on an axis, the published total off the axes.
   */
  public PivotDraft keep(String dimension, Collection<String> codes) {
    return new DraftEdit(this).keep(dimension, codes).done();
  }

  /**
   * Puts a dimension on rows, taking it from where it stands.
   *
   * @param position before which of the other dimensions there, 0 for outermost; beyond them is
   *     innermost
   */
  public PivotDraft toRows(String dimension, int position) {
    return new DraftEdit(this).toRows(dimension, position).done();
  }

  /** Puts a dimension on columns, as {@link #toRows}. */
  public PivotDraft toColumns(String dimension, int position) {
    return new DraftEdit(this).toColumns(dimension, position).done();
  }

  /**
   * Takes a dimension off the axes. Its filter stays; of several areas, periods or measures the
   * first stays.
   */
  public PivotDraft offAxes(String dimension) {
    return new DraftEdit(this).offAxes(dimension).done();
  }

  /** Rows and columns change places; an order by numbers does not outlive it. */
  public PivotDraft swapped() {
    return new DraftEdit(this).swap().done();
  }

  /** With totals or without, as they are chosen; see {@link #showTotals}. */
  public PivotDraft withTotals(Totals others) {
    return new DraftEdit(this).totals(others).done();
  }

  /**
   * With the published totals of the dimensions on the axes, also where a filter had left them out.
   */
  public PivotDraft showTotals(DataStructure structure) {
    return new DraftEdit(this).showTotals(structure).done();
  }

  /** Rows in this order; one that names a column that is not there is not taken over. */
  public PivotDraft ordered(RowOrder other) {
    return new DraftEdit(this).order(other).done();
  }

  /** With this worked out from the numbers and shown instead of them. */
  public PivotDraft calculated(Calculation other) {
    return new DraftEdit(this).calculation(other).done();
  }

  /** With amounts in the dollars of this year; empty for those of the table. */
  public PivotDraft inDollarsOf(OptionalInt year) {
    return new DraftEdit(this).dollars(year).done();
  }

  /** With only the first members of the innermost dimension on rows; empty for all. */
  public PivotDraft withTop(OptionalInt rows) {
    return new DraftEdit(this).top(rows).done();
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
}
