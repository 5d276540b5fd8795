package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.statistics.Estimate;
import ca.lipworkbench.engine.statistics.RoundingError;
import ca.lipworkbench.engine.statistics.RoundingModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One side of a calculation as an estimate: which published cells it is made of, those apart that
 * the other side has too. A number whose rounding is not known has none.
 *
 * @param estimate the number before its scale, as an estimate
 * @param scale what the estimate is multiplied with
 */
record Operand(Estimate estimate, double scale) {

  /**
   * What both sides of a calculation are made of.
   *
   * @param found what the query has for it, by the term of the side: some of the side's own cells
   * @param slack how far the truth may be from it, if it is made of controlled counts
   */
  record Shared(Aggregate found, double slack) {}

  /**
   * The operand of a cell.
   *
   * @param side tells the cells of one side from those of the other
   */
  static Optional<Operand> of(
      Recipe recipe, Aggregate found, String side, Optional<Shared> shared) {
    return switch (recipe) {
      case Recipe.Take take ->
          count(take.rounding(), take.slack(), found, side, shared)
              .map(estimate -> new Operand(estimate, 1));
      case Recipe.Sum sum ->
          count(sum.rounding(), sum.slack(), found, side, shared)
              .map(estimate -> new Operand(estimate, 1));
      case Recipe.Quotient quotient -> quotient(quotient, found, side, shared);
      case Recipe.Mean mean -> Optional.empty();
      case Recipe.Refuse refuse -> Optional.empty();
      case Recipe.RefuseWithRange range -> Optional.empty();
      case Recipe.Nothing nothing -> Optional.empty();
    };
  }

  private static Optional<Operand> quotient(
      Recipe.Quotient recipe, Aggregate found, String side, Optional<Shared> shared) {
    Optional<Estimate> above =
        count(recipe.above(), recipe.slack(), found, side + ", above", shared);
    Optional<Estimate> below =
        groups(
                recipe.below(),
                new Part(found.companion(), found.available(), recipe.slack()),
                side + ", below",
                shared.map(
                    both ->
                        new Part(both.found().companion(), both.found().available(), both.slack())),
                "both, below")
            .map(Estimate::count);
    return above.isPresent() && below.isPresent() && below.get().value() != 0
        ? Optional.of(new Operand(above.get().over(below.get()), recipe.scale()))
        : Optional.empty();
  }

  private static Optional<Estimate> count(
      RoundingModel rounding, double slack, Aggregate found, String side, Optional<Shared> shared) {
    return groups(
            rounding,
            new Part(found.sum(), found.available(), slack),
            side,
            shared.map(
                both -> new Part(both.found().sum(), both.found().available(), both.slack())),
            "both")
        .map(Estimate::count);
  }

  private record Part(Aggregate.Total total, long cells, double slack) {}

  private static Optional<List<Estimate.Group>> groups(
      RoundingModel rounding, Part all, String side, Optional<Part> shared, String both) {
    List<Estimate.Group> groups = new ArrayList<>();
    Part own = all;
    if (shared.isPresent()) {
      Part common = shared.get();
      own =
          new Part(
              all.total().minus(common.total()),
              all.cells() - common.cells(),
              Math.max(0, all.slack() - common.slack()));
      Optional<Estimate.Group> group = group(rounding, common, both);
      if (group.isEmpty()) {
        return Optional.empty();
      }
      groups.add(group.get());
    }
    if (own.cells() > 0) {
      Optional<Estimate.Group> group = group(rounding, own, side);
      if (group.isEmpty()) {
        return Optional.empty();
      }
      groups.add(group.get());
    }
    return Optional.of(groups);
  }

  private static Optional<Estimate.Group> group(RoundingModel rounding, Part part, String id) {
    return RoundingError.ofSum(rounding, part.total().tally(part.cells(), part.slack()))
        .map(error -> new Estimate.Group(id, Aggregate.orZero(part.total().value()), error));
  }
}
