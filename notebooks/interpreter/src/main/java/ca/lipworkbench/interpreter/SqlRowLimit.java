package ca.lipworkbench.interpreter;

import java.sql.Connection;
import java.sql.SQLException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps the engine from making rows that would be cut off anyway: a query without a LIMIT gets one.
 * That is done only where the engine's own parse of the longer text shows that nothing else about
 * it changed; everything else runs as it was typed.
 */
final class SqlRowLimit {
  private static final String LIMIT_MODIFIER = "LIMIT_MODIFIER";

  private SqlRowLimit() {}

  /** The text to run instead of a text that passed the gate. */
  static String apply(Connection connection, String text, JsonNode tree, int rows)
      throws SQLException {
    JsonNode modifiers = query(tree).path("modifiers");
    for (JsonNode modifier : modifiers) {
      if (modifier.path("type").asString("").equals(LIMIT_MODIFIER)) {
        return text;
      }
    }
    String limited = withoutEnd(text) + "\nLIMIT " + rows;
    try {
      JsonNode changed = SqlGate.read(SqlDatabase.parse(connection, limited));
      if (query(changed).path("modifiers") instanceof ArrayNode changedModifiers
          && changedModifiers.size() == modifiers.size() + 1) {
        JsonNode last = changedModifiers.remove(changedModifiers.size() - 1);
        boolean expected =
            last instanceof ObjectNode
                && last.path("type").asString("").equals(LIMIT_MODIFIER)
                && last.path("limit").path("literal").path("text").asString("").equals("" + rows);
        if (expected && changed.equals(tree)) {
          return limited;
        }
      }
    } catch (SqlRefusedException e) {
      return text;
    }
    return text;
  }

  private static JsonNode query(JsonNode tree) {
    return tree.path("statements").path(0).path("node");
  }

  private static String withoutEnd(String text) {
    String stripped = text.stripTrailing();
    while (stripped.endsWith(";")) {
      stripped = stripped.substring(0, stripped.length() - 1).stripTrailing();
    }
    return stripped;
  }
}
