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
import java.util.List;
import java.util.Optional;

/** Turns a question into a plan: names resolved, every statistical decision taken, no row read. */
final class PivotPlanner {
  /** More cells than this are no table that a person reads; frozen cubes stay far below. */
  static final long MOST_CELLS = 500_000;

  private PivotPlanner() {}

  /**
   * Plans a question.
   *
   * @throws WorkbenchException when a name is unknown or the table would be too large
   */
  static PivotPlan plan(Catalogue catalogue, Release release, PivotSpec spec) {
    DataStructure structure = release.structure();
    SpecNames names = new SpecNames(structure);
    List<String> axes = new ArrayList<>(spec.rows());
    axes.addAll(spec.columns());
    names.requireDimensions(axes, spec.filters());
    List<Measure> measures = names.measures(spec.measures());
    List<String> periods = names.periods(spec.periods());
    List<PlannedDimension> dimensions =
        structure.dimensions().stream().map(dimension -> roleOf(dimension, spec, axes)).toList();
    requireSize(spec, periods, dimensions);

    AreaBlocks blocks = new AreaBlocks(structure.areas(), catalogue.nesting());
    List<PlannedArea> areas =
        SpecNames.areas(catalogue, spec.areas()).stream().map(blocks::choose).toList();
    MeasureRules rules = new MeasureRules(structure, dimensions);
    List<List<Recipe>> recipes = new ArrayList<>();
    for (PlannedArea area : areas) {
      recipes.add(measures.stream().map(measure -> rules.decide(area, measure)).toList());
    }
    return new PivotPlan(
        release,
        spec.withPeriods(periods),
        areas,
        measures,
        dimensions,
        rules.terms(),
        recipes,
        dimensions.stream().flatMap(dimension -> remark(dimension).stream()).toList());
  }

  private static PlannedDimension roleOf(Dimension dimension, PivotSpec spec, List<String> axes) {
    Optional<List<Code>> kept =
        Optional.ofNullable(spec.filters().get(dimension.id()))
            .map(ids -> SpecNames.codes(dimension, ids));
    if (axes.contains(dimension.id())) {
      return new PlannedDimension(
          dimension,
          shown(kept.orElse(dimension.codes()), spec.totals()),
          PlannedDimension.Role.SHOWN);
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
    return totals == Totals.SHOWN || others.isEmpty() ? codes : others;
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
        cells = Math.multiplyExact(cells, (long) dimension.codes().size());
      }
    }
    if (cells > MOST_CELLS) {
      throw new WorkbenchException(EngineError.TOO_MANY_CELLS, cells, MOST_CELLS);
    }
  }
}
