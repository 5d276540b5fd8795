package ca.lipworkbench.notebooks.note;

/** What became of a save. */
public sealed interface SaveOutcome {
  /** It is stored as a new revision, and stays so after a crash. */
  record Saved(Note note) implements SaveOutcome {}

  /**
   * Somebody else saved first. Nothing was changed, and nothing is lost: both texts are here.
   *
   * @param theirs the note as it is now
   * @param ours what was to be saved
   */
  record Conflict(Note theirs, NoteContent ours) implements SaveOutcome {}

  /** There is no note with this identifier. */
  record NoSuchNote(NoteId id, NoteContent ours) implements SaveOutcome {}
}
