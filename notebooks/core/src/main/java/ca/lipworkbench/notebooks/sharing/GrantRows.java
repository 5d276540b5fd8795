package ca.lipworkbench.notebooks.sharing;

import ca.lipworkbench.engine.catalogue.PersonId;
import ca.lipworkbench.notebooks.note.NoteFolder;
import ca.lipworkbench.notebooks.note.NoteId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is kept about a note besides its text: grants, owner, folder, trash. */
final class GrantRows {
  private GrantRows() {}

  static List<Share> list(Connection connection, NoteId note) throws SQLException {
    String sql =
        """
        SELECT kind, grantee, access FROM note_grant
        WHERE note = ? ORDER BY access DESC, kind DESC, grantee
        """;
    List<Share> shares = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, note.value());
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          Grantee grantee =
              switch (rows.getString(1)) {
                case "PERSON" -> new Grantee.OnePerson(new PersonId(rows.getString(2)));
                case "GROUP" -> new Grantee.OneGroup(rows.getString(2));
                default -> Grantee.EVERYBODY;
              };
          shares.add(new Share(grantee, Access.ofNumber(rows.getInt(3))));
        }
      }
    }
    return List.copyOf(shares);
  }

  static void put(Connection connection, NoteId note, Grantee grantee, Access access)
      throws SQLException {
    update(
        connection,
        """
        INSERT INTO note_grant (note, kind, grantee, access) VALUES (?, ?, ?, ?)
        ON CONFLICT (note, kind, grantee) DO UPDATE SET access = excluded.access
        """,
        note.value(),
        kind(grantee),
        name(grantee),
        access.number());
  }

  static void remove(Connection connection, NoteId note, Grantee grantee) throws SQLException {
    update(
        connection,
        "DELETE FROM note_grant WHERE note = ? AND kind = ? AND grantee = ?",
        note.value(),
        kind(grantee),
        name(grantee));
  }

  static void setOwner(Connection connection, NoteId note, PersonId owner) throws SQLException {
    update(connection, "UPDATE note SET owner = ? WHERE id = ?", owner.value(), note.value());
  }

  static void setFolder(Connection connection, NoteId note, NoteFolder folder) throws SQLException {
    update(connection, "UPDATE note SET folder = ? WHERE id = ?", folder.toString(), note.value());
  }

  static void setTrashed(Connection connection, NoteId note, @Nullable Long millis)
      throws SQLException {
    update(connection, "UPDATE note SET trashed_at = ? WHERE id = ?", millis, note.value());
  }

  private static void update(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        update.setObject(i + 1, values[i]);
      }
      update.executeUpdate();
    }
  }

  private static String kind(Grantee grantee) {
    return switch (grantee) {
      case Grantee.OnePerson _ -> "PERSON";
      case Grantee.OneGroup _ -> "GROUP";
      case Grantee.Everybody _ -> "EVERYBODY";
    };
  }

  private static String name(Grantee grantee) {
    return switch (grantee) {
      case Grantee.OnePerson(PersonId id) -> id.value();
      case Grantee.OneGroup(String id) -> id;
      case Grantee.Everybody _ -> "";
    };
  }
}
