package ca.lipworkbench.datasets.curated;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One line of a list.
 *
 * @param key what tells it from the list's other entries
 * @param fields its texts by column, in the order of columns; a blank field is not there
 */
public record Entry(String key, Map<String, String> fields) {
  public Entry {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** The text in a column, empty where there is none. */
  public String text(String column) {
    return fields.getOrDefault(column, "");
  }

  /** The text in a column, where there is one. */
  public Optional<String> find(String column) {
    return Optional.ofNullable(fields.get(column));
  }

  /** The texts of a column that holds several, parted by blanks. */
  public List<String> words(String column) {
    return Arrays.stream(text(column).split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }

  /** The same entry with another text in a column; a blank one empties it. */
  public Entry with(ListFormat format, String column, String text) {
    Map<String, String> changed = new LinkedHashMap<>(fields);
    changed.put(column, text);
    return format.entry(changed);
  }
}
