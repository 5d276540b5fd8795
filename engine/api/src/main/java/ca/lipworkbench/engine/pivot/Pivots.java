package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.catalogue.Catalogue;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.error.EngineError;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.table.Release;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers pivot specifications: plans, runs the one query, puts the cells together. A number that
 * would be wrong is a refused cell with its reason, not an error. Safe for use by many threads.
 */
public final class Pivots {
  private final Catalogue catalogue;
  private final Engine engine;
  private final PivotCache cache;

  /** Pivots over what a catalogue offers, run by an engine, which the caller closes. */
  public Pivots(Catalogue catalogue, Engine engine) {
    this(catalogue, engine, new PivotCache(0));
  }

  /** The same, with answers remembered in a cache, which may be shared. */
  public Pivots(Catalogue catalogue, Engine engine, PivotCache cache) {
    this.catalogue = catalogue;
    this.engine = engine;
    this.cache = cache;
  }

  /**
   * The answer from the current release of the table.
   *
   * @throws WorkbenchException when the table, a measure, an area, a period, a dimension or a code
   *     is unknown to this subject, when the answer would be too large, or when the engine fails
   */
  public PivotTable answer(Subject subject, PivotSpec spec) {
    Release release =
        catalogue.find(subject, spec.table()).orElseThrow(() -> unknownTable(subject, spec));
    PivotCache.Key key = PivotCache.Key.of(release, spec, areas(spec));
    return cache.find(key).orElseGet(() -> work(key, release, spec));
  }

  /** The areas that decide the answer, that of a base among them. */
  private List<Area> areas(PivotSpec spec) {
    List<AreaId> ids = new ArrayList<>(spec.areas());
    if (spec.calculation() instanceof Calculation.Compared compared
        && compared.base() instanceof Calculation.Base.OfArea base) {
      ids.add(base.area());
    }
    return SpecNames.areas(catalogue, ids);
  }

  private PivotTable work(PivotCache.Key key, Release release, PivotSpec spec) {
    PivotPlan plan = PivotPlanner.plan(catalogue, release, spec);
    PivotTable answer = PivotAssembly.assemble(plan, run(plan));
    cache.put(key, answer);
    return answer;
  }

  private Aggregates run(PivotPlan plan) {
    if (!plan.hasQuery()) {
      return Aggregates.none(plan);
    }
    try (QueryResult result = engine.submit(plan.release(), plan.query()).await()) {
      return Aggregates.read(plan, result);
    }
  }

  private WorkbenchException unknownTable(Subject subject, PivotSpec spec) {
    String name = spec.table().value();
    return new WorkbenchException(
        EngineError.UNKNOWN_TABLE,
        name,
        NearMatches.of(
            name, catalogue.list(subject).stream().map(r -> r.table().value()).toList()));
  }
}
