package ca.lipworkbench.notebooks.sharing;

import ca.lipworkbench.notebooks.note.Note;
import ca.lipworkbench.notebooks.note.NoteContent;
import ca.lipworkbench.notebooks.revision.MergeConflict;
import ca.lipworkbench.notebooks.revision.NoteMerge;
import java.util.List;

/** What became of a save. */
public sealed interface SaveOutcome {
  /**
   * It is stored and stays so after a crash: as a new revision, or as the current one where nothing
   * was changed.
   *
   * @param note the note as it is now; with what others had saved in between, where the revision is
   *     not the next one
   * @param isMerged whether others had saved in between, so that the note holds more than was sent
   */
  record Saved(OpenNote note, boolean isMerged) implements SaveOutcome {}

  /**
   * Somebody else changed the same paragraph. Nothing was stored, and nothing is lost: both texts
   * are here. {@link NoteMerge#resolve} makes the content to save on top of {@code theirs}.
   *
   * @param base the revision from which the writer started
   * @param theirs the note as it is now
   * @param ours what was to be saved
   * @param merge what goes together, and what needs a decision
   */
  record Conflict(Note base, Note theirs, NoteContent ours, NoteMerge merge)
      implements SaveOutcome {
    /** What needs a decision: exactly the pieces that both changed. */
    public List<MergeConflict> conflicts() {
      return merge.conflicts();
    }
  }
}
