package ca.lipworkbench.datasets.imports;

/** What an import or an inspection is doing, in the order in which it happens. */
public enum ImportPhase {
  /** Another import has its turn. */
  WAITING,
  /** The bytes are taken into keeping. */
  COPYING,
  /** Every byte is looked at: whether it is text, and in which encoding. */
  CHECKING,
  /** Rows become observations. */
  READING,
  /** Observations are compared with the release that the table has. */
  COMPARING,
  /** Observations are sorted and written. */
  WRITING,
  /** The release is put into place. */
  COMMITTING
}
