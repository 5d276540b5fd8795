package ca.lipworkbench.notebooks.run;

import ca.lipworkbench.engine.catalogue.PersonId;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.notebooks.note.NoteId;
import ca.lipworkbench.notebooks.note.Paragraph;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Runs as rows of the database. */
final class RunRows {
  private RunRows() {}

  static List<Run> select(Connection connection, String where, Object... values)
      throws SQLException {
    String sql =
        "SELECT id, note, revision, started_at, ended_at, state, started_by, whole FROM run WHERE "
            + where;
    List<Run> runs = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        select.setObject(i + 1, values[i]);
      }
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          RunId id = new RunId(rows.getString(1));
          runs.add(
              new Run(
                  id,
                  new NoteId(rows.getString(2)),
                  rows.getInt(3),
                  Instant.ofEpochMilli(rows.getLong(4)),
                  instant(rows, 5),
                  Run.State.valueOf(rows.getString(6)),
                  Optional.ofNullable(rows.getString(7)).map(PersonId::new),
                  rows.getBoolean(8),
                  paragraphs(connection, id)));
        }
      }
    }
    return List.copyOf(runs);
  }

  static void insert(Connection connection, Run run, List<Paragraph> sources, String owner)
      throws SQLException {
    String sql =
        """
        INSERT INTO run (id, note, revision, owner, started_at, state, started_by, whole)
        VALUES (?, ?, ?, ?, ?, 'RUNNING', ?, ?)
        """;
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setString(1, run.id().value());
      insert.setString(2, run.note().value());
      insert.setInt(3, run.revision());
      insert.setString(4, owner);
      insert.setLong(5, run.startedAt().toEpochMilli());
      insert.setString(6, run.startedBy().map(PersonId::value).orElse(null));
      insert.setBoolean(7, run.isWhole());
      insert.executeUpdate();
    }
    String paragraph =
        "INSERT INTO run_paragraph (run, position, paragraph, source_sha256) VALUES (?, ?, ?, ?)";
    try (PreparedStatement insert = connection.prepareStatement(paragraph)) {
      for (int position = 0; position < sources.size(); position++) {
        insert.setString(1, run.id().value());
        insert.setInt(2, position);
        insert.setString(3, sources.get(position).id());
        insert.setString(4, Sources.hash(sources.get(position)));
        insert.executeUpdate();
      }
    }
  }

  static void updateParagraph(
      Connection connection,
      RunId run,
      int position,
      ParagraphRun end,
      Map<TableName, Integer> releases)
      throws SQLException {
    String sql =
        """
        UPDATE run_paragraph
        SET started_at = ?, ended_at = ?, outcome = ?, message = ?, line = ?, limit_millis = ?
        WHERE run = ? AND position = ?
        """;
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      setInstant(update, 1, end.startedAt());
      setInstant(update, 2, end.endedAt());
      setOutcome(update, end.outcome().orElseThrow());
      update.setString(7, run.value());
      update.setInt(8, position);
      update.executeUpdate();
    }
    String result =
        """
        INSERT INTO run_result (run, position, number, kind, file, total_rows, truncated, sha256)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """;
    try (PreparedStatement insert = connection.prepareStatement(result)) {
      int number = 1;
      for (StoredResult stored : end.results()) {
        insert.setString(1, run.value());
        insert.setInt(2, position);
        insert.setInt(3, number);
        insert.setString(4, stored.kind().name());
        insert.setString(5, stored.file());
        insert.setLong(6, stored.rows());
        insert.setBoolean(7, stored.truncated());
        insert.setString(8, stored.sha256());
        insert.executeUpdate();
        number++;
      }
    }
    String release =
        "INSERT INTO run_release (run, position, table_name, release) VALUES (?, ?, ?, ?)";
    try (PreparedStatement insert = connection.prepareStatement(release)) {
      for (Map.Entry<TableName, Integer> made : releases.entrySet()) {
        insert.setString(1, run.value());
        insert.setInt(2, position);
        insert.setString(3, made.getKey().value());
        insert.setInt(4, made.getValue());
        insert.executeUpdate();
      }
    }
  }

  /** How each of the note's paragraphs ended when it was last run. */
  static Map<String, LastResult> last(Connection connection, NoteId note) throws SQLException {
    String sql =
        """
        SELECT run, started_by, paragraph, position, started_at, ended_at, outcome, message, line,
          limit_millis, source_sha256
        FROM (
          SELECT p.*, r.started_by, row_number() OVER (
            PARTITION BY p.paragraph ORDER BY p.ended_at DESC, r.rowid DESC) AS age
          FROM run_paragraph p JOIN run r ON r.id = p.run
          WHERE r.note = ? AND p.outcome IS NOT NULL)
        WHERE age = 1
        """;
    Map<String, LastResult> last = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, note.value());
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          RunId run = new RunId(rows.getString(1));
          int position = rows.getInt(4);
          last.put(
              rows.getString(3),
              new LastResult(
                  run,
                  Optional.ofNullable(rows.getString(2)).map(PersonId::new),
                  instant(rows, 5),
                  Instant.ofEpochMilli(rows.getLong(6)),
                  outcome(rows).orElseThrow(),
                  results(connection, run, position),
                  Optional.ofNullable(rows.getString(11)).orElse(""),
                  releases(connection, run, position)));
        }
      }
    }
    return last;
  }

  /** Identifiers of ended runs that are neither among the latest nor the last of any paragraph. */
  static List<RunId> old(Connection connection, NoteId note, int kept) throws SQLException {
    String sql =
        """
        SELECT id FROM run
        WHERE note = ?1 AND state <> 'RUNNING'
          AND id NOT IN (
            SELECT id FROM run WHERE note = ?1 ORDER BY started_at DESC, rowid DESC LIMIT ?2)
          AND id NOT IN (
            SELECT run FROM (
              SELECT p.run, row_number() OVER (
                PARTITION BY p.paragraph ORDER BY p.ended_at DESC, r.rowid DESC) AS age
              FROM run_paragraph p JOIN run r ON r.id = p.run
              WHERE r.note = ?1 AND p.outcome IS NOT NULL)
            WHERE age = 1)
        """;
    List<RunId> old = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, note.value());
      select.setInt(2, kept);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          old.add(new RunId(rows.getString(1)));
        }
      }
    }
    return old;
  }

  private static Map<TableName, Integer> releases(Connection connection, RunId run, int position)
      throws SQLException {
    String sql = "SELECT table_name, release FROM run_release WHERE run = ? AND position = ?";
    Map<TableName, Integer> releases = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, run.value());
      select.setInt(2, position);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          releases.put(new TableName(rows.getString(1)), rows.getInt(2));
        }
      }
    }
    return releases;
  }

  static void updateState(Connection connection, RunId run, Run.State state, Instant endedAt)
      throws SQLException {
    String sql = "UPDATE run SET state = ?, ended_at = ? WHERE id = ? AND state = 'RUNNING'";
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      update.setString(1, state.name());
      update.setLong(2, endedAt.toEpochMilli());
      update.setString(3, run.value());
      update.executeUpdate();
    }
  }

  static void delete(Connection connection, RunId run) throws SQLException {
    for (String sql :
        List.of(
            "DELETE FROM run_release WHERE run = ?",
            "DELETE FROM run_result WHERE run = ?",
            "DELETE FROM run_paragraph WHERE run = ?",
            "DELETE FROM run WHERE id = ?")) {
      try (PreparedStatement delete = connection.prepareStatement(sql)) {
        delete.setString(1, run.value());
        delete.executeUpdate();
      }
    }
  }

  private static List<ParagraphRun> paragraphs(Connection connection, RunId run)
      throws SQLException {
    String sql =
        """
        SELECT position, paragraph, started_at, ended_at, outcome, message, line, limit_millis
        FROM run_paragraph WHERE run = ? ORDER BY position
        """;
    List<ParagraphRun> paragraphs = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, run.value());
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          paragraphs.add(
              new ParagraphRun(
                  rows.getString(2),
                  instant(rows, 3),
                  instant(rows, 4),
                  outcome(rows),
                  results(connection, run, rows.getInt(1))));
        }
      }
    }
    return paragraphs;
  }

  private static List<StoredResult> results(Connection connection, RunId run, int position)
      throws SQLException {
    String sql =
        """
        SELECT kind, file, total_rows, truncated, sha256
        FROM run_result WHERE run = ? AND position = ? ORDER BY number
        """;
    List<StoredResult> results = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, run.value());
      select.setInt(2, position);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          results.add(
              new StoredResult(
                  StoredResult.Kind.valueOf(rows.getString(1)),
                  rows.getString(2),
                  rows.getLong(3),
                  rows.getBoolean(4),
                  rows.getString(5)));
        }
      }
    }
    return results;
  }

  private static Optional<RunOutcome> outcome(ResultSet rows) throws SQLException {
    String name = rows.getString("outcome");
    if (name == null) {
      return Optional.empty();
    }
    return Optional.of(
        switch (name) {
          case "SUCCEEDED" -> new RunOutcome.Succeeded();
          case "FAILED" -> new RunOutcome.Failed(message(rows), line(rows));
          case "CANCELLED" -> new RunOutcome.Cancelled();
          case "TIMED_OUT" ->
              new RunOutcome.TimedOut(Duration.ofMillis(rows.getLong("limit_millis")));
          case "INTERRUPTED" -> new RunOutcome.Interrupted();
          default -> throw new IllegalStateException("Not an outcome: " + name);
        });
  }

  private static String message(ResultSet rows) throws SQLException {
    String message = rows.getString("message");
    return message == null ? "" : message;
  }

  private static OptionalInt line(ResultSet rows) throws SQLException {
    int line = rows.getInt("line");
    return rows.wasNull() ? OptionalInt.empty() : OptionalInt.of(line);
  }

  private static void setOutcome(PreparedStatement update, RunOutcome outcome) throws SQLException {
    update.setNull(4, Types.VARCHAR);
    update.setNull(5, Types.INTEGER);
    update.setNull(6, Types.INTEGER);
    switch (outcome) {
      case RunOutcome.Succeeded() -> update.setString(3, "SUCCEEDED");
      case RunOutcome.Failed(String message, OptionalInt line) -> {
        update.setString(3, "FAILED");
        update.setString(4, message);
        if (line.isPresent()) {
          update.setInt(5, line.getAsInt());
        }
      }
      case RunOutcome.Cancelled() -> update.setString(3, "CANCELLED");
      case RunOutcome.TimedOut(Duration limit) -> {
        update.setString(3, "TIMED_OUT");
        update.setLong(6, limit.toMillis());
      }
      case RunOutcome.Interrupted() -> update.setString(3, "INTERRUPTED");
    }
  }

  private static Optional<Instant> instant(ResultSet rows, int column) throws SQLException {
    long millis = rows.getLong(column);
    return rows.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }

  private static void setInstant(PreparedStatement statement, int index, Optional<Instant> instant)
      throws SQLException {
    if (instant.isPresent()) {
      statement.setLong(index, instant.get().toEpochMilli());
    } else {
      statement.setNull(index, Types.INTEGER);
    }
  }
}
