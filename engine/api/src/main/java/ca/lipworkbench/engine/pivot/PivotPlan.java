package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.Release;
import java.util.List;

/**
 * A question with every name resolved and every statistical decision taken. Plain data; what is
 * left is to run {@link #query} and to put the cells together.
 *
 * @param release the release that answers
 * @param spec the question, its periods filled in
 * @param areas the areas and the rows that stand for them, in order; an area's place is its target
 *     in the query
 * @param measures the measures, in order
 * @param dimensions the other dimensions, in the order of the table
 * @param terms what the query aggregates; a term's place is its number in the query
 * @param recipes {@code recipes.get(area).get(measure)}
 * @param remarks what a reader should know
 */
record PivotPlan(
    Release release,
    PivotSpec spec,
    List<PlannedArea> areas,
    List<Measure> measures,
    List<PlannedDimension> dimensions,
    List<Term> terms,
    List<List<Recipe>> recipes,
    List<PivotTable.Remark> remarks) {
  PivotPlan {
    areas = List.copyOf(areas);
    measures = List.copyOf(measures);
    dimensions = List.copyOf(dimensions);
    terms = List.copyOf(terms);
    recipes = recipes.stream().map(List::copyOf).toList();
    remarks = List.copyOf(remarks);
  }

  /** The dimensions on the axes, in the order of the table. */
  List<PlannedDimension> shown() {
    return dimensions.stream()
        .filter(dimension -> dimension.role() == PlannedDimension.Role.SHOWN)
        .toList();
  }

  /** Whether any row has to be read: a plan of refusals alone has no query. */
  boolean hasQuery() {
    return !terms.isEmpty()
        && areas.stream().anyMatch(area -> !area.blocks().isEmpty())
        && dimensions.stream().noneMatch(dimension -> dimension.codes().isEmpty());
  }

  /** The one query that fetches all it takes. */
  Query query() {
    return PivotSql.write(this);
  }
}
