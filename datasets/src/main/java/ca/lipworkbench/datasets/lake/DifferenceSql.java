package ca.lipworkbench.datasets.lake;

import ca.lipworkbench.engine.table.Dimension;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The SQL that compares two relations of observations with the same columns. Names of columns come
 * from dimension names, whose form allows nothing that needs escaping.
 */
final class DifferenceSql {
  private final String keys;
  private final String codes;
  private final String matched;

  DifferenceSql(List<Dimension> dimensions) {
    List<String> columns =
        Stream.concat(
                Stream.of("area", "period", "measure"), dimensions.stream().map(ReleaseSql::column))
            .toList();
    this.keys = String.join(", ", columns);
    this.codes =
        dimensions.stream()
            .map(dimension -> ", " + ReleaseSql.column(dimension))
            .collect(Collectors.joining());
    this.matched =
        columns.stream()
            .map(column -> "b." + column + " = a." + column)
            .collect(Collectors.joining(" AND "));
  }

  /**
   * Makes the table {@code differing}: a row for each key whose value or status is not the same.
   */
  String createDiffering(String before, String after) {
    String both =
        Stream.of(keys.split(", "))
            .map(column -> "coalesce(a." + column + ", b." + column + ") AS " + column)
            .collect(Collectors.joining(", "));
    return """
    CREATE TEMP TABLE differing AS
    SELECT %s, b.value AS value_before, a.value AS value_after,
      CASE
        WHEN b.status IS NULL THEN 'added'
        WHEN a.status IS NULL THEN 'gone'
        WHEN b.value IS NOT DISTINCT FROM a.value THEN 'symbol'
        WHEN a.value IS NULL THEN 'lost'
        WHEN b.value IS NULL THEN 'gained'
        ELSE 'value'
      END AS fate
    FROM %s b FULL JOIN %s a ON %s
    WHERE b.value IS DISTINCT FROM a.value OR b.status IS DISTINCT FROM a.status
    """
        .formatted(both, before, after, matched);
  }

  static String count(String relation) {
    return "SELECT count(*) FROM " + relation;
  }

  /** For each measure, how many of its observations differ in which way. */
  static String byMeasure() {
    return """
    SELECT measure,
      count(*) FILTER (fate = 'added'), count(*) FILTER (fate = 'gone'),
      count(*) FILTER (fate = 'value'), count(*) FILTER (fate = 'lost'),
      count(*) FILTER (fate = 'gained'), count(*) FILTER (fate = 'symbol'),
      median(abs(value_after - value_before)) FILTER (fate = 'value')
    FROM differing GROUP BY measure ORDER BY count(*) DESC, measure
    """;
  }

  /** The largest differences of each measure, this many. */
  String largest(int limit) {
    return """
    SELECT measure, area, period, value_before, value_after%s
    FROM differing WHERE fate = 'value'
    QUALIFY row_number() OVER (
      PARTITION BY measure ORDER BY abs(value_after - value_before) DESC, %s) <= %d
    ORDER BY measure, abs(value_after - value_before) DESC, %s
    """
        .formatted(codes, keys, limit, keys);
  }
}
