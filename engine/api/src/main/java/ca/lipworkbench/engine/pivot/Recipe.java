package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.statistics.Estimate;
import ca.lipworkbench.engine.statistics.Refusal;
import ca.lipworkbench.engine.statistics.RoundingModel;
import java.util.OptionalInt;

/**
 * How the cells of one measure for one area come about. Decided once, when a question is planned:
 * neither SQL nor assembly nor a writer asks again what may be added.
 */
sealed interface Recipe {
  /** Where the query has what it takes; empty where it takes nothing. */
  default OptionalInt queried() {
    return switch (this) {
      case Take take -> OptionalInt.of(take.term());
      case Sum sum -> OptionalInt.of(sum.term());
      case Quotient quotient -> OptionalInt.of(quotient.term());
      case Mean mean -> OptionalInt.of(mean.term());
      case RefuseWithRange range -> OptionalInt.of(range.term());
      case Refuse refuse -> OptionalInt.empty();
      case Nothing nothing -> OptionalInt.empty();
    };
  }

  /** How far the truth may be from controlled counts that it adds or takes; 0 without counts. */
  default double slack() {
    return 0;
  }

  /**
   * The agency's own number.
   *
   * @param term where the query has it
   * @param rounding how it was rounded; unknown for numbers that are not counts
   * @param slack how far a controlled count may be from the truth
   */
  record Take(int term, RoundingModel rounding, double slack) implements Recipe {}

  /**
   * A sum of counts.
   *
   * @param term where the query has it
   * @param cells how many cells make it up
   * @param rounding how each was rounded
   * @param slack how far the truth may be from a sum of controlled counts
   */
  record Sum(int term, int cells, RoundingModel rounding, double slack) implements Recipe {}

  /**
   * A sum of counts over another.
   *
   * @param term where the query has both
   * @param cells how many pairs of cells make it up
   * @param above how the counts above were rounded
   * @param below how the counts below were rounded
   * @param slack how far the truth may be from either sum, if its counts are controlled
   * @param scale what the quotient is multiplied with
   * @param bounds what values it can have
   */
  record Quotient(
      int term,
      int cells,
      RoundingModel above,
      RoundingModel below,
      double slack,
      double scale,
      Estimate.Bounds bounds)
      implements Recipe {}

  /**
   * A mean weighted by its own base.
   *
   * @param term where the query has averages and bases
   * @param cells how many averages make it up
   */
  record Mean(int term, int cells) implements Recipe {}

  /** No number, for this reason. */
  record Refuse(Refusal refusal) implements Recipe {}

  /**
   * No number; where every part has one, the range of the parts is offered.
   *
   * @param term where the query has lowest and highest
   * @param cells how many parts there are
   * @param refusal the answer where the range is not to be had
   */
  record RefuseWithRange(int term, int cells, Refusal refusal) implements Recipe {}

  /** The release has no rows for the area. */
  record Nothing() implements Recipe {}
}
