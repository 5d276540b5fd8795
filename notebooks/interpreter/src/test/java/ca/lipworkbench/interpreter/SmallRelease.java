package ca.lipworkbench.interpreter;

import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.table.Source;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.engine.text.BilingualText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A real release of 1,000 observations, with a canary file beside it that nobody may read. */
final class SmallRelease {
  static final String TABLE = "98-10-0002";

  private SmallRelease() {}

  static Release write(Path folder, String canary) throws SQLException, IOException {
    Files.createDirectories(folder);
    Path database = folder.resolve("release.duckdb");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          CREATE TABLE observations AS
          SELECT '2021A0005' || lpad((1000000 + i)::VARCHAR, 7, '0') AS area, '2021' AS period,
                 CASE i % 2 WHEN 0 THEN 'population-2021' ELSE 'dwellings-2021' END AS measure,
                 (i * 5)::DOUBLE AS value, 0 AS status
          FROM range(1000) t(i)
          """);
      statement.execute("CREATE TABLE shared AS SELECT range AS i FROM range(1000)");
      statement.execute(
          """
          CREATE TABLE areas AS
          SELECT area, 'Place ' || row_number() OVER (ORDER BY area) AS name, 'CY' AS type,
                 'British Columbia' AS province FROM observations
          """);
      statement.execute(
          """
          CREATE TABLE measures AS
          SELECT * FROM (VALUES ('population-2021', 'Population, 2021', 'PERSONS', 'C', 'CONTROLLED'),
                                ('dwellings-2021', 'Dwellings, 2021', 'DWELLINGS', 'C', 'NONE'))
                   v(measure, name, unit, additivity, rounding)
          """);
      statement.execute(
          """
          CREATE VIEW data AS
          SELECT o.area, a.name AS area_name, o.period, o.measure, m.name AS measure_name, o.value,
                 '' AS symbol
          FROM observations o JOIN areas a USING (area) JOIN measures m USING (measure)
          """);
    }
    Files.writeString(folder.resolve("x.csv"), "secret\n" + canary + "\n");
    BilingualText text = BilingualText.of("Test", "Essai");
    DataStructure structure =
        new DataStructure(
            new TableName(TABLE),
            text,
            new Source(text, text, "2021", text, text, Source.Nature.SYNTHETIC),
            List.of("2021"),
            new TreeSet<>(),
            Optional.empty(),
            List.of(),
            List.of(),
            Map.of());
    return new Release(structure, 1, "0", Instant.EPOCH, 1000, folder);
  }

  /** A release that nobody is granted; its rows hold the canary. */
  static void writeForeign(Path folder, String canary) throws SQLException, IOException {
    Files.createDirectories(folder);
    Path database = folder.resolve("release.duckdb");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE observations AS SELECT '" + canary + "' AS area");
      statement.execute("CREATE VIEW data AS SELECT * FROM observations");
    }
  }

  /** Every file of a folder with the hash of its content. */
  static SortedMap<String, String> hashes(Path folder) throws IOException {
    SortedMap<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        hashes.put(folder.relativize(file).toString(), sha256(Files.readAllBytes(file)));
      }
    }
    return hashes;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
