package ca.lipworkbench.notebooks.revision;

import ca.lipworkbench.notebooks.note.NoteTitle;
import ca.lipworkbench.notebooks.note.Paragraph;
import java.util.Optional;

/** A piece of a note that two people changed differently. */
public sealed interface MergeConflict {

  /**
   * Both changed the title.
   *
   * @param base the title from which both started
   * @param theirs the title that is stored
   * @param ours the title that was to be saved
   */
  record OfTitle(NoteTitle base, NoteTitle theirs, NoteTitle ours) implements MergeConflict {}

  /**
   * Both changed a paragraph, or one changed what the other deleted.
   *
   * @param id the paragraph
   * @param base the paragraph from which both started; empty when both added one of this identifier
   * @param theirs the paragraph that is stored; empty when they deleted it
   * @param ours the paragraph that was to be saved; empty when we deleted it
   */
  record OfParagraph(
      String id, Optional<Paragraph> base, Optional<Paragraph> theirs, Optional<Paragraph> ours)
      implements MergeConflict {}
}
