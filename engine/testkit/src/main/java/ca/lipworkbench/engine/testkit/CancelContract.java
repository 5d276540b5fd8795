package ca.lipworkbench.engine.testkit;

import static ca.lipworkbench.engine.testkit.AtlanticPlaces.MONCTON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.error.EngineError;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.pivot.Query;
import ca.lipworkbench.engine.pivot.QueryHandle;
import ca.lipworkbench.engine.pivot.QueryResult;
import ca.lipworkbench.engine.sql.AggregateCall;
import ca.lipworkbench.engine.sql.Expression;
import ca.lipworkbench.engine.sql.Relation;
import ca.lipworkbench.engine.sql.Select;
import ca.lipworkbench.engine.sql.SqlType;
import ca.lipworkbench.engine.statistics.RoundingModel;
import ca.lipworkbench.engine.table.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Queries that are stopped, fail, or find no file say so, and the engine goes on. */
public abstract class CancelContract extends EngineContract {
  /** Would run for hours. */
  private static final Query ENDLESS = endless();

  private static final Query ONE =
      new Query(Select.row(new Select.Item(Expression.whole(1).as(SqlType.BIGINT), "one")));

  private static Query endless() {
    // Different numbers, so that no engine knows the answer from their range alone.
    List<List<Expression>> rows =
        IntStream.range(0, 1000).mapToObj(x -> List.of(Expression.whole(x))).toList();
    Relation.Rows first = new Relation.Rows("p", List.of("x"), rows);
    Select select = Select.from(first, List.of(new Select.Item(AggregateCall.count(), "n")));
    Expression sum = first.column("x");
    for (String alias : List.of("q", "r", "s")) {
      Relation.Rows next = new Relation.Rows(alias, List.of("x"), rows);
      sum = sum.plus(next.column("x"));
      select =
          select.join(Select.JoinKind.INNER, next, next.column("x").moreThan(Expression.whole(0)));
    }
    return new Query(select.where(sum.moreThan(Expression.whole(5))));
  }

  /** The file of a release that the engine under test reads. */
  protected abstract Path fileOf(Release release);

  private Release release() {
    return write(
        TableFixture.named("test")
            .with(Measures.count("people", RoundingModel.RR5))
            .row(MONCTON, "2021", "people", 5));
  }

  @Test
  void cancelledQuerySaysSoAndTheNextOneAnswers() {
    Release release = release();
    QueryHandle endless = engine().submit(release, ENDLESS);
    endless.cancel();
    assertEquals(EngineError.QUERY_CANCELLED, failure(endless).code());
    assertAnswers(release);
  }

  @Test
  void runningQueryIsCancelledFromAnotherThread() throws InterruptedException {
    Release release = release();
    QueryHandle endless = engine().submit(release, ENDLESS);
    Thread other = new Thread(endless::cancel, "cancels");
    other.start();
    assertEquals(EngineError.QUERY_CANCELLED, failure(endless).code());
    other.join();
    assertAnswers(release);
  }

  @Test
  void waitingQueriesAreCancelledToo() {
    Release release = release();
    QueryHandle first = engine().submit(release, ENDLESS);
    QueryHandle second = engine().submit(release, ENDLESS);
    QueryHandle third = engine().submit(release, ENDLESS);
    third.cancel();
    second.cancel();
    first.cancel();
    assertEquals(EngineError.QUERY_CANCELLED, failure(first).code());
    assertEquals(EngineError.QUERY_CANCELLED, failure(second).code());
    assertEquals(EngineError.QUERY_CANCELLED, failure(third).code());
    assertAnswers(release);
  }

  @Test
  void cancellingWhatIsDoneChangesNothing() {
    QueryHandle query = engine().submit(release(), ONE);
    try (QueryResult result = query.await()) {
      query.cancel();
      assertTrue(result.next());
      assertEquals(1, result.integer(0));
    }
  }

  @Test
  void queryThatFailsIsOurFaultAndNamesTheTable() {
    Release release = release();
    Expression unknown = Expression.column("o", "no_such_column", SqlType.TEXT);
    Query query =
        new Query(
            Select.from(
                new Relation.Observations("o"), List.of(new Select.Item(unknown, "unknown"))));
    WorkbenchException failure = failure(engine().submit(release, query));
    assertEquals(EngineError.QUERY_FAILED, failure.code());
    assertTrue(String.valueOf(failure.getMessage()).contains("test"), failure.getMessage());
    assertAnswers(release);
  }

  @Test
  void releaseWithoutItsFileIsNamed() throws IOException {
    Release release = release();
    Files.delete(fileOf(release));
    assertEquals(EngineError.RELEASE_NOT_READABLE, failure(engine().submit(release, ONE)).code());
  }

  @Test
  void damagedReleaseIsNamed() throws IOException {
    Release release = release();
    Files.writeString(fileOf(release), "no table");
    assertEquals(EngineError.RELEASE_NOT_READABLE, failure(engine().submit(release, ONE)).code());
  }

  private void assertAnswers(Release release) {
    try (QueryResult result = engine().submit(release, ONE).await()) {
      assertTrue(result.next());
    }
  }

  private static WorkbenchException failure(QueryHandle query) {
    return assertThrows(WorkbenchException.class, () -> query.await().close());
  }
}
