package ca.lipworkbench.datasets.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ca.lipworkbench.datasets.descriptor.Descriptors;
import ca.lipworkbench.datasets.imports.TestHome.Observed;
import ca.lipworkbench.engine.statistics.ObservationStatus;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.engine.text.Language;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The publishers' own files come out of the lake exactly as a second, plain reader sees them. */
class PublishedFilesTest {
  private static final String COUNTS = "census-2021-wide-full-table/98100002.csv";
  private static final String PAGE =
      "census-profile-2021-page/CensusProfile2021-ProfilRecensement2021-20250811051126.csv";
  @TempDir Path home;

  private static Path present(String file) {
    Optional<Path> path = TestHome.published(file);
    assumeTrue(path.isPresent(), "Not here: ../shared/data/" + file);
    return path.orElseThrow();
  }

  private Release imported(Path file, long rows, long observations) {
    Importer importer = new TestHome(home).importer(Descriptors.shipped());
    ImportOutcome.Imported outcome =
        assertInstanceOf(ImportOutcome.Imported.class, importer.load(file));
    assertEquals(List.of(), outcome.messages());
    assertEquals(rows, outcome.rowsRead());
    assertEquals(observations, outcome.observations());
    return new TestHome(home).lake().find(outcome.table()).orElseThrow();
  }

  /** The stored form of the symbols that the two files have. */
  private static int status(String symbols) {
    return switch (symbols) {
      case "" -> 0;
      case ".." -> ObservationStatus.NOT_AVAILABLE.bit();
      case "..." -> ObservationStatus.NOT_APPLICABLE.bit();
      case "r" -> ObservationStatus.REVISED.bit();
      case "E" -> ObservationStatus.USE_WITH_CAUTION.bit();
      case "r,E" -> ObservationStatus.REVISED.bit() | ObservationStatus.USE_WITH_CAUTION.bit();
      default -> throw new AssertionError("Symbol " + symbols);
    };
  }

  /** A reader for this one file that shares nothing with the importer: every field is quoted. */
  private static List<String> plainFields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char sign = line.charAt(i);
      if (sign == '"') {
        quoted = !quoted;
      } else if (sign == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(sign);
      }
    }
    fields.add(field.toString());
    return fields;
  }

  @Test
  void everyObservationOfTheWideTableEqualsTheFile() throws IOException, SQLException {
    Path file = present(COUNTS);
    Release release = imported(file, 5468, 5468 * 13);
    List<String> measures = release.structure().measures().stream().map(Measure::code).toList();
    Map<String, Observed> expected = new TreeMap<>();
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    for (String line : lines.subList(1, lines.size())) {
      if (!line.isBlank()) {
        List<String> fields = plainFields(line);
        for (int i = 0; i < 13; i++) {
          String value = fields.get(4 + 2 * i);
          expected.put(
              fields.get(2) + "|2021|" + measures.get(i),
              new Observed(
                  value.isEmpty()
                      ? OptionalDouble.empty()
                      : OptionalDouble.of(Double.parseDouble(value)),
                  status(fields.get(5 + 2 * i))));
        }
      }
    }
    assertEquals(expected, TestHome.observations(release));
    assertEquals(expected, TestHome.archived(release));
    assertEquals(5468, release.structure().areas().size());
    assertEquals(List.of("2021"), release.structure().periods());
  }

  @Test
  void greaterMonctonHasItsPopulationInTypedSql() throws SQLException {
    Release release = imported(present(COUNTS), 5468, 5468 * 13);
    assertEquals(
        List.of("Dieppe|2021|Population, 2021|28114.0"),
        TestHome.typedSql(
            release,
            """
            SELECT area_name, period, measure_name, value FROM t98_10_0002.data
            WHERE measure = 'population-2021' AND area = '2021A00051307045'
            """));
    assertEquals(
        List.of("128168.0|3"),
        TestHome.typedSql(
            release,
            """
            SELECT sum(value), count(*) FROM t98_10_0002.data
            WHERE measure = 'population-2021'
              AND area IN ('2021A00051307022', '2021A00051307045', '2021A00051306020')
            """));
  }

  @Test
  void everyRowOfTheProfilePageEqualsTheFile() throws IOException, SQLException {
    Path file = present(PAGE);
    Release release = imported(file, 2631, 2631);
    assertEquals(new TableName("census-profile-2021"), release.table());
    Map<String, Observed> expected = new TreeMap<>();
    List<String> lines = Files.readAllLines(file, Charset.forName("windows-1252"));
    for (int i = 0; i < 2631; i++) {
      // The last three fields of a row never hold a comma: total, flag, and nothing.
      String[] fields = lines.get(4 + i).split(",", -1);
      String value = fields[fields.length - 3].strip();
      String flag = fields[fields.length - 2].replace("\"", "");
      expected.put(
          "2021A00055915022|2021|" + (i + 1),
          new Observed(
              value.isEmpty()
                  ? OptionalDouble.empty()
                  : OptionalDouble.of(Double.parseDouble(value)),
              status(flag)));
    }
    Map<String, Observed> observations = TestHome.observations(release);
    assertEquals(expected, observations);
    assertEquals(expected, TestHome.archived(release));
    assertEquals(OptionalDouble.of(662_248), value(observations, "1"));
    assertEquals(OptionalDouble.of(274_360), value(observations, "1529"));
    assertEquals(OptionalDouble.of(650_380), value(observations, "1527"));
  }

  private static OptionalDouble value(Map<String, Observed> observations, String measure) {
    Observed observed = observations.get("2021A00055915022|2021|" + measure);
    return observed == null ? OptionalDouble.empty() : observed.value();
  }

  @Test
  void notesOfTheProfilePageAreKept() {
    Release release = imported(present(PAGE), 2631, 2631);
    Map<String, BilingualText> notes = release.structure().notes();
    assertEquals(205, notes.size());
    for (int i = 1; i <= 204; i++) {
      assertTrue(notes.containsKey(Integer.toString(i)), "note " + i);
    }
    assertTrue(note(notes, "95").startsWith("The official name of Venezuela"));
    assertTrue(note(notes, "204").endsWith("Technical report on changes for the 2021 Census."));
    assertEquals(
        """
        Vancouver, City (CY)
        Total non-response (TNR) rate, short-form census questionnaire: 3.8%
        Total non-response (TNR) rate, long-form census questionnaire: 4.8%\
        """,
        note(notes, PageTail.QUALITY));
    assertEquals(List.of("79"), release.structure().findMeasure("1527").orElseThrow().notes());
  }

  private static String note(Map<String, BilingualText> notes, String number) {
    return Optional.ofNullable(notes.get(number)).orElseThrow().english();
  }

  @Test
  void sameFilesAgainAreUnchanged() {
    Path counts = present(COUNTS);
    Path page = present(PAGE);
    Importer importer = new TestHome(home).importer(Descriptors.shipped());
    importer.load(counts);
    importer.load(page);
    assertEquals(
        new ImportOutcome.Unchanged(counts.toString(), new TableName("98-10-0002"), 1, 5468 * 13),
        importer.load(counts));
    assertEquals(
        new ImportOutcome.Unchanged(page.toString(), new TableName("census-profile-2021"), 1, 2631),
        importer.load(page));
  }

  @Test
  void theWideTableCutBetweenTwoRowsIsRejectedAndTheReleaseStays() throws IOException {
    Path file = present(COUNTS);
    imported(file, 5468, 5468 * 13);
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    Path cut = home.resolve("cut-between.csv");
    Files.write(cut, lines.subList(0, 2_709), StandardCharsets.UTF_8);
    ImportOutcome outcome = new TestHome(home).importer(Descriptors.shipped()).load(cut);
    assertTrue(outcome.isRejected(), outcome.toString());
    assertTrue(outcome.toJson(Language.ENGLISH).contains("of 5,468 rows"), outcome.toString());
  }

  @Test
  void filesCutAnywhereAreRejected() throws IOException {
    for (String published : List.of(COUNTS, PAGE)) {
      byte[] bytes = Files.readAllBytes(present(published));
      Importer importer = new TestHome(home).importer(Descriptors.shipped());
      Path cut = home.resolve("cut.csv");
      for (int i = 1; i <= 30; i++) {
        int length = (int) ((long) bytes.length * i / 31);
        Files.write(cut, Arrays.copyOf(bytes, length));
        ImportOutcome outcome = importer.load(cut);
        assertTrue(outcome.isRejected(), published + " cut at " + length + ": " + outcome);
        assertTrue(outcome.messages().getFirst().line().isPresent(), "names a line: " + outcome);
      }
    }
    assertEquals(List.of(), new TestHome(home).lake().current());
  }
}
