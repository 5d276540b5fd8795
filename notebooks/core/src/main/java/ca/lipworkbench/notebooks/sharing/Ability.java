package ca.lipworkbench.notebooks.sharing;

/** What a person's role lets them do with notes at all, whatever is shared with them. */
public enum Ability {
  /** Read notes that they were given. */
  READ,
  /** Write, run and share notes. */
  WRITE,
  /** Start a note from a template, and work on what they started so. */
  START_FROM_TEMPLATE,
  /** Run SQL that was typed. */
  TYPE_SQL
}
