package ca.lipworkbench.engine.error;

/** Who can mend an error, and so which exit status a command answers with. */
public enum ErrorKind {
  /** The request was wrong: the person who asked can change it. */
  USER,
  /** A file or a stored thing is not what it should be. */
  DATA,
  /** Memory, time, disk or a place in a queue ran out. */
  RESOURCE,
  /** Our fault. */
  INTERNAL
}
