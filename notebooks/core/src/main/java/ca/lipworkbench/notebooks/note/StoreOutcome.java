package ca.lipworkbench.notebooks.note;

/** What became of storing a revision. */
public sealed interface StoreOutcome {
  /** It is stored as a new revision, and stays so after a crash. */
  record Saved(Note note) implements StoreOutcome {}

  /**
   * Somebody else saved first. Nothing was changed, and nothing is lost: both texts are here.
   *
   * @param theirs the note as it is now
   * @param ours what was to be saved
   */
  record Conflict(Note theirs, NoteContent ours) implements StoreOutcome {}

  /** There is no note with this identifier. */
  record NoSuchNote(NoteId id, NoteContent ours) implements StoreOutcome {}
}
