package ca.lipworkbench.datasets.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.datasets.imports.TestHome.Observed;
import ca.lipworkbench.engine.statistics.StatusSet;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.text.Language;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ImporterTest {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  @TempDir Path folder;
  private TestHome home = new TestHome(Path.of("unset"));
  private Path file = Path.of("unset");

  @BeforeEach
  void openHome() {
    home = new TestHome(folder.resolve("home"));
    file = folder.resolve("file.csv");
  }

  private ImportOutcome load(byte[] bytes) throws IOException {
    Files.write(file, bytes);
    return home.importer(Fixtures.descriptors()).load(file);
  }

  private ImportOutcome load(String text) throws IOException {
    return load(text.getBytes(StandardCharsets.UTF_8));
  }

  private Release housing() {
    return home.lake().find(Fixtures.HOUSING).orElseThrow();
  }

  private static Observed seen(double value, String symbols) {
    return new Observed(OptionalDouble.of(value), StatusSet.find(symbols).orElseThrow().bits());
  }

  private static Observed missing(String symbol) {
    return new Observed(OptionalDouble.empty(), StatusSet.find(symbol).orElseThrow().bits());
  }

  @Test
  void wideTableKeepsEveryValueAndSymbol() throws IOException, SQLException {
    assertEquals(
        new ImportOutcome.Imported(file.toString(), Fixtures.HOUSING, 1, 12, 36, List.of()),
        load(Fixtures.housingFile()));
    Map<String, Observed> observations = TestHome.observations(housing());
    assertEquals(36, observations.size());
    Map<String, Observed> expected = new TreeMap<>();
    String moncton = "2021A00051307022|2016|";
    String dieppe = "2021A00051307045|2016|";
    expected.put(moncton + "m1|immigrants", seen(5000, "r"));
    expected.put(moncton + "m2|immigrants", seen(4200, "r,E"));
    expected.put(moncton + "m3|immigrants", seen(0, ""));
    expected.put(moncton + "m3|others", missing("x"));
    expected.put("2021A00051307022|2021|m3|others", seen(-0.5, ""));
    expected.put(dieppe + "m1|immigrants", missing(".."));
    expected.put(dieppe + "m2|immigrants", missing("..."));
    expected.put(dieppe + "m3|immigrants", missing("F"));
    expected.put(dieppe + "m1|others", seen(24000.25, ""));
    Map<String, Observed> found = new TreeMap<>(observations);
    found.keySet().retainAll(expected.keySet());
    assertEquals(expected, found);
    assertEquals(observations, TestHome.archived(housing()));
    assertEquals(List.of("2016", "2021"), housing().structure().periods());
  }

  @Test
  void bothSpellingsOfTheHeaderAndBothEncodingsMeanTheSame() throws IOException, SQLException {
    load(Fixtures.housingFile());
    Map<String, Observed> expected = TestHome.observations(housing());
    String other =
        Fixtures.housingFile()
            .replaceAll("\\(3\\):([^\\[]*)\\[", "(3): $1 [")
            .replace("\"Symbol\"", "\"Symbols\"")
            .replace("\n", "\r\n");
    for (byte[] bytes :
        List.of(
            other.getBytes(StandardCharsets.UTF_8),
            ("\uFEFF" + other).getBytes(StandardCharsets.UTF_8),
            other.replace("Others - not", "Others – not").getBytes(WINDOWS_1252),
            other.replace("Others - not", "Others – not").getBytes(StandardCharsets.UTF_8))) {
      assertInstanceOf(ImportOutcome.Imported.class, load(bytes));
      assertEquals(expected, TestHome.observations(housing()));
    }
    assertEquals(5, home.lake().releases(Fixtures.HOUSING).size());
  }

  @Test
  void observationsAreSortedByMeasureDimensionsPeriodAndArea() throws IOException, SQLException {
    load(Fixtures.housingFile());
    String key = "measure, population_group, period, area";
    String schema = housing().table().sqlName();
    assertEquals(
        TestHome.typedSql(
            housing(), "SELECT " + key + " FROM " + schema + ".observations ORDER BY " + key),
        TestHome.typedSql(housing(), "SELECT " + key + " FROM " + schema + ".observations"));
  }

  @Test
  void typedSqlSeesNamesLabelsAndSymbols() throws IOException, SQLException {
    load(Fixtures.housingFile());
    assertEquals(
        List.of(
            "Moncton|2016|Suitable|Immigrants|4200.0|r,E",
            "Moncton|2016|Suitable|Others – not immigrants|70800.0|null",
            "Moncton|2016|Suitable|Total - Population group|75000.0|null"),
        TestHome.typedSql(
            housing(),
            """
            SELECT area_name, period, measure_name, population_group, value, symbol
            FROM housing_fixture.data
            WHERE area = '2021A00051307022' AND period = '2016' AND measure = 'm2' ORDER BY 4
            """));
  }

  @Test
  void profilePageIsReadInWindows1252() throws IOException, SQLException {
    ImportOutcome outcome = load(Fixtures.profileFile().getBytes(WINDOWS_1252));
    assertEquals(
        new ImportOutcome.Imported(file.toString(), Fixtures.PROFILE, 1, 3, 3, List.of()), outcome);
    Release release = home.lake().find(Fixtures.PROFILE).orElseThrow();
    assertEquals(
        Map.of(
            "2021A00051307045|2021|1", seen(28_114, ""),
            "2021A00051307045|2021|2", missing("..."),
            "2021A00051307045|2021|3", seen(-1.5, "r")),
        TestHome.observations(release));
    Map<String, String> notes = new TreeMap<>();
    release.structure().notes().forEach((number, note) -> notes.put(number, note.english()));
    assertEquals(
        Map.of(
            "1",
            """
            First note
            "Quoted" text with a bare quote, and a comma
            2021,is no note of its own\
            """,
            "2",
            "Second note",
            PageTail.QUALITY,
            "Dieppe, City (C)\nTNR: 3.8%"),
        notes);
    assertEquals(List.of("2"), release.structure().findMeasure("2").orElseThrow().notes());
  }

  @Test
  void sameBytesAgainAreUnchanged() throws IOException {
    load(Fixtures.housingFile());
    List<String> files = home.files();
    assertEquals(
        new ImportOutcome.Unchanged(file.toString(), Fixtures.HOUSING, 1, 36),
        load(Fixtures.housingFile()));
    assertEquals(files, home.files());
  }

  @Test
  void fileWithFewerAreasSaysSo() throws IOException {
    load(Fixtures.housingFile());
    String moncton = String.join("\n", Fixtures.housingFile().lines().limit(6).toList()) + "\n";
    ImportOutcome outcome = load(moncton);
    assertInstanceOf(ImportOutcome.Imported.class, outcome);
    assertEquals(
        List.of(
            "The file has 5 rows; each area with each period and code would make 6. Rows are"
                + " missing, or the file is cut off between two rows.",
            "Release 1 had 1 areas that this file lacks, the first of them 2021A00051307045. If"
                + " they should be there, the file may be cut off between two rows."),
        outcome.messages().stream().map(message -> message.text(Language.ENGLISH)).toList());
  }

  @Test
  void outcomeIsOneLineOfJson() throws IOException {
    assertEquals(
        "{\"file\":\"%s\",\"outcome\":\"imported\",\"table\":\"housing-fixture\",\"release\":1,\"rowsRead\":12,\"observations\":36,\"refused\":0,\"messages\":[]}"
            .formatted(file),
        load(Fixtures.housingFile()).toJson(Language.ENGLISH));
    assertEquals(
        "{\"file\":\"%s\",\"outcome\":\"unchanged\",\"table\":\"housing-fixture\",\"release\":1,\"rowsRead\":null,\"observations\":36,\"refused\":0,\"messages\":[]}"
            .formatted(file),
        load(Fixtures.housingFile()).toJson(Language.ENGLISH));
    assertEquals(
        "{\"file\":\"%s\",\"outcome\":\"rejected\",\"table\":\"housing-fixture\",\"release\":1,\"rowsRead\":12,\"observations\":0,\"refused\":1,\"messages\":[{\"line\":6,\"column\":11,\"reason\":\"“q” beside “Not suitable” is not a known symbol.\"}]}"
            .formatted(file),
        load(Fixtures.housingFile().replace("\"E\"", "\"q\"")).toJson(Language.ENGLISH));
  }

  /** What is changed in the right file, and what is then said in which line. */
  static Stream<Arguments> broken() {
    return Stream.of(
        Arguments.of("2021A00051307022", "2021A0005130702", 2L, ImportReason.DGUID_CODE_LENGTH),
        Arguments.of("2021A00051307022", "2021A0005130702Z", 2L, ImportReason.DGUID_UNREADABLE),
        Arguments.of("2021A00051307045", "Dieppe", 8L, ImportReason.DGUID_UNREADABLE),
        Arguments.of("\"r,E\"", "\"r,Q\"", 3L, ImportReason.SYMBOL_UNKNOWN),
        Arguments.of("\"4.2\"", "\"4,2\",", 12L, ImportReason.ROW_WIDTH),
        Arguments.of(",\"2000\",", ",\"2 000\",", 12L, ImportReason.NUMBER_UNREADABLE),
        Arguments.of(",\"2000\",", ",\"2e3\",", 12L, ImportReason.NUMBER_UNREADABLE),
        Arguments.of(",\"2000\",", ",\"02000\",", 12L, ImportReason.NUMBER_UNREADABLE),
        Arguments.of(",\"2000\",", ",\"NaN\",", 12L, ImportReason.NUMBER_UNREADABLE),
        Arguments.of(",\"2000\",", ",\"1234567890.123456\",", 12L, ImportReason.NUMBER_TOO_LONG),
        Arguments.of(",\"2000\",", ",\"\",", 12L, ImportReason.NEITHER_VALUE_NOR_SYMBOL),
        Arguments.of("\"2000\",", "\"2000\",\"x\"", 12L, ImportReason.VALUE_DESPITE_SYMBOL),
        Arguments.of("\"2000\",", ",\"r\"", 12L, ImportReason.SYMBOL_WITHOUT_VALUE),
        Arguments.of("\"2000\",", ",\"x,F\"", 12L, ImportReason.SYMBOLS_CONTRADICT),
        Arguments.of("\"2016\",\"Dieppe\"", "\"2021\",\"Dieppe\"", 11L, ImportReason.KEY_REPEATED),
        Arguments.of(
            "\"2016\",\"Dieppe\"", "\"soon\",\"Dieppe\"", 8L, ImportReason.PERIOD_UNREADABLE),
        Arguments.of("\"Immigrants\"", "\"Immigrant\"", 3L, ImportReason.CODE_UNKNOWN),
        Arguments.of("\"Dieppe\"", "\"Dieppe", 8L, ImportReason.ROW_WIDTH),
        Arguments.of("\"914\",\n", "\"914\n", 13L, ImportReason.QUOTE_BROKEN),
        Arguments.of("\"914\",\n\n", "\"914\",", 13L, ImportReason.CUT_IN_LINE),
        Arguments.of(
            "\"2016\",\"Dieppe\"", "\n\"2016\",\"Dieppe\"", 9L, ImportReason.TEXT_AFTER_BLANK_LINE),
        Arguments.of("Coordinate", "Coordinates", 1L, ImportReason.LAYOUT_UNKNOWN),
        Arguments.of("REF_DATE", "REF\u0000DATE", 1L, ImportReason.CONTROL_CHARACTER),
        Arguments.of("Population group (3)", "Population (3)", 1L, ImportReason.DIMENSION_UNKNOWN),
        Arguments.of("(3):Suitable[2]", "(3):Suited[2]", 1L, ImportReason.MEASURE_UNKNOWN),
        Arguments.of("(3):Suitable[2]", "(3):Not suitable[2]", 1L, ImportReason.MEASURE_REPEATED),
        Arguments.of(
            "(3):Suitable[2]", "(3)/Suitable[2]", 1L, ImportReason.MEMBER_COLUMN_UNREADABLE),
        Arguments.of("\"Symbol\"", "\"Sign\"", 1L, ImportReason.SYMBOL_COLUMN_MISSING),
        Arguments.of(
            "Housing suitability (3):", "Housing (3):", 1L, ImportReason.NO_DESCRIPTOR_FOR_COLUMNS),
        Arguments.of(
            "suitability (3):Suitable", "(3):Suitable", 1L, ImportReason.COLUMN_DIMENSION_CHANGES),
        Arguments.of(
            ",\"Housing suitability (3):Not suitable[3]\",\"Symbol\"",
            "",
            1L,
            ImportReason.MEASURE_MISSING),
        Arguments.of("suitability (3)", "suitability (4)", 1L, ImportReason.MEMBER_COUNT_DIFFERS));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void brokenFileIsRejectedWithLineAndReason(
      String right, String wrong, long line, ImportReason reason) throws IOException, SQLException {
    load(Fixtures.housingFile().replace("\"8080\"", "\"8085\""));
    List<String> files = home.files();
    String text = Fixtures.housingFile();
    assertTrue(text.contains(right), right);
    ImportOutcome outcome = load(text.replace(right, wrong));
    assertInstanceOf(ImportOutcome.Rejected.class, outcome, outcome.toString());
    assertTrue(
        outcome.messages().stream()
            .anyMatch(said -> said.reason() == reason && said.line().orElse(0) == line),
        outcome.toString());
    assertEquals(files, home.files());
    assertEquals(
        seen(8085, ""),
        TestHome.observations(housing()).get("2021A00051307022|2021|m1|immigrants"));
  }

  /** The same for the page of a profile. */
  static Stream<Arguments> brokenPages() {
    return Stream.of(
        Arguments.of("Small Profile", "Tiny Profile", 1L, ImportReason.NO_DESCRIPTOR_FOR_TITLE),
        Arguments.of(
            "Dieppe, City (C) [Census", "Dieppe (Census", 2L, ImportReason.PLACE_UNREADABLE),
        Arguments.of("Dieppe, City", "Dieppeville, City", 2L, ImportReason.PLACE_UNKNOWN),
        Arguments.of("Dieppe, City (C)", "Moncton, Anything (X)", 2L, ImportReason.PLACE_AMBIGUOUS),
        Arguments.of("Census subdivision", "Ward", 2L, ImportReason.PLACE_LEVEL_UNKNOWN),
        Arguments.of("\"Counts\"", "\"Means\"", 3L, ImportReason.PAGE_HEADER),
        Arguments.of(",\"Counts\",,", ",\"Counts\",,,,", 3L, ImportReason.PAGE_WIDTH),
        Arguments.of("Median income", "Average income", 6L, ImportReason.CHARACTERISTIC_DIFFERS),
        Arguments.of(
            "\"Language\",\"    Children",
            "\"Other\",\"    Children",
            7L,
            ImportReason.CHARACTERISTIC_DIFFERS),
        Arguments.of(
            "\"r\",\n",
            "\"r\",\n\"Language\",\"One more\",,1,\"\",\n",
            8L,
            ImportReason.CHARACTERISTIC_DIFFERS),
        Arguments.of("\"...\"", "\"q\"", 6L, ImportReason.SYMBOL_UNKNOWN),
        Arguments.of("28114", "28 114", 5L, ImportReason.NUMBER_UNREADABLE),
        Arguments.of("\n2,Second note", "", 6L, ImportReason.NOTE_MISSING),
        Arguments.of("https://example.org/profile\n", "", 25L, ImportReason.PAGE_CUT_IN_NOTES),
        Arguments.of("profile\n", "pro", 26L, ImportReason.CUT_IN_LINE));
  }

  @ParameterizedTest
  @MethodSource("brokenPages")
  void brokenPageIsRejectedWithLineAndReason(
      String right, String wrong, long line, ImportReason reason) throws IOException {
    load(Fixtures.profileFile());
    List<String> files = home.files();
    String text = Fixtures.profileFile();
    assertTrue(text.contains(right), right);
    ImportOutcome outcome = load(text.replace(right, wrong));
    assertInstanceOf(ImportOutcome.Rejected.class, outcome, outcome.toString());
    assertTrue(
        outcome.messages().stream()
            .anyMatch(said -> said.reason() == reason && said.line().orElse(0) == line),
        outcome.toString());
    assertEquals(files, home.files());
  }

  @Test
  void fileCutAtAnyByteIsRejectedOrSaysThatRowsAreMissing() throws IOException {
    byte[] wide = Fixtures.housingFile().strip().concat("\n").getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < wide.length; length += 29) {
      ImportOutcome outcome = load(java.util.Arrays.copyOf(wide, length));
      boolean betweenRows = length > 0 && wide[length - 1] == '\n';
      assertTrue(outcome.isRejected() || betweenRows, length + ": " + outcome);
      assertTrue(!outcome.messages().isEmpty(), length + ": " + outcome);
    }
    byte[] page = Fixtures.profileFile().getBytes(WINDOWS_1252);
    for (int length = 0; length < page.length; length += 29) {
      ImportOutcome outcome = load(java.util.Arrays.copyOf(page, length));
      assertTrue(outcome.isRejected(), length + ": " + outcome);
    }
  }

  /** Bytes that are no table, and what is said about them. */
  static Stream<Arguments> hostile() {
    byte[] latin = "REF_DATE,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
    latin[2] = (byte) 0x81;
    return Stream.of(
        Arguments.of(
            "PK\u0003\u0004 something".getBytes(StandardCharsets.ISO_8859_1),
            ImportReason.ARCHIVE_DAMAGED),
        Arguments.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', 1, 2}, ImportReason.NOT_TEXT),
        Arguments.of("REF_DATE".getBytes(StandardCharsets.UTF_16), ImportReason.NOT_TEXT),
        Arguments.of(
            "REF_DATE".getBytes(StandardCharsets.UTF_16LE), ImportReason.CONTROL_CHARACTER),
        Arguments.of(new byte[0], ImportReason.FILE_EMPTY),
        Arguments.of(latin, ImportReason.NOT_WINDOWS_1252),
        Arguments.of(
            "\u00ef\u00bb\u00bfREF_DATE,\u00e9,\n".getBytes(StandardCharsets.ISO_8859_1),
            ImportReason.NOT_UTF_8),
        Arguments.of(
            "<!DOCTYPE html>\n<p>\n".getBytes(StandardCharsets.UTF_8), ImportReason.LAYOUT_UNKNOWN),
        Arguments.of(
            "x".repeat(5 << 20).getBytes(StandardCharsets.UTF_8), ImportReason.LINE_TOO_LONG),
        Arguments.of(
            ("REF_DATE,GEO,DGUID" + ",x".repeat(100_000) + "\n").getBytes(StandardCharsets.UTF_8),
            ImportReason.TOO_MANY_COLUMNS),
        Arguments.of(
            ("REF_DATE,GEO,DGUID," + "x".repeat(40_000) + ",\n").getBytes(StandardCharsets.UTF_8),
            ImportReason.FIELD_TOO_LONG),
        Arguments.of(
            "\"REF_DATE\",\"GEO\",\"DGU\n".getBytes(StandardCharsets.UTF_8),
            ImportReason.QUOTE_BROKEN));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void hostileBytesAreRejected(byte[] bytes, ImportReason reason) throws IOException {
    ImportOutcome outcome = load(bytes);
    assertInstanceOf(ImportOutcome.Rejected.class, outcome);
    assertEquals(List.of(reason), outcome.messages().stream().map(ImportMessage::reason).toList());
    assertEquals(List.of("lake/lake.json"), home.files());
  }

  @Test
  void manyProblemsAreCappedAndCounted() throws IOException {
    ImportOutcome.Rejected outcome =
        assertInstanceOf(
            ImportOutcome.Rejected.class,
            load(Fixtures.housingFile().replaceAll("\"[0-9]+\"(?=,(,|\"r|\"E|\n))", "\"many\"")));
    assertEquals(21, outcome.messages().size());
    assertEquals(ImportReason.MORE_PROBLEMS, outcome.messages().getLast().reason());
    assertTrue(outcome.refused() > 20, outcome.toString());
  }

  @Test
  void missingFileIsRejected() {
    ImportOutcome outcome = home.importer(Fixtures.descriptors()).load(folder.resolve("absent"));
    assertEquals(ImportReason.FILE_UNREADABLE, outcome.messages().getFirst().reason());
  }
}
