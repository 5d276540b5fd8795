package ca.lipworkbench.notebooks.revision;

import ca.lipworkbench.notebooks.note.NoteContent;
import ca.lipworkbench.notebooks.note.NoteTitle;
import ca.lipworkbench.notebooks.note.Paragraph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What changed from one revision of a note to another.
 *
 * @param titleBefore the earlier title, where it was changed
 * @param titleAfter the later title
 * @param paragraphs every paragraph of either revision: those of the later one from top to bottom,
 *     each deleted one behind the paragraph that stood before it
 */
public record NoteDiff(
    Optional<NoteTitle> titleBefore, NoteTitle titleAfter, List<ParagraphChange> paragraphs) {
  public NoteDiff {
    paragraphs = List.copyOf(paragraphs);
  }

  /** Compares. */
  public static NoteDiff between(NoteContent before, NoteContent after) {
    Optional<NoteTitle> title =
        Optional.of(before.title()).filter(earlier -> !earlier.equals(after.title()));
    List<String> earlier = ids(before);
    List<String> later = ids(after);
    Set<String> inOrder = new HashSet<>(CommonParts.of(earlier, later));
    List<String> order = new ArrayList<>(later);
    String previous = "";
    for (String id : earlier) {
      if (!later.contains(id)) {
        order.add(order.indexOf(previous) + 1, id);
      }
      previous = id;
    }
    List<ParagraphChange> changes = new ArrayList<>();
    for (String id : order) {
      changes.add(change(before.findParagraph(id), after.findParagraph(id), !inOrder.contains(id)));
    }
    return new NoteDiff(title, after.title(), changes);
  }

  /** Whether nothing differs. */
  public boolean isEmpty() {
    return titleBefore.isEmpty()
        && paragraphs.stream().allMatch(change -> change.kind() == ParagraphChange.Kind.UNCHANGED);
  }

  private static ParagraphChange change(
      Optional<Paragraph> before, Optional<Paragraph> after, boolean isOutOfOrder) {
    if (before.isEmpty()) {
      return new ParagraphChange(ParagraphChange.Kind.ADDED, before, after, false);
    }
    if (after.isEmpty()) {
      return new ParagraphChange(ParagraphChange.Kind.DELETED, before, after, false);
    }
    if (!before.equals(after)) {
      return new ParagraphChange(ParagraphChange.Kind.EDITED, before, after, isOutOfOrder);
    }
    return new ParagraphChange(
        isOutOfOrder ? ParagraphChange.Kind.MOVED : ParagraphChange.Kind.UNCHANGED,
        before,
        after,
        isOutOfOrder);
  }

  private static List<String> ids(NoteContent content) {
    return content.paragraphs().stream().map(Paragraph::id).toList();
  }
}
