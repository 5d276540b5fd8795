package ca.lipworkbench.engine.statistics;

import java.util.Optional;

/** How finely a percentage may be shown, given how far rounding may have moved it. */
public enum Precision {
  /** With its decimals: the truth is less than one point away. */
  FINE,
  /** As a whole number. */
  WHOLE,
  /** As a whole number, marked as one to use with caution: 5 points or more. */
  CAUTION,
  /** Not at all: more than 10 points; its counts are shown instead. */
  HIDDEN;

  private static final double FINE_BELOW = 1;
  private static final double CAUTION_FROM = 5;
  private static final double HIDDEN_ABOVE = 10;

  /** The precision of a percentage; fine when nothing is known about its error. */
  public static Precision of(double value, Intervals intervals) {
    Optional<Interval> range = intervals.shownRounding();
    if (range.isEmpty()) {
      return FINE;
    }
    double half = Math.max(range.get().high() - value, value - range.get().low());
    if (half < FINE_BELOW) {
      return FINE;
    }
    if (half < CAUTION_FROM) {
      return WHOLE;
    }
    return half <= HIDDEN_ABOVE ? CAUTION : HIDDEN;
  }
}
