package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.geography.Dguid;
import java.util.List;

/**
 * What a query reads: which rows stand for which target, what is aggregated of them, and where.
 *
 * @param targets the targets
 * @param terms what is aggregated; a term's place is its number in the answer
 * @param periods the periods, at least one
 * @param dimensions the other dimensions, in the order of the table, with the codes that are read
 */
record Reading(
    List<Target> targets,
    List<Term> terms,
    List<String> periods,
    List<PlannedDimension> dimensions) {

  /**
   * An area of an answer.
   *
   * @param number its number in the answer
   * @param blocks the standard areas whose rows stand for it
   */
  record Target(int number, List<Dguid> blocks) {}

  Reading {
    targets = List.copyOf(targets);
    terms = List.copyOf(terms);
    periods = List.copyOf(periods);
    dimensions = List.copyOf(dimensions);
  }

  /** The same of these targets alone. */
  Reading of(List<Target> others) {
    return new Reading(others, terms, periods, dimensions);
  }

  /** The dimensions whose codes are kept apart, in the order of the table. */
  List<PlannedDimension> shown() {
    return dimensions.stream()
        .filter(dimension -> dimension.role() == PlannedDimension.Role.SHOWN)
        .toList();
  }

  /** Whether any term has a companion, so that the answer has columns of it. */
  boolean paired() {
    return terms.stream().anyMatch(term -> term.companion().isPresent());
  }

  /** Whether there is any row to read. */
  boolean isEmpty() {
    return terms.isEmpty()
        || targets.stream().allMatch(target -> target.blocks().isEmpty())
        || dimensions.stream().anyMatch(dimension -> dimension.codes().isEmpty());
  }

  /** The column of a dimension in the relations of a release. */
  static String column(PlannedDimension dimension) {
    return dimension.dimension().id().replace('-', '_');
  }
}
