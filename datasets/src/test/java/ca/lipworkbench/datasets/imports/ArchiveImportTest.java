package ca.lipworkbench.datasets.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import ca.lipworkbench.datasets.descriptor.Descriptor;
import ca.lipworkbench.datasets.descriptor.Descriptors;
import ca.lipworkbench.datasets.imports.TestHome.Observed;
import ca.lipworkbench.engine.table.Code;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.table.TableName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Archives and workbooks: what is in them is imported, and what does harm is refused. */
class ArchiveImportTest {
  private static final String TABLE =
      """
      "REF_DATE","GEO","DGUID","Sex","UOM","UOM_ID","SCALAR_FACTOR","SCALAR_ID","VECTOR","COORDINATE","VALUE","STATUS","SYMBOL","TERMINATED","DECIMALS"
      "2021","Canada","2021A000011124","Both sexes","Persons","249","units","0","v1","1.1","30","","","","0"
      "2021","Canada","2021A000011124","Other","Persons","249","units","0","v2","1.2","10","","","","0"
      "2021","Canada","2021A000011124","Other","Persons","249","units","0","v3","1.3","5","","","","0"
      """;

  /** Made from a description: a full table was not yet seen together with its own MetaData file. */
  private static final String METADATA =
      """
      "Cube Title","Product Id","CANSIM Id",URL,"Cube Notes","Archive Status",Frequency,"Start Reference Period","End Reference Period","Total number of dimensions"
      "People of a fixture","14109999",,"https://example.org",1,"CURRENT","Annual","2021-01-01","2021-01-01","2",

      "Dimension ID","Dimension name","Dimension Notes","Dimension Definitions"
      "1","Geography",,""
      "2","Sex",2,""

      "Dimension ID","Member Name","Classification Code","Member ID","Parent Member ID",Terminated,"Member Notes","Member Definitions"
      "1","Canada","[11124]","1","","",,
      "2","Both sexes","","1","","",,
      "2","Other","","2","1","",,
      "2","Other","","3","2","",2,

      Symbol Legend
      Description,Symbol
      "not available for a specific reference period","..",

      "Note ID",Note
      1,"A note with ""quotes"", and a comma."
      2,"Another"

      "Correction ID","Correction Date","Correction Note"
      """;

  @TempDir Path folder;
  private Described home = new Described(Path.of("unset"));
  private Path file = Path.of("unset");

  @BeforeEach
  void openHome() {
    home = new Described(folder);
    file = folder.resolve("14109999-eng.zip");
  }

  @Test
  void fullTableTakesHierarchyAndNotesFromItsMetaData() throws IOException, SQLException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("14109999.csv", "\uFEFF" + TABLE);
    parts.put("14109999_MetaData.csv", "\uFEFF" + METADATA);
    Files.write(file, Zips.of(parts));
    Descriptor descriptor = home.confirm(file);
    assertEquals(new TableName("14-10-9999"), descriptor.table());
    assertEquals("Table 14-10-9999-01, People of a fixture", descriptor.title().english());
    List<Code> codes = descriptor.dimensions().getFirst().codes();
    assertEquals(
        List.of(Optional.empty(), Optional.of("1"), Optional.of("2")),
        codes.stream().map(Code::parent).toList());
    assertEquals(List.of(true, false, false), codes.stream().map(Code::total).toList());
    Release release = home.release(file);
    assertEquals(
        Map.of(
            "2021A000011124|2021|persons|1", new Observed(OptionalDouble.of(30), 0),
            "2021A000011124|2021|persons|2", new Observed(OptionalDouble.of(10), 0),
            "2021A000011124|2021|persons|3", new Observed(OptionalDouble.of(5), 0)),
        TestHome.observations(release));
    assertEquals(
        "A note with \"quotes\", and a comma.",
        Optional.ofNullable(release.structure().notes().get("1")).orElseThrow().english());
  }

  @Test
  void comprehensiveProfileIsCheckedAgainstItsCompanions() throws IOException {
    List<String> areas = List.of("2021A00051307022", "2021A00051307045");
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("98-401-X2021099_English_CSV_data.csv", ProfileFiles.bulk(areas));
    parts.put("98-401-X2021099_English_meta.txt", ProfileFiles.characteristics());
    parts.put("98-401-X2021099_Geo_starting_row.CSV", ProfileFiles.startingRows(areas));
    parts.put("README_meta.txt", "Read me.\n");
    Files.write(file, Zips.of(parts));
    Release release = home.release(file);
    assertEquals(List.of("1"), release.structure().findMeasure("1").orElseThrow().notes());
    assertEquals(
        "People who live there.\nAnd more.",
        Optional.ofNullable(release.structure().notes().get("1")).orElseThrow().english());
    parts.put("98-401-X2021099_English_CSV_data.csv", ProfileFiles.bulk(areas.subList(0, 1)));
    Files.write(file, Zips.of(parts));
    assertReason(ImportReason.STARTING_ROW_DIFFERS);
    parts.put("98-401-X2021099_English_CSV_data.csv", ProfileFiles.bulk(areas));
    parts.put(
        "98-401-X2021099_English_meta.txt",
        ProfileFiles.characteristics().replace("\n2\t  Population, 2016", "\n2\t  People, 2016"));
    Files.write(file, Zips.of(parts));
    assertReason(ImportReason.CHARACTERISTIC_DIFFERS);
  }

  private void assertReason(ImportReason reason) throws IOException {
    Importer importer = home.home().importer(Descriptors.shipped());
    List<String> before = home.home().files();
    ImportOutcome outcome = importer.load(file);
    assertInstanceOf(ImportOutcome.Rejected.class, outcome, outcome.toString());
    assertEquals(reason, outcome.messages().getFirst().reason(), outcome.toString());
    assertEquals(before, home.home().files());
  }

  /** Archives that are made to do harm, or are damaged, and what is said. */
  static Stream<Arguments> hostile() throws IOException {
    byte[] right = Zips.of(Map.of("table.csv", TABLE));
    return Stream.of(
        Arguments.of("cut", Arrays.copyOf(right, right.length / 2), ImportReason.ARCHIVE_DAMAGED),
        Arguments.of(
            "without its directory's end",
            Arrays.copyOf(right, right.length - 10),
            ImportReason.ARCHIVE_DAMAGED),
        Arguments.of("bomb", Zips.bomb("table.csv", 300L << 20), ImportReason.ARCHIVE_TOO_LARGE),
        Arguments.of(
            "length of nothing",
            Zips.withField(right, 24, 0, 4),
            ImportReason.ARCHIVE_CONTENT_DIFFERS),
        Arguments.of(
            "length too long",
            Zips.withField(right, 24, 1 << 30, 4),
            ImportReason.ARCHIVE_CONTENT_DIFFERS),
        Arguments.of(
            "other checksum",
            Zips.withField(right, 16, 7, 4),
            ImportReason.ARCHIVE_CONTENT_DIFFERS),
        Arguments.of("encrypted", Zips.withField(right, 8, 1, 2), ImportReason.ARCHIVE_ENCRYPTED),
        Arguments.of(
            "link", Zips.withField(right, 38, 0120777 << 16, 4), ImportReason.ARCHIVE_LINK),
        Arguments.of(
            "begins behind the end",
            Zips.withField(right, 42, 1 << 20, 4),
            ImportReason.ARCHIVE_DAMAGED),
        Arguments.of("empty", Zips.of(Map.of()), ImportReason.ARCHIVE_WITHOUT_TABLE),
        Arguments.of(
            "archive in an archive",
            Zips.of(Map.of("inner.zip", "PK")),
            ImportReason.ARCHIVE_WITHOUT_TABLE),
        Arguments.of(
            "two tables",
            Zips.of(Map.of("one.csv", TABLE, "two.csv", TABLE)),
            ImportReason.ARCHIVE_OF_TABLES),
        Arguments.of(
            "same name twice",
            Zips.of(Map.of("table.csv", TABLE, "TABLE.csv", TABLE)),
            ImportReason.ARCHIVE_NAME_REPEATED),
        Arguments.of("out", name("../../x.csv"), ImportReason.ARCHIVE_NAME_HOSTILE),
        Arguments.of("root", name("/etc/cron.d/x.csv"), ImportReason.ARCHIVE_NAME_HOSTILE),
        Arguments.of("drive", name("C:\\x.csv"), ImportReason.ARCHIVE_NAME_HOSTILE),
        Arguments.of("backslash", name("..\\x.csv"), ImportReason.ARCHIVE_NAME_HOSTILE),
        Arguments.of("turned", name("a\u202Evsc.exe"), ImportReason.ARCHIVE_NAME_HOSTILE),
        Arguments.of("long", name("x".repeat(300)), ImportReason.ARCHIVE_NAME_HOSTILE));
  }

  private static byte[] name(String name) throws IOException {
    return Zips.of(Map.of(name, TABLE));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void hostileArchiveIsRejected(String what, byte[] bytes, ImportReason reason) throws IOException {
    Files.write(file, bytes);
    assertReason(reason);
    assertEquals(List.of("lake/lake.json"), home.home().files(), what);
  }

  @Test
  void tooManyPartsAreRefusedByTheirNumber() throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    for (int i = 0; i < 10_001; i++) {
      parts.put("p" + i, "");
    }
    Files.write(file, Zips.of(parts));
    assertReason(ImportReason.ARCHIVE_TOO_MANY_PARTS);
  }

  /** Workbooks that are made to do harm, or are damaged, and what is said. */
  static Stream<Arguments> hostileWorkbooks() throws IOException {
    String none = "<sst/>";
    String entity =
        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
            + "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>&a;</v></c></row>"
            + "</sheetData></worksheet>";
    StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY l%d \"&l%d;&l%d;\">".formatted(i, i - 1, i - 1));
    }
    return Stream.of(
        Arguments.of("entity", entity, none, ImportReason.WORKBOOK_DOCUMENT_TYPE),
        Arguments.of(
            "laughs",
            "<worksheet/>",
            laughs + "]><sst><si><t>&l29;</t></si></sst>",
            ImportReason.WORKBOOK_DOCUMENT_TYPE),
        Arguments.of("no XML", "PNG", none, ImportReason.WORKBOOK_DAMAGED),
        Arguments.of("cut", "<worksheet><sheetData><row>", none, ImportReason.WORKBOOK_DAMAGED),
        Arguments.of(
            "text that is not there",
            sheet("<c r=\"A1\" t=\"s\"><v>7</v></c>"),
            none,
            ImportReason.WORKBOOK_DAMAGED),
        Arguments.of(
            "far column",
            sheet("<c r=\"A99999999999\"><v>1</v></c><c r=\"ZZZZZZ1\"><v>1</v></c>"),
            none,
            ImportReason.WORKBOOK_DAMAGED),
        Arguments.of(
            "columns backwards",
            sheet("<c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c>"),
            none,
            ImportReason.WORKBOOK_DAMAGED),
        Arguments.of(
            "long text",
            sheet("<c r=\"A1\" t=\"str\"><v>" + "x".repeat(40_000) + "</v></c>"),
            none,
            ImportReason.WORKBOOK_TOO_LARGE),
        Arguments.of(
            "last cell only",
            sheet("<c r=\"XFD1\"><v>1</v></c>"),
            none,
            ImportReason.LAYOUT_UNKNOWN));
  }

  private static String sheet(String cells) {
    return "<worksheet><sheetData><row r=\"1\">" + cells + "</row></sheetData></worksheet>";
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostileWorkbooks")
  void hostileWorkbookIsRejected(String what, String sheet, String texts, ImportReason reason)
      throws IOException {
    Files.write(file, Zips.workbook(sheet, texts));
    assertReason(reason);
    assertEquals(List.of("lake/lake.json"), home.home().files(), what);
  }

  @Test
  void textsThatLookLikeOtherFilesAreRefusedInsideOfArchivesToo() throws IOException {
    Files.write(file, Zips.of(Map.of("table.csv", "PK\u0003\u0004 nested")));
    assertReason(ImportReason.NOT_TEXT);
    Files.write(
        file,
        Zips.of(Map.of("table.csv", new String(new byte[] {'a', 0, 'b'}, StandardCharsets.UTF_8))));
    assertReason(ImportReason.CONTROL_CHARACTER);
  }
}
