package ca.lipworkbench.datasets.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ca.lipworkbench.datasets.descriptor.Descriptor;
import ca.lipworkbench.datasets.imports.TestHome.Observed;
import ca.lipworkbench.engine.statistics.Additivity;
import ca.lipworkbench.engine.statistics.RoundingModel;
import ca.lipworkbench.engine.statistics.StatusSet;
import ca.lipworkbench.engine.table.Release;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Publishers' own files of rows: data cells in the file, as a few lines of plain reading count
 * them, are the stored values and symbols.
 */
class PublishedRowsTest {
  @TempDir Path folder;
  private Described home = new Described(Path.of("unset"));

  @BeforeEach
  void openHome() {
    home = new Described(folder);
  }

  private static Path present(String file) {
    Optional<Path> path = TestHome.published(file);
    assumeTrue(path.isPresent(), "Not here: ../shared/data/" + file);
    return path.orElseThrow();
  }

  @Test
  void everyCellOfTheTableAsDisplayedIsKept() throws IOException, SQLException {
    Path file = present("census-2021-table-view/98-10-0349-01_as-displayed_immigration_data.csv");
    Descriptor descriptor = home.confirm(file);
    assertEquals("98-10-0349", descriptor.table().value());
    assertEquals(
        List.of("Age", "Gender", "Place of birth", "Period of immigration"),
        descriptor.dimensions().stream().map(one -> one.name().english()).toList());
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    // Between header and the first blank line after it, the value is the last quoted field.
    long cells = 0;
    for (int i = 9; !lines.get(i).isBlank(); i++) {
      cells++;
    }
    assertEquals(10_464, cells);
    Release release = home.release(file);
    Described.assertCounts(release, cells, 0);
    assertEquals(6, release.structure().areas().size());
    assertEquals(25, release.structure().notes().size());
    Map<String, Observed> stored = TestHome.observations(release);
    assertEquals(
        new Observed(OptionalDouble.of(30_545), 0),
        stored.get(
            "2021S0503933|2021|measure-2021-counts|total-age|total-gender|india|c-2016-to-2021"));
  }

  @Test
  void everyRowOfTheTabSeparatedOpenDataIsKept() throws IOException, SQLException {
    Path file = present("ircc-odp/ODP-PR-Citz.csv");
    Descriptor descriptor = home.confirm(file);
    assertEquals(Additivity.COUNT, descriptor.measures().getFirst().measure().additivity());
    assertEquals(RoundingModel.NEAREST5, descriptor.measures().getFirst().measure().rounding());
    List<String[]> rows =
        Files.readAllLines(file, StandardCharsets.UTF_8).stream()
            .skip(1)
            .map(line -> line.split("\t", -1))
            .toList();
    long withheld = rows.stream().filter(row -> row[8].equals("--")).count();
    Release release = home.release(file);
    Described.assertCounts(release, rows.size() - withheld, withheld);
    Map<String, Observed> stored = TestHome.observations(release);
    assertEquals(
        new Observed(OptionalDouble.of(145), 0),
        stored.get("2021A000011124|2015-02|total|bangladesh"));
    assertEquals(
        new Observed(OptionalDouble.empty(), StatusSet.find("x").orElseThrow().bits()),
        stored.get("2021A000011124|2015-02|total|belize"));
    assertEquals(
        "Algérie",
        release
            .structure()
            .dimensions()
            .getFirst()
            .find("algeria")
            .orElseThrow()
            .name()
            .french()
            .orElseThrow());
  }

  @Test
  void everyCellOfTheWorkbookIsKept() throws IOException, SQLException {
    Path file = present("ircc-odp/EN_ODP-PR-ProvImmCat.xlsx");
    Descriptor descriptor = home.confirm(file);
    assertEquals("Immigration Category", descriptor.dimensions().getFirst().name().english());
    // All cells are texts: those in columns E to GC of the rows 6 to 380 are the data.
    String sheet = part(file, "xl/worksheets/sheet1.xml");
    List<String> texts =
        Pattern.compile("<si>(.*?)</si>", Pattern.DOTALL)
            .matcher(part(file, "xl/sharedStrings.xml"))
            .results()
            .map(result -> result.group(1).replaceAll("<[^>]*>", ""))
            .toList();
    Matcher cells =
        Pattern.compile("<c r=\"([A-Z]+)(\\d+)\"[^>]*t=\"s\"[^>]*><v>(\\d+)</v></c>")
            .matcher(sheet);
    long values = 0;
    long withheld = 0;
    while (cells.find()) {
      int row = Integer.parseInt(cells.group(2));
      boolean label = cells.group(1).length() == 1 && cells.group(1).charAt(0) < 'E';
      if (row > 5 && row < 381 && !label) {
        String text = texts.get(Integer.parseInt(cells.group(3)));
        withheld += text.equals("--") ? 1 : 0;
        values += text.equals("--") ? 0 : 1;
      }
    }
    assertEquals(375 * 181, values + withheld);
    Release release = home.release(file);
    Described.assertCounts(release, values, withheld);
    Map<String, Observed> stored = TestHome.observations(release);
    assertEquals(
        new Observed(OptionalDouble.of(12_910), 0),
        stored.get("2021A000011124|2015-01|total|total"));
    assertEquals(
        new Observed(OptionalDouble.of(1_120), 0), stored.get("2021A000210|2015|total|total"));
    assertEquals(
        new Observed(OptionalDouble.of(25), 0),
        stored.get("2021A000210|2015-Q1|total|economic-worker-program-skilled-worker"));
  }

  private static String part(Path file, String name) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile());
        InputStream in = zip.getInputStream(zip.getEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1-2-1", "4-3-1", "8-5-2", "11-1-1"})
  void everyRowOfAnIndicatorIsKept(String indicator) throws IOException, SQLException {
    Path file = present("sdg-statcan/data/indicator_" + indicator + ".csv");
    home.confirm(file);
    List<String> lines =
        Files.readAllLines(file, StandardCharsets.UTF_8).stream()
            .skip(1)
            .filter(line -> !line.isBlank())
            .toList();
    long values = lines.stream().filter(line -> !line.endsWith(",")).count();
    // An empty value is kept as "not available".
    Described.assertCounts(home.release(file), values, lines.size() - values);
  }
}
