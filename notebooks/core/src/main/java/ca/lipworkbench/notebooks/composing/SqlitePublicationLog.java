package ca.lipworkbench.notebooks.composing;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.notebooks.composing.PublicationEvent.Origin;
import ca.lipworkbench.notebooks.database.NotebooksDatabase;
import ca.lipworkbench.notebooks.database.Sha256;
import ca.lipworkbench.notebooks.error.NotebooksError;
import ca.lipworkbench.notebooks.note.NoteId;
import ca.lipworkbench.notebooks.publishing.DashboardDraftCodec;
import ca.lipworkbench.notebooks.publishing.Slug;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The log in the home folder's database. */
public final class SqlitePublicationLog implements PublicationLog {
  private final NotebooksDatabase database;

  /** The log of this database. */
  public SqlitePublicationLog(NotebooksDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<PublicationEvent> append(long last, PublicationEvent event) {
    return database.write(
        connection -> {
          if (last(connection, event.slug()) != last) {
            return Optional.empty();
          }
          insert(connection, event);
          List<PublicationEvent> events = list(connection, event.slug());
          return Optional.of(events.getLast());
        });
  }

  @Override
  public List<PublicationEvent> list(Slug slug) {
    return database.read(connection -> list(connection, slug));
  }

  @Override
  public List<Slug> slugs() {
    return database.read(
        connection -> {
          try (PreparedStatement select =
                  connection.prepareStatement(
                      "SELECT DISTINCT slug FROM publication_event ORDER BY slug");
              ResultSet rows = select.executeQuery()) {
            List<Slug> slugs = new ArrayList<>();
            while (rows.next()) {
              slugs.add(new Slug(rows.getString(1)));
            }
            return List.copyOf(slugs);
          }
        });
  }

  private static long last(Connection connection, Slug slug) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT max(id) FROM publication_event WHERE slug = ?")) {
      select.setString(1, slug.value());
      try (ResultSet rows = select.executeQuery()) {
        return rows.next() ? rows.getLong(1) : NOTHING;
      }
    }
  }

  private static void insert(Connection connection, PublicationEvent event) throws SQLException {
    String sql =
        """
        INSERT INTO publication_event
          (slug, kind, happened_at, actor, note, note_revision, edition, remark, content, sha256)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setString(1, event.slug().value());
      insert.setString(2, event.kind().name());
      insert.setLong(3, event.at().toEpochMilli());
      insert.setString(4, Subjects.write(event.actor()));
      insert.setNull(5, Types.VARCHAR);
      insert.setNull(6, Types.INTEGER);
      insert.setNull(7, Types.INTEGER);
      insert.setString(8, event.remark());
      insert.setNull(9, Types.BLOB);
      insert.setNull(10, Types.VARCHAR);
      if (event.edition().isPresent()) {
        insert.setInt(7, event.edition().getAsInt());
      }
      if (event.origin().isPresent()) {
        Origin origin = event.origin().get();
        byte[] content = DashboardDraftCodec.write(origin.draft());
        insert.setString(5, origin.note().value());
        insert.setInt(6, origin.noteRevision());
        insert.setBytes(9, content);
        insert.setString(10, Sha256.of(content));
      }
      insert.executeUpdate();
    }
  }

  private static List<PublicationEvent> list(Connection connection, Slug slug) throws SQLException {
    String sql =
        """
        SELECT id, kind, happened_at, actor, note, note_revision, edition, remark, content, sha256
        FROM publication_event WHERE slug = ? ORDER BY id
        """;
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, slug.value());
      try (ResultSet rows = select.executeQuery()) {
        List<PublicationEvent> events = new ArrayList<>();
        while (rows.next()) {
          events.add(read(rows, slug));
        }
        return List.copyOf(events);
      }
    }
  }

  private static PublicationEvent read(ResultSet row, Slug slug) throws SQLException {
    int edition = row.getInt(7);
    OptionalInt known = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(edition);
    return new PublicationEvent(
        row.getLong(1),
        slug,
        PublicationEvent.Kind.valueOf(row.getString(2)),
        Instant.ofEpochMilli(row.getLong(3)),
        Subjects.read(row.getString(4)),
        origin(row, slug),
        known,
        row.getString(8));
  }

  private static Optional<Origin> origin(ResultSet row, Slug slug) throws SQLException {
    byte @Nullable [] content = row.getBytes(9);
    if (content == null) {
      return Optional.empty();
    }
    if (!Sha256.of(content).equals(row.getString(10))) {
      throw new WorkbenchException(NotebooksError.DRAFT_DAMAGED, slug.value());
    }
    return Optional.of(
        new Origin(
            new NoteId(row.getString(5)), row.getInt(6), DashboardDraftCodec.parse(content)));
  }
}
