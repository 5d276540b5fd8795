package ca.lipworkbench.workbench.bench;

import ca.lipworkbench.engine.catalogue.Catalogue;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.GeographicLevel;
import ca.lipworkbench.engine.pivot.PivotCache;
import ca.lipworkbench.engine.pivot.PivotSpec;
import ca.lipworkbench.engine.pivot.Pivots;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks questions of one release and times them beside the same SQL by bare DuckDB. */
final class Asking {
  private static final long NEVER = Long.MAX_VALUE;

  private final Catalogue catalogue;
  private final Release release;
  private final RecordingEngine engine;
  private final BareDuckDb bare;
  private final Stopwatch stopwatch;
  private final Pivots prepared;
  private final Pivots unprepared;

  Asking(
      Catalogue catalogue,
      Release release,
      RecordingEngine engine,
      BareDuckDb bare,
      BenchSize size) {
    this.catalogue = catalogue;
    this.release = release;
    this.engine = engine;
    this.bare = bare;
    this.stopwatch = new Stopwatch(size.runs());
    this.prepared = new Pivots(catalogue, engine, new PivotCache(0), size.sumsFrom());
    this.unprepared = new Pivots(catalogue, engine, new PivotCache(0), NEVER);
  }

  /** Whether sums that are made in advance may be read. */
  enum Sums {
    READ,
    NOT_READ
  }

  /** Makes the sums in advance where they are worth it and missing; seconds. */
  double prepare() throws Exception {
    return Stopwatch.time(() -> prepared.prepare(release)) / 1_000;
  }

  /** The time from specification to answer, and that of the same SQL by bare DuckDB. */
  Stopwatch.Pair time(PivotSpec spec, Sums sums) throws Exception {
    return time(List.of(spec), sums);
  }

  /** The same for several questions one after the other. */
  Stopwatch.Pair time(List<PivotSpec> specs, Sums sums) throws Exception {
    Pivots pivots = sums == Sums.READ ? prepared : unprepared;
    engine.take();
    specs.forEach(spec -> pivots.answer(Subject.OWNER, spec));
    List<String> same = bare.ready(engine.take());
    return stopwatch.both(
        () -> {
          specs.forEach(spec -> pivots.answer(Subject.OWNER, spec));
          engine.take();
        },
        () -> bare.drain(same));
  }

  /** The same question beside another statement. */
  Stopwatch.Pair beside(PivotSpec spec, String sql) throws Exception {
    return stopwatch.both(
        () -> {
          prepared.answer(Subject.OWNER, spec);
          engine.take();
        },
        () -> bare.drain(sql));
  }

  /** A repeat that the cache answers, and the time that the first answer took. */
  Stopwatch.Pair repeat(PivotSpec spec) throws Exception {
    Pivots remembering = new Pivots(catalogue, engine, new PivotCache(4_000_000));
    double first = Stopwatch.time(() -> remembering.answer(Subject.OWNER, spec));
    double ours = stopwatch.both(() -> remembering.answer(Subject.OWNER, spec), () -> {}).ours();
    if (engine.take().isEmpty()) {
      throw new IllegalStateException("The first answer asked the engine nothing");
    }
    remembering.answer(Subject.OWNER, spec);
    if (!engine.take().isEmpty()) {
      throw new IllegalStateException("The repeat was not answered from the cache");
    }
    return new Stopwatch.Pair(ours, first);
  }

  /** Areas on rows; measures on columns, below them what else is named. */
  PivotSpec spec(List<AreaId> areas, List<String> measures, String... columns) {
    List<String> across = new ArrayList<>(List.of(DataStructure.MEASURE));
    across.addAll(List.of(columns));
    return new PivotSpec(
        release.table(),
        List.of(DataStructure.AREA),
        across,
        measures,
        areas,
        across.contains(DataStructure.PERIOD)
            ? release.structure().periods()
            : List.of(release.structure().periods().getLast()),
        Map.of());
  }

  /** The registered partnerships. */
  List<AreaId> partnerships() {
    return catalogue.areas().stream()
        .filter(area -> area.level() == GeographicLevel.PARTNERSHIP)
        .map(area -> area.id())
        .toList();
  }

  /** The regions, the partnerships, the provinces and Canada. */
  List<AreaId> namedAreas() {
    return catalogue.areas().stream()
        .filter(
            area ->
                switch (area.level()) {
                  case PARTNERSHIP, IRCC_REGION, PROVINCE, COUNTRY -> true;
                  default -> false;
                })
        .map(area -> area.id())
        .toList();
  }

  /** Every measure. */
  List<String> measures() {
    return release.structure().measures().stream().map(measure -> measure.code()).toList();
  }

  /** So many measures, far from each other in the table. */
  List<String> scattered(int number) {
    List<String> all = measures();
    List<String> chosen = new ArrayList<>();
    for (int i = 0; i < number && i < all.size(); i++) {
      chosen.add(all.get((int) ((long) i * all.size() / number)));
    }
    return chosen.stream().distinct().toList();
  }

  /** So many of the release's own areas that follow each other. */
  List<AreaId> neighbours(int number) {
    return release.structure().areas().stream().limit(number).map(AreaId::of).toList();
  }

  Release release() {
    return release;
  }
}
