package ca.lipworkbench.engine.statistics;

/** The way a cell came about. */
public sealed interface Derivation {

  /** The agency published this very cell. */
  record Published() implements Derivation {}

  /**
   * A sum of published cells.
   *
   * @param cells how many were added
   */
  record SumOfCells(int cells) implements Derivation {}

  /**
   * A sum of numerators over a sum of denominators, times the measure's scale.
   *
   * @param numerator the sum above
   * @param numeratorCells how many cells it is made of
   * @param denominator the sum below
   * @param denominatorCells how many cells it is made of
   */
  record RatioOfSums(double numerator, int numeratorCells, double denominator, int denominatorCells)
      implements Derivation {}

  /**
   * A mean weighted by its own base.
   *
   * @param cells how many averages went in
   * @param weight the sum of their bases
   */
  record WeightedMean(int cells, double weight) implements Derivation {}

  /** No number may be given; the reason and what to do instead. */
  record Refused(Refusal refusal) implements Derivation {}

  /** The release has no observation here at all, not even a symbol. */
  record Absent() implements Derivation {}
}
