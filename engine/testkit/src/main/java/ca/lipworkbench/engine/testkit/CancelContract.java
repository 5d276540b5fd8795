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
import ca.lipworkbench.engine.statistics.RoundingModel;
import ca.lipworkbench.engine.table.Release;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Queries that are stopped, fail, or find no file say so, and the engine goes on. */
public abstract class CancelContract extends EngineContract {
  /** Would run for hours. */
  private static final Query ENDLESS =
      new Query(
          "WITH a AS (SELECT * FROM (VALUES (0)"
              + ", (1)".repeat(999)
              + ") AS v (x)) SELECT count(*) AS n FROM a AS p, a AS q, a AS r, a AS s"
              + " WHERE p.x + q.x + r.x + s.x > 5");

  private static final Query ONE = new Query("SELECT CAST(1 AS BIGINT) AS one");

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
    WorkbenchException failure =
        failure(engine().submit(release, new Query("SELECT no_such_column FROM observations")));
    assertEquals(EngineError.QUERY_FAILED, failure.code());
    assertTrue(String.valueOf(failure.getMessage()).contains("test"), failure.getMessage());
    assertAnswers(release);
  }

  @Test
  void releaseWithoutItsFileIsNamed() throws IOException {
    Release release = release();
    Files.delete(release.database());
    assertEquals(EngineError.RELEASE_NOT_READABLE, failure(engine().submit(release, ONE)).code());
  }

  @Test
  void damagedReleaseIsNamed() throws IOException {
    Release release = release();
    Files.writeString(release.database(), "no database");
    assertEquals(EngineError.RELEASE_NOT_READABLE, failure(engine().submit(release, ONE)).code());
  }

  @Test
  void releaseIsNeverWritten() {
    Release release = release();
    failure(engine().submit(release, new Query("DELETE FROM observations")));
    try (QueryResult result =
        engine().submit(release, new Query("SELECT count(*) AS n FROM observations")).await()) {
      assertTrue(result.next());
      assertEquals(1, result.integer(0));
    }
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
