package ca.lipworkbench.workbench.accounts;

import ca.lipworkbench.engine.catalogue.PersonId;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.notebooks.database.NotebooksDatabase;
import ca.lipworkbench.notebooks.database.Sha256;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * The trail of what was changed: who, when, what, and to what. Rows are only ever added; each holds
 * the hash of itself and of the row before it, so that a row that was changed or cut out shows.
 * Safe for use by many threads, and beside other processes.
 */
public final class Audit {
  private static final int DETAIL_SIGNS = 300;
  private static final String OWNER = "owner";
  private static final String VISITOR = "visitor";
  private static final Pattern CONTROL = Pattern.compile("\\p{Cc}+|\\p{Cf}+|\\p{Zl}|\\p{Zp}");

  private final NotebooksDatabase database;
  private final Clock clock;

  Audit(NotebooksDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Adds a row; when this returns, it is on the disk.
   *
   * @param who did it
   * @param deed what was done
   * @param subject what it was done to: an identifier, such as a note's or a slug
   * @param details the rest of the sentence's arguments: a {@link Role} or an {@link
   *     AuditEntry.Detail} is put into the reader's language, anything else is taken as text
   */
  public void record(Subject who, Deed deed, String subject, Object... details) {
    database.write(
        connection -> {
          append(connection, Optional.of(who), deed, subject, details);
          return true;
        });
  }

  /** Adds a row within a transaction, so that the deed and its trace are kept together. */
  void append(
      Connection connection, Optional<Subject> who, Deed deed, String subject, Object... details)
      throws SQLException {
    Row last = last(connection);
    Row row =
        new Row(
            last.number() + 1,
            clock.millis(),
            who.map(Audit::name).orElse(VISITOR),
            deed.name(),
            clean(subject),
            json(details));
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO audit (number, at, who, deed, subject, details, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """)) {
      insert.setLong(1, row.number());
      insert.setLong(2, row.at());
      insert.setString(3, row.who());
      insert.setString(4, row.deed());
      insert.setString(5, row.subject());
      insert.setString(6, row.details());
      insert.setString(7, row.hash(last.storedHash()));
      insert.executeUpdate();
    }
  }

  /**
   * The newest rows that fit, newest first.
   *
   * @param who only what this one did; empty for everybody
   * @param topic only what is about this; empty for everything
   * @param before only rows with a smaller number, to read on; {@link Long#MAX_VALUE} to begin
   * @param limit the most rows
   */
  public List<AuditEntry> list(
      Optional<Subject> who, Optional<Deed.Topic> topic, long before, int limit) {
    List<String> deeds = new ArrayList<>();
    for (Deed deed : Deed.values()) {
      if (topic.isEmpty() || topic.get() == deed.topic()) {
        deeds.add(deed.name());
      }
    }
    String marks = String.join(", ", java.util.Collections.nCopies(deeds.size(), "?"));
    String sql =
        "SELECT number, at, who, deed, subject, details, hash FROM audit WHERE number < ?"
            + (who.isPresent() ? " AND who = ?" : "")
            + (topic.isPresent() ? " AND deed IN (" + marks + ")" : "")
            + " ORDER BY number DESC LIMIT ?";
    return database.read(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            int next = 1;
            select.setLong(next++, before);
            if (who.isPresent()) {
              select.setString(next++, name(who.get()));
            }
            if (topic.isPresent()) {
              for (String deed : deeds) {
                select.setString(next++, deed);
              }
            }
            select.setInt(next, limit);
            List<AuditEntry> entries = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
              while (rows.next()) {
                entries.add(entry(Row.of(rows)));
              }
            }
            return List.copyOf(entries);
          }
        });
  }

  /** Looks at every row and names the first that is not as it was written. */
  public AuditCheck verify() {
    return database.read(
        connection -> {
          try (Statement statement = connection.createStatement()) {
            Row before = Row.NONE;
            try (ResultSet rows =
                statement.executeQuery(
                    "SELECT number, at, who, deed, subject, details, hash FROM audit ORDER BY"
                        + " number")) {
              while (rows.next()) {
                Row row = Row.of(rows);
                if (row.number() != before.number() + 1) {
                  return new AuditCheck.Broken(before.number() + 1);
                }
                if (!row.hash(before.storedHash()).equals(row.storedHash())) {
                  return new AuditCheck.Broken(row.number());
                }
                before = row;
              }
            }
            return given(statement) > before.number()
                ? new AuditCheck.Broken(before.number() + 1)
                : new AuditCheck.Whole(before.number(), before.storedHash());
          }
        });
  }

  /** The last number that was ever given: more than the last row's when the end was cut off. */
  private static long given(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery("SELECT seq FROM sqlite_sequence WHERE name = 'audit'")) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  private static Row last(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT number, at, who, deed, subject, details, hash FROM audit ORDER BY number"
                    + " DESC LIMIT 1")) {
      return rows.next() ? Row.of(rows) : Row.NONE;
    }
  }

  private static AuditEntry entry(Row row) {
    Optional<Subject> who =
        switch (row.who()) {
          case VISITOR -> Optional.empty();
          case OWNER -> Optional.of(Subject.OWNER);
          default -> Optional.of(new Subject.Person(new PersonId(row.who())));
        };
    List<AuditEntry.Detail> details = new ArrayList<>();
    for (JsonNode node : JsonMapper.shared().readTree(row.details())) {
      details.add(
          node.isString()
              ? new AuditEntry.Detail.Text(node.stringValue())
              : new AuditEntry.Detail.Word(node.path("word").asString("")));
    }
    return new AuditEntry(
        row.number(),
        Instant.ofEpochMilli(row.at()),
        who,
        row.deed(),
        row.subject(),
        List.copyOf(details));
  }

  private static String name(Subject who) {
    return switch (who) {
      case Subject.Owner() -> OWNER;
      case Subject.Person(PersonId id) -> id.value();
    };
  }

  private static String json(Object... details) {
    ArrayNode array = JsonMapper.shared().createArrayNode();
    for (Object detail : details) {
      switch (detail) {
        case Role role -> array.addObject().put("word", "role." + role.name());
        case AuditEntry.Detail.Word(String key) -> array.addObject().put("word", key);
        case AuditEntry.Detail.Text(String text) -> array.add(clean(text));
        default -> array.add(clean(String.valueOf(detail)));
      }
    }
    return array.toString();
  }

  /** One line of limited length: what people type must not look like a second row. */
  private static String clean(String text) {
    String line = CONTROL.matcher(text).replaceAll(" ").strip();
    if (line.length() > DETAIL_SIGNS) {
      line = line.substring(0, DETAIL_SIGNS) + "…";
    }
    // Half a sign would be read back as another one, and the row would seem changed.
    return new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  /** A row as it stands in the table. */
  private record Row(
      long number,
      long at,
      String who,
      String deed,
      String subject,
      String details,
      String storedHash) {
    static final Row NONE = new Row(0, 0, "", "", "", "", "");

    Row(long number, long at, String who, String deed, String subject, String details) {
      this(number, at, who, deed, subject, details, "");
    }

    static Row of(ResultSet row) throws SQLException {
      return new Row(
          row.getLong(1),
          row.getLong(2),
          row.getString(3),
          row.getString(4),
          row.getString(5),
          row.getString(6),
          row.getString(7));
    }

    String hash(String before) {
      // An array in JSON keeps the parts apart, whatever signs they hold.
      ArrayNode parts = JsonMapper.shared().createArrayNode();
      parts.add(before).add(number).add(at).add(who).add(deed).add(subject).add(details);
      return Sha256.of(parts.toString().getBytes(StandardCharsets.UTF_8));
    }
  }
}
