package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.sql.SqlText;
import ca.lipworkbench.engine.statistics.ObservationStatus;
import ca.lipworkbench.engine.table.Code;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Writes the one query of a plan. It finds, counts and adds; what the numbers mean was decided
 * before and is applied after. Each source cell is usable or not by its own symbols, and where a
 * term has a companion by those of its companion too, so that a part that is not applicable drops
 * out above and below a ratio at once. The statement keeps to what DuckDB and Spark share.
 */
final class PivotSql {
  private static final int NOT_APPLICABLE = ObservationStatus.NOT_APPLICABLE.bit();
  private static final int SUPPRESSED = ObservationStatus.SUPPRESSED.bit();
  private static final int UNRELIABLE = ObservationStatus.TOO_UNRELIABLE.bit();

  /** Symbols that stand instead of a value. */
  private static final int WITHOUT_VALUE =
      NOT_APPLICABLE
          | SUPPRESSED
          | UNRELIABLE
          | ObservationStatus.NOT_AVAILABLE.bit()
          | ObservationStatus.NOT_AVAILABLE_EVER.bit();

  private PivotSql() {}

  /** The query; its columns are read by {@link Aggregates}. */
  static Query write(PivotPlan plan) {
    boolean paired = plan.terms().stream().anyMatch(term -> term.companion().isPresent());
    List<String> keys = new ArrayList<>(List.of("target", "term", "period"));
    for (int i = 0; i < plan.shown().size(); i++) {
      keys.add("code_" + i);
    }
    String sql =
        """
        SELECT %s,
          count(*) AS cells,
          count(*) FILTER (WHERE usable = 1) AS available,
          count(*) FILTER (WHERE (symbols & %d) <> 0) AS inapplicable,
          count(*) FILTER (WHERE (symbols & %d) = %d) AS suppressed,
          count(*) FILTER (WHERE (symbols & %d) = %d) AS unreliable,
          bit_or(symbols) AS symbols,
          sum(value) FILTER (WHERE usable = 1) AS total,
          count(*) FILTER (WHERE usable = 1 AND value = 0) AS zeros,
          count(*) FILTER (WHERE usable = 1 AND value = 10) AS tens,
          min(value) FILTER (WHERE usable = 1) AS lowest,
          max(value) FILTER (WHERE usable = 1) AS highest%s
        FROM (
        %s
        ) AS paired
        GROUP BY %s
        """
            .formatted(
                String.join(", ", keys),
                NOT_APPLICABLE,
                NOT_APPLICABLE | SUPPRESSED,
                SUPPRESSED,
                NOT_APPLICABLE | UNRELIABLE,
                UNRELIABLE,
                paired ? companionColumns() : "",
                cells(plan, paired),
                String.join(", ", keys));
    return new Query(sql);
  }

  private static String companionColumns() {
    return """
    ,
      sum(companion) FILTER (WHERE usable = 1) AS companion_total,
      count(*) FILTER (WHERE usable = 1 AND companion = 0) AS companion_zeros,
      count(*) FILTER (WHERE usable = 1 AND companion = 10) AS companion_tens,
      sum(value * companion) FILTER (WHERE usable = 1) AS product\
    """;
  }

  /** One row for every source cell of every target and term. */
  private static String cells(PivotPlan plan, boolean paired) {
    StringBuilder sql = new StringBuilder("  SELECT t.target, m.term, o.period");
    List<PlannedDimension> shown = plan.shown();
    for (int i = 0; i < shown.size(); i++) {
      sql.append(", o.").append(column(shown.get(i))).append(" AS code_").append(i);
    }
    sql.append(",\n    o.value AS value,\n");
    String symbols = paired ? "(o.status | coalesce(c.status, 0))" : "o.status";
    String companion = paired ? " AND (m.companion IS NULL OR c.value IS NOT NULL)" : "";
    if (paired) {
      sql.append("    c.value AS companion,\n");
    }
    sql.append("    ").append(symbols).append(" AS symbols,\n");
    sql.append("    CASE WHEN o.value IS NOT NULL").append(companion);
    sql.append(" AND (").append(symbols).append(" & ").append(WITHOUT_VALUE);
    sql.append(") = 0 THEN 1 ELSE 0 END AS usable\n");
    sql.append("  FROM observations AS o\n");
    sql.append("  INNER JOIN (VALUES ").append(targets(plan));
    sql.append(") AS t (target, area) ON o.area = t.area\n");
    sql.append("  INNER JOIN (VALUES ").append(terms(plan, paired)).append(") AS m (term, measure");
    sql.append(paired ? ", companion" : "").append(") ON o.measure = m.measure\n");
    if (paired) {
      sql.append(companionJoin(plan));
    }
    sql.append("  WHERE ").append(oneOf("o.measure", measures(plan)));
    sql.append("\n    AND ").append(oneOf("o.period", plan.spec().periods()));
    for (PlannedDimension dimension : plan.dimensions()) {
      List<String> codes = dimension.codes().stream().map(Code::id).toList();
      sql.append("\n    AND ").append(oneOf("o." + column(dimension), codes));
    }
    return sql.toString();
  }

  private static String companionJoin(PivotPlan plan) {
    Set<String> companions = new LinkedHashSet<>();
    plan.terms().forEach(term -> term.companion().ifPresent(companions::add));
    StringBuilder sql =
        new StringBuilder("  LEFT JOIN observations AS c ON c.measure = m.companion");
    sql.append(" AND ").append(oneOf("c.measure", List.copyOf(companions)));
    sql.append("\n    AND c.area = o.area AND c.period = o.period");
    for (PlannedDimension dimension : plan.dimensions()) {
      String column = column(dimension);
      sql.append(" AND c.").append(column).append(" = o.").append(column);
    }
    return sql.append('\n').toString();
  }

  private static String targets(PivotPlan plan) {
    StringJoiner rows = new StringJoiner(", ");
    for (int target = 0; target < plan.areas().size(); target++) {
      for (var block : plan.areas().get(target).blocks()) {
        rows.add("(" + target + ", " + SqlText.literal(block.value()) + ")");
      }
    }
    return rows.toString();
  }

  private static String terms(PivotPlan plan, boolean paired) {
    StringJoiner rows = new StringJoiner(", ");
    for (int i = 0; i < plan.terms().size(); i++) {
      Term term = plan.terms().get(i);
      Optional<String> companion = term.companion().map(SqlText::literal);
      String pair = paired ? ", " + companion.orElse("CAST(NULL AS STRING)") : "";
      rows.add("(" + i + ", " + SqlText.literal(term.measure()) + pair + ")");
    }
    return rows.toString();
  }

  private static List<String> measures(PivotPlan plan) {
    return plan.terms().stream().map(Term::measure).distinct().toList();
  }

  private static String oneOf(String column, List<String> codes) {
    return codes.size() == 1
        ? column + " = " + SqlText.literal(codes.getFirst())
        : column + " IN (" + SqlText.literals(codes) + ")";
  }

  private static String column(PlannedDimension dimension) {
    return SqlText.identifier(dimension.dimension().id().replace('-', '_'));
  }
}
