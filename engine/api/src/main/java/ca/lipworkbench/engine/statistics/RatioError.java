package ca.lipworkbench.engine.statistics;

import java.util.Optional;

/**
 * How far the truth may be from a quotient of counts, because of rounding alone: first-order error
 * propagation for the probable range, the extremes of both counts for the hard one.
 */
public final class RatioError {
  private RatioError() {}

  /** What values a quotient can have. */
  public enum Bounds {
    /** A share of a whole: never below 0, never above the scale. */
    SHARE,
    /** Any quotient of counts: never below 0. */
    QUOTIENT
  }

  /**
   * A count and its rounding error.
   *
   * @param value the count
   * @param error its error
   */
  public record Count(double value, RoundingError error) {
    double low() {
      return Math.max(0, value - error.below());
    }

    double high() {
      return value + error.above();
    }
  }

  /** {@code scale × above / below}, where both were published and rounded on their own. */
  public static Intervals ofDistinct(Count above, Count below, double scale, Bounds bounds) {
    double p = above.value() / below.value();
    double variance =
        (above.error().variance() + p * p * below.error().variance())
            / (below.value() * below.value());
    Optional<Interval> hard = hard(above.low(), below.high(), above.high(), below.low());
    return intervals(p, variance, hard, scale, bounds);
  }

  /** {@code scale × part / (part + rest)}, where we added the whole up ourselves. */
  public static Intervals ofPart(Count part, Count rest, double scale) {
    double whole = part.value() + rest.value();
    double p = part.value() / whole;
    double variance =
        (part.error().variance() * (1 - p) * (1 - p) + rest.error().variance() * p * p)
            / (whole * whole);
    Optional<Interval> hard =
        hard(
            part.low(), part.low() + rest.high(),
            part.high(), part.high() + rest.low());
    return intervals(p, variance, hard, scale, Bounds.SHARE);
  }

  /** {@code scale × (after / before − 1)}, which may be below 0. */
  public static Intervals ofChange(Count before, Count after, double scale) {
    Intervals growth = ofDistinct(after, before, scale, Bounds.QUOTIENT);
    return new Intervals(
        growth.roundingHard().map(range -> shift(range, scale)),
        growth.rounding95().map(range -> shift(range, scale)),
        Optional.empty(),
        growth.shown());
  }

  private static Interval shift(Interval range, double scale) {
    return new Interval(range.low() - scale, range.high() - scale);
  }

  private static Optional<Interval> hard(
      double lowAbove, double highBelow, double highAbove, double lowBelow) {
    return lowBelow > 0
        ? Optional.of(new Interval(lowAbove / highBelow, highAbove / lowBelow))
        : Optional.empty();
  }

  private static Intervals intervals(
      double p, double variance, Optional<Interval> hard, double scale, Bounds bounds) {
    double half = RoundingError.normal95() * Math.sqrt(variance);
    Optional<Interval> probable =
        variance > 0
            ? Optional.of(clip(new Interval(p - half, p + half), scale, bounds))
            : Optional.empty();
    return new Intervals(
        hard.map(range -> clip(range, scale, bounds)),
        probable,
        Optional.empty(),
        variance > 0 ? Intervals.Shown.PROBABLE : Intervals.Shown.HARD);
  }

  private static Interval clip(Interval range, double scale, Bounds bounds) {
    double most = bounds == Bounds.SHARE ? 1 : Double.POSITIVE_INFINITY;
    return new Interval(
        scale * Math.clamp(range.low(), 0, most), scale * Math.clamp(range.high(), 0, most));
  }
}
