package ca.lipworkbench.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.catalogue.PersonId;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.notebooks.interpreter.InterpreterOutcome;
import ca.lipworkbench.notebooks.interpreter.InterpreterOutcome.Died;
import ca.lipworkbench.notebooks.interpreter.InterpreterOutcome.Succeeded;
import ca.lipworkbench.notebooks.interpreter.InterpreterPool;
import ca.lipworkbench.notebooks.interpreter.InterpreterPool.Lease;
import ca.lipworkbench.notebooks.interpreter.InterpreterRequest;
import ca.lipworkbench.notebooks.interpreter.Interpreters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterpreterPoolTest {
  private static final Subject ANALYST = new Subject.Person(new PersonId("aaaaaaaaaaaaaaaa"));
  private static final String SLOW =
      "SELECT count(*) FROM t98_10_0002.observations a, t98_10_0002.observations b,"
          + " t98_10_0002.observations c, t98_10_0002.observations d";

  @TempDir private Path folder;
  private List<Release> granted = List.of();

  @BeforeEach
  void writeRelease() throws Exception {
    granted = List.of(SmallRelease.write(folder.resolve("release"), "canary"));
  }

  @Test
  void processIsLentAgainToTheSamePersonAndToNobodyElse() throws Exception {
    try (InterpreterPool pool = pool(2)) {
      Interpreters first;
      try (Lease lease = pool.lend(ANALYST, Language.ENGLISH, granted)) {
        first = lease.interpreters();
        assertSucceeds(lease);
      }
      try (Lease again = pool.lend(ANALYST, Language.ENGLISH, granted)) {
        assertSame(first, again.interpreters());
        try (Lease beside = pool.lend(ANALYST, Language.ENGLISH, granted)) {
          assertNotSame(first, beside.interpreters());
        }
      }
      try (Lease other = pool.lend(Subject.OWNER, Language.ENGLISH, granted)) {
        assertNotSame(first, other.interpreters());
      }
      try (Lease fewer = pool.lend(ANALYST, Language.ENGLISH, List.of())) {
        assertNotSame(first, fewer.interpreters());
        assertInstanceOf(
            InterpreterOutcome.Failed.class, sql(fewer, "SELECT * FROM t98_10_0002.data"));
      }
    }
    assertEquals(List.of(), Children.in(folder));
    try (Stream<Path> left = Files.list(folder.resolve("work"))) {
      assertEquals(List.of(), left.toList());
    }
  }

  @Test
  void killedProcessFailsItsParagraphWithAReasonAndTheNextRunWorks() throws Exception {
    try (InterpreterPool pool = pool(1)) {
      for (int round = 0; round < 2; round++) {
        try (Lease lease = pool.lend(ANALYST, Language.ENGLISH, granted)) {
          assertSucceeds(lease);
          CompletableFuture<InterpreterOutcome> running =
              CompletableFuture.supplyAsync(() -> sql(lease, SLOW));
          Thread.sleep(200);
          Children.in(folder).forEach(ProcessHandle::destroyForcibly);
          long killed = System.nanoTime();
          assertInstanceOf(Died.class, running.join());
          System.out.println(
              "failed " + (System.nanoTime() - killed) / 1_000_000 + " ms after the kill");
          assertSucceeds(lease);
        }
      }
    }
    assertEquals(List.of(), Children.in(folder));
  }

  @Test
  void cancelBeforeItBeginsIsNotLost() throws Exception {
    try (InterpreterPool pool = pool(1);
        Lease lease = pool.lend(ANALYST, Language.ENGLISH, granted)) {
      assertInstanceOf(
          InterpreterOutcome.Cancelled.class,
          lease.interpreters().interpret(request("sql", SLOW), () -> true));
      assertSucceeds(lease);
    }
  }

  /** The figures by which it is decided what goes through the process; printed, not asserted. */
  @Test
  void warmProcessAnswersEveryInterpreter() throws Exception {
    try (InterpreterPool pool = pool(1)) {
      long start = System.nanoTime();
      try (Lease lease = pool.lend(ANALYST, Language.ENGLISH, granted)) {
        System.out.println("cold start " + (System.nanoTime() - start) / 1_000_000 + " ms");
        String spec =
            """
            {"version": 1, "table": "98-10-0002", "rows": ["measure"], "columns": ["area"],
             "measures": ["population-2021"], "areas": ["NB-moncton"], "periods": ["2021"],
             "filters": {}}
            """;
        for (String[] paragraph :
            new String[][] {{"md", "# Title\n\ntext"}, {"pivot", spec}, {"sql", "SELECT 1"}}) {
          long[] micros = new long[201];
          for (int run = 0; run < micros.length; run++) {
            long begun = System.nanoTime();
            InterpreterOutcome outcome =
                lease.interpreters().interpret(request(paragraph[0], paragraph[1]));
            micros[run] = (System.nanoTime() - begun) / 1_000;
            assertTrue(outcome instanceof Succeeded, outcome.toString());
          }
          long first = micros[0];
          Arrays.sort(micros);
          System.out.printf(
              "%%%s: first %d us, p50 %d us, p95 %d us%n",
              paragraph[0], first, micros[100], micros[190]);
        }
      }
    }
  }

  private InterpreterPool pool(int idle) {
    return new InterpreterPool(TestSettings.of(folder.resolve("work")), idle);
  }

  private static void assertSucceeds(Lease lease) {
    assertInstanceOf(Succeeded.class, sql(lease, "SELECT 1"));
  }

  private static InterpreterOutcome sql(Lease lease, String text) {
    return lease.interpreters().interpret(request("sql", text));
  }

  private static InterpreterRequest request(String interpreter, String text) {
    return new InterpreterRequest(interpreter, text, "note", "p1");
  }
}
