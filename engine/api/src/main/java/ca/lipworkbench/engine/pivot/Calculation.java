package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.statistics.Comparison;

/**
 * What is worked out from the numbers of an answer and shown instead of them. It is decided when
 * the question is planned, and its results are statistical cells like any others: with symbols,
 * ranges, a derivation in words, and refused where they would be wrong.
 */
public sealed interface Calculation {
  /** The numbers themselves. */
  Calculation NONE = new Numbers();

  /** The numbers themselves. */
  record Numbers() implements Calculation {}

  /**
   * Counts as percentages of a whole of the same area, period and measure. The whole stands at the
   * published totals of the classifications that it runs over; where one has none, it is the sum of
   * the categories that are shown.
   *
   * @param of which whole
   */
  record Share(Whole of) implements Calculation {}

  /** What is 100 per cent. */
  enum Whole {
    /** The row: everything that the classifications on the columns take apart. */
    ROW,
    /** The column: everything that the classifications on the rows take apart. */
    COLUMN,
    /** Everything that the classifications on both axes take apart. */
    TABLE
  }

  /**
   * Numbers set against the number of a base.
   *
   * @param how in which way
   * @param base of which area or period the other number is
   */
  record Compared(Comparison how, Base base) implements Calculation {}

  /** Whose number the others are set against. */
  sealed interface Base {
    /** The same number of another area. */
    record OfArea(AreaId area) implements Base {}

    /** The same number of another period. */
    record OfPeriod(String period) implements Base {}
  }
}
