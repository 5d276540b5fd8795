package ca.lipworkbench.workbench.bench;

import ca.lipworkbench.datasets.demonstration.DemonstrationFiles;
import ca.lipworkbench.datasets.geography.Areas;
import ca.lipworkbench.datasets.geography.StandardArea;
import ca.lipworkbench.datasets.lake.AreaLabel;
import ca.lipworkbench.datasets.lake.IncomingSource;
import ca.lipworkbench.datasets.lake.Lake;
import ca.lipworkbench.datasets.lake.LakeWriter;
import ca.lipworkbench.datasets.lake.StagedRelease;
import ca.lipworkbench.engine.catalogue.Catalogue;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.duckdb.DuckDbSettings;
import ca.lipworkbench.engine.durable.DurableFiles;
import ca.lipworkbench.engine.durable.FailPoint;
import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.geography.GeographicLevel;
import ca.lipworkbench.engine.sql.SqlText;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.workbench.config.Workbench;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sqlite.SQLiteDataSource;

/**
 * The data that are measured on: a home folder of its own with the demonstration's tables and the
 * invented ones, and a Parquet file in the publisher's order. What is missing is made, which takes
 * minutes, and stays for the next run. For one thread, which closes it.
 */
final class BenchData implements AutoCloseable {
  private final BenchSize size;
  private final Path folder;
  private final BenchNews news;
  private final DurableFiles files = new DurableFiles(FailPoint.NONE);
  private final Workbench workbench;
  private final Lake lake;

  BenchData(Path kept, BenchSize size, BenchNews news) throws IOException {
    this.size = size;
    this.folder = kept.resolve(size.name() + "-" + InventedTable.FORM);
    this.news = news;
    Files.createDirectories(folder);
    this.workbench = Workbench.openOrMake(folder.resolve("home"));
    // Asked first, so that the database has its tables.
    workbench.catalogue();
    SQLiteDataSource database = new SQLiteDataSource();
    database.setUrl("jdbc:sqlite:" + workbench.home().database());
    this.lake = new Lake(workbench.home().sources(), workbench.home().lake(), database, files);
  }

  /** What can be read of it. */
  Catalogue catalogue() {
    return workbench.catalogue();
  }

  /** The demonstration's releases. */
  List<Release> demonstration() throws IOException {
    Path made = folder.resolve("demonstration-files");
    if (found("demo-").isEmpty()) {
      for (Path file : DemonstrationFiles.write(made, files)) {
        if (size.equals(BenchSize.FULL) || found("demo-").isEmpty()) {
          news.making(String.valueOf(file.getFileName()));
          workbench.importer().load(file);
        }
      }
      files.delete(made);
    }
    return found("demo-");
  }

  private List<Release> found(String prefix) {
    return catalogue().list(Subject.OWNER).stream()
        .filter(release -> release.table().value().startsWith(prefix))
        .toList();
  }

  /** The invented profile of so many dissemination areas. */
  Release profile(int areas) throws IOException {
    InventedTable table =
        new InventedTable(
            new TableName("bench-profile-" + areas),
            InventedPlaces.disseminationAreas(areas),
            List.of("2021"),
            List.of(),
            InventedTable.measures(size.profileMeasures()));
    return release(table);
  }

  /** The places of such a profile. */
  Catalogue places(int areas) {
    return new InventedPlaces(catalogue(), InventedPlaces.disseminationAreas(areas));
  }

  /** The invented table of subdivisions by age, gender and period. */
  Release subdivisions() throws IOException {
    List<Dguid> areas =
        Areas.shipped().standard().stream()
            .filter(area -> area.type() == GeographicLevel.CENSUS_SUBDIVISION)
            .map(StandardArea::dguid)
            .toList();
    return release(
        new InventedTable(
            new TableName("bench-subdivisions"),
            areas,
            List.of("2016", "2021"),
            List.of(
                InventedTable.dimension("age", size.ages()), InventedTable.dimension("gender", 2)),
            InventedTable.measures(size.topics())));
  }

  private Release release(InventedTable table) throws IOException {
    Optional<Release> kept = catalogue().find(Subject.OWNER, table.name());
    if (kept.isPresent() && kept.get().observations() == table.observations()) {
      return kept.get();
    }
    news.making(table.name() + ", " + table.observations());
    Path note = folder.resolve("source.txt");
    files.write(note, (table.name() + " " + InventedTable.FORM).getBytes(StandardCharsets.UTF_8));
    try (LakeWriter writer = lake.write()) {
      IncomingSource source = writer.receive(note, "invented.txt", copied -> {});
      List<String> codes = table.measures().stream().map(Measure::code).toList();
      try (StagedRelease staged = writer.stage(table.name(), codes, table.dimensions())) {
        table.stage(staged);
        List<AreaLabel> labels =
            table.areas().stream().map(area -> new AreaLabel(area, area.value(), "", "")).toList();
        staged.write(table.structure(), labels);
        byte[] descriptor = Integer.toString(InventedTable.FORM).getBytes(StandardCharsets.UTF_8);
        return writer.commit(
            source,
            staged,
            table.structure(),
            descriptor,
            (number, loadedAt, stored) -> "{}\n".getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  /**
   * The observations of a profile as a long Parquet file in the publisher's order: area by area,
   * and for each the characteristics.
   */
  Path publishersParquet(Release profile, DuckDbSettings settings)
      throws IOException, SQLException {
    Path file = folder.resolve(profile.table() + "-" + profile.number() + ".parquet");
    if (!Files.exists(file)) {
      news.making(String.valueOf(file.getFileName()));
      Path making = folder.resolve("making.parquet");
      Path spill = folder.resolve("spill");
      try (BareDuckDb duckDb = new BareDuckDb(settings)) {
        duckDb.execute("SET temp_directory = " + SqlText.literal(spill.toString()));
        duckDb.execute(
            "ATTACH " + SqlText.literal(profile.database().toString()) + " AS profile (READ_ONLY)");
        duckDb.execute(
            """
            COPY (
              SELECT a.code AS area, p.code AS period, m.code AS measure, c.value, c.status
              FROM (FROM profile.cells ORDER BY area, measure) c
              JOIN profile.area_codes a ON a.place = c.area
              JOIN profile.period_codes p ON p.place = c.period
              JOIN profile.measure_codes m ON m.place = c.measure
            ) TO %s (FORMAT parquet, COMPRESSION zstd)
            """
                .formatted(SqlText.literal(making.toString())));
      } finally {
        files.delete(spill);
      }
      files.rename(making, file);
    }
    return file;
  }

  /** How much disk it takes, in bytes. */
  long bytes() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).mapToLong(BenchData::length).sum();
    }
  }

  private static long length(Path file) {
    return file.toFile().length();
  }

  @Override
  public void close() {
    workbench.close();
  }
}
