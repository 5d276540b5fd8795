package ca.lipworkbench.engine.statistics;

/**
 * Whether and how values of a measure may be combined over areas and categories. It is decided per
 * measure in a descriptor, never guessed from words; a measure without a descriptor is {@link
 * #UNKNOWN} and is never combined.
 */
public enum Additivity {
  /** A count whose categories are a partition: areas and sibling leaves add up. */
  COUNT("C"),
  /** A count whose categories overlap (multiple responses): areas add up, categories do not. */
  OVERLAPPING_COUNT("C*"),
  /** A percentage, rate or prevalence: combined as sum of numerators over sum of denominators. */
  RATE("R"),
  /** An average: combined as mean weighted by its own base. */
  AVERAGE("M"),
  /** A median, other quantile, Gini coefficient or ratio of medians: never combined. */
  QUANTILE("Q"),
  /** An index, a gap or a ratio of rates: only recomputed from its parts. */
  INDEX("I"),
  /** A share defined relative to the area itself, such as movers within it: never combined. */
  AREA_RELATIVE("K"),
  /** No descriptor says: never combined. */
  UNKNOWN("?");

  private final String symbol;

  Additivity(String symbol) {
    this.symbol = symbol;
  }

  /** The class's letter in descriptors and in {@code describe}. */
  public String symbol() {
    return symbol;
  }

  /** Whether values of disjoint areas may be summed. */
  public boolean sumsOverAreas() {
    return this == COUNT || this == OVERLAPPING_COUNT;
  }

  /**
   * The class with this letter.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Additivity parse(String symbol) {
    for (Additivity additivity : values()) {
      if (additivity.symbol.equals(symbol)) {
        return additivity;
      }
    }
    throw new IllegalArgumentException("Not an additivity class: " + symbol);
  }
}
