package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.statistics.Additivity;
import ca.lipworkbench.engine.statistics.Refusal;
import ca.lipworkbench.engine.table.Code;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Dimension;
import ca.lipworkbench.engine.table.Measure;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether the codes of dimensions that are off the axes may be taken together for a
 * measure: only counts of a partition, and what is worked out from such counts.
 */
final class CategoryRules {
  private CategoryRules() {}

  /** Why the measure has no number at these roles of the dimensions; empty when it has. */
  static Optional<Refusal> refuse(
      DataStructure structure, List<PlannedDimension> dimensions, Measure measure) {
    for (PlannedDimension planned : dimensions) {
      Optional<Refusal.Reason> reason =
          switch (planned.role()) {
            case SHOWN, FIXED -> Optional.empty();
            case COMBINED -> whyNotCombined(structure, planned, measure);
            case SUMMED ->
                whyNotCombined(structure, planned, measure).map(any -> Refusal.Reason.NO_TOTAL);
          };
      if (reason.isPresent()) {
        Dimension dimension = planned.dimension();
        return Optional.of(
            new Refusal(
                reason.get(),
                RefusalNames.of(measure.name(), dimension.name()),
                Optional.of(new Refusal.Offer.ShowDimension(dimension.id()))));
      }
    }
    return Optional.empty();
  }

  private static Optional<Refusal.Reason> whyNotCombined(
      DataStructure structure, PlannedDimension planned, Measure measure) {
    if (isNested(planned)) {
      return Optional.of(Refusal.Reason.NESTED_CATEGORIES);
    }
    if (planned.dimension().categories() != Dimension.Categories.PARTITION) {
      return Optional.of(Refusal.Reason.OVERLAPPING_CATEGORIES);
    }
    return switch (measure.additivity()) {
      case COUNT -> Optional.empty();
      case OVERLAPPING_COUNT -> Optional.of(Refusal.Reason.OVERLAPPING_CATEGORIES);
      case RATE ->
          measure
                  .ratio()
                  .filter(ratio -> isPartitionedCount(structure, ratio.numerator()))
                  .filter(ratio -> isPartitionedCount(structure, ratio.denominator()))
                  .isPresent()
              ? Optional.empty()
              : Optional.of(Refusal.Reason.RATE_WITHOUT_PARTS);
      case AVERAGE ->
          measure.base().filter(base -> isPartitionedCount(structure, base)).isPresent()
              ? Optional.empty()
              : Optional.of(Refusal.Reason.AVERAGE_WITHOUT_BASE);
      case QUANTILE -> Optional.of(Refusal.Reason.NON_ADDITIVE_QUANTILE);
      case INDEX -> Optional.of(Refusal.Reason.INDEX_WITHOUT_PARTS);
      case AREA_RELATIVE -> Optional.of(Refusal.Reason.AREA_RELATIVE);
      case UNKNOWN -> Optional.of(Refusal.Reason.NOT_DESCRIBED);
    };
  }

  private static boolean isPartitionedCount(DataStructure structure, String code) {
    return publishedCount(structure, code)
        .filter(measure -> measure.additivity() == Additivity.COUNT)
        .isPresent();
  }

  /** The measure with this code, if the table holds values of it that may be summed over areas. */
  static Optional<Measure> publishedCount(DataStructure structure, String code) {
    return structure.findMeasure(code).filter(CategoryRules::isPublishedCount);
  }

  /** Whether the table holds values of the measure, and they may be summed over areas. */
  static boolean isPublishedCount(Measure measure) {
    return measure.presence() == Measure.Presence.PUBLISHED && measure.additivity().sumsOverAreas();
  }

  /** Whether one of the codes lies in another: the total holds every other code. */
  private static boolean isNested(PlannedDimension planned) {
    Set<String> chosen = new HashSet<>();
    planned.codes().forEach(code -> chosen.add(code.id()));
    for (Code code : planned.codes()) {
      if (code.total() && chosen.size() > 1) {
        return true;
      }
      Set<String> passed = new HashSet<>();
      Optional<String> above = code.parent();
      while (above.isPresent() && passed.add(above.get())) {
        if (chosen.contains(above.get())) {
          return true;
        }
        above = planned.dimension().find(above.get()).flatMap(Code::parent);
      }
    }
    return false;
  }
}
