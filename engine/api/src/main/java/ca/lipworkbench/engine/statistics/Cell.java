package ca.lipworkbench.engine.statistics;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A statistical cell: what a reader is shown and everything needed to judge it. Screen, CSV, JSON,
 * Arrow and chart all come from this one object; nothing downstream sums, rounds or re-derives.
 *
 * @param value the number; empty where there is none, which is never the same as zero
 * @param status the symbols of all source cells that went in
 * @param notes numbers of the source's notes that apply, in the table's numbering
 * @param intervals how far the truth may be
 * @param derivation how the value came about
 * @param coverage how much of what the cell stands for has a value; where it is not complete, a sum
 *     is a lower bound
 */
public record Cell(
    OptionalDouble value,
    StatusSet status,
    List<String> notes,
    Intervals intervals,
    Derivation derivation,
    Coverage coverage) {
  public Cell {
    notes = List.copyOf(notes);
  }

  /** Whether the value is only the part of a sum that is neither suppressed nor unreliable. */
  public boolean isLowerBound() {
    return value.isPresent()
        && !coverage.isComplete()
        && (status.has(ObservationStatus.SUPPRESSED)
            || status.has(ObservationStatus.TOO_UNRELIABLE));
  }
}
