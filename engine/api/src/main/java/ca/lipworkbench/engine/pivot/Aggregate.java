package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.statistics.CellTally;
import ca.lipworkbench.engine.statistics.StatusSet;

/**
 * What the query found of one term in one group of source cells.
 *
 * @param cells how many source cells there are
 * @param available how many have a value, and their companion too
 * @param inapplicable how many are not applicable, themselves or their companion
 * @param suppressed how many others are suppressed
 * @param unreliable how many others are too unreliable to be published
 * @param symbols the symbols of all
 * @param sum of those with a value; its parts too
 * @param companion the same of the companions
 * @param product sum of value times companion
 * @param lowest lowest value
 * @param highest highest value
 */
record Aggregate(
    long cells,
    long available,
    long inapplicable,
    long suppressed,
    long unreliable,
    StatusSet symbols,
    Total sum,
    Total companion,
    double product,
    double lowest,
    double highest) {

  /**
   * A sum with what its rounding error depends on.
   *
   * @param value the sum
   * @param zeros how many of its cells are 0
   * @param tens how many are 10
   */
  record Total(double value, long zeros, long tens) {
    CellTally tally(long cells, double slack) {
      return new CellTally(cells, zeros, tens, slack);
    }

    Total plus(Total other) {
      return new Total(orZero(value) + orZero(other.value), zeros + other.zeros, tens + other.tens);
    }

    /** This without cells that are part of it. */
    Total minus(Total part) {
      return new Total(orZero(value) - orZero(part.value), zeros - part.zeros, tens - part.tens);
    }
  }

  /** Both taken together, which have no cell in common. */
  Aggregate plus(Aggregate other) {
    return new Aggregate(
        cells + other.cells,
        available + other.available,
        inapplicable + other.inapplicable,
        suppressed + other.suppressed,
        unreliable + other.unreliable,
        symbols.union(other.symbols),
        sum.plus(other.sum),
        companion.plus(other.companion),
        orZero(product) + orZero(other.product),
        other.available == 0 || lowest <= other.lowest ? lowest : other.lowest,
        other.available == 0 || highest >= other.highest ? highest : other.highest);
  }

  /** A sum over no row is null in SQL. */
  static double orZero(double sum) {
    return Double.isNaN(sum) ? 0 : sum;
  }
}
