package ca.lipworkbench.notebooks.note;

import ca.lipworkbench.engine.catalogue.PersonId;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.notebooks.database.NotebooksDatabase;
import ca.lipworkbench.notebooks.database.Sha256;
import ca.lipworkbench.notebooks.error.NotebooksError;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Notes in the home folder's database. */
public final class SqliteNoteStore implements NoteStore {
  private final NotebooksDatabase database;
  private final Clock clock;

  /** The notes of this database; new revisions are dated by the clock. */
  public SqliteNoteStore(NotebooksDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Note create(Optional<PersonId> by, NoteFolder folder, NoteContent content) {
    return database.write(
        connection -> {
          Note note = new Note(NoteId.create(), 1, now(), by, content);
          String sql = "INSERT INTO note (id, revision, owner, folder) VALUES (?, 1, ?, ?)";
          try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, note.id().value());
            insert.setString(2, by.map(PersonId::value).orElse(null));
            insert.setString(3, folder.toString());
            insert.executeUpdate();
          }
          insertRevision(connection, note);
          SearchRows.update(connection, note);
          return note;
        });
  }

  @Override
  public StoreOutcome save(NoteId id, int basedOn, Optional<PersonId> by, NoteContent content) {
    return database.write(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "UPDATE note SET revision = revision + 1"
                      + " WHERE id = ? AND revision = ? AND trashed_at IS NULL")) {
            update.setString(1, id.value());
            update.setInt(2, basedOn);
            if (update.executeUpdate() == 0) {
              return find(connection, id)
                  .<StoreOutcome>map(current -> new StoreOutcome.Conflict(current, content))
                  .orElseGet(() -> new StoreOutcome.NoSuchNote(id, content));
            }
          }
          Note saved = new Note(id, basedOn + 1, now(), by, content);
          insertRevision(connection, saved);
          SearchRows.update(connection, saved);
          return new StoreOutcome.Saved(saved);
        });
  }

  @Override
  public Optional<Note> find(NoteId id) {
    return database.read(connection -> find(connection, id));
  }

  @Override
  public Optional<Note> find(NoteId id, int revision) {
    return database.read(connection -> find(connection, id, revision));
  }

  @Override
  public List<NoteSummary> list() {
    return database.read(
        connection -> {
          String sql =
              """
              SELECT n.id, r.title, n.revision, r.saved_at
              FROM note n JOIN note_revision r ON r.note = n.id AND r.number = n.revision
              WHERE n.trashed_at IS NULL
              ORDER BY r.title, n.id
              """;
          try (PreparedStatement select = connection.prepareStatement(sql);
              ResultSet rows = select.executeQuery()) {
            List<NoteSummary> notes = new ArrayList<>();
            while (rows.next()) {
              notes.add(
                  new NoteSummary(
                      new NoteId(rows.getString(1)),
                      new NoteTitle(rows.getString(2)),
                      rows.getInt(3),
                      Instant.ofEpochMilli(rows.getLong(4))));
            }
            return List.copyOf(notes);
          }
        });
  }

  @Override
  public List<Revision> revisions(NoteId id) {
    return database.read(
        connection -> {
          String sql =
              """
              SELECT number, saved_at, saved_by, title
              FROM note_revision WHERE note = ? ORDER BY number
              """;
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, id.value());
            try (ResultSet rows = select.executeQuery()) {
              List<Revision> revisions = new ArrayList<>();
              while (rows.next()) {
                revisions.add(
                    new Revision(
                        rows.getInt(1),
                        Instant.ofEpochMilli(rows.getLong(2)),
                        person(rows.getString(3)),
                        new NoteTitle(rows.getString(4))));
              }
              return List.copyOf(revisions);
            }
          }
        });
  }

  private static void insertRevision(Connection connection, Note note) throws SQLException {
    String sql =
        """
        INSERT INTO note_revision (note, number, saved_at, title, content, sha256, saved_by)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """;
    byte[] content = NoteCodec.write(note.content());
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setString(1, note.id().value());
      insert.setInt(2, note.revision());
      insert.setLong(3, note.savedAt().toEpochMilli());
      insert.setString(4, note.title().value());
      insert.setBytes(5, content);
      insert.setString(6, Sha256.of(content));
      insert.setString(7, note.savedBy().map(PersonId::value).orElse(null));
      insert.executeUpdate();
    }
  }

  private static Optional<Note> find(Connection connection, NoteId id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT revision FROM note WHERE id = ? AND trashed_at IS NULL")) {
      select.setString(1, id.value());
      try (ResultSet rows = select.executeQuery()) {
        return rows.next() ? find(connection, id, rows.getInt(1)) : Optional.empty();
      }
    }
  }

  private static Optional<Note> find(Connection connection, NoteId id, int revision)
      throws SQLException {
    String sql =
        """
        SELECT r.saved_at, r.content, r.sha256, r.saved_by
        FROM note_revision r JOIN note n ON n.id = r.note
        WHERE r.note = ? AND r.number = ? AND n.trashed_at IS NULL
        """;
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, id.value());
      select.setInt(2, revision);
      try (ResultSet rows = select.executeQuery()) {
        if (!rows.next()) {
          return Optional.empty();
        }
        byte[] content = rows.getBytes(2);
        if (!Sha256.of(content).equals(rows.getString(3))) {
          throw new WorkbenchException(
              NotebooksError.NOTE_DAMAGED, id.value(), Integer.toString(revision));
        }
        return Optional.of(
            new Note(
                id,
                revision,
                Instant.ofEpochMilli(rows.getLong(1)),
                person(rows.getString(4)),
                NoteCodec.parse(content)));
      }
    }
  }

  private static Optional<PersonId> person(@Nullable String id) {
    return Optional.ofNullable(id).map(PersonId::new);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
