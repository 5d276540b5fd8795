package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.statistics.Estimate;
import ca.lipworkbench.engine.statistics.Refusal;
import ca.lipworkbench.engine.statistics.RoundingModel;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.Unit;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides how the cells of a measure come about for an area, by the measure's additivity class
 * alone. Collects the terms that the query needs on the way.
 */
final class MeasureRules {
  private final DataStructure structure;
  private final List<PlannedDimension> dimensions;
  private final Map<Term, Integer> terms;

  /** One list for all measures of an area, which may have hundreds of parts. */
  private final IdentityHashMap<PlannedArea, Optional<Refusal.Offer>> offers =
      new IdentityHashMap<>();

  /** By code: each rate asks for its parts, and a profile has thousands of measures. */
  private final Map<String, Measure> counts = new HashMap<>();

  private MeasureRules(
      DataStructure structure, List<PlannedDimension> dimensions, Map<Term, Integer> terms) {
    this.structure = structure;
    this.dimensions = List.copyOf(dimensions);
    this.terms = terms;
    structure.measures().stream()
        .filter(CategoryRules::isPublishedCount)
        .forEach(measure -> counts.put(measure.code(), measure));
  }

  /** Rules for a table, without any term yet. */
  MeasureRules(DataStructure structure) {
    this(structure, List.of(), new LinkedHashMap<>());
  }

  /** The same rules, collecting into the same terms, for dimensions that play these roles. */
  MeasureRules where(List<PlannedDimension> roles) {
    return new MeasureRules(structure, roles, terms);
  }

  /** The terms of all recipes so far. */
  List<Term> terms() {
    return List.copyOf(terms.keySet());
  }

  /** How the measure's cells for the area come about. */
  Recipe decide(PlannedArea area, Measure measure) {
    if (area.refusal().isPresent()) {
      return new Recipe.Refuse(area.refusal().get());
    }
    if (area.blocks().isEmpty()) {
      return new Recipe.Nothing();
    }
    Optional<Refusal> refused = CategoryRules.refuse(structure, dimensions, measure);
    if (refused.isPresent()) {
      return new Recipe.Refuse(refused.get());
    }
    int cells = area.blocks().size() * codesTakenTogether();
    if (measure.presence() == Measure.Presence.DERIVED) {
      return quotient(area, measure, cells);
    }
    return cells == 1 ? take(area, measure) : combine(area, measure, cells);
  }

  private Recipe take(PlannedArea area, Measure measure) {
    // A published rate, average or median was rounded for display by a step that nobody states.
    RoundingModel rounding =
        measure.additivity().sumsOverAreas() ? measure.rounding() : RoundingModel.UNKNOWN;
    return new Recipe.Take(term(measure.code()), rounding, area.slack());
  }

  private Recipe combine(PlannedArea area, Measure measure, int cells) {
    return switch (measure.additivity()) {
      case COUNT, OVERLAPPING_COUNT ->
          new Recipe.Sum(
              term(measure.code()), cells, measure.rounding(), area.slack() * codesTakenTogether());
      case RATE -> quotient(area, measure, cells);
      case AVERAGE -> mean(area, measure, cells);
      case QUANTILE ->
          new Recipe.RefuseWithRange(
              term(measure.code()),
              cells,
              refusal(Refusal.Reason.NON_ADDITIVE_QUANTILE, area, measure));
      case INDEX -> refuse(Refusal.Reason.INDEX_WITHOUT_PARTS, area, measure);
      case AREA_RELATIVE -> refuse(Refusal.Reason.AREA_RELATIVE, area, measure);
      case UNKNOWN -> refuse(Refusal.Reason.NOT_DESCRIBED, area, measure);
    };
  }

  private Recipe quotient(PlannedArea area, Measure measure, int cells) {
    Optional<Measure> above = measure.ratio().flatMap(ratio -> count(ratio.numerator()));
    Optional<Measure> below = measure.ratio().flatMap(ratio -> count(ratio.denominator()));
    if (above.isEmpty() || below.isEmpty()) {
      return refuse(Refusal.Reason.RATE_WITHOUT_PARTS, area, measure);
    }
    return new Recipe.Quotient(
        term(above.get().code(), below.get().code()),
        cells,
        above.get().rounding(),
        below.get().rounding(),
        area.slack() * codesTakenTogether(),
        measure.ratio().orElseThrow().scale(),
        measure.unit() == Unit.PER_CENT ? Estimate.Bounds.SHARE : Estimate.Bounds.QUOTIENT);
  }

  private Recipe mean(PlannedArea area, Measure measure, int cells) {
    Optional<Measure> base = measure.base().flatMap(this::count);
    return base.isEmpty()
        ? refuse(Refusal.Reason.AVERAGE_WITHOUT_BASE, area, measure)
        : new Recipe.Mean(term(measure.code(), base.get().code()), cells);
  }

  private Optional<Measure> count(String code) {
    return Optional.ofNullable(counts.get(code));
  }

  private int codesTakenTogether() {
    return dimensions.stream()
        .filter(PlannedDimension::isTakenTogether)
        .mapToInt(dimension -> dimension.codes().size())
        .reduce(1, Math::multiplyExact);
  }

  private Recipe refuse(Refusal.Reason reason, PlannedArea area, Measure measure) {
    return new Recipe.Refuse(refusal(reason, area, measure));
  }

  private Refusal refusal(Refusal.Reason reason, PlannedArea area, Measure measure) {
    return new Refusal(
        reason,
        RefusalNames.of(measure.name(), area.area().place()),
        offers.computeIfAbsent(area, MeasureRules::sideBySide));
  }

  private static Optional<Refusal.Offer> sideBySide(PlannedArea area) {
    List<String> parts = area.blocks().stream().map(Dguid::value).toList();
    return parts.size() > 1 ? Optional.of(new Refusal.Offer.SideBySide(parts)) : Optional.empty();
  }

  private int term(String measure) {
    return number(new Term(measure, Optional.empty()));
  }

  private int term(String measure, String companion) {
    return number(new Term(measure, Optional.of(companion)));
  }

  private int number(Term term) {
    Integer known = terms.putIfAbsent(term, terms.size());
    return known == null ? terms.size() - 1 : known;
  }
}
