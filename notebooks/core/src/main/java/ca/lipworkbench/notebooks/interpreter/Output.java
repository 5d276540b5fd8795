package ca.lipworkbench.notebooks.interpreter;

import ca.lipworkbench.engine.pivot.PivotSpec;

/** Something that a run gave. */
public sealed interface Output {

  /**
   * Formatted text.
   *
   * @param sanitised HTML with harmless elements and attributes only, safe to put into a page
   */
  record Html(String sanitised) implements Output {}

  /**
   * A typed table.
   *
   * @param arrowStream an Arrow IPC stream, as the process wrote it: whoever reads it must not
   *     trust its inner consistency
   * @param rows how many rows it has
   * @param truncated whether the query had more rows than were kept
   */
  @SuppressWarnings("ArrayRecordComponent") // an opaque block of bytes, compared by nobody
  record Table(byte[] arrowStream, long rows, boolean truncated) implements Output {}

  /**
   * A pivot that the caller plans and runs with the grants of the person who asked.
   *
   * @param spec the pivot
   */
  record Pivot(PivotSpec spec) implements Output {}
}
