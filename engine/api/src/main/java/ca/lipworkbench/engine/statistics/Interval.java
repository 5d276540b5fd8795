package ca.lipworkbench.engine.statistics;

import java.util.Optional;

/**
 * A closed range in the unit of the value it belongs to.
 *
 * @param low the lower end
 * @param high the upper end, not below the lower
 */
public record Interval(double low, double high) {
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("Not an interval: " + low + " to " + high);
    }
  }

  /** Half the distance between the ends. */
  public double halfWidth() {
    return (high - low) / 2;
  }

  /**
   * The range of what lies in this one less what lies in the other, whatever both have in common.
   */
  Interval minus(Interval other) {
    return new Interval(low - other.high, high - other.low);
  }

  /** The range of what lies in this one over what lies in the other; empty if that may be 0. */
  Optional<Interval> over(Interval other) {
    if (other.low <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Interval(
            low / (low < 0 ? other.low : other.high), high / (high < 0 ? other.high : other.low)));
  }

  /** The range counted from this origin, times the scale, which is not negative. */
  public Interval from(double origin, double scale) {
    return new Interval(scale * (low - origin), scale * (high - origin));
  }
}
