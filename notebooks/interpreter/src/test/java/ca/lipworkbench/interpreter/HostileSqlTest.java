package ca.lipworkbench.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.notebooks.interpreter.InterpreterOutcome;
import ca.lipworkbench.notebooks.interpreter.InterpreterProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Statements that attack, through real processes: with all layers, and with each layer alone, so
 * that what it claims to stop is seen to be stopped by it. The gate claims everything but a list of
 * harmless statements. The locked database claims every file, network, extension, write and
 * setting; what it lets pass stands in {@code let-pass-by-the-recipe.sql} with the reasons. The
 * jail claims every file that is not granted, every change of one, and every network.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class HostileSqlTest {
  private Lair lair;

  @BeforeAll
  void set(@TempDir Path folder) throws Exception {
    lair = new Lair(folder);
  }

  @AfterAll
  void close() throws Exception {
    lair.close();
  }

  @Test
  void allLayersTogetherRefuseEverythingButWhatIsHarmless() throws Exception {
    try (InterpreterProcess process = lair.start(Main.class, true)) {
      List<String> statements = new ArrayList<>(ofEveryKind());
      statements.addAll(tricks());
      assertOnlyHarmlessPass(lair.attack(process, statements));
      String list = "SELECT 1 WHERE 1 IN (" + "1,".repeat(10_000) + "1)";
      assertEquals(
          Set.of(list),
          lair.attack(process, List.of(list)).keySet(),
          "A long list of values is no trick");
    }
  }

  @Test
  void gateAloneRefusesEverythingButWhatIsHarmless() throws Exception {
    try (InterpreterProcess process = lair.start(RecipeOffMain.class, false)) {
      assertOnlyHarmlessPass(lair.attack(process, ofEveryKind()));
    }
  }

  @Test
  void lockedDatabaseAloneLetsNothingInOrOut() throws Exception {
    try (InterpreterProcess process = lair.start(GateOffMain.class, false)) {
      assertEquals(Map.of(), lair.attack(process, Corpus.lines("files-and-writes.sql")));
      List<String> statements = Corpus.lines("statements.sql");
      Set<String> passed =
          new TreeSet<>(attack(process, statements, statement -> !detaches(statement)));
      attack(process, shared(), statement -> !detaches(statement));
      Lair.assertWorks(process);
      passed.addAll(attack(process, statements, HostileSqlTest::detaches));
      attack(process, shared(), HostileSqlTest::detaches);
      assertEquals(
          String.join("\n", new TreeSet<>(Corpus.lines("let-pass-by-the-recipe.sql"))),
          String.join("\n", passed));
    }
  }

  /** Without the gate, somebody can take the tables from themselves; so these come last. */
  private static boolean detaches(String statement) {
    return statement.startsWith("DETACH");
  }

  /** The engine tries for seconds to reach what it cannot reach. */
  private static boolean isQuick(String statement) {
    return !statement.matches("(?is).*(install|load|http|s3|secret).*");
  }

  private Set<String> attack(
      InterpreterProcess process, List<String> statements, Predicate<String> chosen)
      throws Exception {
    return lair.attack(process, statements.stream().filter(chosen).toList()).keySet();
  }

  @Test
  void jailAloneLetsNothingInOrOut() throws Exception {
    try (InterpreterProcess process = lair.start(JailAloneMain.class, true)) {
      Assumptions.assumeTrue(process.isJailed(), "This system allows no jail: skipped");
      attack(process, Corpus.lines("files-and-writes.sql"), HostileSqlTest::isQuick);
      if (Boolean.getBoolean("workbench.long")) {
        lair.attack(process, ofEveryKind());
      }
    }
  }

  private static List<String> ofEveryKind() throws Exception {
    List<String> statements = new ArrayList<>(Corpus.lines("statements.sql"));
    statements.addAll(Corpus.lines("files-and-writes.sql"));
    statements.addAll(Corpus.lines("unbounded.sql"));
    statements.addAll(shared());
    return statements;
  }

  private static List<String> tricks() {
    List<String> tricks = new ArrayList<>();
    tricks.add("SELECT 1\u0000; DELETE FROM t98_10_0002.observations");
    tricks.add("\uFEFFSELECT 1");
    tricks.add("SELECT 1 \u202E --");
    tricks.add("SELECT 1\u037E SELECT 2");
    tricks.add("SELECT\u00A0*\u00A0FROM\u00A0read_text('@D/x.csv')");
    tricks.add("SELECT\u2003*\u3000FROM\u2003'@D/x.csv'");
    tricks.add("SELECT 1\u2028; DROP TABLE t98_10_0002.observations");
    tricks.add("SELECT 1 --\u2028\n; DROP TABLE t98_10_0002.observations");
    tricks.add("SELECT 1 -- \r; DELETE FROM t98_10_0002.observations");
    tricks.add("SELECT 1 /* /* */ ; DELETE FROM t98_10_0002.observations; -- */");
    tricks.add("SELECT $a$ $b$ $a$, content FROM read_text($p$@D/x.csv$p$)");
    tricks.add("SELECT \uFF47etenv('HOME')");
    tricks.add("SELECT * FROM t98_10_0002.d\u0430ta");
    tricks.add("SELECT * FROM \"t98_10_0002\u200B\".data");
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
    return tricks;
  }

  /** The statements that came with the threat model; none where they are not here. */
  private static List<String> shared() throws Exception {
    Path file =
        Path.of(System.getProperty("workbench.root", "."), "../shared/hostile/statements.sql");
    if (!Files.exists(file)) {
      System.out.println("../shared/hostile/statements.sql is not here: not tried");
      return List.of();
    }
    return Files.readString(file).lines().filter(line -> !line.isBlank()).toList();
  }

  private static void assertOnlyHarmlessPass(Map<String, InterpreterOutcome> passed)
      throws Exception {
    Set<String> harmless = new TreeSet<>(Corpus.lines("harmless.sql"));
    for (String statement : passed.keySet()) {
      assertTrue(harmless.contains(statement.strip()), "Passed: " + statement);
    }
  }
}
