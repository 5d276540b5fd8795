package ca.lipworkbench.interpreter;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.notebooks.interpreter.InterpreterOutcome;
import ca.lipworkbench.notebooks.interpreter.InterpreterOutcome.Succeeded;
import ca.lipworkbench.notebooks.interpreter.InterpreterProcess;
import ca.lipworkbench.notebooks.interpreter.InterpreterRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Queries that want all memory or all time, most of them past the gate: each ends within five
 * seconds of the time limit or of a cancel, the caller stays small, and the next query of the same
 * person answers within three.
 */
@EnabledOnOs(OS.LINUX)
@Isolated("It measures the memory of this process")
class BombsTest {
  private static final Duration ALLOWANCE = Duration.ofSeconds(5);
  private static final Duration NEXT_QUERY = Duration.ofSeconds(3);
  private static final long CALLER_GROWTH_BYTES = 100_000_000;

  /** As many as the workbench runs at once. */
  private static final int LANES = 4;

  @TempDir Path folder;

  /** What ends a bomb. */
  private enum Fuse {
    TIME_LIMIT,
    CANCEL
  }

  @Test
  void bombsOfEachKindEndInTime() throws Exception {
    List<Callable<Void>> lanes = new ArrayList<>();
    Release release = SmallRelease.write(folder.resolve("data"), "canary");
    Queue<String> past = new ConcurrentLinkedQueue<>(Corpus.lines("bombs-short.sql"));
    Queue<String> through = new ConcurrentLinkedQueue<>(Corpus.lines("bombs-through-the-gate.sql"));
    Duration limit = Duration.ofSeconds(2);
    for (int lane = 0; lane < LANES; lane++) {
      Queue<String> bombs = lane % 2 == 0 ? past : through;
      Class<?> main = lane % 2 == 0 ? GateOffMain.class : Main.class;
      lanes.add(() -> defuse(release, main, bombs, limit, Fuse.TIME_LIMIT, false));
    }
    sideBySide(lanes);
  }

  @Test
  @EnabledIfSystemProperty(named = "workbench.long", matches = "true")
  void everySharedBombEndsInTimeAndTheNextQueryAnswers() throws Exception {
    Path file = Path.of(System.getProperty("workbench.root", "."), "../shared/hostile/bombs.sql");
    Assumptions.assumeTrue(Files.exists(file), "../shared/hostile/bombs.sql is not here: skipped");
    Release release = SmallRelease.write(folder.resolve("data"), "canary");
    for (Fuse fuse : Fuse.values()) {
      Queue<String> bombs =
          new ConcurrentLinkedQueue<>(
              Files.readString(file).lines().filter(bomb -> !bomb.isBlank()).toList());
      defuse(release, GateOffMain.class, bombs, Duration.ofSeconds(2), fuse, true);
    }
  }

  private Void defuse(
      Release release,
      Class<?> main,
      Queue<String> bombs,
      Duration limit,
      Fuse fuse,
      boolean isAlone)
      throws Exception {
    Duration timeLimit = fuse == Fuse.TIME_LIMIT ? limit : Duration.ofSeconds(60);
    try (InterpreterProcess process =
        InterpreterProcess.start(
            TestSettings.with(folder.resolve("work"), main, timeLimit, Duration.ofSeconds(60)),
            List.of(release))) {
      assertInstanceOf(Succeeded.class, patiently(process));
      long before = callerBytes();
      for (String bomb = bombs.poll(); bomb != null; bomb = bombs.poll()) {
        long start = System.nanoTime();
        InterpreterOutcome outcome =
            fuse == Fuse.TIME_LIMIT
                ? process.interpret(request(bomb))
                : interpretAndCancel(process, bomb, limit);
        Duration taken = since(start);
        String told = bomb + " took " + taken.toMillis() + " ms -> " + name(outcome);
        assertTrue(taken.compareTo(limit.plus(ALLOWANCE)) < 0, told);
        long grown = callerBytes() - before;
        assertTrue(grown < CALLER_GROWTH_BYTES, told + "; the caller grew by " + grown);
        long next = System.nanoTime();
        assertInstanceOf(Succeeded.class, patiently(process), told);
        told += "; next query after " + since(next).toMillis() + " ms";
        if (isAlone) {
          System.out.println(told);
          assertTrue(since(next).compareTo(NEXT_QUERY) < 0, told);
        }
      }
    }
    return null;
  }

  private static InterpreterOutcome interpretAndCancel(
      InterpreterProcess process, String bomb, Duration after) throws Exception {
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Future<InterpreterOutcome> outcome = thread.submit(() -> process.interpret(request(bomb)));
      // A person reads for a moment before they cancel.
      Thread.sleep(after);
      process.cancel();
      return outcome.get();
    }
  }

  /** A new process must load its engine first, which a busy machine may not do within the limit. */
  private static InterpreterOutcome patiently(InterpreterProcess process) {
    InterpreterOutcome outcome = process.interpret(request("SELECT 1"));
    for (int i = 0; i < 10 && !(outcome instanceof Succeeded); i++) {
      outcome = process.interpret(request("SELECT 1"));
    }
    return outcome;
  }

  private static void sideBySide(List<Callable<Void>> lanes) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(lanes.size())) {
      for (Future<Void> lane : threads.invokeAll(lanes)) {
        lane.get();
      }
    }
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static InterpreterRequest request(String sql) {
    return new InterpreterRequest("sql", sql, "note", "paragraph");
  }

  private static String name(InterpreterOutcome outcome) {
    return outcome instanceof Succeeded ? "Succeeded" : outcome.toString();
  }

  private static long callerBytes() throws Exception {
    System.gc();
    return Files.readString(Path.of("/proc/self/status"))
            .lines()
            .filter(line -> line.startsWith("VmRSS:"))
            .map(line -> line.replaceAll("\\D", ""))
            .mapToLong(Long::parseLong)
            .findFirst()
            .orElseThrow()
        * 1024;
  }
}
