package ca.lipworkbench.notebooks.composing;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.notebooks.database.NotebooksDatabase;
import ca.lipworkbench.notebooks.database.Sha256;
import ca.lipworkbench.notebooks.error.NotebooksError;
import ca.lipworkbench.notebooks.note.NoteId;
import ca.lipworkbench.notebooks.publishing.DashboardDraft;
import ca.lipworkbench.notebooks.publishing.DashboardDraftCodec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Drafts in the home folder's database. */
public final class SqliteDraftStore implements DraftStore {
  private static final String SELECT =
      "SELECT note, revision, saved_at, saved_by, slug, content, sha256 FROM dashboard_draft ";

  private final NotebooksDatabase database;
  private final Clock clock;

  /** The drafts of this database; saves are dated by the clock. */
  public SqliteDraftStore(NotebooksDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Optional<StoredDraft> find(NoteId note) {
    return database.read(connection -> find(connection, note));
  }

  @Override
  public DraftOutcome save(
      NoteId note, int basedOn, Subject writer, String slug, DashboardDraft draft) {
    return database.write(
        connection -> {
          Optional<StoredDraft> current = find(connection, note);
          if (current.isPresent() && current.get().revision() != basedOn) {
            return new DraftOutcome.Conflict(current.get(), slug, draft);
          }
          StoredDraft saved =
              new StoredDraft(
                  note,
                  current.map(StoredDraft::revision).orElse(NONE) + 1,
                  clock.instant().truncatedTo(ChronoUnit.MILLIS),
                  writer,
                  slug,
                  draft);
          put(connection, saved);
          return new DraftOutcome.Saved(saved);
        });
  }

  private static Optional<StoredDraft> find(Connection connection, NoteId note)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SELECT + "WHERE note = ?")) {
      select.setString(1, note.value());
      try (ResultSet rows = select.executeQuery()) {
        return rows.next() ? Optional.of(read(rows)) : Optional.empty();
      }
    }
  }

  private static void put(Connection connection, StoredDraft draft) throws SQLException {
    String sql =
        """
        INSERT OR REPLACE INTO dashboard_draft
          (note, revision, saved_at, saved_by, slug, content, sha256)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """;
    byte[] content = DashboardDraftCodec.write(draft.draft());
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setString(1, draft.note().value());
      insert.setInt(2, draft.revision());
      insert.setLong(3, draft.savedAt().toEpochMilli());
      insert.setString(4, Subjects.write(draft.savedBy()));
      insert.setString(5, draft.slug());
      insert.setBytes(6, content);
      insert.setString(7, Sha256.of(content));
      insert.executeUpdate();
    }
  }

  private static StoredDraft read(ResultSet row) throws SQLException {
    byte[] content = row.getBytes(6);
    if (!Sha256.of(content).equals(row.getString(7))) {
      throw new WorkbenchException(NotebooksError.DRAFT_DAMAGED, row.getString(1));
    }
    return new StoredDraft(
        new NoteId(row.getString(1)),
        row.getInt(2),
        Instant.ofEpochMilli(row.getLong(3)),
        Subjects.read(row.getString(4)),
        row.getString(5),
        DashboardDraftCodec.parse(content));
  }
}
