package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.text.Language;
import java.io.OutputStream;

/** The tidy CSV of a pivot table. */
public final class PivotCsv {
  private PivotCsv() {}

  /** Writes. */
  public static void write(PivotTable table, Language language, OutputStream out) {
    java.util.Objects.requireNonNull(out);
  }
}
