package ca.lipworkbench.notebooks.sharing;

/** Which notes a list shows. */
public enum Shelf {
  /** What belongs to the reader; for the owner of the home folder, what belongs to nobody. */
  MINE,
  /** What others let the reader see. */
  SHARED,
  /** Both. */
  ALL,
  /** What the reader may bring back from the trash. */
  TRASH
}
