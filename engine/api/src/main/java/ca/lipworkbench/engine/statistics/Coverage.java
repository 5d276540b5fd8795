package ca.lipworkbench.engine.statistics;

/**
 * How much of what a cell stands for has a value.
 *
 * @param available how many source cells had a value
 * @param expected how many there should be
 */
public record Coverage(int available, int expected) {
  /** The whole of one published cell. */
  public static final Coverage ONE = new Coverage(1, 1);

  public Coverage {
    if (available < 0 || expected < available) {
      throw new IllegalArgumentException("Not a coverage: " + available + " of " + expected);
    }
  }

  /** Whether nothing is missing. */
  public boolean isComplete() {
    return available == expected;
  }
}
