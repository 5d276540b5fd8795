package ca.lipworkbench.datasets.demonstration;

/**
 * Random rounding to base 5 as Statistics Canada describes it for 100 % counts: a remainder of r
 * goes up with probability r/5, so that the expected value is the count itself. Totals are rounded
 * like any other cell, on their own.
 */
final class RandomRounding {
  private static final int BASE = 5;

  private RandomRounding() {}

  /**
   * The rounded count.
   *
   * @param uniform a random number from 0 up to but not including 1
   */
  static long round(long count, double uniform) {
    long remainder = count % BASE;
    return count - remainder + (uniform * BASE < remainder ? BASE : 0);
  }
}
