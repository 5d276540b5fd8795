package ca.lipworkbench.datasets.curated;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The columns of a list as its file has them. Columns are known by name, so that a file of an
 * earlier version, which lacks a column that came later, still loads.
 *
 * @param name the list's name, such as {@code areas}
 * @param columns every column, in the order of an exported file
 * @param required columns that a file must have
 * @param key columns that together tell an entry from the others
 * @param substance columns a change of which puts results out of date that were made before
 */
public record ListFormat(
    String name,
    List<String> columns,
    Set<String> required,
    List<String> key,
    Set<String> substance) {
  private static final String KEY_SEPARATOR = " / ";

  public ListFormat {
    columns = List.copyOf(columns);
    required = Set.copyOf(required);
    key = List.copyOf(key);
    substance = Set.copyOf(substance);
    if (!required.containsAll(key)
        || !columns.containsAll(required)
        || !columns.containsAll(substance)) {
      throw new IllegalArgumentException("Columns of " + name + " contradict each other");
    }
  }

  /** An entry of this list with these fields; blanks around a field do not count. */
  public Entry entry(Map<String, String> fields) {
    Map<String, String> kept = new LinkedHashMap<>();
    for (String column : columns) {
      String value = fields.getOrDefault(column, "").strip();
      if (!value.isEmpty()) {
        kept.put(column, value);
      }
    }
    List<String> parts = new ArrayList<>();
    for (String column : key) {
      parts.add(kept.getOrDefault(column, ""));
    }
    return new Entry(String.join(KEY_SEPARATOR, parts), kept);
  }
}
