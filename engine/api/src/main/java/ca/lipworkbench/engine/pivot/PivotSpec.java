package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.TableName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a person asks for: which table, what stands on rows and columns, and for which areas,
 * periods and measures. Immutable; It has a versioned JSON form. Codes are checked against the
 * table when it is planned.
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
 */
public record PivotSpec(
    TableName table,
    List<String> rows,
    List<String> columns,
    List<String> measures,
    List<AreaId> areas,
    List<String> periods,
    Map<String, List<String>> filters) {

  /**
   * Copies and checks what can be checked without the table.
   *
   * @throws IllegalArgumentException when a dimension stands twice, or when area, period or measure
   *     has several members and no place on an axis
   */
  public PivotSpec {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    measures = List.copyOf(measures);
    areas = List.copyOf(areas);
    periods = List.copyOf(periods);
    Map<String, List<String>> copied = new LinkedHashMap<>();
    filters.forEach((dimension, codes) -> copied.put(dimension, List.copyOf(codes)));
    filters = Collections.unmodifiableMap(copied);
    if (measures.isEmpty() || areas.isEmpty()) {
      throw new IllegalArgumentException("A pivot names at least one measure and one area");
    }
    List<String> axes = new ArrayList<>(rows);
    axes.addAll(columns);
    Set<String> seen = new HashSet<>();
    for (String dimension : axes) {
      if (!seen.add(dimension)) {
        throw new IllegalArgumentException("Dimension on the axes twice: " + dimension);
      }
    }
    requirePlace(seen, DataStructure.AREA, areas.size());
    requirePlace(seen, DataStructure.PERIOD, periods.size());
    requirePlace(seen, DataStructure.MEASURE, measures.size());
    requireOnce(DataStructure.AREA, areas);
    requireOnce(DataStructure.PERIOD, periods);
    requireOnce(DataStructure.MEASURE, measures);
    filters.forEach(PivotSpec::requireOnce);
  }

  private static void requirePlace(Set<String> axes, String dimension, int members) {
    if (members > 1 && !axes.contains(dimension)) {
      throw new IllegalArgumentException(
          "Several members of \"" + dimension + "\" need a place on rows or columns");
    }
  }

  private static void requireOnce(String dimension, List<?> members) {
    if (new HashSet<>(members).size() != members.size()) {
      throw new IllegalArgumentException("A member of \"" + dimension + "\" is named twice");
    }
  }

  /** The same request for these periods. */
  PivotSpec withPeriods(List<String> others) {
    return new PivotSpec(table, rows, columns, measures, areas, others, filters);
  }
}
