package ca.lipworkbench.engine.statistics;

/**
 * How far an estimate from a sample may be from the count of everybody: its variance. It has
 * nothing to do with rounding, which is smaller by far, and is never mixed with it.
 *
 * @param variance variance of the estimate
 */
public record SamplingError(double variance) {
  public SamplingError {
    if (!(variance >= 0)) {
      throw new IllegalArgumentException("Not a variance: " + variance);
    }
  }

  /**
   * The error of a count of a simple random sample without replacement, {@code deff × (1−f)/f ×
   * Y(1−Y/N)}.
   *
   * @param count the estimated count Y
   * @param population how many there are in all, N
   * @param fraction which part of them is in the sample, f
   * @param designEffect how much the design lifts the variance: 1 for a simple sample, about 2 for
   *     what comes in households
   */
  public static SamplingError ofCount(
      double count, double population, double fraction, double designEffect) {
    return new SamplingError(
        designEffect * (1 - fraction) / fraction * count * (1 - count / population));
  }

  /**
   * The error of a proportion of a count.
   *
   * @param proportion the estimated proportion
   * @param base what it is a proportion of
   */
  public static SamplingError ofProportion(
      double proportion, double base, double fraction, double designEffect) {
    double count = ofCount(proportion * base, base, fraction, designEffect).variance();
    return new SamplingError(count / (base * base));
  }

  /**
   * The error of the gap between the proportion of a part and that of the whole that it belongs to.
   * Both hold the part, so they are not independent: the gap is {@code (1−w) × (part − rest)}, and
   * part and rest are.
   *
   * @param rest error of the proportion of the rest of the whole
   * @param weight which share of the whole the part is, w
   */
  public SamplingError ofGapToWhole(SamplingError rest, double weight) {
    return new SamplingError((1 - weight) * (1 - weight) * (variance + rest.variance));
  }

  /** Standard deviation of the estimate. */
  public double standardError() {
    return Math.sqrt(variance);
  }

  /** The range that holds the truth 19 times out of 20, from sampling alone. */
  public Interval around(double value) {
    double half = RoundingError.normal95() * standardError();
    return new Interval(value - half, value + half);
  }
}
