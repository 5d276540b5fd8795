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
import java.util.Optional;

/**
 * Answers pivot specifications: plans, runs the queries, puts the cells together. A number that
 * would be wrong is a refused cell with its reason, not an error. Safe for use by many threads.
 */
public final class Pivots {
  /** Below, the observations are read in some milliseconds. */
  private static final long WORTH_SUMS = 1_000_000;

  private final Catalogue catalogue;
  private final Engine engine;
  private final PivotCache cache;
  private final long sumsFrom;
  private final KnownReleases known = new KnownReleases();

  /** Pivots over what a catalogue offers, run by an engine, which the caller closes. */
  public Pivots(Catalogue catalogue, Engine engine) {
    this(catalogue, engine, new PivotCache(0));
  }

  /** The same, with answers remembered in a cache, which may be shared. */
  public Pivots(Catalogue catalogue, Engine engine, PivotCache cache) {
    this(catalogue, engine, cache, WORTH_SUMS);
  }

  /**
   * The same, with sums from a size that is not the usual one.
   *
   * @param sumsFrom how many observations a release has at least that sums are made for
   */
  public Pivots(Catalogue catalogue, Engine engine, PivotCache cache, long sumsFrom) {
    this.catalogue = catalogue;
    this.engine = engine;
    this.cache = cache;
    this.sumsFrom = sumsFrom;
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
    AreaBlocks blocks = known.blocks(release, catalogue.nesting());
    PivotPlan plan = PivotPlanner.plan(catalogue, release, spec, blocks);
    PivotTable answer = PivotAssembly.assemble(plan, run(plan));
    cache.put(key, answer);
    return answer;
  }

  private Aggregates run(PivotPlan plan) {
    Aggregates found = Aggregates.none(plan);
    Release release = plan.release();
    Reading rest = plan.reading();
    Optional<SumsPlan> ready = engine.sums().flatMap(store -> ready(store, release));
    if (ready.isPresent() && ready.get().covers(rest.terms())) {
      SumsPlan sums = ready.get();
      List<Reading.Target> made = rest.targets().stream().filter(sums::covers).toList();
      Reading reading = rest.of(made);
      if (!reading.isEmpty()) {
        SumsStore store = engine.sums().orElseThrow();
        take(plan, found, reading, store.submit(release, sums, SumsSql.write(reading, sums)));
      }
      rest = rest.of(rest.targets().stream().filter(target -> !sums.covers(target)).toList());
    }
    if (!rest.isEmpty()) {
      take(plan, found, rest, engine.submit(release, PivotSql.write(rest)));
    }
    return found;
  }

  private static void take(PivotPlan plan, Aggregates found, Reading reading, QueryHandle running) {
    try (QueryResult result = running.await()) {
      found.add(plan, result, reading.paired());
    }
  }

  private Optional<SumsPlan> ready(SumsStore store, Release release) {
    if (!isWorthSums(release)) {
      return Optional.empty();
    }
    SumsPlan sums = known.sums(catalogue, release);
    return store.has(release, sums) ? Optional.of(sums) : Optional.empty();
  }

  private boolean isWorthSums(Release release) {
    return release.observations() >= sumsFrom;
  }

  /**
   * Makes the sums of a release in advance, where the engine keeps sums, the release is large
   * enough to be worth it and they are not there yet: from then on questions about registered areas
   * read those. Answers are the same before and after.
   *
   * @return whether they were made now
   * @throws WorkbenchException when they cannot be made; questions are answered all the same
   */
  public boolean prepare(Release release) {
    Optional<SumsStore> store = engine.sums().filter(any -> isWorthSums(release));
    if (store.isEmpty()) {
      return false;
    }
    SumsPlan sums = known.sums(catalogue, release);
    if (store.get().has(release, sums)) {
      return false;
    }
    store.get().make(release, sums);
    return true;
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
