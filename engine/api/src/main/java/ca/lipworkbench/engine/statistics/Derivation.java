package ca.lipworkbench.engine.statistics;

import ca.lipworkbench.engine.text.BilingualText;

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

  /**
   * A number set against that of a base.
   *
   * @param how in which way
   * @param base whose number the other one is: an area's place or a period
   * @param value the number
   * @param baseValue the number of the base
   * @param decimals digits with which both are shown
   * @param nesting whether one is part of the other, so that they are not two separate things
   */
  record Compared(
      Comparison how,
      BilingualText base,
      double value,
      double baseValue,
      int decimals,
      Nesting nesting)
      implements Derivation {
    /** How the two lie to each other. */
    public enum Nesting {
      /** They have nothing in common. */
      APART,
      /** The area lies in the base or has ground in common with it. */
      OVERLAPPING
    }
  }

  /**
   * An amount in the dollars of another year: times the consumer price index of that year over that
   * of its own.
   *
   * @param how how the amount came about
   * @param from the year whose dollars it was in
   * @param to the year whose dollars it is in
   */
  record InDollarsOf(Derivation how, int from, int to) implements Derivation {}

  /** No number may be given; the reason and what to do instead. */
  record Refused(Refusal refusal) implements Derivation {}

  /** The release has no observation here at all, not even a symbol. */
  record Absent() implements Derivation {}
}
