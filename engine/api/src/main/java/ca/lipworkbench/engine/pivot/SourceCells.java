package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.statistics.Coverage;
import ca.lipworkbench.engine.statistics.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The cells of a plan before calculations, wherever they are asked for. */
final class SourceCells {
  private final PivotPlan plan;
  private final Aggregates aggregates;
  private final List<CellAssembly> assemblies = new ArrayList<>();

  SourceCells(PivotPlan plan, Aggregates aggregates) {
    this.plan = plan;
    this.aggregates = aggregates;
    for (PlannedArea area : plan.areas()) {
      plan.measures().forEach(measure -> assemblies.add(new CellAssembly(area.area(), measure)));
    }
  }

  /**
   * Which cell.
   *
   * @param area place of the area in the plan
   * @param period place of the period in the plan
   * @param measure place of the measure in the plan
   * @param at what stands for each shown dimension
   */
  record Key(int area, int period, int measure, List<PlannedDimension.Stand> at) {
    Key {
      at = List.copyOf(at);
    }

    Key ofArea(int other) {
      return new Key(other, period, measure, at);
    }

    Key ofPeriod(int other) {
      return new Key(area, other, measure, at);
    }

    Key standing(List<PlannedDimension.Stand> others) {
      return new Key(area, period, measure, others);
    }
  }

  /** The cell, in the dollars that are wanted. */
  Cell cell(Key key) {
    String period = plan.periods().get(key.period());
    Optional<Refusal> refused = plan.slices().flatMap(slices -> slices.refuse(period, key.at()));
    CellAssembly assembly = assembly(key);
    if (refused.isPresent()) {
      return assembly.refused(refused.get(), new Coverage(0, 1));
    }
    Cell cell = assembly.make(recipe(key), found(key));
    return plan.conversions()
        .get(key.measure())
        .map(conversion -> Converted.of(cell, conversion, plan.measures().get(key.measure())))
        .orElse(cell);
  }

  /** What makes and refuses cells of this area and measure. */
  CellAssembly assembly(Key key) {
    return assemblies.get(key.area() * plan.measures().size() + key.measure());
  }

  /** How the cell comes about. */
  Recipe recipe(Key key) {
    List<Integer> sums = new ArrayList<>();
    for (int place = 0; place < key.at().size(); place++) {
      if (key.at().get(place).isSum()) {
        sums.add(place);
      }
    }
    List<List<Recipe>> recipes = plan.recipes().get(sums);
    if (recipes == null) {
      throw new IllegalStateException("No recipes were planned for sums over " + sums);
    }
    return recipes.get(key.area()).get(key.measure());
  }

  /** What the query found for the cell. */
  Optional<Aggregate> found(Key key) {
    return found(key, recipe(key));
  }

  /**
   * The cell as one side of a calculation.
   *
   * @param side tells the cells of one side from those of the other
   * @param shared where both sides have the same rows
   */
  Optional<Operand> operand(Key key, String side, Optional<Key> shared) {
    Recipe recipe = recipe(key);
    // Alone, the rows of one area would be a published rate: here they are part of its counts.
    Optional<Operand.Shared> both =
        shared.flatMap(
            part ->
                found(part, recipe).map(found -> new Operand.Shared(found, recipe(part).slack())));
    return found(key, recipe).flatMap(found -> Operand.of(recipe, found, side, both));
  }

  private Optional<Aggregate> found(Key key, Recipe recipe) {
    OptionalInt term = recipe.queried();
    return term.isEmpty()
        ? Optional.empty()
        : aggregates.at(key.area(), term.getAsInt(), key.period(), key.at());
  }
}
