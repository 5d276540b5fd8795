package ca.lipworkbench.datasets.demonstration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.datasets.geography.Areas;
import ca.lipworkbench.datasets.geography.StandardArea;
import ca.lipworkbench.engine.durable.DurableFiles;
import ca.lipworkbench.engine.durable.FailPoint;
import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.geography.GeographicLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DemonstrationFilesTest {
  private static final Path GOLDEN =
      Path.of(
          System.getProperty("workbench.root", ".."),
          "datasets/src/test/resources/golden/demonstration/sha256.txt");
  private static final String TOTAL = "Everyone";
  private static final String CANADA = "2021A000011124";
  private static final int AREAS = 5_620;
  private static final int YEARS = 3;

  /** The most that random rounding to base 5 changes a cell. */
  private static final long MOST = 4;

  @TempDir static Path folder;
  private static List<Path> files = List.of();
  private static final Map<String, WrittenTable> tables = new TreeMap<>();

  @BeforeAll
  static void write() throws IOException {
    files = DemonstrationFiles.write(folder.resolve("new"), new DurableFiles(FailPoint.NONE));
    for (Path file : files) {
      tables.put(String.valueOf(file.getFileName()).replace(".csv", ""), WrittenTable.read(file));
    }
  }

  private static WrittenTable table(String name) {
    WrittenTable table = tables.get(name);
    if (table == null) {
      throw new IllegalArgumentException("Not written: " + name);
    }
    return table;
  }

  private static long number(WrittenTable table, WrittenTable.Line line, String measure) {
    return Long.parseLong(line.values().get(table.measure(measure)));
  }

  @Test
  void sameSeedGivesSameBytes() throws IOException, NoSuchAlgorithmException {
    StringBuilder hashes = new StringBuilder();
    for (Path file : files) {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      hashes.append(HexFormat.of().formatHex(hash)).append("  ").append(file.getFileName());
      hashes.append('\n');
    }
    if (Boolean.getBoolean("golden.update")) {
      assertNotEquals("true", System.getenv("CI"), "CI never rewrites golden files");
      Files.writeString(GOLDEN, hashes);
    }
    assertEquals(Files.readString(GOLDEN), hashes.toString());
  }

  @Test
  void everyFileHasALineForEachYearAreaAndGroup() {
    assertEquals(9, tables.size());
    for (Topic topic : DemonstrationFiles.topics()) {
      WrittenTable table = table(topic.table());
      Set<String> groups =
          table.lines().keySet().stream()
              .map(WrittenTable.Key::group)
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(YEARS * AREAS * groups.size(), table.lines().size(), table.name());
      assertEquals(topic.measures().size(), table.measures(), table.name());
      assertEquals("Population group (" + groups.size() + ")", table.header().get(3));
    }
    assertEquals(
        List.of("REF_DATE", "GEO", "DGUID", "Population group (5)", "Coordinate"),
        table("demo-language").header().subList(0, 5));
    assertEquals(
        "Demonstration language (4): French, alone or with English [2]",
        table("demo-language").header().get(7));
  }

  @Test
  void thereAreTwoToFourMillionObservations() {
    long observations =
        tables.values().stream()
            .mapToLong(table -> (long) table.lines().size() * table.measures())
            .sum();
    assertTrue(observations > 2_000_000 && observations <= 4_000_000, () -> "" + observations);
  }

  @Test
  void everyCellHasAValueOrASymbolAndCountsAreMultiplesOfFive() {
    for (WrittenTable table : tables.values()) {
      for (Map.Entry<WrittenTable.Key, WrittenTable.Line> line : table.lines().entrySet()) {
        for (int measure = 0; measure < table.measures(); measure++) {
          String value = line.getValue().values().get(measure);
          String symbol = line.getValue().symbols().get(measure);
          boolean median = table.name().contains("income") && measure < 2;
          assertTrue(
              value.isEmpty()
                  ? Set.of("x", "..", "...").contains(symbol)
                  : symbol.isEmpty() && (median || Long.parseLong(value) % 5 == 0),
              () -> table.name() + " " + line);
        }
      }
    }
  }

  @Test
  void groupsAddUpWithinRounding() {
    for (String name : List.of("demo-age-sex", "demo-language", "demo-migration")) {
      WrittenTable table = table(name);
      table
          .lines()
          .forEach(
              (key, total) -> {
                if (!key.group().equals(TOTAL)) {
                  return;
                }
                List<String> parts =
                    List.of("Non-immigrants", "Immigrants", "Non-permanent residents");
                for (int measure = 0; measure < table.measures(); measure++) {
                  int column = measure;
                  List<String> values =
                      parts.stream()
                          .map(part -> table.line(key.year(), key.dguid(), part))
                          .map(line -> line.values().get(column))
                          .toList();
                  assertAddUp(values, total.values().get(column), name + " " + key);
                }
              });
    }
  }

  private static void assertAddUp(List<String> parts, String whole, String where) {
    if (whole.isEmpty() || parts.stream().anyMatch(String::isEmpty)) {
      return;
    }
    long sum = parts.stream().mapToLong(Long::parseLong).sum();
    long difference = Math.abs(sum - Long.parseLong(whole));
    assertTrue(difference <= MOST * (parts.size() + 1), () -> where + ": " + sum + " " + whole);
  }

  @Test
  void areasAddUpWithinRoundingUpToCanada() {
    Areas areas = Areas.shipped();
    List<String> differing = new ArrayList<>();
    for (WrittenTable table : List.of(table("demo-employment"), table("demo-housing"))) {
      Set<String> totals = Set.of(TOTAL, "All households");
      table
          .lines()
          .forEach(
              (key, whole) -> {
                Set<Dguid> parts = areas.nesting().children(new Dguid(key.dguid()));
                if (!totals.contains(key.group()) || parts.isEmpty()) {
                  return;
                }
                for (int measure = 0; measure < table.measures(); measure++) {
                  int column = measure;
                  List<String> values =
                      parts.stream()
                          .map(part -> table.line(key.year(), part.value(), key.group()))
                          .map(line -> line.values().get(column))
                          .toList();
                  assertAddUp(values, whole.values().get(column), table.name() + " " + key);
                  if (key.dguid().equals(CANADA)
                      && values.stream().mapToLong(Long::parseLong).sum()
                          != Long.parseLong(whole.values().get(column))) {
                    differing.add(key + " " + column);
                  }
                }
              });
    }
    assertTrue(!differing.isEmpty(), "totals are rounded on their own, so some differ");
  }

  @Test
  void smallAreasAreSuppressed() {
    Areas areas = Areas.shipped();
    int tooSmall = 0;
    int tooSmallForIncome = 0;
    for (StandardArea area : areas.standard()) {
      long population = area.population().orElse(Long.MAX_VALUE);
      if (population < Topic.LEAST_POPULATION) {
        tooSmall++;
        assertWholly("x", table("demo-age-sex").line("2021", area.dguid().value(), TOTAL));
      } else if (population < 250 && !DemonstrationAreas.inTerritory(area)) {
        tooSmallForIncome++;
        assertWholly("x", table("demo-income").line("2021", area.dguid().value(), TOTAL));
        assertWholly("", table("demo-age-sex").line("2021", area.dguid().value(), TOTAL));
      }
    }
    assertTrue(tooSmall > 100 && tooSmallForIncome > 500, tooSmall + " " + tooSmallForIncome);
  }

  private static void assertWholly(String symbol, WrittenTable.Line line) {
    assertTrue(line.symbols().stream().allMatch(symbol::equals), line::toString);
  }

  @Test
  void areasThatTheCensusCouldNotEnumerateAreNotAvailable() {
    for (StandardArea area : Areas.shipped().standard()) {
      if (area.population().isEmpty()) {
        for (WrittenTable table : tables.values()) {
          for (WrittenTable.Key key : table.lines().keySet()) {
            if (key.dguid().equals(area.dguid().value())) {
              assertWholly("..", table.line(key.year(), key.dguid(), key.group()));
            }
          }
        }
        return;
      }
    }
  }

  @Test
  void whatWasNotAskedOrDoesNotApplySaysSo() {
    WrittenTable immigration = table("demo-immigration");
    WrittenTable.Line before = immigration.line("2006", CANADA, TOTAL);
    assertEquals("..", before.symbols().get(immigration.measure("Economic immigrants")));
    assertEquals("...", before.symbols().get(immigration.measure("2011 to 2021")));
    WrittenTable income = table("demo-income");
    assertEquals(
        "...",
        income
            .line("2021", "2021A000260", TOTAL)
            .symbols()
            .get(income.measure("In low income (LIM-AT)")));
  }

  @Test
  void populationsAreThoseOfTheListOfAreas() {
    WrittenTable table = table("demo-age-sex");
    for (StandardArea area : Areas.shipped().standard()) {
      long population = area.population().orElse(0);
      if (population >= Topic.LEAST_POPULATION) {
        long written = number(table, table.line("2021", area.dguid().value(), TOTAL), "Population");
        assertTrue(Math.abs(written - population) <= MOST, area::toString);
      }
    }
  }

  @Test
  void levelsArePlausible() {
    WrittenTable table = table("demo-immigration");
    Map<String, Double> shares = new TreeMap<>();
    for (String area :
        List.of(CANADA, "2021A000213", "2021A000235", "2021A00053520005", "2021A00051307022")) {
      WrittenTable.Line line = table.line("2021", area, TOTAL);
      shares.put(
          area, (double) number(table, line, "Immigrants") / number(table, line, "Population"));
    }
    assertBetween(0.18, 0.30, shares.get(CANADA));
    assertBetween(0.03, 0.10, shares.get("2021A000213"));
    assertBetween(0.25, 0.36, shares.get("2021A000235"));
    assertBetween(0.38, 0.60, shares.get("2021A00053520005"));
    assertBetween(0.05, 0.20, shares.get("2021A00051307022"));
    WrittenTable work = table("demo-employment");
    WrittenTable.Line canada = work.line("2021", CANADA, TOTAL);
    assertBetween(
        0.06,
        0.14,
        (double) number(work, canada, "Unemployed") / number(work, canada, "In the labour force"));
  }

  private static void assertBetween(
      double low, double high, @org.jspecify.annotations.Nullable Double value) {
    assertTrue(value != null && value > low && value < high, () -> "" + value);
  }

  @Test
  void everyLevelOfGeographyIsThere() {
    Set<GeographicLevel> levels =
        table("demo-migration").lines().keySet().stream()
            .flatMap(key -> new Dguid(key.dguid()).level().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(6, levels.size());
  }
}
