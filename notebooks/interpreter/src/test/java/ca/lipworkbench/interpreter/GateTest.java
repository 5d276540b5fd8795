package ca.lipworkbench.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parser gate on a database that could be written, so that whatever slips through shows. */
class GateTest {
  private static final String SCHEMA = "t98_10_0002";
  private static final List<String> GLUE =
      List.of(
          "SELECT * FROM (%s)",
          "WITH x AS (%s) SELECT * FROM x",
          "WITH x AS (%s) %s",
          "SELECT (%s)",
          "%s UNION ALL %s",
          "EXPLAIN %s",
          "EXPLAIN ANALYZE %s",
          "%s; %s",
          "SELECT * FROM t98_10_0002.data WHERE EXISTS (%s)",
          "/* %s */ %s",
          "%s -- %s");

  @TempDir Path folder;

  @Test
  void whateverTheGateAcceptsChangesNothing() throws Exception {
    long seed = Long.getLong("workbench.seed", 20_260_801L);
    int rounds = Boolean.getBoolean("workbench.long") ? 200_000 : 3_000;
    Random random = new Random(seed);
    List<String> pool = new ArrayList<>(Corpus.lines("everyday.sql"));
    pool.addAll(Corpus.lines("statements.sql"));
    pool.addAll(Corpus.lines("files-and-writes.sql"));
    Path data = folder.resolve("data");
    SmallRelease.write(data, "canary");
    Map<String, String> before = SmallRelease.hashes(data);
    SqlGate gate = new SqlGate(Set.of(SCHEMA));
    int accepted = 0;
    try (Connection connection = writable(data)) {
      for (int i = 0; i < rounds; i++) {
        String text = mutate(pool, random).replace("@D", data.toString());
        if (!accepts(gate, connection, text)) {
          continue;
        }
        accepted++;
        try (Statement statement = connection.createStatement()) {
          statement.setQueryTimeout(1);
          statement.execute(text);
        } catch (SQLException e) {
          // The gate looks at form and names; a wrong query may well fail when it runs.
          assertTrue(e.getMessage() != null, text);
        }
        if (i % 50 == 0) {
          assertEquals(before, SmallRelease.hashes(data), "Seed " + seed + ": " + text);
        }
      }
      try (Statement statement = connection.createStatement()) {
        statement.execute("CHECKPOINT " + SCHEMA);
      }
    }
    assertEquals(before, SmallRelease.hashes(data), "Seed " + seed);
    assertTrue(accepted > rounds / 50, "Seed " + seed + ": only " + accepted + " were accepted");
  }

  @Test
  void everyAllowedFunctionExistsAndIsHarmlessByTheEnginesOwnWord() throws Exception {
    Set<String> scalar = new TreeSet<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet functions =
            statement.executeQuery(
                "SELECT DISTINCT lower(function_name), function_type,"
                    + " coalesce(has_side_effects, false) FROM duckdb_functions()")) {
      while (functions.next()) {
        String name = functions.getString(1);
        if (List.of("scalar", "aggregate", "macro").contains(functions.getString(2))) {
          scalar.add(name);
          boolean allowed = SqlNames.allowsFunction(name);
          assertTrue(!allowed || !functions.getBoolean(3), name + " has side effects");
        }
      }
    }
    Set<String> onlyHere = new TreeSet<>(SqlNames.FUNCTIONS);
    onlyHere.removeAll(scalar);
    assertEquals(EXPECTED_OUTSIDE_THE_CATALOGUE, onlyHere);
  }

  /** Window functions and syntax that the engine's catalogue of functions does not list. */
  private static final Set<String> EXPECTED_OUTSIDE_THE_CATALOGUE =
      new TreeSet<>(
          List.of(
              "cume_dist",
              "dense_rank",
              "fill",
              "first_value",
              "lag",
              "last_value",
              "lead",
              "nth_value",
              "ntile",
              "percent_rank",
              "rank",
              "rank_dense",
              "row_number",
              "unnest"));

  private static Connection writable(Path data) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = connection.createStatement()) {
      statement.execute("ATTACH '" + data.resolve("release.duckdb") + "' AS " + SCHEMA);
      statement.execute("SET memory_limit='256MiB'");
      statement.execute("SET temp_directory=''");
    }
    return connection;
  }

  private static boolean accepts(SqlGate gate, Connection connection, String text) {
    try {
      gate.check(SqlGate.read(SqlDatabase.parse(connection, text)));
      return true;
    } catch (SqlRefusedException | SQLException e) {
      return false;
    }
  }

  private static String mutate(List<String> pool, Random random) {
    String one = pick(pool, random);
    String other = pick(pool, random);
    return switch (random.nextInt(4)) {
      case 0 -> String.format(pick(GLUE, random), one, other);
      case 1 -> splice(one, other, random);
      case 2 -> splice(splice(one, other, random), pick(pool, random), random);
      default -> String.format(pick(GLUE, random), splice(one, other, random), one);
    };
  }

  /** One text with one of its words replaced by a word, or a run of words, of another. */
  private static String splice(String one, String other, Random random) {
    String[] words = one.split("(?<=\\W)|(?=\\W)");
    String[] others = other.split("(?<=\\W)|(?=\\W)");
    int from = random.nextInt(others.length);
    int to = from + 1 + random.nextInt(Math.min(12, others.length - from));
    words[random.nextInt(words.length)] =
        String.join("", List.of(others).subList(from, Math.min(to, others.length)));
    return String.join("", words);
  }

  private static <T> T pick(List<T> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }

  @Test
  void hashesAreOfRealFiles() throws Exception {
    SmallRelease.write(folder.resolve("data"), "canary");
    assertTrue(Files.size(folder.resolve("data").resolve("release.duckdb")) > 0);
    assertEquals(
        Set.of("release.duckdb", "x.csv"), SmallRelease.hashes(folder.resolve("data")).keySet());
  }
}
