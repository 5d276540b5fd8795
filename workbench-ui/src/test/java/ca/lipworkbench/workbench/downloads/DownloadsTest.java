package ca.lipworkbench.workbench.downloads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.pivot.CellLines;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.wording.Wording;
import ca.lipworkbench.workbench.charts.ChartChoice;
import ca.lipworkbench.workbench.charts.ChartForm;
import ca.lipworkbench.workbench.charts.Charts;
import ca.lipworkbench.workbench.charts.Tables;
import ca.lipworkbench.workbench.house.SharedCharts;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every format, cell by cell, against the object that the screen shows. */
class DownloadsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

  private static Charts charts;
  private static Downloads downloads;

  @BeforeAll
  static void load() {
    charts = SharedCharts.get();
    downloads = new Downloads(() -> charts, CLOCK);
  }

  private static List<PivotTable> tables() {
    return List.of(
        Tables.groupsByArea(),
        Tables.groupsOfOneArea(),
        Tables.manyAreas(),
        Tables.overTime("2006", "2016", "2021"),
        Tables.agesByGender(),
        Tables.twoUnits(),
        Tables.hostile());
  }

  @Test
  void theWorkbooksTableIsTheScreensTable() throws IOException {
    for (PivotTable table : tables()) {
      for (Language language : Language.values()) {
        try (Workbook workbook = workbook(table, language)) {
          Sheet sheet = workbook.getSheetAt(0);
          int top = 3 + depth(table.columnHeaders());
          int left = depth(table.rowHeaders());
          assertEquals(top, sheet.getPaneInformation().getHorizontalSplitPosition());
          assertEquals(left, sheet.getPaneInformation().getVerticalSplitPosition());
          for (int row = 0; row < table.rowHeaders().size(); row++) {
            for (int column = 0; column < table.columnHeaders().size(); column++) {
              assertShown(
                  table.cells().get(row).get(column),
                  measure(table, row, column),
                  language,
                  sheet.getRow(top + row).getCell(left + column));
            }
          }
        }
      }
    }
  }

  private static void assertShown(
      Cell cell, Measure measure, Language language, org.apache.poi.ss.usermodel.Cell written) {
    String shown = Wording.in(language).value(cell, measure);
    if (cell.value().isEmpty()) {
      assertEquals(CellType.STRING, written.getCellType());
      assertEquals(shown, written.getStringCellValue());
      return;
    }
    assertEquals(CellType.NUMERIC, written.getCellType());
    assertEquals(cell.value().getAsDouble(), written.getNumericCellValue());
    if (language == Language.ENGLISH) {
      String formatted = new DataFormatter(Locale.CANADA).formatCellValue(written);
      assertEquals(shown.replaceAll("[%$]", "").replace('\u2212', '-'), formatted, measure.code());
    }
  }

  @Test
  void theWorkbooksCellsAreTheTablesCells() throws IOException {
    for (PivotTable table : tables()) {
      try (Workbook workbook = workbook(table, Language.ENGLISH)) {
        Sheet sheet = workbook.getSheetAt(1);
        Row heads = sheet.getRow(0);
        List<CellLines.Line> lines = new CellLines(table).lines();
        assertEquals(lines.size(), sheet.getLastRowNum());
        for (int index = 0; index < lines.size(); index++) {
          CellLines.Line line = lines.get(index);
          Row row = sheet.getRow(index + 1);
          assertEquals(line.area().id().value(), text(heads, row, "area_id"));
          assertEquals(line.period(), text(heads, row, "period"));
          assertEquals(line.cell().value(), number(heads, row, "value"));
          var hard = line.cell().intervals().roundingHard();
          assertEquals(hard.map(i -> i.low()), boxed(number(heads, row, "rounding_low")));
          assertEquals(hard.map(i -> i.high()), boxed(number(heads, row, "rounding_high")));
          var survey = line.cell().intervals().sampling95();
          assertEquals(survey.map(i -> i.low()), boxed(number(heads, row, "survey_95_low")));
          assertEquals(
              Wording.in(Language.ENGLISH).status(line.cell().status()),
              text(heads, row, "status"));
        }
      }
    }
  }

  @Test
  void noCellOfAWorkbookIsAFormulaAndEverySheetHasALegalName() throws IOException {
    for (PivotTable table : tables()) {
      for (Language language : Language.values()) {
        try (Workbook workbook = workbook(table, language)) {
          for (Sheet sheet : workbook) {
            assertTrue(sheet.getSheetName().matches("[^\\\\/?*\\[\\]:']{1,31}"));
            for (Row row : sheet) {
              row.forEach(cell -> assertNotEquals(CellType.FORMULA, cell.getCellType()));
            }
          }
        }
      }
    }
  }

  @Test
  void theNotesSheetSaysSourceReleaseNoticeSymbolsAndGeography() throws IOException {
    try (Workbook workbook = workbook(Tables.groupsByArea(), Language.FRENCH)) {
      StringBuilder notes = new StringBuilder();
      for (Row row : workbook.getSheet("Notes")) {
        row.forEach(cell -> notes.append(cell.getStringCellValue()).append('\n'));
      }
      for (String part :
          List.of(
              "Données de démonstration synthétiques",
              "Adapté de chiffres inventés.",
              "demo-employment, version 3",
              "selon les limites de 2021",
              "Symbole x",
              "Âge",
              "Semaine du recensement en pandémie.",
              "2026-11-23")) {
        assertTrue(notes.toString().contains(part), part);
      }
    }
  }

  @Test
  void theCsvHasEveryCellWithItsNumberUnchangedAndNoFormula() {
    for (PivotTable table : tables()) {
      for (Language language : Language.values()) {
        boolean french = language == Language.FRENCH;
        String text = text(write(table, DownloadFormat.CSV, language));
        assertEquals('\ufeff', text.charAt(0));
        List<CsvRecord> records =
            CsvReader.builder()
                .fieldSeparator(french ? ';' : ',')
                .ofCsvRecord(text.substring(1))
                .stream()
                .toList();
        int value = records.getFirst().getFields().indexOf(french ? "valeur" : "value");
        List<CellLines.Line> lines = new CellLines(table).lines();
        assertEquals(lines.size() + 1, records.size());
        for (int index = 0; index < lines.size(); index++) {
          String written = records.get(index + 1).getField(value);
          Cell cell = lines.get(index).cell();
          assertEquals(cell.value().isEmpty(), written.isEmpty());
          if (cell.value().isPresent()) {
            assertEquals(
                cell.value().getAsDouble(), Double.parseDouble(written.replace(',', '.')), 1e-4);
          }
        }
        for (CsvRecord record : records) {
          for (String field : record.getFields()) {
            boolean number = field.matches("-?\\d+([.,]\\d+)?");
            assertFalse(
                !number && field.matches("(?s)[=+\\-@\t\r\n\0\uff1d\uff0b\uff0d\uff20].*"), field);
          }
        }
      }
    }
  }

  @Test
  void theArrowStreamHasEveryValue() throws IOException {
    for (PivotTable table : tables()) {
      byte[] bytes = write(table, DownloadFormat.ARROW, Language.ENGLISH);
      try (RootAllocator memory = new RootAllocator();
          ArrowStreamReader reader =
              new ArrowStreamReader(new ByteArrayInputStream(bytes), memory)) {
        assertTrue(reader.loadNextBatch());
        var root = reader.getVectorSchemaRoot();
        List<CellLines.Line> lines = new CellLines(table).lines();
        assertEquals(lines.size(), root.getRowCount());
        Float8Vector values = (Float8Vector) root.getVector("value");
        for (int index = 0; index < lines.size(); index++) {
          Cell cell = lines.get(index).cell();
          assertEquals(cell.value().isEmpty(), values.isNull(index));
          if (cell.value().isPresent()) {
            assertEquals(cell.value().getAsDouble(), values.get(index));
          }
        }
      }
    }
  }

  @Test
  void picturesArePixelsOfTheRightWidthOnWhiteWithMarksInColour() throws IOException {
    for (int width : new int[] {1_040, 328}) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      downloads.write(
          download(Tables.groupsByArea(), Language.FRENCH), DownloadFormat.PNG, width, out);
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
      assertEquals(2 * width, image.getWidth());
      assertEquals(0xffffff, image.getRGB(2, 2) & 0xffffff);
      assertTrue(count(image, 0x006b94) > 100, "marks of the leading area");
      assertTrue(count(image, 0x13222b) > 100, "letters in ink");
    }
  }

  @Test
  void svgTakesItsLettersAlongAndReachesNothingOutside() {
    for (PivotTable table : tables()) {
      String svg = text(write(table, DownloadFormat.SVG, Language.FRENCH));
      assertTrue(svg.contains("@font-face") && svg.contains("data:font/woff2;base64,"));
      String rest =
          svg.replace("http://www.w3.org/2000/svg", "")
              .replaceAll("<style>[^<]*</style>", "")
              .replaceAll(">[^<]*<", "><");
      assertFalse(
          Pattern.compile("<script|<foreignObject|<image|<use|href|\\son\\w+=|https?:")
              .matcher(rest.replaceAll("aria-label=\"[^\"]*\"", ""))
              .find());
    }
  }

  @Test
  void aTableWithoutNumbersHasNoPictureAndSaysSo() {
    PivotTable full = Tables.groupsOfOneArea();
    PivotTable empty =
        new PivotTable(
            full.spec(),
            full.table(),
            full.title(),
            full.release(),
            full.source(),
            full.geography(),
            full.rowHeaders().subList(0, 0),
            full.columnHeaders(),
            List.of(),
            full.areas(),
            full.measures(),
            full.notes(),
            full.remarks());
    WorkbenchException refused =
        assertThrows(
            WorkbenchException.class, () -> write(empty, DownloadFormat.PNG, Language.ENGLISH));
    assertEquals(DownloadsError.NO_CHART_FITS, refused.code());
    assertTrue(write(empty, DownloadFormat.XLSX, Language.ENGLISH).length > 0);
  }

  @Test
  void aChosenChartIsTheOneThatIsDrawn() {
    String bars =
        text(
            write(
                new Download(
                    Tables.groupsByArea(),
                    Optional.of(ChartChoice.of(ChartForm.GROUPED_BARS)),
                    Language.ENGLISH),
                DownloadFormat.SVG));
    assertNotEquals(text(write(Tables.groupsByArea(), DownloadFormat.SVG, Language.ENGLISH)), bars);
  }

  @Test
  void namesOfFilesArePlainEverywhere() {
    assertEquals(
        "demo-employment_grand-moncton-et-3-autres_2026-11-23.xlsx",
        downloads.fileName(download(Tables.groupsByArea(), Language.FRENCH), DownloadFormat.XLSX));
    assertEquals("quebec-coeur", FileNames.plain("Québec \u202e/../ Cœur"));
    assertEquals("x", FileNames.plain("\u0000/"));
    assertEquals(60, FileNames.plain("a".repeat(300)).length());
  }

  private static Download download(PivotTable table, Language language) {
    return new Download(table, Optional.empty(), language);
  }

  private static byte[] write(PivotTable table, DownloadFormat format, Language language) {
    return write(download(table, language), format);
  }

  private static byte[] write(Download download, DownloadFormat format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    downloads.write(download, format, out);
    return out.toByteArray();
  }

  private static Workbook workbook(PivotTable table, Language language) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(write(table, DownloadFormat.XLSX, language)));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static int depth(List<PivotTable.Header> headers) {
    return Math.max(1, headers.getFirst().members().size());
  }

  private static Measure measure(PivotTable table, int row, int column) {
    return new CellLines(table).lines().get(row * table.columnHeaders().size() + column).measure();
  }

  private static int column(Row heads, String name) {
    for (org.apache.poi.ss.usermodel.Cell cell : heads) {
      if (cell.getStringCellValue().equals(name)) {
        return cell.getColumnIndex();
      }
    }
    throw new AssertionError("no column " + name);
  }

  private static String text(Row heads, Row row, String name) {
    org.apache.poi.ss.usermodel.Cell cell = row.getCell(column(heads, name));
    return cell == null ? "" : cell.getStringCellValue();
  }

  private static java.util.OptionalDouble number(Row heads, Row row, String name) {
    org.apache.poi.ss.usermodel.Cell cell = row.getCell(column(heads, name));
    return cell == null || cell.getCellType() == CellType.BLANK
        ? java.util.OptionalDouble.empty()
        : java.util.OptionalDouble.of(cell.getNumericCellValue());
  }

  private static Optional<Double> boxed(java.util.OptionalDouble number) {
    return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
  }

  private static int count(BufferedImage image, int color) {
    int count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if ((image.getRGB(x, y) & 0xffffff) == color) {
          count++;
        }
      }
    }
    return count;
  }
}
