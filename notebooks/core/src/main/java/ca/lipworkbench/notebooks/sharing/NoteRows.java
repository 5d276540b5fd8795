package ca.lipworkbench.notebooks.sharing;

import ca.lipworkbench.engine.catalogue.PersonId;
import ca.lipworkbench.notebooks.json.JsonDocument;
import ca.lipworkbench.notebooks.note.NoteFolder;
import ca.lipworkbench.notebooks.note.NoteId;
import ca.lipworkbench.notebooks.note.NoteTitle;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Notes as rows of the database, seen by one reader: every statement here has their grants in it.
 */
final class NoteRows {
  /**
   * Every note with the access that the reader was given; 0 for none. Parameter 1 is the reader,
   * empty for the owner of the home folder, and parameter 2 their groups.
   */
  static final String REACHABLE =
      """
      WITH granted AS (
        SELECT n.id, n.revision, n.owner, n.folder, n.trashed_at,
          EXISTS (SELECT 1 FROM note_grant g WHERE g.note = n.id) AS is_shared,
          CASE
            WHEN ?1 = '' OR n.owner = ?1 THEN 4
            ELSE max(
              n.owner IS NULL,
              coalesce((
                SELECT max(g.access) FROM note_grant g
                WHERE g.note = n.id
                  AND (g.kind = 'EVERYBODY'
                    OR (g.kind = 'PERSON' AND g.grantee = ?1)
                    OR (g.kind = 'GROUP'
                      AND g.grantee IN (SELECT value FROM json_each(?2, '$.groups'))))), 0))
          END AS access
        FROM note n
      ),
      reachable AS (
        SELECT d.id, r.title, d.folder, d.revision, r.saved_at, r.saved_by, d.owner, d.access,
          d.is_shared, d.trashed_at
        FROM granted d JOIN note_revision r ON r.note = d.id AND r.number = d.revision
        WHERE d.access > 0
      )
      """;

  private static final String COLUMNS =
      "t.id, t.title, t.folder, t.revision, t.saved_at, t.saved_by, t.owner, t.access, t.is_shared";

  private NoteRows() {}

  /** The note, in the trash or out of it, as far as the reader may know of it. */
  static Optional<NoteLine> find(Connection connection, Reader reader, NoteId id, boolean inTrash)
      throws SQLException {
    String where = "t.id = ?3 AND t.trashed_at IS " + (inTrash ? "NOT NULL" : "NULL");
    return select(connection, reader, where, id.value()).stream().findFirst();
  }

  /** The notes of a shelf, latest first. */
  static List<NoteLine> list(Connection connection, Reader reader, Shelf shelf)
      throws SQLException {
    String mine = "coalesce(t.owner, '') = ?1";
    String where =
        switch (shelf) {
          case MINE -> "t.trashed_at IS NULL AND " + mine;
          case SHARED -> "t.trashed_at IS NULL AND NOT (" + mine + ")";
          case ALL -> "t.trashed_at IS NULL";
          case TRASH -> "t.trashed_at IS NOT NULL AND t.access = 4";
        };
    return select(connection, reader, where + " ORDER BY t.saved_at DESC, t.id");
  }

  /** Notes that hold the words, the best first. */
  static List<SearchHit> search(Connection connection, Reader reader, String match, int most)
      throws SQLException {
    String sql =
        REACHABLE
            + "SELECT "
            + COLUMNS
            + """
            , snippet(note_search, 2, char(2), char(3), '…', 24)
            FROM note_search JOIN reachable t ON t.id = note_search.note
            WHERE note_search MATCH ?3 AND t.trashed_at IS NULL
            ORDER BY bm25(note_search, 0, 10, 1), t.saved_at DESC LIMIT ?4
            """;
    List<SearchHit> hits = new ArrayList<>();
    try (PreparedStatement select = prepare(connection, reader, sql)) {
      select.setString(3, match);
      select.setInt(4, most);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          Optional<NoteLine> line = line(reader, rows);
          if (line.isPresent()) {
            hits.add(new SearchHit(line.get(), Snippets.pieces(rows.getString(10))));
          }
        }
      }
    }
    return List.copyOf(hits);
  }

  private static List<NoteLine> select(
      Connection connection, Reader reader, String where, String... values) throws SQLException {
    String sql = REACHABLE + "SELECT " + COLUMNS + " FROM reachable t WHERE " + where;
    List<NoteLine> lines = new ArrayList<>();
    try (PreparedStatement select = prepare(connection, reader, sql)) {
      for (int i = 0; i < values.length; i++) {
        select.setString(i + 3, values[i]);
      }
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          line(reader, rows).ifPresent(lines::add);
        }
      }
    }
    return List.copyOf(lines);
  }

  private static PreparedStatement prepare(Connection connection, Reader reader, String sql)
      throws SQLException {
    PreparedStatement select = connection.prepareStatement(sql);
    select.setString(1, reader.person().map(PersonId::value).orElse(""));
    select.setString(2, groups(reader));
    return select;
  }

  private static Optional<NoteLine> line(Reader reader, ResultSet rows) throws SQLException {
    Optional<PersonId> owner = person(rows.getString(7));
    Access granted = Access.ofNumber(rows.getInt(8));
    Optional<Access> access = reader.allowed(granted, owner.equals(reader.person()));
    if (access.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new NoteLine(
            new NoteId(rows.getString(1)),
            new NoteTitle(rows.getString(2)),
            NoteFolder.parse(rows.getString(3)),
            rows.getInt(4),
            Instant.ofEpochMilli(rows.getLong(5)),
            person(rows.getString(6)),
            owner,
            access.get(),
            rows.getBoolean(9)));
  }

  private static String groups(Reader reader) {
    ObjectNode json = JsonDocument.object();
    ArrayNode groups = json.putArray("groups");
    reader.groups().forEach(groups::add);
    return new String(JsonDocument.write(json), StandardCharsets.UTF_8);
  }

  private static Optional<PersonId> person(@Nullable String id) {
    return Optional.ofNullable(id).map(PersonId::new);
  }
}
