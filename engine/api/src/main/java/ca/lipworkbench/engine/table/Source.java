package ca.lipworkbench.engine.table;

import ca.lipworkbench.engine.text.BilingualText;

/**
 * Where a table comes from and under what terms it may be shown.
 *
 * @param agency who published it
 * @param product the product's name as the licence wants it cited
 * @param referenceDate the reference date as cited
 * @param attribution the licence's source line for values shown unchanged
 * @param adaptation the licence's source line for values that we derived
 * @param nature whether the numbers describe the world
 */
public record Source(
    BilingualText agency,
    BilingualText product,
    String referenceDate,
    BilingualText attribution,
    BilingualText adaptation,
    Nature nature) {

  /** Whether numbers describe the world. */
  public enum Nature {
    /** Published figures. */
    OFFICIAL,
    /** Made by a generator for demonstration; every title, chart and export says so. */
    SYNTHETIC
  }
}
