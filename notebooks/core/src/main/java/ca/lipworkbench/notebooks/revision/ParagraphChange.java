package ca.lipworkbench.notebooks.revision;

import ca.lipworkbench.notebooks.note.Paragraph;
import java.util.List;
import java.util.Optional;

/**
 * What became of one paragraph.
 *
 * @param kind what happened
 * @param before the paragraph in the earlier revision; empty when it was added
 * @param after the paragraph in the later revision; empty when it was deleted
 * @param isMoved whether it stands at another place among the others
 */
public record ParagraphChange(
    Kind kind, Optional<Paragraph> before, Optional<Paragraph> after, boolean isMoved) {

  /** What happened to a paragraph. */
  public enum Kind {
    UNCHANGED,
    ADDED,
    DELETED,
    /** Its text or its interpreter is another. */
    EDITED,
    /** Its text is the same, its place is another. */
    MOVED
  }

  /** Its text line by line: what was taken away, what was put there, and what stayed. */
  public List<LineChange> lines() {
    return LineChange.between(
        before.map(Paragraph::text).orElse(""), after.map(Paragraph::text).orElse(""));
  }
}
