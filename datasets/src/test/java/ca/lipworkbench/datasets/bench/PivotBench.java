package ca.lipworkbench.datasets.bench;

import ca.lipworkbench.datasets.demonstration.DemonstrationFiles;
import ca.lipworkbench.datasets.descriptor.Descriptors;
import ca.lipworkbench.datasets.geography.Areas;
import ca.lipworkbench.datasets.imports.Importer;
import ca.lipworkbench.datasets.lake.Lake;
import ca.lipworkbench.datasets.lake.StoredCatalogue;
import ca.lipworkbench.engine.catalogue.Catalogue;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.duckdb.DuckDbEngine;
import ca.lipworkbench.engine.duckdb.DuckDbSettings;
import ca.lipworkbench.engine.durable.DurableFiles;
import ca.lipworkbench.engine.durable.FailPoint;
import ca.lipworkbench.engine.explore.Alternatives;
import ca.lipworkbench.engine.explore.Comparisons;
import ca.lipworkbench.engine.explore.Defaults;
import ca.lipworkbench.engine.explore.Explanations;
import ca.lipworkbench.engine.explore.Shading;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.GeographicLevel;
import ca.lipworkbench.engine.pivot.Engine;
import ca.lipworkbench.engine.pivot.PivotCache;
import ca.lipworkbench.engine.pivot.PivotDraft;
import ca.lipworkbench.engine.pivot.PivotSpec;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.pivot.Pivots;
import ca.lipworkbench.engine.pivot.RowOrder;
import ca.lipworkbench.engine.pivot.Totals;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.text.Language;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sqlite.SQLiteDataSource;

/**
 * How long a click in the pivot builder takes on the demonstration tables, from specification to
 * table, without the browser: {@code PivotBench HOME [ROUNDS]}. An empty home is filled first.
 * Times are in milliseconds, of answers that no cache holds and of their repeats.
 */
public final class PivotBench {
  private static final int ROUNDS = 3;
  private static final List<String> PLACES =
      List.of("NB-moncton", "ON-kitchener", "AB-calgary", "BC-vancouver", "PE-charlottetown");

  private PivotBench() {}

  /** Prints the figures. */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = System.out;
    Path home = Path.of(arguments[0]);
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ROUNDS;
    SQLiteDataSource database = new SQLiteDataSource();
    database.setUrl("jdbc:sqlite:" + home.resolve("workbench.db"));
    DurableFiles files = new DurableFiles(FailPoint.NONE);
    Lake lake = new Lake(home.resolve("sources"), home.resolve("lake"), database, files);
    Catalogue catalogue = new StoredCatalogue(lake, Areas.shipped());
    if (catalogue.list(Subject.OWNER).isEmpty()) {
      Importer importer = new Importer(lake, Descriptors.shipped(), Areas.shipped());
      for (Path file : DemonstrationFiles.write(home.resolve("files"), files)) {
        out.println(importer.load(file).getClass().getSimpleName() + " " + file.getFileName());
      }
    }
    try (Engine engine = new DuckDbEngine(DuckDbSettings.DEFAULT)) {
      List<PivotSpec> clicks = clicks(catalogue);
      Pivots bare = new Pivots(catalogue, engine);
      long start = System.nanoTime();
      for (int round = 0; round < rounds; round++) {
        List<Double> times = new ArrayList<>();
        for (PivotSpec click : clicks) {
          times.add(time(() -> bare.answer(Subject.OWNER, click)));
        }
        print(out, "answer, round " + (round + 1), times);
      }
      Pivots cached = new Pivots(catalogue, engine, new PivotCache(200_000));
      List<Double> repeats = new ArrayList<>();
      for (PivotSpec click : clicks) {
        cached.answer(Subject.OWNER, click);
        repeats.add(time(() -> cached.answer(Subject.OWNER, click)));
      }
      print(out, "repeat from the cache", repeats);
      cells(out, catalogue, cached, clicks);
      wide(out, catalogue, bare);
      out.printf(Locale.ROOT, "all: %.1f s%n", (System.nanoTime() - start) / 1e9);
    }
  }

  /** What a person does with each table: open, compare, break down, swap, sort, hide, filter. */
  private static List<PivotSpec> clicks(Catalogue catalogue) {
    Defaults defaults = new Defaults(catalogue);
    Comparisons comparisons = new Comparisons(catalogue);
    List<PivotSpec> clicks = new ArrayList<>();
    for (Release release : catalogue.list(Subject.OWNER)) {
      for (String place : PLACES) {
        Optional<Area> area = catalogue.findArea(new AreaId(place));
        if (area.isEmpty()) {
          continue;
        }
        PivotDraft opened = PivotDraft.of(defaults.first(release, List.of(area.get().id())));
        PivotDraft compared = comparisons.add(opened);
        clicks.add(opened.complete());
        clicks.add(compared.complete());
        clicks.add(compared.swapped().complete());
        clicks.add(compared.withPeriods(release.structure().periods()).complete());
        clicks.add(
            compared
                .withMeasures(release.structure().measures().stream().map(Measure::code).toList())
                .complete());
        clicks.add(
            compared
                .addAreas(comparisons.neighbours(area.get()).stream().map(Area::id).toList())
                .swapped()
                .ordered(new RowOrder.ByLabel(Language.FRENCH, RowOrder.Direction.ASCENDING))
                .complete());
        release.structure().dimensions().stream()
            .findFirst()
            .ifPresent(
                dimension ->
                    clicks.add(
                        compared.toRows(dimension.id(), 0).withTotals(Totals.HIDDEN).complete()));
      }
    }
    return clicks;
  }

  private static void cells(
      PrintStream out, Catalogue catalogue, Pivots pivots, List<PivotSpec> clicks) {
    Explanations explanations = new Explanations(catalogue);
    Alternatives alternatives = new Alternatives(catalogue, pivots);
    List<Double> explained = new ArrayList<>();
    List<Double> offered = new ArrayList<>();
    List<Double> shaded = new ArrayList<>();
    for (PivotSpec click : clicks) {
      PivotTable table = pivots.answer(Subject.OWNER, click);
      shaded.add(time(() -> Shading.of(table)));
      explained.add(time(() -> explanations.of(Subject.OWNER, table, 0, 0, Language.ENGLISH)));
      offered.add(time(() -> alternatives.of(Subject.OWNER, table, 0, 0)));
    }
    print(out, "shades of a table", shaded);
    print(out, "explanation of a cell", explained);
    print(out, "alternatives to a cell", offered);
  }

  private static void wide(PrintStream out, Catalogue catalogue, Pivots pivots) {
    List<Area> areas = catalogue.areas();
    for (Release release : catalogue.list(Subject.OWNER)) {
      List<AreaId> many =
          areas.stream()
              .filter(area -> area.level() == GeographicLevel.CENSUS_SUBDIVISION)
              .filter(area -> release.structure().areas().containsAll(area.version().parts()))
              .map(Area::id)
              .toList();
      DataStructure structure = release.structure();
      if (many.isEmpty()) {
        continue;
      }
      PivotSpec spec =
          new PivotSpec(
              release.table(),
              List.of(DataStructure.AREA, DataStructure.MEASURE),
              List.of(DataStructure.PERIOD),
              structure.measures().stream().limit(10).map(Measure::code).toList(),
              many,
              structure.periods(),
              java.util.Map.of());
      long start = System.nanoTime();
      PivotTable table = pivots.answer(Subject.OWNER, spec);
      out.printf(
          Locale.ROOT,
          "%s: %d rows of %d columns: %.0f ms%n",
          release.table(),
          table.rowHeaders().size(),
          table.columnHeaders().size(),
          (System.nanoTime() - start) / 1e6);
    }
  }

  private static double time(Runnable click) {
    long start = System.nanoTime();
    click.run();
    return (System.nanoTime() - start) / 1e6;
  }

  private static void print(PrintStream out, String what, List<Double> times) {
    double[] sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    out.printf(
        Locale.ROOT,
        "%s: n %d, p50 %.1f ms, p95 %.1f ms, worst %.1f ms%n",
        what,
        sorted.length,
        sorted[sorted.length / 2],
        sorted[(int) (sorted.length * 0.95)],
        sorted[sorted.length - 1]);
  }
}
