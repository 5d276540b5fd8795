package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.error.EngineError;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.TableName;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What a person asks for: which table, what stands on rows and columns, and for which areas,
 * periods and measures. Immutable. It has a versioned JSON form ({@link PivotSpecCodec}), a short
 * form for addresses ({@link PivotAddress}), and is rearranged as a {@link PivotDraft}. Codes are
 * checked against the table when it is planned.
 *
 * @param table the table
 * @param rows dimensions on rows, outermost first; {@code area}, {@code period} and {@code measure}
 *     name the three that every table has
 * @param columns dimensions on columns, outermost first
 * @param measures codes of the measures, in order; at least one
 * @param areas the areas, in order; at least one
 * @param periods the reference periods, in order; empty means the latest
 * @param filters for other dimensions, the codes that are kept, in order; on an axis they are shown
 *     one by one, off the axes they are combined. A dimension that is neither on an axis nor
 *     filtered stands at its published total
 * @param totals which totals stand on the axes
 * @param order in what order rows stand
 * @param calculation what is worked out from the numbers and shown instead of them
 * @param dollars the year whose dollars amounts are shown in; empty for those of the table
 * @param top how many members of the innermost dimension on rows are kept, in their order, within
 *     each group of the outer ones; totals are not counted, and stay. Empty for all
 */
public record PivotSpec(
    TableName table,
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

  /**
   * Copies and checks what can be checked without the table.
   *
   * @throws WorkbenchException when there is no measure or no area, when a dimension or a member
   *     stands twice, when area, period or measure has several members and no place on an axis,
   *     when the order names other dimensions than those on the columns, or when none of the rows
   *     is to be kept
   */
  public PivotSpec {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    measures = List.copyOf(measures);
    areas = List.copyOf(areas);
    periods = List.copyOf(periods);
    filters = SpecParts.copy(filters);
    if (measures.isEmpty()) {
      throw new WorkbenchException(EngineError.SPEC_WITHOUT_MEASURE);
    }
    if (areas.isEmpty()) {
      throw new WorkbenchException(EngineError.SPEC_WITHOUT_AREA);
    }
    SpecParts.requireAxes(rows, columns);
    List<List<String>> axes = List.of(rows, columns);
    SpecParts.requireMembers(DataStructure.AREA, areas, axes);
    SpecParts.requireMembers(DataStructure.PERIOD, periods, axes);
    SpecParts.requireMembers(DataStructure.MEASURE, measures, axes);
    filters.forEach((dimension, codes) -> SpecParts.requireMembers(dimension, codes, axes));
    SpecParts.requireOrder(order, columns);
    SpecParts.requireTop(top);
  }

  /** A request for the numbers themselves, all of them, in the dollars of the table. */
  public PivotSpec(
      TableName table,
      List<String> rows,
      List<String> columns,
      List<String> measures,
      List<AreaId> areas,
      List<String> periods,
      Map<String, List<String>> filters,
      Totals totals,
      RowOrder order) {
    this(
        table,
        rows,
        columns,
        measures,
        areas,
        periods,
        filters,
        totals,
        order,
        Calculation.NONE,
        OptionalInt.empty(),
        OptionalInt.empty());
  }

  /** A request with totals, in the order of the classifications. */
  public PivotSpec(
      TableName table,
      List<String> rows,
      List<String> columns,
      List<String> measures,
      List<AreaId> areas,
      List<String> periods,
      Map<String, List<String>> filters) {
    this(
        table, rows, columns, measures, areas, periods, filters, Totals.SHOWN, RowOrder.CLASSIFIED);
  }

  /** The same request for these periods. */
  PivotSpec withPeriods(List<String> others) {
    return new PivotSpec(
        table,
        rows,
        columns,
        measures,
        areas,
        others,
        filters,
        totals,
        order,
        calculation,
        dollars,
        top);
  }
}
