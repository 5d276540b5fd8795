package ca.lipworkbench.datasets.curated;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What somebody wants to change in a list.
 *
 * @param put entries to add, or to replace those with the same key
 * @param removed keys of entries to remove
 * @param basis the last edit of the list that the author had seen; where entries were changed
 *     since, the attempt clashes. Empty where the author takes the list as it is.
 */
public record EditRequest(List<Line> put, Set<String> removed, OptionalLong basis) {
  public EditRequest {
    put = List.copyOf(put);
    removed = Set.copyOf(removed);
  }

  /** To add or replace entries. */
  public static EditRequest put(Entry... entries) {
    return new EditRequest(
        List.of(entries).stream().map(Line::of).toList(), Set.of(), OptionalLong.empty());
  }

  /** To remove entries. */
  public static EditRequest remove(String... keys) {
    return new EditRequest(List.of(), Set.of(keys), OptionalLong.empty());
  }

  /** The same, of somebody who had seen the list as it stood after an edit. */
  public EditRequest seenAt(long edit) {
    return new EditRequest(put, removed, OptionalLong.of(edit));
  }
}
