package ca.lipworkbench.workbench.bench;

import ca.lipworkbench.engine.catalogue.Catalogue;
import ca.lipworkbench.engine.duckdb.DuckDbEngine;
import ca.lipworkbench.engine.duckdb.DuckDbSettings;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.pivot.PivotSpec;
import ca.lipworkbench.engine.sql.SqlText;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Release;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The benchmark: each workload asks its questions of the workbench's own engine, and the same SQL,
 * or SQL that somebody would write without the workbench, of bare DuckDB with the same threads and
 * memory, in turns and in one process. For one thread.
 */
public final class Bench {
  private static final int THREADS = 2;
  private static final long MEMORY = 6L << 30;
  private static final DuckDbSettings SETTINGS = new DuckDbSettings(THREADS, MEMORY, 2, 64);

  private static final double OF_NAIVE_SQL = 0.1;
  private static final double REPEAT_MILLISECONDS = 5;
  private static final double AS_STEEP = 1;

  /** What a process with this engine and the command's heap may take, in megabytes. */
  private static final double MOST_MEGABYTES = (MEMORY >> 20) + 1_500.0 + 512;

  private static final int SOME = 36;
  private static final int NEIGHBOURS = 300;

  private final Path kept;
  private final BenchSize size;
  private final BenchNews news;
  private final List<Figure> figures = new ArrayList<>();

  private Bench(Path kept, BenchSize size, BenchNews news) {
    this.kept = kept;
    this.size = size;
    this.news = news;
  }

  /** What is measured, by the name that a person gives. */
  public enum Workload {
    /** Every measure of the demonstration's tables, all registered areas, all periods. */
    INDICATORS,
    /** Questions to 20 million observations with two dimensions and two periods. */
    PIVOTS_20M,
    /** Questions to 150 million observations in the shape of the 2021 profile. */
    PIVOTS_150M,
    /** How time and memory grow from 1 to 150 million observations. */
    GROWTH;

    /** The name. */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The workload with this name. */
    public static Optional<Workload> find(String id) {
      return java.util.Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }
  }

  /**
   * Measures.
   *
   * @param kept a folder for data that later runs use again
   * @return the figures, in order
   */
  public static List<Figure> run(
      Path kept, BenchSize size, List<Workload> workloads, BenchNews news) throws Exception {
    return new Bench(kept, size, news).run(workloads);
  }

  private List<Figure> run(List<Workload> workloads) throws Exception {
    try (BenchData data = new BenchData(kept, size, news);
        RecordingEngine engine = new RecordingEngine(new DuckDbEngine(SETTINGS));
        BareDuckDb bare = new BareDuckDb(SETTINGS)) {
      for (Workload workload : workloads) {
        switch (workload) {
          case INDICATORS -> indicators(data, engine, bare);
          case PIVOTS_20M -> subdivisions(data, engine, bare);
          case PIVOTS_150M -> profile(data, engine, bare);
          case GROWTH -> growth(data, engine, bare);
        }
      }
    }
    return List.copyOf(figures);
  }

  private Asking asking(
      Catalogue catalogue, Release release, RecordingEngine engine, BareDuckDb bare)
      throws Exception {
    Asking asking = new Asking(catalogue, release, engine, bare, size);
    double seconds = asking.prepare();
    if (seconds > 0.5) {
      news.made("sums-" + release.table(), seconds);
    }
    return asking;
  }

  private void indicators(BenchData data, RecordingEngine engine, BareDuckDb bare)
      throws Exception {
    double ours = 0;
    double floor = 0;
    for (Release release : data.demonstration()) {
      Asking asking = asking(data.catalogue(), release, engine, bare);
      PivotSpec spec = asking.spec(asking.namedAreas(), asking.measures(), DataStructure.PERIOD);
      Stopwatch.Pair pair = asking.time(spec, Asking.Sums.READ);
      ours += pair.ours();
      floor += pair.floor();
      add("indicators/" + release.table(), pair, Figure.Bound.OF_BARE_SQL);
    }
    add("indicators/all", new Stopwatch.Pair(ours, floor), Figure.Bound.OF_BARE_SQL);
  }

  private void subdivisions(BenchData data, RecordingEngine engine, BareDuckDb bare)
      throws Exception {
    Release release = data.subdivisions();
    Asking asking = asking(data.catalogue(), release, engine, bare);
    List<AreaId> partnerships = asking.partnerships();
    String count = InventedTable.count(3);
    String rate = InventedTable.count(7);
    bareSql("pivots-20m/one-count", asking, asking.spec(partnerships, List.of(count)));
    bareSql("pivots-20m/one-rate", asking, asking.spec(partnerships, List.of(rate)));
    bareSql(
        "pivots-20m/one-count-by-all",
        asking,
        asking.spec(partnerships, List.of(count), "age", "gender", DataStructure.PERIOD));
    bareSql("pivots-20m/every-measure", asking, asking.spec(partnerships, asking.measures()));
    bareSql(
        "pivots-20m/300-areas",
        asking,
        asking.spec(asking.neighbours(NEIGHBOURS), asking.measures()));
    bareSql(
        "pivots-20m/one-area-by-all",
        asking,
        asking.spec(asking.neighbours(1), asking.measures(), "age", "gender"));
    withoutSums("pivots-20m/one-count", asking, asking.spec(partnerships, List.of(count)));
    withoutSums("pivots-20m/one-rate", asking, asking.spec(partnerships, List.of(rate)));
  }

  private void profile(BenchData data, RecordingEngine engine, BareDuckDb bare) throws Exception {
    int areas = size.profileAreas().getLast();
    Release release = data.profile(areas);
    Asking asking = asking(data.places(areas), release, engine, bare);
    List<AreaId> partnerships = asking.partnerships();
    List<String> one = List.of(InventedTable.count(3));
    PivotSpec oneCount = asking.spec(partnerships, one);
    PivotSpec onePlace = asking.spec(partnerships.subList(7, 8), asking.measures());
    PivotSpec all = asking.spec(partnerships, asking.measures());
    bareSql("pivots-150m/one-count", asking, oneCount);
    bareSql("pivots-150m/one-partnership", asking, onePlace);
    bareSql("pivots-150m/36-measures", asking, asking.spec(partnerships, asking.scattered(SOME)));
    bareSql("pivots-150m/everything", asking, all);
    bareSql(
        "pivots-150m/300-areas",
        asking,
        asking.spec(asking.neighbours(NEIGHBOURS), asking.scattered(SOME)));
    bareSql("pivots-150m/one-area", asking, asking.spec(asking.neighbours(1), asking.measures()));
    withoutSums("pivots-150m/one-count", asking, oneCount);
    withoutSums("pivots-150m/one-partnership", asking, onePlace);
    naive(data, asking, bare, oneCount, onePlace);
    Stopwatch.Pair repeat = asking.repeat(all);
    add(
        "pivots-150m/from-cache",
        new Stopwatch.Pair(repeat.ours(), repeat.floor()),
        new Figure.Bound.AtMost(REPEAT_MILLISECONDS));
  }

  /** Against SQL that somebody would write on the publisher's file. */
  private void naive(
      BenchData data, Asking asking, BareDuckDb bare, PivotSpec oneCount, PivotSpec onePlace)
      throws Exception {
    Path parquet = data.publishersParquet(asking.release(), SETTINGS);
    InventedPlaces places =
        new InventedPlaces(data.catalogue(), List.copyOf(asking.release().structure().areas()));
    List<List<String>> members = new ArrayList<>();
    for (AreaId partnership : asking.partnerships()) {
      for (Dguid part : places.findArea(partnership).orElseThrow().version().parts()) {
        members.add(List.of(SqlText.literal(partnership.value()), SqlText.literal(part.value())));
      }
    }
    bare.make("memory.main.members", List.of("partnership", "area"), members);
    String naive =
        "SELECT %s, sum(o.value) FROM read_parquet("
            + SqlText.literal(parquet.toString())
            + ") o JOIN memory.main.members m ON m.area = o.area"
            + " WHERE o.period = '2021' AND %s GROUP BY 1";
    String ofOneCount =
        naive.formatted(
            "m.partnership", "o.measure = " + SqlText.literal(oneCount.measures().getFirst()));
    String ofOnePlace =
        naive.formatted(
            "o.measure", "m.partnership = " + SqlText.literal(onePlace.areas().getFirst().value()));
    Figure.Bound bound = new Figure.Bound.Times(OF_NAIVE_SQL);
    add("pivots-150m/one-count/naive-sql", asking.beside(oneCount, ofOneCount), bound);
    add("pivots-150m/one-partnership/naive-sql", asking.beside(onePlace, ofOnePlace), bound);
  }

  private void growth(BenchData data, RecordingEngine engine, BareDuckDb bare) throws Exception {
    List<Double> rows = new ArrayList<>();
    List<Double> with = new ArrayList<>();
    List<Double> without = new ArrayList<>();
    for (int areas : size.profileAreas()) {
      Release release = data.profile(areas);
      Asking asking = asking(data.places(areas), release, engine, bare);
      PivotSpec spec = asking.spec(asking.partnerships(), List.of(InventedTable.count(3)));
      String name = "growth/" + release.observations();
      rows.add((double) release.observations());
      with.add(bareSql(name, asking, spec).ours());
      without.add(withoutSums(name, asking, spec).ours());
      Optional<Double> memory = peakMegabytes();
      memory.ifPresent(
          peak ->
              add(
                  new Figure(
                      name + "/memory",
                      Figure.Unit.MEGABYTES,
                      peak,
                      Double.NaN,
                      new Figure.Bound.AtMost(MOST_MEGABYTES))));
    }
    slope("growth/slope", rows, with);
    slope("growth/slope/without-sums", rows, without);
  }

  private void slope(String name, List<Double> rows, List<Double> times) {
    double slope =
        Math.log(times.getLast() / times.getFirst()) / Math.log(rows.getLast() / rows.getFirst());
    add(new Figure(name, Figure.Unit.SLOPE, slope, Double.NaN, new Figure.Bound.AtMost(AS_STEEP)));
  }

  /** The most memory that this process ever had, where the system says. */
  private static Optional<Double> peakMegabytes() throws Exception {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return Optional.empty();
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .map(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
        .findFirst();
  }

  private Stopwatch.Pair bareSql(String name, Asking asking, PivotSpec spec) throws Exception {
    return add(name, asking.time(spec, Asking.Sums.READ), Figure.Bound.OF_BARE_SQL);
  }

  private Stopwatch.Pair withoutSums(String name, Asking asking, PivotSpec spec) throws Exception {
    return add(
        name + "/without-sums", asking.time(spec, Asking.Sums.NOT_READ), Figure.Bound.OF_BARE_SQL);
  }

  private Stopwatch.Pair add(String name, Stopwatch.Pair pair, Figure.Bound bound) {
    add(new Figure(name, Figure.Unit.MILLISECONDS, pair.ours(), pair.floor(), bound));
    return pair;
  }

  private void add(Figure figure) {
    figures.add(figure);
    news.measured(figure);
  }
}
