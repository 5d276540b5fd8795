package ca.lipworkbench.engine.pivot;

import java.io.OutputStream;

/** The Arrow IPC stream of a pivot table. */
public final class PivotArrow {
  private PivotArrow() {}

  /** Writes. */
  public static void write(PivotTable table, OutputStream out) {
    java.util.Objects.requireNonNull(out);
  }
}
