package ca.lipworkbench.datasets.curated;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A list as it stood after an edit.
 *
 * @param edit the last edit that it holds; 0 before the first
 * @param entries its entries, in the order in which they came
 * @param versions the current version of each entry, by key
 * @param content what they mean
 * @param faults what is wrong with it: none, unless checks became stricter since it was kept
 * @param <T> what the list is read into
 */
public record ListState<T>(
    long edit,
    List<Entry> entries,
    Map<String, EntryVersion> versions,
    T content,
    List<Fault> faults) {
  public ListState {
    entries = List.copyOf(entries);
    versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
    faults = List.copyOf(faults);
  }

  /** The entry with this key. */
  public Optional<Entry> find(String key) {
    return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
  }
}
