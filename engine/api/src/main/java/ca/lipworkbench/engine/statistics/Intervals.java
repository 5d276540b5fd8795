package ca.lipworkbench.engine.statistics;

import java.util.Optional;

/**
 * How far the truth may be from a value, each part absent where it is unknown. Rounding and
 * sampling are never mixed: a rounding range is not a confidence interval.
 *
 * @param roundingHard the range outside of which the truth cannot be, from rounding alone
 * @param rounding95 the range that holds the truth 19 times out of 20, from rounding alone
 * @param sampling95 the published or approximated 95 % confidence interval of the survey
 * @param shown which of the two rounding ranges a reader is shown
 */
public record Intervals(
    Optional<Interval> roundingHard,
    Optional<Interval> rounding95,
    Optional<Interval> sampling95,
    Shown shown) {

  /** The rounding range that is shown. */
  public enum Shown {
    /** For one cell, and for controlled counts. */
    HARD,
    /** For sums and ratios of several cells. */
    PROBABLE
  }

  /** Nothing is known. */
  public static final Intervals UNKNOWN =
      new Intervals(Optional.empty(), Optional.empty(), Optional.empty(), Shown.HARD);

  /** The rounding range for a reader, where one is known. */
  public Optional<Interval> shownRounding() {
    return shown == Shown.HARD ? roundingHard : rounding95;
  }
}
