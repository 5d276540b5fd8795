package ca.lipworkbench.notebooks.revision;

import ca.lipworkbench.notebooks.note.NoteContent;
import ca.lipworkbench.notebooks.note.Paragraph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * In which order the paragraphs of two versions stand: theirs, with what we added or moved put
 * behind the paragraph that stands before it in ours.
 */
final class MergedOrder {
  private MergedOrder() {}

  /** Identifiers of every paragraph of theirs and ours, each once. */
  static List<String> of(NoteContent base, NoteContent theirs, NoteContent ours) {
    List<String> own = ids(ours);
    Set<String> known = new LinkedHashSet<>(ids(base));
    Set<String> unmoved = unmoved(List.copyOf(known), own);
    List<String> order = new ArrayList<>(ids(theirs));
    Set<String> present = new HashSet<>(order);
    String before = "";
    for (String id : own) {
      boolean added = present.add(id);
      if (added || (known.contains(id) && !unmoved.contains(id))) {
        order.remove(id);
        order.add(order.indexOf(before) + 1, id);
      }
      before = id;
    }
    return order;
  }

  /** Paragraphs of both that did not change their order among each other. */
  private static Set<String> unmoved(List<String> base, List<String> ours) {
    List<String> left = new ArrayList<>(base);
    left.retainAll(new HashSet<>(ours));
    List<String> right = new ArrayList<>(ours);
    right.retainAll(new HashSet<>(base));
    return new HashSet<>(CommonParts.of(left, right));
  }

  private static List<String> ids(NoteContent content) {
    return content.paragraphs().stream().map(Paragraph::id).toList();
  }
}
