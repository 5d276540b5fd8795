package ca.lipworkbench.workbench.bench;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.workbench.config.Workbench;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What two people feel of the runaway queries of two others: the times of one's typed SQL and of
 * the other's pivots while two bombs run and two wait, beside their times in quiet.
 *
 * @param quietSql milliseconds below which 95 of 100 of the third person's queries stay in quiet
 * @param sql the same while the bombs run
 * @param quietPivot the same of the fourth person's pivots in quiet
 * @param pivot the same while the bombs run
 */
public record Neighbours(double quietSql, double sql, double quietPivot, double pivot) {
  private static final double SHARE = 0.95;

  /**
   * Measures it.
   *
   * @param people four who may type SQL
   * @param bombs four queries that do not end by themselves: two of the first person, two of the
   *     second
   * @param pivot the specification of a pivot, as JSON
   * @param runs how often each of the two others asks
   */
  public static Neighbours measure(
      Workbench workbench, List<Subject> people, List<String> bombs, String pivot, int runs)
      throws Exception {
    List<TypedSql> placed = new ArrayList<>();
    try (TypedSql sql = TypedSql.selectOne(workbench, people.get(2));
        TypedSql cells = new TypedSql(workbench, people.get(3), "pivot", pivot)) {
      double quietSql = p95(sql.times(runs));
      double quietPivot = p95(cells.times(runs));
      for (int bomb = 0; bomb < bombs.size(); bomb++) {
        placed.add(new TypedSql(workbench, people.get(bomb / 2), "sql", bombs.get(bomb)));
        placed.getLast().submit();
      }
      double[] withSql = new double[runs];
      double[] withPivot = new double[runs];
      for (int run = 0; run < runs; run++) {
        withSql[run] = sql.time();
        withPivot[run] = cells.time();
      }
      Arrays.sort(withSql);
      Arrays.sort(withPivot);
      return new Neighbours(quietSql, p95(withSql), quietPivot, p95(withPivot));
    } finally {
      placed.forEach(TypedSql::cancel);
      placed.forEach(TypedSql::close);
    }
  }

  private static double p95(double[] sorted) {
    return TypedSql.quantile(sorted, SHARE);
  }
}
