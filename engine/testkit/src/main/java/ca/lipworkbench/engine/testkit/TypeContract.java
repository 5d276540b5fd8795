package ca.lipworkbench.engine.testkit;

import static ca.lipworkbench.engine.testkit.AtlanticPlaces.DIEPPE;
import static ca.lipworkbench.engine.testkit.AtlanticPlaces.GREATER_MONCTON;
import static ca.lipworkbench.engine.testkit.AtlanticPlaces.MONCTON;
import static ca.lipworkbench.engine.testkit.AtlanticPlaces.RIVERVIEW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.pivot.Query;
import ca.lipworkbench.engine.pivot.QueryResult;
import ca.lipworkbench.engine.table.Release;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Values arrive as they were stored: no noise, no lost digits, no invented zero. */
public abstract class TypeContract extends EngineContract {
  private static TableFixture area(double moncton, double dieppe, double riverview) {
    return TableFixture.named("test")
        .with(Measures.exactCount("land-area", 2))
        .row(MONCTON, "2021", "land-area", moncton)
        .row(DIEPPE, "2021", "land-area", dieppe)
        .row(RIVERVIEW, "2021", "land-area", riverview);
  }

  @Test
  void sumOfDecimalsHasNoBinaryNoise() {
    assertEquals(
        OptionalDouble.of(0.6), cell(area(0.1, 0.2, 0.3), GREATER_MONCTON, "land-area").value());
  }

  @Test
  void publishedDecimalsAreUntouched() {
    assertEquals(
        OptionalDouble.of(140.6712),
        cell(area(140.6712, 1, 1), AreaId.of(MONCTON), "land-area").value());
  }

  @Test
  void largeCountsKeepEveryDigit() {
    assertEquals(
        OptionalDouble.of(9_007_199_254_740_990d),
        cell(area(9_007_199_254_740_000d, 900, 90), GREATER_MONCTON, "land-area").value());
  }

  @Test
  void negativeValuesStayNegative() {
    assertEquals(
        OptionalDouble.of(-3.5), cell(area(-3.5, 0, 0), AreaId.of(MONCTON), "land-area").value());
  }

  @Test
  void columnsAreReadByTheirTypes() {
    Release release = write(area(1, 2, 3));
    String sql =
        "SELECT 7 AS i, CAST(8 AS BIGINT) AS l, CAST(1.5 AS DOUBLE) AS d, 'é' AS t,"
            + " CAST(NULL AS DOUBLE) AS n";
    try (QueryResult result = engine().submit(release, new Query(sql)).await()) {
      assertTrue(result.next());
      assertEquals(7, result.integer(0));
      assertEquals(8, result.integer(1));
      assertEquals(1.5, result.number(2));
      assertEquals("é", result.text(3));
      assertTrue(result.isNull(4));
      assertTrue(Double.isNaN(result.number(4)));
      assertFalse(result.next());
    }
  }

  @Test
  void everyRowOfALongResultIsReadOnce() {
    Release release = write(area(1, 2, 3));
    // Both engines number rows with a window; 40 x 40 x 40 rows make several batches.
    String sql =
        "WITH a AS (SELECT * FROM (VALUES "
            + "(0)"
            + ", (1)".repeat(39)
            + ") AS v (x)) SELECT CAST(1 AS BIGINT) AS one FROM a AS p, a AS q, a AS r";
    long rows = 0;
    try (QueryResult result = engine().submit(release, new Query(sql)).await()) {
      while (result.next()) {
        rows += result.integer(0);
      }
    }
    assertEquals(64_000, rows);
  }
}
