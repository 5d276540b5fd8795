package ca.lipworkbench.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.notebooks.interpreter.InterpreterOutcome;
import ca.lipworkbench.notebooks.interpreter.InterpreterOutcome.Succeeded;
import ca.lipworkbench.notebooks.interpreter.InterpreterProcess;
import ca.lipworkbench.notebooks.interpreter.InterpreterRequest;
import ca.lipworkbench.notebooks.interpreter.Output;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statements that attack, through a real process: with all defences, and with each one alone. */
class HostileSqlTest {
  private static final String SCHEMA = "t98_10_0002";

  /** What passes all defences, each with the reason why it may. */
  private static final Map<String, String> HARMLESS =
      Map.of(
          "SELECT $$a;b$$;", "a literal in dollar quotes; the semicolon is inside it",
          "SELECT 1 /* /* nested */ */", "a remark in a remark; the query is SELECT 1");

  private final String canary = "canary-" + UUID.randomUUID();

  @TempDir Path folder;

  @Test
  void committedStatementsAreRefused() throws Exception {
    assertOnlyHarmlessPass(Main.class, Corpus.lines("statements.sql"));
  }

  @Test
  void committedStatementsAreRefusedByTheGateAlone() throws Exception {
    assertOnlyHarmlessPass(RecipeOffMain.class, Corpus.lines("statements.sql"));
  }

  @Test
  void committedStatementsHaveNoEffectOnTheLockedDatabaseAlone() throws Exception {
    run(GateOffMain.class, Corpus.lines("statements.sql"));
  }

  @Test
  void filesAndWritesAreRefusedByTheLockedDatabaseAlone() throws Exception {
    List<String> statements = Corpus.lines("files-and-writes.sql");
    Map<String, InterpreterOutcome> passed = run(GateOffMain.class, statements);
    assertEquals(Map.of(), passed);
  }

  @Test
  void whatHasNoBoundIsRefusedByTheGate() throws Exception {
    assertOnlyHarmlessPass(RecipeOffMain.class, Corpus.lines("unbounded.sql"));
  }

  @Test
  void sharedStatementsAreRefused() throws Exception {
    assertOnlyHarmlessPass(Main.class, sharedStatements());
  }

  @Test
  void sharedStatementsAreRefusedByTheGateAlone() throws Exception {
    assertOnlyHarmlessPass(RecipeOffMain.class, sharedStatements());
  }

  @Test
  void sharedStatementsHaveNoEffectOnTheLockedDatabaseAlone() throws Exception {
    run(GateOffMain.class, sharedStatements());
  }

  @Test
  void tricksWithTheTextAreRefused() throws Exception {
    List<String> tricks = new ArrayList<>();
    tricks.add("SELECT 1\u0000; DELETE FROM t98_10_0002.observations");
    tricks.add("\uFEFFSELECT 1");
    tricks.add("SELECT 1 \u202E --");
    tricks.add("SELECT 1\u037E SELECT 2");
    tricks.add("SELECT 'a' || E'\\'; DROP TABLE t98_10_0002.observations; --'; SELECT 2");
    tricks.add("SELECT " + "(".repeat(10_000) + "1" + ")".repeat(10_000));
    tricks.add("SELECT " + "NOT ".repeat(10_000) + "true");
    tricks.add("SELECT " + "- ".repeat(20_000) + "1");
    tricks.add("SELECT 1" + " + 1".repeat(20_000));
    tricks.add("SELECT " + "CASE WHEN true THEN ".repeat(3_000) + "1" + " END".repeat(3_000));
    tricks.add("SELECT * FROM ".repeat(3_000) + "x");
    tricks.add("SELECT * FROM (".repeat(3_000) + "SELECT 1" + ")".repeat(3_000));
    tricks.add("SELECT " + "[".repeat(20_000));
    tricks.add("SELECT '" + "x".repeat(5_000_000) + "'");
    tricks.add("WITH pg_class AS (SELECT 1) SELECT * FROM pg_class");
    tricks.add("");
    tricks.add(";");
    tricks.add("-- nothing");
    assertOnlyHarmlessPass(Main.class, tricks);
  }

  @Test
  void longListOfValuesIsNoTrick() throws Exception {
    String list = "SELECT 1 WHERE 1 IN (" + "1,".repeat(10_000) + "1)";
    assertEquals(java.util.Set.of(list), run(Main.class, List.of(list)).keySet());
  }

  private static List<String> sharedStatements() throws Exception {
    Path file =
        Path.of(System.getProperty("workbench.root", "."), "../shared/hostile/statements.sql");
    Assumptions.assumeTrue(
        Files.exists(file), "../shared/hostile/statements.sql is not here: skipped");
    return Files.readString(file).lines().filter(line -> !line.isBlank()).toList();
  }

  private void assertOnlyHarmlessPass(Class<?> main, List<String> statements) throws Exception {
    for (String passed : run(main, statements).keySet()) {
      assertTrue(HARMLESS.containsKey(passed.strip()), "Passed: " + passed);
    }
  }

  /** Runs all, and answers those that succeeded; nothing may leak or change in any case. */
  private Map<String, InterpreterOutcome> run(Class<?> main, List<String> statements)
      throws Exception {
    Path data = folder.resolve("data");
    Release release = SmallRelease.write(data, canary);
    Map<String, String> before = SmallRelease.hashes(data);
    Map<String, InterpreterOutcome> passed = new TreeMap<>();
    try (InterpreterProcess process =
        InterpreterProcess.start(
            TestSettings.with(
                folder.resolve("work"), main, Duration.ofSeconds(30), Duration.ofSeconds(60)),
            List.of(release))) {
      for (String statement : statements) {
        String text =
            statement
                .replace("@D/main.duckdb", release.database().toString())
                .replace("@D", data.toString())
                .replaceAll("\\bshared\\b", SCHEMA + ".main.shared");
        InterpreterOutcome outcome =
            process.interpret(new InterpreterRequest("sql", text, "note", "paragraph"));
        String reply = reply(outcome);
        String shown = statement.substring(0, Math.min(200, statement.length()));
        assertFalse(reply.contains(canary), shown + " gave the canary");
        assertFalse(reply.contains("root:"), shown + " gave /etc/passwd");
        assertFalse(reply.contains("MALLOC_ARENA_MAX"), shown + " gave the environment");
        if (outcome instanceof InterpreterOutcome.Failed failed) {
          // What was typed may be said again; what was not typed may not.
          String told = failed.message().replace(data.toString(), "");
          boolean typed = text.contains(data.toString());
          assertFalse((typed ? told : failed.message()).contains(folder.toString()), shown);
          assertFalse(failed.message().contains("duckdb.org"), shown + " told an address");
        }
        assertEquals(before, SmallRelease.hashes(data), shown + " changed a file");
        if (main != GateOffMain.class) {
          assertTrue(
              outcome instanceof Succeeded || outcome instanceof InterpreterOutcome.Failed,
              shown + " -> " + outcome);
        }
        if (outcome instanceof Succeeded) {
          passed.put(statement, outcome);
        }
      }
    }
    for (String evil :
        List.of("/tmp/evil.parquet", "/tmp/evil.json", "/tmp/evil.log", "/tmp/evil")) {
      assertFalse(Files.exists(Path.of(evil)), evil);
    }
    return passed;
  }

  private static String reply(InterpreterOutcome outcome) {
    if (outcome instanceof Succeeded succeeded) {
      StringBuilder reply = new StringBuilder();
      for (Output output : succeeded.outputs()) {
        if (output instanceof Output.Table table) {
          reply.append(new String(table.arrowStream(), StandardCharsets.ISO_8859_1));
        }
      }
      return reply.toString();
    }
    return outcome.toString();
  }
}
