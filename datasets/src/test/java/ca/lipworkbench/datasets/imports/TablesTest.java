package ca.lipworkbench.datasets.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.datasets.lake.Lake;
import ca.lipworkbench.datasets.lake.ReleaseDifference;
import ca.lipworkbench.datasets.lake.ReleaseDifference.ChangedCell;
import ca.lipworkbench.datasets.lake.ReleaseDifference.Fate;
import ca.lipworkbench.datasets.lake.ReleaseDifference.MeasureCells;
import ca.lipworkbench.datasets.lake.ReleaseDifference.Part;
import ca.lipworkbench.datasets.lake.ReleaseEntry;
import ca.lipworkbench.datasets.lake.ReleaseReport;
import ca.lipworkbench.datasets.lake.Tables;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.engine.text.BilingualText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesTest {
  @TempDir private Path folder;

  @Test
  void theDifferencesOfTwoReleasesNameCellsMembersAndAmounts() throws Exception {
    Lake lake = loaded(Fixtures.housingFile(), edition());
    ReleaseDifference difference =
        new Tables(lake).findDifference(Subject.OWNER, Fixtures.HOUSING, 1, 2).orElseThrow();

    ReleaseDifference.Members areas = difference.structures().getFirst();
    assertEquals(Part.AREAS, areas.part());
    assertEquals(1, areas.added());
    assertEquals(1, areas.gone());
    assertEquals(
        List.of("2021A00051307022 GONE", "2021A00051307045", "2021A00051301006 ADDED").stream()
            .filter(text -> text.contains(" "))
            .sorted()
            .toList(),
        areas.first().stream().map(m -> m.code() + " " + m.fate()).sorted().toList());
    assertEquals(
        Optional.of(Fate.GONE),
        areas.first().stream()
            .filter(member -> member.code().equals("2021A00051307022"))
            .map(ReleaseDifference.Member::fate)
            .findFirst());

    ReleaseDifference.Cells cells = difference.cells().orElseThrow();
    assertEquals(36, cells.before());
    assertEquals(36, cells.after());
    assertEquals(18, cells.added());
    assertEquals(18, cells.gone());
    assertEquals(4, cells.changed());
    assertEquals(14, cells.same());
    MeasureCells first =
        cells.measures().stream().filter(m -> m.code().equals("m1")).findFirst().orElseThrow();
    assertEquals(2, first.values());
    assertEquals(1, first.gained());
    assertEquals(8.0, first.median().orElseThrow());
    ChangedCell largest = first.largest().getFirst();
    assertEquals("Dieppe", largest.areaName());
    assertEquals("2021", largest.period());
    assertEquals(28114, largest.before());
    assertEquals(28125, largest.after());
    assertEquals(
        List.of("Total - Population group"),
        largest.codes().stream().map(BilingualText::english).toList());
    MeasureCells second =
        cells.measures().stream().filter(m -> m.code().equals("m2")).findFirst().orElseThrow();
    assertEquals(1, second.lost());
  }

  /** Moncton gives way to another city, and four cells of Dieppe are other than before. */
  private static String edition() {
    return Fixtures.housingFile()
        .replace("\"Moncton\",\"2021A00051307022\"", "\"Saint John\",\"2021A00051301006\"")
        .replace("\"28114\",,", "\"28125\",,")
        .replace("\"26114\",,", "\"26119\",\"r\",")
        .replace("\"3.2\",,\"..\",", "\"3.2\",\"0\",,")
        .replace("\"24000.25\",,\"5\",,", "\"24000.25\",,,\"x\",");
  }

  @Test
  void releasesThatSayTheSameDifferInNothing() throws Exception {
    Lake lake = loaded(Fixtures.housingFile(), Fixtures.housingFile() + "\n");
    ReleaseDifference difference =
        new Tables(lake).findDifference(Subject.OWNER, Fixtures.HOUSING, 1, 2).orElseThrow();
    assertTrue(difference.isNone());
    assertEquals(36, difference.cells().orElseThrow().same());
  }

  @Test
  void anotherReleaseThanThereAreHasNoDifferences() throws Exception {
    Tables tables = new Tables(loaded(Fixtures.housingFile()));
    assertEquals(Optional.empty(), tables.findDifference(Subject.OWNER, Fixtures.HOUSING, 1, 7));
    assertEquals(
        Optional.empty(), tables.findDifference(Subject.OWNER, new TableName("nothing"), 1, 2));
  }

  @Test
  void theReportSaysWhatWasLoadedFromWhichFile() throws Exception {
    Tables tables = new Tables(loaded(Fixtures.housingFile(), InspectorTest.newEdition()));
    ReleaseReport report = tables.findReport(Subject.OWNER, Fixtures.HOUSING, 2).orElseThrow();
    assertEquals("2.csv", report.file());
    assertEquals(12, report.rowsRead());
    assertEquals(36, report.observations());
    assertEquals("UTF-8", report.encoding());
    assertEquals(List.of(), report.remarks());
  }

  @Test
  void theNewsAreTheReleasesSinceATimeNewestFirst() throws Exception {
    Lake lake = loaded(Fixtures.housingFile(), InspectorTest.newEdition());
    Tables tables = new Tables(lake);
    Instant second = lake.releases(Fixtures.HOUSING).getLast().loadedAt();
    assertEquals(
        List.of(2),
        tables.loadedSince(Subject.OWNER, second).stream().map(ReleaseEntry::number).toList());
    assertEquals(
        List.of(2, 1),
        tables.loadedSince(Subject.OWNER, Instant.EPOCH).stream()
            .map(ReleaseEntry::number)
            .toList());
  }

  @Test
  void aDamagedReleaseIsListedWithWhatIsWrong() throws Exception {
    Lake lake = loaded(Fixtures.housingFile(), InspectorTest.newEdition());
    Files.write(lake.releases(Fixtures.HOUSING).getFirst().database(), new byte[] {1});
    Tables tables = new Tables(new TestHome(folder).lake());
    List<ReleaseEntry> releases = tables.releases(Subject.OWNER, Fixtures.HOUSING);
    assertEquals(List.of(2, 1), releases.stream().map(ReleaseEntry::number).toList());
    assertTrue(releases.getLast().damage().isPresent());
    assertFalse(releases.getFirst().damage().isPresent());
    assertEquals(1, tables.list(Subject.OWNER).size());
  }

  private Lake loaded(String... texts) throws IOException {
    TestHome home = new TestHome(folder);
    Importer importer = home.importer(Fixtures.descriptors());
    for (int i = 0; i < texts.length; i++) {
      Path file = folder.resolve((i + 1) + ".csv");
      Files.write(file, texts[i].getBytes(StandardCharsets.UTF_8));
      ImportOutcome outcome = importer.load(file);
      assertFalse(outcome.isRejected(), outcome.toString());
    }
    return home.lake();
  }
}
