package ca.lipworkbench.engine.statistics;

/**
 * How a published value was rounded before anybody saw it, and so how far the truth may be from it.
 * The formulas stand with the code that applies them.
 */
public enum RoundingModel {
  /** Randomly rounded to a multiple of 5 (short-form, 100 % counts). */
  RR5,
  /** Randomly rounded to 5, and to 10 below 10 (25 % sample counts). */
  RR5_10,
  /** Rounded to the nearest multiple of 5 (IRCC open data). */
  NEAREST5,
  /**
   * Controlled counts of population and dwellings: within 5 of the truth per area, no random part.
   */
  CONTROLLED,
  /** Exact, apart from the printed decimals. */
  NONE,
  /** No descriptor says: no interval can be given. */
  UNKNOWN
}
