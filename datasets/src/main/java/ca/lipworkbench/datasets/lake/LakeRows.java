package ca.lipworkbench.datasets.lake;

import ca.lipworkbench.datasets.DatasetsError;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.table.TableName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The lake's rows in the database. Use by many threads is safe; each call has its connection. */
final class LakeRows {
  private static final String COLUMNS =
      """
      r.table_name, r.number, r.source_sha256, r.descriptor, r.loaded_at, r.observations,
      r.structure_sha256, r.parquet_sha256, r.parquet_bytes, r.database_sha256, r.database_bytes
      """;

  private final DataSource database;
  private final AtomicReference<@Nullable Connection> waiting = new AtomicReference<>();

  LakeRows(DataSource database) {
    this.database = database;
  }

  /** Work that a connection is opened for. */
  private interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  /** The lake's identity, made by the first who asks. */
  String lakeId(String proposed) {
    return work(
        connection -> {
          update(
              connection, "INSERT OR IGNORE INTO dataset_lake (only, id) VALUES (1, ?)", proposed);
          try (PreparedStatement query =
                  connection.prepareStatement("SELECT id FROM dataset_lake WHERE only = 1");
              ResultSet found = query.executeQuery()) {
            found.next();
            return found.getString(1);
          }
        });
  }

  /** The lake's identity, where it has one. */
  Optional<String> findLakeId() {
    return work(
        connection -> {
          try (PreparedStatement query =
                  connection.prepareStatement("SELECT id FROM dataset_lake WHERE only = 1");
              ResultSet found = query.executeQuery()) {
            return found.next() ? Optional.of(found.getString(1)) : Optional.empty();
          }
        });
  }

  /** The current release of every table, in the order of their names. */
  List<ReleaseRow> current() {
    return releases(
        "SELECT "
            + COLUMNS
            + """
            FROM dataset_table t
            JOIN dataset_release r ON r.table_name = t.name AND r.number = t.current_release
            ORDER BY r.table_name
            """);
  }

  /** The current release of a table. */
  Optional<ReleaseRow> current(TableName table) {
    return releases(
            "SELECT "
                + COLUMNS
                + """
                FROM dataset_table t
                JOIN dataset_release r ON r.table_name = t.name AND r.number = t.current_release
                WHERE t.name = ?
                """,
            table.value())
        .stream()
        .findFirst();
  }

  /** Every release of a table, oldest first. */
  List<ReleaseRow> all(TableName table) {
    return releases(
        "SELECT " + COLUMNS + "FROM dataset_release r WHERE r.table_name = ? ORDER BY r.number",
        table.value());
  }

  /** Every release, by table and number. */
  List<ReleaseRow> all() {
    return releases("SELECT " + COLUMNS + "FROM dataset_release r ORDER BY 1, 2");
  }

  /** Hashes of the source files that are kept. */
  Set<String> sources() {
    return work(
        connection -> {
          Set<String> hashes = new TreeSet<>();
          try (PreparedStatement query =
                  connection.prepareStatement("SELECT sha256 FROM dataset_source");
              ResultSet found = query.executeQuery()) {
            while (found.next()) {
              hashes.add(found.getString(1));
            }
          }
          return hashes;
        });
  }

  /** Writes source, release and pointer in one transaction: all of them or none. */
  void commit(IncomingSource source, ReleaseRow release) {
    work(
        connection -> {
          connection.setAutoCommit(false);
          try {
            write(connection, source, release);
            connection.commit();
          } catch (SQLException e) {
            connection.rollback();
            throw e;
          } finally {
            connection.setAutoCommit(true);
          }
          return release;
        });
  }

  private static void write(Connection connection, IncomingSource source, ReleaseRow release)
      throws SQLException {
    update(
        connection,
        "INSERT OR IGNORE INTO dataset_source (sha256, file_name, bytes, kept_at) VALUES (?,?,?,?)",
        source.sha256(),
        source.fileName(),
        source.bytes(),
        release.loadedAt().toString());
    update(
        connection,
        """
        INSERT INTO dataset_release (table_name, number, source_sha256, descriptor, loaded_at,
          observations, structure_sha256, parquet_sha256, parquet_bytes, database_sha256,
          database_bytes)
        VALUES (?,?,?,?,?,?,?,?,?,?,?)
        """,
        release.table().value(),
        release.number(),
        release.sourceSha256(),
        release.descriptor(),
        release.loadedAt().toString(),
        release.observations(),
        release.structureSha256(),
        release.parquet().sha256(),
        release.parquet().bytes(),
        release.database().sha256(),
        release.database().bytes());
    update(
        connection,
        """
        INSERT INTO dataset_table (name, current_release) VALUES (?, ?)
        ON CONFLICT (name) DO UPDATE SET current_release = excluded.current_release
        """,
        release.table().value(),
        release.number());
  }

  private static void update(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      statement.executeUpdate();
    }
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  private List<ReleaseRow> releases(String sql, Object... values) {
    return work(
        connection -> {
          List<ReleaseRow> rows = new ArrayList<>();
          try (PreparedStatement query = connection.prepareStatement(sql)) {
            bind(query, values);
            try (ResultSet found = query.executeQuery()) {
              while (found.next()) {
                rows.add(row(found));
              }
            }
          }
          return List.copyOf(rows);
        });
  }

  private static ReleaseRow row(ResultSet found) throws SQLException {
    return new ReleaseRow(
        new TableName(found.getString(1)),
        found.getInt(2),
        found.getString(3),
        found.getString(4),
        Instant.parse(found.getString(5)),
        found.getLong(6),
        found.getString(7),
        new StoredFile(ReleaseFolder.PARQUET, found.getLong(9), found.getString(8)),
        new StoredFile(ReleaseFolder.DATABASE, found.getLong(11), found.getString(10)));
  }

  /** Opening a connection takes longer than most work, so one waits for who comes next. */
  private <T> T work(Work<T> work) {
    try {
      Connection taken = waiting.getAndSet(null);
      Connection connection = taken == null ? database.getConnection() : taken;
      try {
        T result = work.with(connection);
        if (!waiting.compareAndSet(null, connection)) {
          connection.close();
        }
        return result;
      } catch (SQLException | RuntimeException e) {
        closeQuietly(connection, e);
        throw e;
      }
    } catch (SQLException e) {
      throw new WorkbenchException(e, DatasetsError.LAKE_DATABASE, LakeLock.reason(e));
    }
  }

  private static void closeQuietly(Connection connection, Exception cause) {
    try {
      connection.close();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }
}
