package ca.lipworkbench.notebooks.note;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.stream.Collectors;

/** The words of current revisions, as full text search finds them. */
final class SearchRows {
  private SearchRows() {}

  /** Puts the revision's words in the place of the revision's before. */
  static void update(Connection connection, Note note) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM note_search WHERE note_search MATCH ?")) {
      delete.setString(1, "note : \"" + note.id().value() + "\"");
      delete.executeUpdate();
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO note_search (note, title, text) VALUES (?, ?, ?)")) {
      insert.setString(1, note.id().value());
      insert.setString(2, note.title().value());
      insert.setString(
          3, note.paragraphs().stream().map(Paragraph::text).collect(Collectors.joining("\n")));
      insert.executeUpdate();
    }
  }
}
