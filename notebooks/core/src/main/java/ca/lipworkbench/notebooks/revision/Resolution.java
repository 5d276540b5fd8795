package ca.lipworkbench.notebooks.revision;

/** What a person decides about a {@link MergeConflict}. */
public enum Resolution {
  /** Ours stands; theirs stays in the history. */
  TAKE_MINE,
  /** Theirs stays as it is. */
  TAKE_THEIRS,
  /**
   * Both stand, theirs first; ours gets an identifier of its own. What one of them deleted is kept.
   */
  KEEP_BOTH
}
