package ca.lipworkbench.notebooks.run;

import ca.lipworkbench.engine.pivot.PivotTable;

/** Something that a paragraph gave, on its way to the store. */
public sealed interface Result {
  /**
   * Formatted text.
   *
   * @param sanitised HTML that is safe to put into a page
   */
  record Html(String sanitised) implements Result {}

  /**
   * A typed table.
   *
   * @param arrowStream an Arrow IPC stream
   * @param rows how many rows it has
   * @param truncated whether there were more rows than were kept
   */
  @SuppressWarnings("ArrayRecordComponent") // an opaque block of bytes, compared by nobody
  record Table(byte[] arrowStream, long rows, boolean truncated) implements Result {}

  /**
   * A pivot's whole answer.
   *
   * @param table the statistical cells
   */
  record Pivot(PivotTable table) implements Result {}
}
