package ca.lipworkbench.engine.duckdb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.error.EngineError;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.pivot.Engine;
import ca.lipworkbench.engine.pivot.PivotArrow;
import ca.lipworkbench.engine.pivot.PivotCsv;
import ca.lipworkbench.engine.pivot.PivotSpecCodec;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.pivot.PivotTableCodec;
import ca.lipworkbench.engine.pivot.Pivots;
import ca.lipworkbench.engine.pivot.Query;
import ca.lipworkbench.engine.pivot.QueryHandle;
import ca.lipworkbench.engine.sql.Dialect;
import ca.lipworkbench.engine.statistics.Additivity;
import ca.lipworkbench.engine.statistics.RoundingModel;
import ca.lipworkbench.engine.table.Dimension;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.table.Unit;
import ca.lipworkbench.engine.testkit.AtlanticPlaces;
import ca.lipworkbench.engine.testkit.FixtureCatalogue;
import ca.lipworkbench.engine.testkit.Measures;
import ca.lipworkbench.engine.testkit.TableFixture;
import ca.lipworkbench.engine.text.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One small table asked in several ways, with specification, SQL and answer kept as files. {@code
 * -Dgolden.update=true} writes the files anew, but not in continuous integration.
 */
class GoldenPivotTest {
  private static final Path GOLDEN =
      Path.of(
          System.getProperty("workbench.root", "../.."),
          "engine/duckdb/src/test/resources/golden/pivot");

  private static TableFixture newcomers() {
    TableFixture table =
        TableFixture.named("newcomers")
            .synthetic()
            .with(Measures.count("unemployed", RoundingModel.RR5_10))
            .with(Measures.count("labour-force", RoundingModel.RR5_10))
            .with(Measures.rate("unemployment-rate", "unemployed", "labour-force"))
            .with(Measures.bare("median-income", Additivity.QUANTILE, Unit.DOLLARS))
            .with(
                TableFixture.dimension(
                    "age-group", Dimension.Categories.PARTITION, "*all", "15-24<all", "25-64<all"));
    add(table, AtlanticPlaces.MONCTON, 150, 2400, 6.3, 31_000);
    add(table, AtlanticPlaces.DIEPPE, 40, 310, 12.9, 27_000);
    add(table, AtlanticPlaces.RIVERVIEW, 20, 190, 10.5, 24_000);
    add(table, AtlanticPlaces.NEW_BRUNSWICK, 900, 12_000, 7.5, 29_500);
    table.symbol(AtlanticPlaces.MONCTON, "2021", "unemployed", "x", "15-24");
    table.row(AtlanticPlaces.NEW_BRUNSWICK, "2021", "labour-force", 1500, "15-24");
    table.row(AtlanticPlaces.NEW_BRUNSWICK, "2021", "labour-force", 10_500, "25-64");
    return table;
  }

  private static void add(
      TableFixture table, Dguid area, double above, double below, double rate, double median) {
    table.row(area, "2021", "unemployed", above, "all");
    table.row(area, "2021", "labour-force", below, "all");
    table.row(area, "2021", "unemployment-rate", rate, "all");
    table.row(area, "2021", "median-income", median, "all");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rates-beside-province",
        "median-refused",
        "ages-on-columns",
        "sorted-without-totals"
      })
  void answerAndSqlAreAsKept(String name, @TempDir Path folder) throws IOException {
    List<Query> asked = new ArrayList<>();
    PivotTable table = answer(name, folder, asked);
    keep(name, "duckdb.sql", sql(asked, Dialect.DUCKDB));
    keep(name, "spark.sql", sql(asked, Dialect.SPARK));
    keep(name, "result.csv", text(out -> PivotCsv.write(table, Language.ENGLISH, out)));
    keep(name, "result.fr.csv", text(out -> PivotCsv.write(table, Language.FRENCH, out)));
    keep(name, "result.json", text(out -> PivotTableCodec.write(table, out)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rates-beside-province",
        "median-refused",
        "ages-on-columns",
        "sorted-without-totals"
      })
  void storedTableComesBackAsItWas(String name, @TempDir Path folder) throws IOException {
    PivotTable table = answer(name, folder, new ArrayList<>());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PivotTableCodec.write(table, out);
    assertEquals(table, PivotTableCodec.read(new ByteArrayInputStream(out.toByteArray())));
  }

  @Test
  void cutTableIsNotReadable(@TempDir Path folder) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PivotTableCodec.write(answer("median-refused", folder, new ArrayList<>()), out);
    byte[] cut = java.util.Arrays.copyOf(out.toByteArray(), out.size() / 2);
    assertNotReadable(cut);
    assertNotReadable("{\"version\":2}".getBytes(UTF_8));
    assertNotReadable("{\"version\":1}".getBytes(UTF_8));
    assertNotReadable("[]".getBytes(UTF_8));
    assertNotReadable(new byte[0]);
  }

  private static void assertNotReadable(byte[] bytes) {
    WorkbenchException failure =
        assertThrows(
            WorkbenchException.class, () -> PivotTableCodec.read(new ByteArrayInputStream(bytes)));
    assertEquals(EngineError.PIVOT_TABLE_NOT_READABLE, failure.code());
  }

  @Test
  void arrowStreamHasOneTypedRowACell(@TempDir Path folder) throws IOException {
    PivotTable table = answer("rates-beside-province", folder, new ArrayList<>());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PivotArrow.write(table, out);
    try (RootAllocator memory = new RootAllocator();
        ArrowStreamReader reader =
            new ArrowStreamReader(new ByteArrayInputStream(out.toByteArray()), memory)) {
      assertTrue(reader.loadNextBatch());
      var root = reader.getVectorSchemaRoot();
      assertEquals(4, root.getRowCount());
      assertEquals("newcomers", root.getSchema().getCustomMetadata().get("table"));
      assertEquals("SYNTHETIC", root.getSchema().getCustomMetadata().get("nature"));
      assertEquals(7.2413793, (Double) root.getVector("value").getObject(3), 1e-6);
      assertEquals("RATIO_OF_SUMS", root.getVector("derivation").getObject(3).toString());
    }
  }

  @Test
  void formulasInNamesAreDisarmed(@TempDir Path folder) throws IOException {
    TableFixture fixture =
        TableFixture.named("newcomers")
            .with(Measures.count("=HYPERLINK(\"x\")", RoundingModel.NONE))
            .row(AtlanticPlaces.MONCTON, "2021", "=HYPERLINK(\"x\")", -5);
    String spec =
        "{\"version\":1,\"table\":\"newcomers\",\"measures\":[\"=HYPERLINK(\\\"x\\\")\"],"
            + "\"areas\":[\"2021A00051307022\"]}";
    PivotTable table = answer(fixture, spec, folder, new ArrayList<>());
    String csv = text(out -> PivotCsv.write(table, Language.ENGLISH, out));
    assertTrue(csv.contains(",\"'=HYPERLINK(\"\"x\"\")\",persons,-5,"), csv);
  }

  private static PivotTable answer(String name, Path folder, List<Query> asked) throws IOException {
    String spec = Files.readString(GOLDEN.resolve(name).resolve("spec.json"));
    return answer(newcomers(), spec, folder, asked);
  }

  private static PivotTable answer(
      TableFixture fixture, String spec, Path folder, List<Query> asked) {
    Release release = fixture.write(folder);
    try (Engine engine = new Recording(new DuckDbEngine(DuckDbSettings.DEFAULT), asked)) {
      return new Pivots(new FixtureCatalogue(release), engine)
          .answer(Subject.OWNER, PivotSpecCodec.parse(spec));
    }
  }

  /** Notes down what is asked. */
  private record Recording(Engine engine, List<Query> asked) implements Engine {
    @Override
    public QueryHandle submit(Release release, Query query) {
      asked.add(query);
      return engine.submit(release, query);
    }

    @Override
    public void close() {
      engine.close();
    }
  }

  private static String sql(List<Query> asked, Dialect dialect) {
    return asked.stream()
        .map(query -> query.sql(dialect, "observations") + "\n")
        .collect(Collectors.joining(";\n"));
  }

  private interface Writer {
    void write(ByteArrayOutputStream out);
  }

  private static String text(Writer writer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(out);
    return out.toString(UTF_8);
  }

  private static void keep(String name, String file, String actual) throws IOException {
    Path kept = GOLDEN.resolve(name).resolve(file);
    if (Boolean.getBoolean("golden.update")) {
      assertNotEquals("true", System.getenv("CI"), "CI never rewrites golden files");
      Files.writeString(kept, actual);
    }
    assertEquals(Files.readString(kept), actual, () -> name + "/" + file + " differs");
  }
}
