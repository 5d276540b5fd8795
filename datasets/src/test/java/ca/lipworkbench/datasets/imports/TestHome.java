package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.descriptor.Descriptors;
import ca.lipworkbench.datasets.geography.Areas;
import ca.lipworkbench.datasets.lake.Lake;
import ca.lipworkbench.engine.durable.DurableFiles;
import ca.lipworkbench.engine.durable.FailPoint;
import ca.lipworkbench.engine.table.Release;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** A home folder for tests, with what is needed to look into its releases. */
public final class TestHome {
  private final Path folder;

  public TestHome(Path folder) {
    this.folder = folder;
  }

  public DataSource database() {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(10_000);
    config.enforceForeignKeys(true);
    SQLiteDataSource database = new SQLiteDataSource(config);
    database.setUrl("jdbc:sqlite:" + folder.resolve("workbench.db"));
    return database;
  }

  public Path sources() {
    return folder.resolve("sources");
  }

  public Path lakeFolder() {
    return folder.resolve("lake");
  }

  public Lake lake() {
    return lake(FailPoint.NONE);
  }

  public Lake lake(FailPoint failPoint) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Lake(sources(), lakeFolder(), database(), new DurableFiles(failPoint));
  }

  public Importer importer(Descriptors descriptors) {
    return importer(descriptors, FailPoint.NONE);
  }

  public Importer importer(Descriptors descriptors, FailPoint failPoint) {
    return new Importer(lake(failPoint), descriptors, Areas.shipped());
  }

  /** Every file of the home by its path in it, without what SQLite and the lock keep. */
  public List<String> files() throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .filter(file -> !file.startsWith("workbench.db") && !file.equals("lake/import.lock"))
          .sorted()
          .toList();
    }
  }

  /** Value and symbols of an observation. */
  public record Observed(OptionalDouble value, int status) {}

  /** The observations of a release as its database has them, by the text of their keys. */
  public static Map<String, Observed> observations(Release release) throws SQLException {
    return read("jdbc:duckdb:" + release.database(), "SELECT * FROM observations");
  }

  /** The same as its archive has them. */
  public static Map<String, Observed> archived(Release release) throws SQLException {
    return read("jdbc:duckdb:", "SELECT * FROM '" + release.parquet() + "'");
  }

  private static Map<String, Observed> read(String url, String sql) throws SQLException {
    Map<String, Observed> observations = new TreeMap<>();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      int keys = found.getMetaData().getColumnCount() - 2;
      while (found.next()) {
        List<String> key = new ArrayList<>();
        for (int i = 1; i <= keys; i++) {
          key.add(found.getString(i));
        }
        double value = found.getDouble(keys + 1);
        OptionalDouble seen = found.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
        Observed before =
            observations.put(String.join("|", key), new Observed(seen, found.getInt(keys + 2)));
        if (before != null) {
          throw new AssertionError("Key twice: " + key);
        }
      }
    }
    return observations;
  }

  /** Rows of a query on a release as typed SQL sees it. */
  public static List<String> typedSql(Release release, String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "ATTACH '%s' AS %s (READ_ONLY)".formatted(release.database(), release.table().sqlName()));
      try (ResultSet found = statement.executeQuery(sql)) {
        while (found.next()) {
          List<String> cells = new ArrayList<>();
          for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
            cells.add(String.valueOf(found.getObject(i)));
          }
          rows.add(String.join("|", cells));
        }
      }
    }
    return rows;
  }

  /** A publisher's file beside the repository, where that folder is present. */
  public static Optional<Path> published(String file) {
    Path path =
        Path.of(System.getProperty("workbench.root", "."))
            .resolveSibling("shared")
            .resolve("data")
            .resolve(file);
    return Files.exists(path) ? Optional.of(path) : Optional.empty();
  }
}
