package ca.lipworkbench.engine.duckdb;

import ca.lipworkbench.engine.durable.DurableFiles;
import ca.lipworkbench.engine.error.EngineError;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.pivot.Query;
import ca.lipworkbench.engine.pivot.QueryHandle;
import ca.lipworkbench.engine.pivot.SumsPlan;
import ca.lipworkbench.engine.pivot.SumsStore;
import ca.lipworkbench.engine.sql.Dialect;
import ca.lipworkbench.engine.sql.SqlText;
import ca.lipworkbench.engine.table.Release;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;

/**
 * Sums made in advance, each set in a file beside the release, {@code sums-KEY.duckdb}: whoever
 * looks for other sums looks for another name. A file appears whole, by a rename. They are made by
 * a database of their own, so that questions are answered meanwhile.
 */
final class DuckDbSums implements SumsStore {
  private static final String PREFIX = "sums-";
  private static final String SUFFIX = ".duckdb";
  private static final String MAKING = ".making";
  private static final String RELATION = "sums";

  /** The columns after the keys; those of companions come last and may be missing in a part. */
  private static final String COLUMNS =
      """
      cells BIGINT, available BIGINT, inapplicable BIGINT, suppressed BIGINT, unreliable BIGINT,
      symbols INTEGER, total DOUBLE, zeros BIGINT, tens BIGINT, lowest DOUBLE, highest DOUBLE,
      companion_total DOUBLE, companion_zeros BIGINT DEFAULT 0, companion_tens BIGINT DEFAULT 0,
      product DOUBLE\
      """;

  /** Starts a query on a file. */
  interface Runner {
    QueryHandle submit(Release release, Path file, String relation, Query query);
  }

  private final DuckDbSettings settings;
  private final DurableFiles files;
  private final Runner runner;

  DuckDbSums(DuckDbSettings settings, DurableFiles files, Runner runner) {
    this.settings = settings;
    this.files = files;
    this.runner = runner;
  }

  private static Path file(Release release, SumsPlan plan) {
    return release.folder().resolve(PREFIX + plan.key() + SUFFIX);
  }

  @Override
  public boolean has(Release release, SumsPlan plan) {
    return Files.isRegularFile(file(release, plan));
  }

  @Override
  public QueryHandle submit(Release release, SumsPlan plan, Query query) {
    return runner.submit(release, file(release, plan), RELATION, query);
  }

  @Override
  public void make(Release release, SumsPlan plan) {
    Path folder = release.folder();
    Path file = file(release, plan);
    try {
      Path making = Files.createTempFile(folder, PREFIX, MAKING);
      Path spill = making.resolveSibling(making.getFileName() + ".spill");
      try {
        files.delete(making);
        write(release, plan, making, spill);
        files.sync(making);
        files.rename(making, file);
      } finally {
        files.delete(making);
        files.delete(spill);
      }
      removeOthers(folder, file);
    } catch (IOException | SQLException e) {
      throw new WorkbenchException(
          e, EngineError.SUMS_NOT_MADE, release.table().value(), release.number(), folder);
    }
  }

  private void write(Release release, SumsPlan plan, Path making, Path spill) throws SQLException {
    try (DuckDBConnection connection =
            (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + making);
        Statement statement = connection.createStatement()) {
      statement.execute("SET threads = " + settings.threads());
      statement.execute("SET memory_limit = '" + settings.memoryBytes() + "B'");
      statement.execute("SET temp_directory = " + SqlText.literal(spill.toString()));
      statement.execute(
          "ATTACH "
              + SqlText.literal(release.database().toString())
              + " AS of_release (READ_ONLY)");
      statement.execute(
          "CREATE TEMP TABLE made (target INTEGER, term INTEGER, period VARCHAR"
              + codes(plan, " VARCHAR")
              + ", "
              + COLUMNS
              + ")");
      for (SumsPlan.Part part : plan.parts()) {
        KeptRows rows = new KeptRows(connection);
        String sql = part.query().sql(Dialect.DUCKDB, "of_release.observations", rows::keep);
        statement.execute(
            "INSERT INTO made BY NAME SELECT * REPLACE (CAST(term AS INTEGER) + "
                + part.firstTerm()
                + " AS term) FROM ("
                + sql
                + ")");
        rows.drop();
      }
      statement.execute(
          "CREATE TABLE "
              + RELATION
              + " AS FROM made ORDER BY term"
              + codes(plan, "")
              + ", period, target");
      statement.execute("CHECKPOINT");
    }
  }

  /** The columns of the dimensions, each after a comma. */
  private static String codes(SumsPlan plan, String type) {
    return IntStream.range(0, plan.dimensions())
        .mapToObj(i -> ", code_" + i + type)
        .collect(Collectors.joining());
  }

  /** Sums of an earlier geography; a query that reads them keeps its file until it is done. */
  private void removeOthers(Path folder, Path kept) throws IOException {
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
      for (Path other : found) {
        if (!other.equals(kept)) {
          files.delete(other);
        }
      }
    }
  }
}
