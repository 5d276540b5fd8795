package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.statistics.Refusal;
import ca.lipworkbench.engine.table.Code;
import ca.lipworkbench.engine.table.Cohorts;
import ca.lipworkbench.engine.table.DataStructure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Which cells of a longitudinal table mean something: admission year + years since admission = tax
 * year, and no number is made of several years of the same people.
 */
final class CohortSlices {
  private final Optional<Axis> admission;
  private final Optional<Axis> since;

  private CohortSlices(Optional<Axis> admission, Optional<Axis> since) {
    this.admission = admission;
    this.since = since;
  }

  /**
   * A dimension of years.
   *
   * @param dimension the dimension
   * @param shown its place among the shown dimensions; empty off the axes
   */
  private record Axis(PlannedDimension dimension, OptionalInt shown) {
    /** The year that a cell stands for; empty for a total and for several years. */
    OptionalInt year(List<PlannedDimension.Stand> at) {
      List<Integer> places =
          shown.isPresent()
              ? at.get(shown.getAsInt()).places()
              : IntStream.range(0, dimension.codes().size()).boxed().toList();
      return places.size() == 1
          ? Cohorts.years(dimension.codes().get(places.getFirst()).id())
          : OptionalInt.empty();
    }

    boolean isTakenTogether(List<PlannedDimension.Stand> at) {
      return shown.isPresent()
          ? at.get(shown.getAsInt()).isSum()
          : dimension.isTakenTogether() && dimension.codes().size() > 1;
    }

    long years() {
      return dimension.codes().stream()
          .filter(code -> Cohorts.years(code.id()).isPresent())
          .count();
    }

    boolean has(int year) {
      return dimension.codes().stream()
          .map(Code::id)
          .anyMatch(code -> Cohorts.years(code).equals(OptionalInt.of(year)));
    }
  }

  /** The slices of a table; empty for a table that does not follow people over years. */
  static Optional<CohortSlices> of(DataStructure structure, List<PlannedDimension> dimensions) {
    return structure
        .cohorts()
        .map(
            cohorts ->
                new CohortSlices(
                    cohorts.admissionYear().flatMap(id -> axis(dimensions, id)),
                    cohorts.yearsSince().flatMap(id -> axis(dimensions, id))));
  }

  private static Optional<Axis> axis(List<PlannedDimension> dimensions, String id) {
    int shown = 0;
    for (PlannedDimension dimension : dimensions) {
      boolean onAxis = dimension.role() == PlannedDimension.Role.SHOWN;
      if (dimension.dimension().id().equals(id)) {
        return Optional.of(
            new Axis(dimension, onAxis ? OptionalInt.of(shown) : OptionalInt.empty()));
      }
      shown += onAxis ? 1 : 0;
    }
    return Optional.empty();
  }

  /** Why a cell means nothing; empty where it means something. */
  Optional<Refusal> refuse(String period, List<PlannedDimension.Stand> at) {
    if (since.isPresent() && since.get().isTakenTogether(at)) {
      return Optional.of(
          new Refusal(
              Refusal.Reason.PERSON_YEARS,
              RefusalNames.of(since.get().dimension().dimension().name()),
              Optional.empty()));
    }
    OptionalInt tax = Cohorts.years(period);
    OptionalInt admitted = admission.map(axis -> axis.year(at)).orElse(OptionalInt.empty());
    OptionalInt after = since.map(axis -> axis.year(at)).orElse(OptionalInt.empty());
    if (tax.isEmpty() || admitted.isEmpty()) {
      return Optional.empty();
    }
    boolean consistent =
        after.isPresent()
            ? admitted.getAsInt() + after.getAsInt() == tax.getAsInt()
            : admitted.getAsInt() <= tax.getAsInt();
    return consistent
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                Refusal.Reason.INCONSISTENT_COHORT,
                RefusalNames.of(
                    RefusalNames.same(admitted.getAsInt()),
                    RefusalNames.same(tax.getAsInt()),
                    RefusalNames.same(tax.getAsInt() - admitted.getAsInt())),
                Optional.empty()));
  }

  /** What a reader of these periods should know. */
  List<PivotTable.Remark> remarks(List<String> periods) {
    List<PivotTable.Remark> remarks = new ArrayList<>();
    boolean overYearsSince =
        since.filter(axis -> axis.shown().isPresent() && axis.years() > 1).isPresent();
    boolean oneCohort = admission.filter(axis -> axis.years() == 1).isPresent();
    if (periods.size() == 1 && overYearsSince && !oneCohort) {
      remarks.add(new PivotTable.Remark.SyntheticCohort(periods.getFirst()));
    }
    if (since.filter(axis -> axis.has(0)).isPresent()) {
      remarks.add(new PivotTable.Remark.PartialYear());
    }
    return remarks;
  }
}
