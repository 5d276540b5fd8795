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
import ca.lipworkbench.engine.sql.Expression;
import ca.lipworkbench.engine.sql.Relation;
import ca.lipworkbench.engine.sql.Select;
import ca.lipworkbench.engine.sql.SqlType;
import ca.lipworkbench.engine.table.Release;
import java.util.Collections;
import java.util.List;
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
    Query query =
        new Query(
            Select.row(
                new Select.Item(Expression.whole(7), "i"),
                new Select.Item(Expression.whole(8).as(SqlType.BIGINT), "l"),
                new Select.Item(Expression.real(1.5), "d"),
                new Select.Item(Expression.text("é"), "t"),
                new Select.Item(Expression.nothing(SqlType.DOUBLE), "n")));
    try (QueryResult result = engine().submit(release, query).await()) {
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
    // 40 x 40 x 40 rows make several batches.
    List<List<Expression>> forty = Collections.nCopies(40, List.of(Expression.whole(1)));
    Relation.Rows first = new Relation.Rows("p", List.of("x"), forty);
    Select select =
        Select.from(first, List.of(new Select.Item(Expression.whole(1).as(SqlType.BIGINT), "one")));
    for (String alias : List.of("q", "r")) {
      Relation.Rows next = new Relation.Rows(alias, List.of("x"), forty);
      select =
          select.join(Select.JoinKind.INNER, next, first.column("x").equalTo(next.column("x")));
    }
    long rows = 0;
    try (QueryResult result = engine().submit(release, new Query(select)).await()) {
      while (result.next()) {
        rows += result.integer(0);
      }
    }
    assertEquals(64_000, rows);
  }
}
