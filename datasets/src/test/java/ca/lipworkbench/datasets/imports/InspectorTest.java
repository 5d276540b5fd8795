package ca.lipworkbench.datasets.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ca.lipworkbench.datasets.descriptor.Descriptors;
import ca.lipworkbench.datasets.geography.Areas;
import ca.lipworkbench.datasets.imports.Inspection.Verdict;
import ca.lipworkbench.datasets.lake.Lake;
import ca.lipworkbench.datasets.lake.ReleaseDifference;
import ca.lipworkbench.engine.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class InspectorTest {
  @TempDir private Path folder;
  private TestHome home;
  private Lake lake;

  @BeforeEach
  void openHome() {
    home = new TestHome(folder.resolve("home"));
    lake = home.lake();
  }

  @Test
  void aFileInOrderSaysWhatItHoldsAndNothingIsStored() throws IOException {
    List<String> before = home.files();
    Inspection found = inspect(Fixtures.housingFile());
    assertEquals(Verdict.FIRST_RELEASE, found.verdict());
    assertEquals(LayoutForm.WIDE_TABLE, found.product().orElseThrow().layout());
    assertEquals(Fixtures.HOUSING, found.product().orElseThrow().table());
    assertEquals(OptionalInt.empty(), found.product().orElseThrow().currentRelease());
    assertEquals("UTF-8", found.text().orElseThrow().encoding());
    Inspection.Content content = found.content().orElseThrow();
    assertEquals(12, content.rows());
    assertEquals(36, content.observations());
    assertEquals(List.of("2016", "2021"), content.periods());
    assertEquals(2, content.areas().known());
    assertEquals(0, content.areas().unknown());
    assertEquals(
        List.of("..", "...", "r", "r,E", "x", "E", "F"),
        List.of("..", "...", "r", "r,E", "x", "E", "F").stream()
            .filter(
                symbol ->
                    content.symbols().stream()
                        .anyMatch(count -> count.symbols().toString().equals(symbol)))
            .toList());
    assertEquals(10, found.preview().rows().size());
    assertEquals("79000", found.preview().rows().getFirst().cells().get(4).text());
    assertEquals("r", found.preview().rows().get(1).cells().get(4).symbol());
    assertEquals(2, found.preview().rows().getFirst().line());
    assertEquals(Optional.empty(), found.difference());
    assertEquals(before, home.files());
  }

  @Test
  void theSameFileAgainIsUnchanged() throws IOException {
    home.importer(Fixtures.descriptors()).load(file(Fixtures.housingFile()));
    assertEquals(Verdict.UNCHANGED, inspect(Fixtures.housingFile()).verdict());
  }

  @Test
  void aNewEditionSaysWhatWouldChange() throws IOException {
    home.importer(Fixtures.descriptors()).load(file(Fixtures.housingFile()));
    Inspection found = inspect(newEdition());
    assertEquals(Verdict.NEXT_RELEASE, found.verdict());
    assertEquals(OptionalInt.of(1), found.product().orElseThrow().currentRelease());
    ReleaseDifference difference = found.difference().orElseThrow();
    assertEquals(1, difference.before());
    assertEquals(OptionalInt.empty(), difference.after());
    assertEquals(2, difference.cells().orElseThrow().changed());
    assertEquals(
        List.of("1"),
        home.lake().releases(Fixtures.HOUSING).stream().map(r -> "" + r.number()).toList());
  }

  /** The fixture with one count and one symbol changed. */
  static String newEdition() {
    return Fixtures.housingFile()
        .replace("\"79470\",,\"75010\"", "\"79475\",,\"75010\"")
        .replace("\"7005\",,\"1075\",\"E\"", "\"7005\",,\"1075\",");
  }

  @Test
  void aProblemNamesItsLineItsColumnItsValueAndWhatToDo() throws IOException {
    String wrong =
        Fixtures.housingFile()
            .replace("\"74000\",,", "\"74 000\",,")
            .replace(
                "2021A00051307045\",\"Immigrants\",\"4.2\"",
                "2021A0005130704O\",\"Immigrants\",\"4.2\"");
    Inspection found = inspect(wrong);
    assertEquals(Verdict.REJECTED, found.verdict());
    assertEquals(Optional.empty(), found.content());
    ImportMessage number = found.messagesAt(4).getFirst();
    assertEquals(ImportReason.NUMBER_UNREADABLE, number.reason());
    assertEquals(OptionalInt.of(6), number.column());
    assertEquals(Optional.of("74 000"), number.value());
    assertFalse(number.reason().remedy().text(Language.FRENCH).isBlank());
    ImportMessage area = found.messagesAt(12).getFirst();
    assertEquals(ImportReason.DGUID_UNREADABLE, area.reason());
    assertEquals(OptionalInt.of(3), area.column());
  }

  @Test
  void whatIsNotUnderstoodIsShownAsItIs() throws IOException {
    Inspection found = inspect("Name,Count\n=HYPERLINK(\"http://x\"),3\n");
    assertEquals(Verdict.REJECTED, found.verdict());
    assertEquals(ImportReason.LAYOUT_UNKNOWN, found.messages().getFirst().reason());
    assertEquals(
        List.of("Name,Count", "=HYPERLINK(\"http://x\"),3"),
        found.preview().rows().stream().map(row -> row.cells().getFirst().text()).toList());
  }

  @Test
  void whatComesOverTheBorderOfAProcessIsTheSame() throws IOException {
    home.importer(Fixtures.descriptors()).load(file(Fixtures.housingFile()));
    for (String text :
        List.of(Fixtures.housingFile(), newEdition(), "a,b\n", "\u0000", newEdition() + "x")) {
      Inspection found = inspect(text);
      String json = InspectionJson.write(found);
      assertFalse(json.contains("\n"));
      assertEquals(found, InspectionJson.read(json));
      assertTrue(JsonMapper.shared().readTree(json).isObject());
    }
  }

  @Test
  void whatIsSaidAboutTheRealPopulationTableHolds() {
    Optional<Path> file = TestHome.published("census-2021-wide-full-table/98100002.csv");
    assumeTrue(file.isPresent(), "the published file is not beside the repository");
    List<ImportPhase> phases = new ArrayList<>();
    Inspection found =
        new Inspector(lake, Descriptors.shipped(), Areas.shipped())
            .inspect(
                file.get(),
                "98100002.csv",
                folder.resolve("spill"),
                (phase, bytes, of, rows) -> {
                  if (phases.isEmpty() || phases.getLast() != phase) {
                    phases.add(phase);
                  }
                  assertTrue(bytes <= of, bytes + " of " + of);
                });
    assertEquals(Verdict.FIRST_RELEASE, found.verdict());
    assertEquals(5468, found.content().orElseThrow().areas().known());
    assertEquals(5468, found.content().orElseThrow().rows());
    assertEquals(List.of(ImportPhase.COPYING, ImportPhase.CHECKING, ImportPhase.READING), phases);
  }

  private Inspection inspect(String text) throws IOException {
    return new Inspector(lake, Fixtures.descriptors(), Areas.shipped())
        .inspect(file(text), "file.csv", folder.resolve("spill"), ImportProgress.NONE);
  }

  private Path file(String text) throws IOException {
    Path file = folder.resolve("file.csv");
    return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
