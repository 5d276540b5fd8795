package ca.lipworkbench.datasets.imports;

/** Told, by the thread that imports, how far it is. */
@FunctionalInterface
public interface ImportProgress {
  /** Tells nobody. */
  ImportProgress NONE = (phase, bytes, ofBytes, rows) -> {};

  /**
   * How far it is.
   *
   * @param bytes of the file, in this phase; 0 where the phase is not counted in bytes
   * @param ofBytes how many bytes the file has; 0 where the phase is not counted in bytes
   * @param rows rows of data that were read so far
   */
  void report(ImportPhase phase, long bytes, long ofBytes, long rows);
}
