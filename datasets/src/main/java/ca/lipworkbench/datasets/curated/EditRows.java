package ca.lipworkbench.datasets.curated;

import ca.lipworkbench.datasets.DatasetsError;
import ca.lipworkbench.engine.error.WorkbenchException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The rows of edits in the home's database. Use by many threads is safe. */
final class EditRows {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int LONGEST_WAIT_MILLIS = 10_000;

  private final DataSource database;

  EditRows(DataSource database) {
    this.database = database;
  }

  /** An edit without what the entries were before, which the edits before it say. */
  record Row(
      long number,
      Author author,
      Instant at,
      String reason,
      OptionalLong undoes,
      Map<String, Optional<Entry>> lines) {}

  /** Work that the right to write is held for. */
  interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  /** Number of the list's last edit, 0 where there is none. */
  long last(String list) {
    try (Connection connection = database.getConnection()) {
      return last(connection, list);
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private static long last(Connection connection, String list) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT max(number) FROM curated_edit WHERE list = ?")) {
      query.setString(1, list);
      try (ResultSet found = query.executeQuery()) {
        return found.next() ? found.getLong(1) : 0;
      }
    }
  }

  /** Every edit of a list, oldest first. */
  List<Row> all(ListFormat format) {
    try (Connection connection = database.getConnection()) {
      return all(connection, format);
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  static List<Row> all(Connection connection, ListFormat format) throws SQLException {
    Map<Long, Row> rows = new LinkedHashMap<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            SELECT e.number, e.author, e.made_at, e.reason, e.undoes, l.entry, l.fields
            FROM curated_edit e JOIN curated_line l ON l.edit = e.number
            WHERE e.list = ? ORDER BY e.number, l.position
            """)) {
      query.setString(1, format.name());
      try (ResultSet found = query.executeQuery()) {
        while (found.next()) {
          long number = found.getLong(1);
          Row row = rows.get(number);
          if (row == null) {
            row = row(found);
            rows.put(number, row);
          }
          String fields = found.getString(7);
          row.lines()
              .put(
                  found.getString(6),
                  fields == null ? Optional.empty() : Optional.of(entry(format, fields)));
        }
      }
    }
    return new ArrayList<>(rows.values());
  }

  private static Row row(ResultSet found) throws SQLException {
    long undoes = found.getLong(5);
    return new Row(
        found.getLong(1),
        Author.ofStored(found.getString(2)),
        Instant.parse(found.getString(3)),
        found.getString(4),
        undoes == 0 ? OptionalLong.empty() : OptionalLong.of(undoes),
        new LinkedHashMap<>());
  }

  private static Entry entry(ListFormat format, String json) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : JSON.readTree(json).properties()) {
      fields.put(field.getKey(), field.getValue().asString());
    }
    return format.entry(fields);
  }

  /** Does something while nobody else of any process writes; all of it is kept or nothing. */
  <T> T write(Work<T> work) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA busy_timeout = " + LONGEST_WAIT_MILLIS);
      statement.execute("BEGIN IMMEDIATE");
      boolean kept = false;
      try {
        T result = work.with(connection);
        statement.execute("COMMIT");
        kept = true;
        return result;
      } finally {
        if (!kept) {
          statement.execute("ROLLBACK");
        }
      }
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** Adds an edit and says its number. */
  static long insert(
      Connection connection,
      String list,
      Author author,
      Instant at,
      String reason,
      OptionalLong undoes,
      List<Change> changes)
      throws SQLException {
    long number;
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO curated_edit (list, author, made_at, reason, undoes)"
                + " VALUES (?,?,?,?,?) RETURNING number")) {
      insert.setString(1, list);
      insert.setString(2, author.stored());
      insert.setString(3, at.toString());
      insert.setString(4, reason);
      if (undoes.isPresent()) {
        insert.setLong(5, undoes.getAsLong());
      } else {
        insert.setNull(5, Types.INTEGER);
      }
      try (ResultSet made = insert.executeQuery()) {
        made.next();
        number = made.getLong(1);
      }
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO curated_line (edit, position, entry, fields) VALUES (?,?,?,?)")) {
      for (int i = 0; i < changes.size(); i++) {
        insert.setLong(1, number);
        insert.setInt(2, i);
        insert.setString(3, changes.get(i).key());
        insert.setString(4, changes.get(i).after().map(EditRows::json).orElse(null));
        insert.addBatch();
      }
      insert.executeBatch();
    }
    return number;
  }

  private static String json(Entry entry) {
    ObjectNode json = JSON.createObjectNode();
    entry.fields().forEach(json::put);
    return json.toString();
  }

  private static WorkbenchException failure(SQLException e) {
    return new WorkbenchException(e, DatasetsError.LAKE_DATABASE, String.valueOf(e.getMessage()));
  }
}
