package ca.lipworkbench.engine.explore;

import ca.lipworkbench.engine.pivot.PivotSpec;
import ca.lipworkbench.engine.text.BilingualText;

/**
 * A question to ask instead of one that has no number.
 *
 * @param kind what is different
 * @param label what the button says
 * @param preview what the answer is, in a few words
 * @param spec the question; it has a number where the other had none
 */
public record Alternative(Kind kind, BilingualText label, BilingualText preview, PivotSpec spec) {
  /** What is different. */
  public enum Kind {
    /** The parts of the area, each for itself. */
    SIDE_BY_SIDE,
    /** The parts of the area with the lowest and the highest number. */
    LOWEST_AND_HIGHEST,
    /** A dimension on rows, category by category. */
    SHOW_DIMENSION,
    /** A dimension at its published total. */
    PUBLISHED_TOTAL,
    /** Only those of the chosen categories that do not lie in another one. */
    OUTERMOST_CATEGORIES,
    /** The counts that a rate is made of. */
    COUNTS,
    /** Another reference period. */
    OTHER_PERIOD,
    /** A larger area. */
    LARGER_AREA,
    /** The numbers themselves instead of what was to be worked out from them. */
    NUMBERS,
    /** Amounts in the dollars of one year. */
    ONE_YEARS_DOLLARS
  }
}
