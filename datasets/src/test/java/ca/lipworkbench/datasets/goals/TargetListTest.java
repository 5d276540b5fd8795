package ca.lipworkbench.datasets.goals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ca.lipworkbench.datasets.curated.CuratedLists;
import ca.lipworkbench.datasets.curated.Faults;
import ca.lipworkbench.datasets.curated.Line;
import ca.lipworkbench.datasets.curated.ListFile;
import ca.lipworkbench.datasets.imports.TestHome;
import ca.lipworkbench.engine.goals.GoalTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

final class TargetListTest {
  private static final TargetList LIST = new TargetList();

  @Test
  void allTargetsHaveShortTitlesInBothLanguages() {
    SortedMap<GoalTarget, TargetWording> wordings = CuratedLists.shipped(LIST);
    assertEquals(169, wordings.size());
    assertTrue(wordings.values().stream().allMatch(word -> word.shortTitle().isComplete()));
    assertTrue(wordings.values().stream().allMatch(word -> word.official().isEmpty()));
    assertEquals("17.19", wordings.lastKey().toString());
  }

  @Test
  void officialWordingIsReadFromTheTranslationFiles() {
    OfficialWording wording =
        OfficialWording.parse(
            """
            8-1-title: Sustain per capita
              economic growth
            8-10-title: 'Strengthen the capacity of ''domestic'' institutions'
            8-10-short: not this
            4-a-title: "Build \\"good\\" schools"
            """,
            "8-1-title: Maintenir\n8-10-title: Renforcer\n4-a-title: Bâtir\n");
    assertEquals(3, wording.size());
    assertEquals(
        Optional.of("Sustain per capita economic growth"),
        wording.find("8.1").map(text -> text.english()));
    assertEquals(
        Optional.of("Strengthen the capacity of 'domestic' institutions"),
        wording.find("8.10").map(text -> text.english()));
    assertEquals(
        Optional.of("Build \"good\" schools"), wording.find("4.a").map(text -> text.english()));
  }

  @Test
  void everyTargetFindsItsOfficialWordingInOpenSdgsFiles() throws IOException {
    Optional<Path> english = TestHome.published("sdg-global/en/global_targets.yml");
    Optional<Path> french = TestHome.published("sdg-global/fr/global_targets.yml");
    assumeTrue(english.isPresent() && french.isPresent(), "Open SDG's files are not there");
    OfficialWording wording =
        OfficialWording.parse(
            Files.readString(english.orElseThrow()), Files.readString(french.orElseThrow()));
    Faults faults = new Faults();
    List<Line> entries = ListFile.read(LIST.format(), LIST.shipped(), faults);
    List<Line> worded = LIST.worded(entries.stream().map(Line::entry).toList(), wording, "2020");
    SortedMap<GoalTarget, TargetWording> read = LIST.read(worded, faults);
    assertEquals(List.of(), faults.all());
    assertEquals(169, read.size());
    assertTrue(read.values().stream().allMatch(word -> word.official().isPresent()));
    assertTrue(read.values().stream().allMatch(word -> word.edition().equals(Optional.of("2020"))));
  }
}
