package ca.lipworkbench.datasets.demonstration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A written file as a reader that shares no code with the writer sees it. */
record WrittenTable(String name, List<String> header, Map<Key, Line> lines) {
  private static final int KEYS = 5;

  /** What a line is about. */
  record Key(String year, String dguid, String group) {}

  /** The values and the symbols of a line, as text. */
  record Line(String coordinate, List<String> values, List<String> symbols) {}

  static WrittenTable read(Path file) {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      if (reader.read() != 0xFEFF) {
        throw new IllegalStateException(file + " does not begin with a byte order mark");
      }
      List<String> header = fields(String.valueOf(reader.readLine()));
      Map<Key, Line> lines = new LinkedHashMap<>();
      for (String text = reader.readLine(); text != null; text = reader.readLine()) {
        List<String> fields = fields(text);
        if (fields.size() != header.size()) {
          throw new IllegalStateException(file + ": " + fields.size() + " fields: " + text);
        }
        List<String> values = new ArrayList<>();
        List<String> symbols = new ArrayList<>();
        for (int field = KEYS; field < fields.size(); field += 2) {
          values.add(fields.get(field));
          symbols.add(fields.get(field + 1).intern());
        }
        Key key = new Key(fields.get(0).intern(), fields.get(2).intern(), fields.get(3).intern());
        if (lines.put(key, new Line(fields.get(4), values, symbols)) != null) {
          throw new IllegalStateException(file + " has two lines of " + key);
        }
      }
      return new WrittenTable(String.valueOf(file.getFileName()), header, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (char sign : (line + ",").toCharArray()) {
      if (sign == '"') {
        quoted = !quoted;
        if (quoted && !field.isEmpty()) {
          field.append(sign);
        }
      } else if (sign == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(sign);
      }
    }
    return fields;
  }

  /** How many columns of values there are. */
  int measures() {
    return (header.size() - KEYS) / 2;
  }

  /** The position of the measure with this label. */
  int measure(String label) {
    for (int measure = 0; measure < measures(); measure++) {
      if (header.get(KEYS + 2 * measure).endsWith(": " + label + " [" + (measure + 1) + "]")) {
        return measure;
      }
    }
    throw new IllegalArgumentException(name + " has no measure " + label);
  }

  /** A line that must be there. */
  Line line(String year, String dguid, String group) {
    Line line = lines.get(new Key(year, dguid, group));
    if (line == null) {
      throw new IllegalArgumentException(name + " has no line " + year + " " + dguid + " " + group);
    }
    return line;
  }
}
