package ca.lipworkbench.workbench.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows of named texts, written as aligned columns for people or as one JSON object a line for
 * programs. Not for use by several threads.
 */
final class Listing {
  static final String FORMAT = "format";
  static final Set<String> OPTIONS = Set.of(FORMAT);
  private static final String TEXT = "text";
  private static final String JSON = "json";
  private static final String GAP = "  ";

  private final List<Map<String, String>> rows = new ArrayList<>();

  /** Adds a row: name, value, name, value. */
  void add(String... namesAndValues) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      row.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    rows.add(row);
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Writes the rows in the format that {@code --format} asks for; text is the default. */
  void write(Session session, Arguments arguments) {
    switch (arguments.choice(FORMAT, List.of(TEXT, JSON))) {
      case JSON -> writeJson(session.out());
      default -> writeText(session.out());
    }
  }

  private void writeJson(PrintStream out) {
    for (Map<String, String> row : rows) {
      ObjectNode json = JsonMapper.shared().createObjectNode();
      row.forEach(json::put);
      out.println(json);
    }
  }

  private void writeText(PrintStream out) {
    Map<String, Integer> widths = new LinkedHashMap<>();
    for (Map<String, String> row : rows) {
      row.forEach((name, value) -> widths.merge(name, value.length(), Math::max));
    }
    for (Map<String, String> row : rows) {
      StringBuilder line = new StringBuilder();
      row.forEach(
          (name, value) ->
              line.append(value)
                  .repeat(' ', widths.getOrDefault(name, 0) - value.length())
                  .append(GAP));
      out.println(line.toString().stripTrailing());
    }
  }
}
