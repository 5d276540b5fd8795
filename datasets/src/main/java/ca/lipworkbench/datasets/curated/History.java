package ca.lipworkbench.datasets.curated;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The edits of a list laid on each other, oldest first. */
final class History {
  private final ListFormat format;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<String, EntryVersion> versions = new LinkedHashMap<>();

  /** The list as the program last brought it, without what people made of it. */
  private final Map<String, Entry> shipped = new LinkedHashMap<>();

  private final List<Edit> edits = new ArrayList<>();

  History(ListFormat format, List<EditRows.Row> rows) {
    this.format = format;
    rows.forEach(this::lay);
  }

  private void lay(EditRows.Row row) {
    List<Change> changes = new ArrayList<>();
    row.lines()
        .forEach(
            (key, after) -> {
              Change change = new Change(key, Optional.ofNullable(entries.get(key)), after);
              changes.add(change);
              put(entries, key, after);
              versions.put(key, version(row, change));
              if (row.author() instanceof Author.Program) {
                put(shipped, key, after);
              }
            });
    edits.add(
        new Edit(
            row.number(),
            format.name(),
            row.author(),
            row.at(),
            row.reason(),
            row.undoes(),
            changes));
  }

  private EntryVersion version(EditRows.Row row, Change change) {
    EntryVersion last = versions.get(change.key());
    if (last == null) {
      return new EntryVersion(1, row.number(), row.author(), row.at(), Optional.empty());
    }
    boolean substantial =
        change.fields().stream().anyMatch(field -> format.substance().contains(field.column()));
    return new EntryVersion(
        last.number() + 1,
        row.number(),
        row.author(),
        row.at(),
        substantial ? Optional.of(row.at()) : last.substanceSince());
  }

  private static void put(Map<String, Entry> entries, String key, Optional<Entry> entry) {
    if (entry.isPresent()) {
      entries.put(key, entry.get());
    } else {
      entries.remove(key);
    }
  }

  long last() {
    return edits.isEmpty() ? 0 : edits.getLast().number();
  }

  List<Edit> edits() {
    return List.copyOf(edits);
  }

  Map<String, Entry> entries() {
    return new LinkedHashMap<>(entries);
  }

  Map<String, EntryVersion> versions() {
    Map<String, EntryVersion> current = new LinkedHashMap<>(versions);
    current.keySet().retainAll(entries.keySet());
    return current;
  }

  /**
   * What a newer program brings: entries that differ from those that an earlier one brought, except
   * where somebody made something else of the earlier one.
   */
  List<Change> brought(List<Entry> newer) {
    List<Change> changes = new ArrayList<>();
    Map<String, Entry> gone = new LinkedHashMap<>(shipped);
    for (Entry entry : newer) {
      Entry older = gone.remove(entry.key());
      Entry now = entries.get(entry.key());
      boolean untouched = older == null ? now == null : older.equals(now);
      if (!entry.equals(older) && untouched) {
        changes.add(new Change(entry.key(), Optional.ofNullable(now), Optional.of(entry)));
      }
    }
    gone.forEach(
        (key, older) -> {
          if (older.equals(entries.get(key))) {
            changes.add(new Change(key, Optional.of(older), Optional.empty()));
          }
        });
    return changes;
  }
}
