package ca.lipworkbench.workbench.bench;

/**
 * A figure that was measured, and whether it keeps its bound.
 *
 * @param name what was measured
 * @param unit of both numbers
 * @param ours ours
 * @param floor what it is compared with, measured in the same run; NaN where it is compared with
 *     the bound alone
 * @param bound what is promised
 */
public record Figure(String name, Unit unit, double ours, double floor, Bound bound) {
  /** What a product of two doubles may miss; no clock is as fine. */
  private static final double NOISE = 1e-9;

  /** What the numbers count. */
  public enum Unit {
    MILLISECONDS,
    MEGABYTES,
    /** How steeply time grows with size: 1 is as steep. */
    SLOPE
  }

  /** What is promised of a figure. */
  public sealed interface Bound {
    /** At most so many times the floor. */
    record Times(double factor) implements Bound {}

    /** At most so many times the floor; below a small floor, at most so much more. */
    record TimesOrMore(double factor, double smallFloor, double more) implements Bound {}

    /** At most this much, whatever the floor. */
    record AtMost(double most) implements Bound {}

    /** Promised is the same SQL by bare DuckDB: 1.15 times, or 3 ms more below 20 ms. */
    Bound OF_BARE_SQL = new TimesOrMore(1.15, 20, 3);
  }

  /** Ours as a multiple of the floor. */
  public double ratio() {
    return ours / floor;
  }

  /** Whether the bound is kept. */
  public boolean holds() {
    return switch (bound) {
      case Bound.Times times -> ours <= floor * times.factor() + NOISE;
      case Bound.TimesOrMore either ->
          ours <= floor * either.factor() + NOISE
              || (floor < either.smallFloor() && ours <= floor + either.more() + NOISE);
      case Bound.AtMost most -> ours <= most.most();
    };
  }
}
