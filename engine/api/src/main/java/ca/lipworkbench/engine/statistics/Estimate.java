package ca.lipworkbench.engine.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A number worked out from published counts, and how far rounding may have moved it. Each {@link
 * Group} of published cells is rounded independently of every other; to first order the variance of
 * the number is the sum of slope² × variance over the groups. A group that is met again, above and
 * below a quotient or on both sides of a difference, is the same cells with the same error: its
 * slopes add up before they are squared. Immutable.
 */
public final class Estimate {
  private final double value;
  private final Map<Group, Double> slopes;
  private final Optional<Interval> hard;
  private final boolean sum;

  private Estimate(double value, Map<Group, Double> slopes, Optional<Interval> hard, boolean sum) {
    this.value = value;
    this.slopes = Map.copyOf(slopes);
    this.hard = hard;
    this.sum = sum;
  }

  /**
   * Published cells of which the sum is known.
   *
   * @param id tells groups apart: groups with different ones have no cell in common
   * @param value their sum
   * @param error its rounding error
   */
  public record Group(String id, double value, RoundingError error) {
    double low() {
      return Math.max(0, value - error.below());
    }

    double high() {
      return Math.max(0, value + error.above());
    }
  }

  /** What values a number can have. */
  public enum Bounds {
    /** A share of a whole: never below 0, never above 1. */
    SHARE(0, 1),
    /** Any quotient of counts: never below 0. */
    QUOTIENT(0, Double.POSITIVE_INFINITY),
    /** A difference or a change. */
    NONE(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    private final double least;
    private final double most;

    Bounds(double least, double most) {
      this.least = least;
      this.most = most;
    }

    private Interval clip(Interval range) {
      return new Interval(
          Math.clamp(range.low(), least, most), Math.clamp(range.high(), least, most));
    }
  }

  /** A count that is made of one group of cells, which nothing else shares in part. */
  public static Estimate count(String id, double value, RoundingError error) {
    return count(List.of(new Group(id, value, error)));
  }

  /** A count that is made of these groups of cells. */
  public static Estimate count(List<Group> groups) {
    double value = 0;
    Map<Group, Double> slopes = new HashMap<>();
    for (Group group : groups) {
      value += group.value();
      slopes.put(group, 1.0);
    }
    return new Estimate(value, slopes, linear(slopes), true);
  }

  /** The number. */
  public double value() {
    return value;
  }

  /** Variance of the number from rounding alone. */
  public double variance() {
    return slopes.entrySet().stream()
        .mapToDouble(slope -> slope.getValue() * slope.getValue() * slope.getKey().error.variance())
        .sum();
  }

  /** This less the other. */
  public Estimate minus(Estimate other) {
    Map<Group, Double> both = combined(1, other, -1);
    boolean linear = sum && other.sum;
    return new Estimate(
        value - other.value,
        both,
        linear ? linear(both) : apart(other).map(ends -> ends[0].minus(ends[1])),
        false);
  }

  /** This over the other, which is not 0. */
  public Estimate over(Estimate other) {
    double quotient = value / other.value;
    return new Estimate(
        quotient,
        combined(1 / other.value, other, -quotient / other.value),
        sum && other.sum ? extremes(other) : apart(other).flatMap(ends -> ends[0].over(ends[1])),
        false);
  }

  /**
   * How far the truth may be from {@code scale × (number − origin)}.
   *
   * @param bounds what values the number itself can have
   */
  public Intervals intervals(Bounds bounds, double scale, double origin) {
    double variance = variance();
    double half = RoundingError.normal95() * Math.sqrt(variance);
    return new Intervals(
        hard.map(range -> bounds.clip(range)).map(range -> range.from(origin, scale)),
        variance > 0
            ? Optional.of(bounds.clip(new Interval(value - half, value + half)).from(origin, scale))
            : Optional.empty(),
        Optional.empty(),
        variance > 0 ? Intervals.Shown.PROBABLE : Intervals.Shown.HARD);
  }

  private Map<Group, Double> combined(double own, Estimate other, double others) {
    Map<Group, Double> all = new HashMap<>();
    slopes.forEach((group, slope) -> all.merge(group, own * slope, Double::sum));
    other.slopes.forEach((group, slope) -> all.merge(group, others * slope, Double::sum));
    return all;
  }

  /** The range of a sum of counts with signs: every group at the end that suits. */
  private static Optional<Interval> linear(Map<Group, Double> slopes) {
    double low = 0;
    double high = 0;
    for (Map.Entry<Group, Double> slope : slopes.entrySet()) {
      double factor = slope.getValue();
      double least = slope.getKey().low();
      double most = slope.getKey().high();
      low += factor * (factor > 0 ? least : most);
      high += factor * (factor > 0 ? most : least);
    }
    return Optional.of(new Interval(low, high));
  }

  /** The ranges of both, as if they had no cell in common: never too narrow. */
  private Optional<Interval[]> apart(Estimate other) {
    return hard.isPresent() && other.hard.isPresent()
        ? Optional.of(new Interval[] {hard.get(), other.hard.get()})
        : Optional.empty();
  }

  /**
   * The range of (own + shared) / (others + shared): rising in what only the number above has,
   * falling in what only the number below has, and between the ends of what both share.
   */
  private Optional<Interval> extremes(Estimate other) {
    Set<Group> above = slopes.keySet();
    Set<Group> below = other.slopes.keySet();
    double leastBelow = below.stream().mapToDouble(Group::low).sum();
    if (leastBelow <= 0) {
      return Optional.empty();
    }
    Interval own = ends(above.stream().filter(group -> !below.contains(group)));
    Interval others = ends(below.stream().filter(group -> !above.contains(group)));
    Interval shared = ends(above.stream().filter(below::contains));
    return Optional.of(
        new Interval(
            Math.min(
                quotient(own.low(), others.high(), shared.low()),
                quotient(own.low(), others.high(), shared.high())),
            Math.max(
                quotient(own.high(), others.low(), shared.low()),
                quotient(own.high(), others.low(), shared.high()))));
  }

  private static double quotient(double own, double others, double shared) {
    return (own + shared) / (others + shared);
  }

  private static Interval ends(Stream<Group> groups) {
    List<Group> all = groups.toList();
    return new Interval(
        all.stream().mapToDouble(Group::low).sum(), all.stream().mapToDouble(Group::high).sum());
  }
}
