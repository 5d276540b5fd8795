package ca.lipworkbench.engine.statistics;

import java.util.Optional;

/**
 * How far the truth may be from a published count, or from a sum of them, because of rounding
 * alone. Under random rounding to base 5 the error of a cell with residual r has variance r(5−r);
 * over uniform residuals that is 4, and the truth is always less than 5 away. Cells are rounded
 * independently of each other, so variances add, and so do the hard bounds.
 *
 * @param below how far the truth can be below the value at most
 * @param above how far the truth can be above the value at most
 * @param variance variance of the random part; 0 where there is none
 */
public record RoundingError(double below, double above, double variance) {
  /** No error at all. */
  public static final RoundingError EXACT = new RoundingError(0, 0, 0);

  private static final double NORMAL_95 = 1.96;

  private static final double BASE_5_BOUND = 4;
  private static final double BASE_5_VARIANCE = 4;

  /** A sample count below 10 was turned into 0 or 10: 0 stands for 0 to 9, 10 for 1 to 14. */
  private static final double BASE_10_BOUND = 9;

  /** Mean of x(10−x) over x = 0 to 9. */
  private static final double BASE_10_VARIANCE = 16.5;

  private static final double NEAREST_5_BOUND = 2;

  /** IRCC shows counts of 0 to 5 as zero. */
  private static final double NEAREST_5_MASKED = 5;

  private static final double NEAREST_5_VARIANCE = 2;

  /** The error of one published cell; empty when the model is not known. */
  public static Optional<RoundingError> of(RoundingModel model, double value) {
    return ofSum(model, CellTally.of(value));
  }

  /** The error of a sum of published cells of one model; empty when the model is not known. */
  public static Optional<RoundingError> ofSum(RoundingModel model, CellTally tally) {
    double cells = tally.cells();
    double positive = tally.cells() - tally.zeros();
    return switch (model) {
      case RR5 ->
          Optional.of(
              new RoundingError(
                  BASE_5_BOUND * positive, BASE_5_BOUND * cells, BASE_5_VARIANCE * cells));
      case RR5_10 -> Optional.of(ofSampleCounts(tally));
      case NEAREST5 ->
          Optional.of(
              new RoundingError(
                  NEAREST_5_BOUND * positive,
                  NEAREST_5_BOUND * positive + NEAREST_5_MASKED * tally.zeros(),
                  NEAREST_5_VARIANCE * cells));
      case CONTROLLED ->
          Optional.of(new RoundingError(tally.controlledSlack(), tally.controlledSlack(), 0));
      case NONE -> Optional.of(EXACT);
      case UNKNOWN -> Optional.empty();
    };
  }

  private static RoundingError ofSampleCounts(CellTally tally) {
    double small = tally.zeros() + (double) tally.tens();
    double large = tally.cells() - small;
    return new RoundingError(
        BASE_10_BOUND * tally.tens() + BASE_5_BOUND * large,
        BASE_10_BOUND * tally.zeros() + BASE_5_BOUND * (tally.tens() + large),
        BASE_10_VARIANCE * small + BASE_5_VARIANCE * large);
  }

  /** The error of a sum of two numbers that are made of distinct cells. */
  public RoundingError plus(RoundingError other) {
    return new RoundingError(below + other.below, above + other.above, variance + other.variance);
  }

  /** The error of a difference of two numbers that are made of distinct cells. */
  public RoundingError minus(RoundingError other) {
    return new RoundingError(below + other.above, above + other.below, variance + other.variance);
  }

  /** Whether part of the error is random. */
  public boolean isRandom() {
    return variance > 0;
  }

  /** Standard deviation of the random part. */
  public double standardError() {
    return Math.sqrt(variance);
  }

  /** Where the truth of a count is; neither range reaches below 0. */
  public Intervals ofCount(double value, long cells) {
    double half = NORMAL_95 * standardError();
    return new Intervals(
        Optional.of(new Interval(Math.max(0, value - below), Math.max(0, value + above))),
        probable(Math.max(0, value - half), value + half),
        Optional.empty(),
        shown(cells));
  }

  /** Where the truth of one published number is, which may be below 0 unless it is a count. */
  public Intervals ofValue(double value, long cells) {
    return value < 0 ? ofDifference(value) : ofCount(value, cells);
  }

  /** Where the true difference of two counts is, which may be below 0. */
  public Intervals ofDifference(double value) {
    double half = NORMAL_95 * standardError();
    return new Intervals(
        Optional.of(new Interval(value - below, value + above)),
        probable(value - half, value + half),
        Optional.empty(),
        shown(2));
  }

  static double normal95() {
    return NORMAL_95;
  }

  /** For one cell the hard range says more; without a random part there is no other. */
  Intervals.Shown shown(long cells) {
    return cells == 1 || !isRandom() ? Intervals.Shown.HARD : Intervals.Shown.PROBABLE;
  }

  private Optional<Interval> probable(double low, double high) {
    return isRandom() ? Optional.of(new Interval(low, high)) : Optional.empty();
  }
}
