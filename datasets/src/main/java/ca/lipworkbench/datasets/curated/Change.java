package ca.lipworkbench.datasets.curated;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an edit did to one entry.
 *
 * @param key the entry
 * @param before as it was; empty where the edit added it
 * @param after as it is since; empty where the edit removed it
 */
public record Change(String key, Optional<Entry> before, Optional<Entry> after) {

  /**
   * What an edit did to one field; blank where there was or is no text.
   *
   * @param column the field
   * @param before its text before
   * @param after its text since
   */
  public record FieldChange(String column, String before, String after) {}

  /** The fields that differ, in the order of columns. */
  public List<FieldChange> fields() {
    Set<String> columns = new LinkedHashSet<>();
    before.ifPresent(entry -> columns.addAll(entry.fields().keySet()));
    after.ifPresent(entry -> columns.addAll(entry.fields().keySet()));
    List<FieldChange> changes = new ArrayList<>();
    for (String column : columns) {
      String was = before.map(entry -> entry.text(column)).orElse("");
      String is = after.map(entry -> entry.text(column)).orElse("");
      if (!was.equals(is)) {
        changes.add(new FieldChange(column, was, is));
      }
    }
    return changes;
  }
}
