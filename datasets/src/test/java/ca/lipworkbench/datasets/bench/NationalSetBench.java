package ca.lipworkbench.datasets.bench;

import ca.lipworkbench.datasets.curated.CuratedLists;
import ca.lipworkbench.datasets.curated.EditOutcome;
import ca.lipworkbench.datasets.curated.EditRequest;
import ca.lipworkbench.datasets.curated.Entry;
import ca.lipworkbench.datasets.demonstration.DemonstrationFiles;
import ca.lipworkbench.datasets.descriptor.Descriptors;
import ca.lipworkbench.datasets.geography.Areas;
import ca.lipworkbench.datasets.geography.PartnershipList;
import ca.lipworkbench.datasets.imports.Importer;
import ca.lipworkbench.datasets.indicators.Indicator;
import ca.lipworkbench.datasets.indicators.Indicators;
import ca.lipworkbench.datasets.indicators.Resolution;
import ca.lipworkbench.datasets.lake.Lake;
import ca.lipworkbench.datasets.lake.StoredCatalogue;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.duckdb.DuckDbEngine;
import ca.lipworkbench.engine.duckdb.DuckDbSettings;
import ca.lipworkbench.engine.durable.DurableFiles;
import ca.lipworkbench.engine.durable.FailPoint;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.GeographicLevel;
import ca.lipworkbench.engine.pivot.Engine;
import ca.lipworkbench.engine.pivot.PivotCache;
import ca.lipworkbench.engine.pivot.PivotSpec;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.pivot.Pivots;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Release;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sqlite.SQLiteDataSource;

/**
 * How long it takes until every indicator of the demonstration stands there anew for every region
 * and partnership and every census after a boundary was edited: {@code NationalSetBench HOME
 * [ROUNDS]}. An empty home is filled first. The edit itself, its checks and its sync are in the
 * time.
 */
public final class NationalSetBench {
  private static final String CITY = "2021A00054806016";
  private static final String METROPOLIS = "2021S0503825";

  private NationalSetBench() {}

  /** Prints the figures. */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = System.out;
    Path home = Path.of(arguments[0]);
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
    SQLiteDataSource database = new SQLiteDataSource();
    database.setUrl("jdbc:sqlite:" + home.resolve("workbench.db"));
    DurableFiles files = new DurableFiles(FailPoint.NONE);
    Lake lake = new Lake(home.resolve("sources"), home.resolve("lake"), database, files);
    CuratedLists lists = new CuratedLists(database, Clock.systemUTC());
    Areas areas = Areas.of(lists);
    StoredCatalogue catalogue = new StoredCatalogue(lake, areas, lists);
    if (catalogue.list(Subject.OWNER).isEmpty()) {
      Importer importer = new Importer(lake, Descriptors.shipped(), areas);
      for (Path file : DemonstrationFiles.write(home.resolve("files"), files)) {
        out.println(importer.load(file).getClass().getSimpleName() + " " + file.getFileName());
      }
    }
    try (Engine engine = new DuckDbEngine(DuckDbSettings.DEFAULT)) {
      Pivots pivots = new Pivots(catalogue, engine, new PivotCache(1_000_000));
      print(out, "first", answer(catalogue, lists, pivots));
      for (int round = 1; round <= rounds; round++) {
        long start = System.nanoTime();
        move(lists);
        Answered answered = answer(catalogue, lists, pivots);
        print(out, "after edit " + round, answered.since(start));
      }
    }
  }

  /** What was answered, and in how many milliseconds. */
  private record Answered(int areas, int indicators, int periods, long cells, double millis) {
    Answered since(long start) {
      return new Answered(areas, indicators, periods, cells, (System.nanoTime() - start) / 1e6);
    }
  }

  /** Moves Calgary to its metropolitan area, or back. */
  private static void move(CuratedLists lists) {
    Entry calgary = lists.current(Areas.list()).find("AB-calgary").orElseThrow();
    String other = calgary.text(PartnershipList.PARTS).equals(CITY) ? METROPOLIS : CITY;
    EditOutcome outcome =
        lists.change(
            Areas.list(),
            Subject.OWNER,
            "Measure",
            EditRequest.put(calgary.with(Areas.list().format(), PartnershipList.PARTS, other)));
    if (!(outcome instanceof EditOutcome.Made)) {
      throw new IllegalStateException(outcome.toString());
    }
  }

  private static Answered answer(StoredCatalogue catalogue, CuratedLists lists, Pivots pivots) {
    long start = System.nanoTime();
    List<AreaId> areas =
        catalogue.areas().stream()
            .filter(
                area ->
                    area.level() == GeographicLevel.IRCC_REGION
                        || area.level() == GeographicLevel.PARTNERSHIP)
            .map(Area::id)
            .toList();
    Indicators indicators = Indicators.of(lists);
    Set<String> answered = new LinkedHashSet<>();
    int periods = 0;
    long cells = 0;
    for (Release release : catalogue.list(Subject.OWNER)) {
      Set<String> measures = new LinkedHashSet<>();
      for (Indicator indicator : indicators.all()) {
        if (indicators.resolve(indicator, release.structure())
            instanceof Resolution.Given(List<Resolution.Part> parts)) {
          answered.add(indicator.id());
          parts.forEach(part -> measures.add(part.measure().code()));
        }
      }
      if (measures.isEmpty()) {
        continue;
      }
      PivotTable table =
          pivots.answer(
              Subject.OWNER,
              new PivotSpec(
                  release.table(),
                  List.of(DataStructure.AREA),
                  List.of(DataStructure.PERIOD, DataStructure.MEASURE),
                  new ArrayList<>(measures),
                  areas,
                  release.structure().periods(),
                  Map.of()));
      periods = Math.max(periods, release.structure().periods().size());
      cells += (long) table.rowHeaders().size() * table.columnHeaders().size();
    }
    return new Answered(areas.size(), answered.size(), periods, cells, 0).since(start);
  }

  private static void print(PrintStream out, String what, Answered answered) {
    out.printf(
        Locale.ROOT,
        "%s: %d areas x %d indicators x %d censuses, %d cells: %.0f ms%n",
        what,
        answered.areas(),
        answered.indicators(),
        answered.periods(),
        answered.cells(),
        answered.millis());
  }
}
