package ca.lipworkbench.engine.pivot;

import java.io.InputStream;
import java.io.OutputStream;

/** The JSON form of a pivot table. */
public final class PivotTableCodec {
  private PivotTableCodec() {}

  /** Reads. */
  public static PivotTable read(InputStream in) {
    throw new IllegalStateException("Not written yet");
  }

  /** Writes. */
  public static void write(PivotTable table, OutputStream out) {
    throw new IllegalStateException("Not written yet");
  }
}
