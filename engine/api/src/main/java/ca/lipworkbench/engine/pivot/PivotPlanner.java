package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.catalogue.Catalogue;
import ca.lipworkbench.engine.error.EngineError;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.table.Code;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Dimension;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.Release;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns a question into a plan: names resolved, every statistical decision taken, no row read. */
final class PivotPlanner {
  /** More cells than this are no table that a person reads; frozen cubes stay far below. */
  static final long MOST_CELLS = 500_000;

  private PivotPlanner() {}

  /**
   * Plans a question.
   *
   * @param blocks chooses the rows of the release that stand for areas
   * @throws WorkbenchException when a name is unknown or the table would be too large
   */
  static PivotPlan plan(Catalogue catalogue, Release release, PivotSpec spec, AreaBlocks blocks) {
    DataStructure structure = release.structure();
    SpecNames names = new SpecNames(structure);
    List<String> axes = new ArrayList<>(spec.rows());
    axes.addAll(spec.columns());
    names.requireDimensions(axes, spec.filters());
    List<Measure> measures = names.measures(spec.measures());
    List<String> asked = names.periods(spec.periods());
    PivotSpec filled = spec.withPeriods(asked);
    List<PlannedDimension> dimensions =
        structure.dimensions().stream().map(dimension -> roleOf(dimension, spec, axes)).toList();
    requireSize(spec, asked, dimensions);

    CalculationPlanning calculating = new CalculationPlanning(catalogue, names, filled, dimensions);
    List<PlannedArea> areas = calculating.areas(blocks, SpecNames.areas(catalogue, spec.areas()));
    List<String> periods = calculating.periods();
    PlannedCalculation calculation = calculating.calculation();
    DollarYears dollars = DollarYears.of(spec, measures);
    MeasureRules rules = new MeasureRules(structure);
    Map<List<Integer>, List<List<Recipe>>> recipes = new HashMap<>();
    for (List<Integer> sums : calculating.sums()) {
      recipes.put(sums, recipes(rules.where(summed(dimensions, sums)), dollars, areas, measures));
    }
    Optional<CohortSlices> slices = CohortSlices.of(structure, dimensions);
    return new PivotPlan(
        release,
        filled,
        areas,
        periods,
        measures,
        measures.stream().map(measure -> CalculatedMeasure.of(measure, spec, calculation)).toList(),
        measures.stream().map(dollars::conversion).toList(),
        dimensions,
        rules.terms(),
        recipes,
        calculation,
        slices,
        remarks(spec, dimensions, slices, asked));
  }

  private static List<List<Recipe>> recipes(
      MeasureRules rules, DollarYears dollars, List<PlannedArea> areas, List<Measure> measures) {
    List<List<Recipe>> recipes = new ArrayList<>();
    for (PlannedArea area : areas) {
      recipes.add(
          measures.stream()
              .map(
                  measure ->
                      dollars
                          .refuse(measure)
                          .<Recipe>map(Recipe.Refuse::new)
                          .orElseGet(() -> rules.decide(area, measure)))
              .toList());
    }
    return recipes;
  }

  /** The dimensions with those shown ones summed that stand at these places. */
  private static List<PlannedDimension> summed(
      List<PlannedDimension> dimensions, List<Integer> sums) {
    List<PlannedDimension> roles = new ArrayList<>();
    int shown = 0;
    for (PlannedDimension dimension : dimensions) {
      boolean onAxis = dimension.role() == PlannedDimension.Role.SHOWN;
      Optional<PlannedDimension.Stand> whole =
          onAxis && sums.contains(shown) ? dimension.whole() : Optional.empty();
      roles.add(whole.map(dimension::summed).orElse(dimension));
      shown += onAxis ? 1 : 0;
    }
    return roles;
  }

  private static List<PivotTable.Remark> remarks(
      PivotSpec spec,
      List<PlannedDimension> dimensions,
      Optional<CohortSlices> slices,
      List<String> periods) {
    List<PivotTable.Remark> remarks = new ArrayList<>();
    boolean share = spec.calculation() instanceof Calculation.Share;
    for (PlannedDimension planned : dimensions) {
      remark(planned).ifPresent(remarks::add);
      planned
          .whole()
          .filter(whole -> planned.role() == PlannedDimension.Role.SHOWN && whole.isSum())
          .filter(whole -> share || spec.totals() == Totals.ADDED)
          .ifPresent(
              whole ->
                  remarks.add(
                      new PivotTable.Remark.AddedTotal(
                          planned.dimension().id(),
                          planned.dimension().name(),
                          whole.places().size())));
    }
    slices.ifPresent(known -> remarks.addAll(known.remarks(periods)));
    return remarks;
  }

  private static PlannedDimension roleOf(Dimension dimension, PivotSpec spec, List<String> axes) {
    Optional<List<Code>> kept =
        Optional.ofNullable(spec.filters().get(dimension.id()))
            .map(ids -> SpecNames.codes(dimension, ids));
    if (axes.contains(dimension.id())) {
      return PlannedDimension.shown(
          dimension,
          shown(kept.orElse(dimension.codes()), spec.totals()),
          spec.totals() == Totals.ADDED,
          spec.calculation() instanceof Calculation.Share);
    }
    if (kept.isPresent()) {
      return new PlannedDimension(
          dimension,
          kept.get(),
          kept.get().size() == 1 ? PlannedDimension.Role.FIXED : PlannedDimension.Role.COMBINED);
    }
    return dimension
        .total()
        .map(total -> new PlannedDimension(dimension, List.of(total), PlannedDimension.Role.FIXED))
        .orElseGet(() -> topmostLevel(dimension));
  }

  private static List<Code> shown(List<Code> codes, Totals totals) {
    List<Code> others = codes.stream().filter(code -> !code.total()).toList();
    return totals != Totals.HIDDEN || others.isEmpty() ? codes : others;
  }

  /** The largest categories that make up everything: the fewest cells carry the least rounding. */
  private static PlannedDimension topmostLevel(Dimension dimension) {
    List<Code> top = dimension.codes().stream().filter(code -> code.parent().isEmpty()).toList();
    return new PlannedDimension(dimension, top, PlannedDimension.Role.SUMMED);
  }

  private static Optional<PivotTable.Remark> remark(PlannedDimension planned) {
    Dimension dimension = planned.dimension();
    return switch (planned.role()) {
      case SHOWN -> Optional.empty();
      case FIXED -> {
        Code code = planned.codes().getFirst();
        yield Optional.of(
            code.total()
                ? new PivotTable.Remark.AtTotal(
                    dimension.id(), dimension.name(), code.id(), code.name())
                : new PivotTable.Remark.OnlyCode(
                    dimension.id(), dimension.name(), code.id(), code.name()));
      }
      case COMBINED ->
          Optional.of(
              new PivotTable.Remark.Combined(
                  dimension.id(),
                  dimension.name(),
                  planned.codes().stream().map(Code::name).toList()));
      case SUMMED ->
          Optional.of(
              new PivotTable.Remark.SumOfLeaves(
                  dimension.id(), dimension.name(), planned.codes().size()));
    };
  }

  private static void requireSize(
      PivotSpec spec, List<String> periods, List<PlannedDimension> dimensions) {
    long cells = (long) spec.areas().size() * periods.size() * spec.measures().size();
    for (PlannedDimension dimension : dimensions) {
      if (dimension.role() == PlannedDimension.Role.SHOWN) {
        cells = Math.multiplyExact(cells, (long) dimension.stands().size());
      }
    }
    if (cells > MOST_CELLS) {
      throw new WorkbenchException(EngineError.TOO_MANY_CELLS, cells, MOST_CELLS);
    }
  }
}
