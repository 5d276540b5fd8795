package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A question with every name resolved and every statistical decision taken. Plain data; what is
 * left is to read {@link #reading} and to put the cells together.
 *
 * @param release the release that answers
 * @param spec the question, its periods filled in
 * @param areas the areas and the rows that stand for them: those that are asked for, in order, then
 *     those that calculations need besides; an area's place is its target in the query
 * @param periods the periods whose rows are read: those that are asked for, in order, then those
 *     that calculations need besides
 * @param measures the measures, in order
 * @param calculated the measures as they are shown, after calculations
 * @param conversions into the dollars of which year each measure's amounts are converted
 * @param dimensions the other dimensions, in the order of the table
 * @param terms what the query aggregates; a term's place is its number in the query
 * @param recipes {@code recipes.get(sums).get(area).get(measure)}, where {@code sums} are the
 *     places of the shown dimensions of which several codes are taken together
 * @param calculation what is worked out from the cells
 * @param slices which cells of a longitudinal table contradict themselves; empty for other tables
 * @param remarks what a reader should know
 */
record PivotPlan(
    Release release,
    PivotSpec spec,
    List<PlannedArea> areas,
    List<String> periods,
    List<Measure> measures,
    List<Measure> calculated,
    List<Optional<DollarYears.Conversion>> conversions,
    List<PlannedDimension> dimensions,
    List<Term> terms,
    Map<List<Integer>, List<List<Recipe>>> recipes,
    PlannedCalculation calculation,
    Optional<CohortSlices> slices,
    List<PivotTable.Remark> remarks) {
  PivotPlan {
    areas = List.copyOf(areas);
    periods = List.copyOf(periods);
    measures = List.copyOf(measures);
    calculated = List.copyOf(calculated);
    conversions = List.copyOf(conversions);
    dimensions = List.copyOf(dimensions);
    terms = List.copyOf(terms);
    recipes = Map.copyOf(recipes);
    remarks = List.copyOf(remarks);
  }

  /** The areas that are asked for, in order. */
  List<PlannedArea> asked() {
    return areas.subList(0, spec.areas().size());
  }

  /** The dimensions on the axes, in the order of the table. */
  List<PlannedDimension> shown() {
    return dimensions.stream()
        .filter(dimension -> dimension.role() == PlannedDimension.Role.SHOWN)
        .toList();
  }

  /** What has to be read; nothing for a plan of refusals alone. */
  Reading reading() {
    List<Reading.Target> targets = new ArrayList<>();
    for (int target = 0; target < areas.size(); target++) {
      targets.add(new Reading.Target(target, areas.get(target).blocks()));
    }
    return new Reading(targets, terms, periods, dimensions);
  }
}
