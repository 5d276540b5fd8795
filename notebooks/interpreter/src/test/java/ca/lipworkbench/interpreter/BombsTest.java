package ca.lipworkbench.interpreter;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.notebooks.interpreter.InterpreterOutcome;
import ca.lipworkbench.notebooks.interpreter.InterpreterOutcome.Succeeded;
import ca.lipworkbench.notebooks.interpreter.InterpreterProcess;
import ca.lipworkbench.notebooks.interpreter.InterpreterRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Queries that want all memory or all time, past the gate: each ends within its limit and a little,
 * the caller stays small, and the next request works.
 */
@EnabledOnOs(OS.LINUX)
class BombsTest {
  private static final Duration LIMIT = Duration.ofSeconds(2);
  private static final Duration ALLOWANCE = Duration.ofSeconds(5);
  private static final long CALLER_GROWTH_BYTES = 100_000_000;

  @TempDir Path folder;

  @Test
  void shortListEndsInTime() throws Exception {
    defuse(GateOffMain.class, Corpus.lines("bombs-short.sql"));
  }

  @Test
  void bombsThatPassTheGateEndInTime() throws Exception {
    defuse(Main.class, Corpus.lines("bombs-through-the-gate.sql"));
  }

  @Test
  @EnabledIfSystemProperty(named = "workbench.long", matches = "true")
  void sharedListEndsInTime() throws Exception {
    Path file = Path.of(System.getProperty("workbench.root", "."), "../shared/hostile/bombs.sql");
    Assumptions.assumeTrue(Files.exists(file), "../shared/hostile/bombs.sql is not here: skipped");
    defuse(GateOffMain.class, Files.readString(file).lines().filter(b -> !b.isBlank()).toList());
  }

  private void defuse(Class<?> main, List<String> bombs) throws Exception {
    try (InterpreterProcess process =
        InterpreterProcess.start(
            TestSettings.with(folder.resolve("work"), main, LIMIT, Duration.ofSeconds(60)),
            List.of(SmallRelease.write(folder.resolve("data"), "canary")))) {
      assertInstanceOf(Succeeded.class, patiently(process, "SELECT 1"));
      long before = callerBytes();
      for (String bomb : bombs) {
        long start = System.nanoTime();
        InterpreterOutcome outcome = process.interpret(request(bomb));
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        String told = bomb + " took " + taken.toMillis() + " ms -> " + name(outcome);
        assertTrue(taken.compareTo(LIMIT.plus(ALLOWANCE)) < 0, told);
        long grown = callerBytes() - before;
        assertTrue(grown < CALLER_GROWTH_BYTES, told + "; the caller grew by " + grown);
        assertInstanceOf(Succeeded.class, patiently(process, "SELECT 1"), told);
      }
    }
  }

  /** A new process must load its engine first, which a busy machine may not do within the limit. */
  private static InterpreterOutcome patiently(InterpreterProcess process, String sql) {
    InterpreterOutcome outcome = process.interpret(request(sql));
    for (int i = 0; i < 10 && !(outcome instanceof Succeeded); i++) {
      outcome = process.interpret(request(sql));
    }
    return outcome;
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
