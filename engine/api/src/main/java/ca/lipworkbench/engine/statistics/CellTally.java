package ca.lipworkbench.engine.statistics;

/**
 * What is known of the published cells behind a sum, as far as their rounding error depends on it.
 *
 * @param cells how many cells have a value
 * @param zeros how many of them are 0
 * @param tens how many of them are 10
 * @param controlledSlack how far the truth may be from the sum, if the cells are controlled counts
 */
public record CellTally(long cells, long zeros, long tens, double controlledSlack) {
  /** How far one controlled count may be from the truth (Statistics Canada, 2011 rule). */
  public static final double CONTROLLED_SLACK = 5;

  public CellTally {
    if (zeros < 0 || tens < 0 || zeros + tens > cells || controlledSlack < 0) {
      throw new IllegalArgumentException("Zeros and tens are among the cells");
    }
  }

  /** One published cell. */
  public static CellTally of(double value) {
    return new CellTally(1, value == 0 ? 1 : 0, value == 10 ? 1 : 0, CONTROLLED_SLACK);
  }
}
