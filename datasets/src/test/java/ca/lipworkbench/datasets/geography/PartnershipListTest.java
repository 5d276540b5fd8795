package ca.lipworkbench.datasets.geography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ca.lipworkbench.datasets.curated.CuratedLists;
import ca.lipworkbench.datasets.curated.EditOutcome;
import ca.lipworkbench.datasets.curated.EditRequest;
import ca.lipworkbench.datasets.curated.Entry;
import ca.lipworkbench.datasets.imports.TestHome;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.BoundaryStatus;
import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.geography.Ground;
import ca.lipworkbench.engine.text.Language;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PartnershipListTest {
  private static final AreaId CALGARY = new AreaId("AB-calgary");

  @TempDir private Path folder;
  private CuratedLists lists =
      new CuratedLists(new TestHome(Path.of(".")).database(), Clock.systemUTC());
  private Areas areas = Areas.shipped();

  @BeforeEach
  void open() {
    TestHome home = new TestHome(folder);
    home.lake();
    lists = new CuratedLists(home.database(), Clock.systemUTC());
    areas = Areas.of(lists);
  }

  private Entry entry(String id) {
    return lists.current(Areas.list()).find(id).orElseThrow();
  }

  private Entry with(String id, String column, String text) {
    return entry(id).with(Areas.list().format(), column, text);
  }

  private static Entry gander(String parts) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("area", "NL-gander");
    fields.put("kind", "LIP");
    fields.put("name_en", "Gander Local Immigration Partnership");
    fields.put("name_fr", "Partenariat local en matière d’immigration – Gander");
    fields.put("place_en", "Gander");
    fields.put("place_fr", "Gander");
    fields.put("region", "ATL");
    fields.put("province", "NL");
    fields.put("parts", parts);
    fields.put("boundary_status", "proposed");
    fields.put("starts", "2026-04");
    return Areas.list().format().entry(fields);
  }

  private EditOutcome change(Entry entry) {
    return lists.change(Areas.list(), Subject.OWNER, "Test", EditRequest.put(entry));
  }

  private void assertRefused(String sentence, Entry entry) {
    EditOutcome.Refused refused = assertInstanceOf(EditOutcome.Refused.class, change(entry));
    assertEquals(sentence, refused.faults().getFirst().sentence(Language.ENGLISH));
  }

  @Test
  void addedPartnershipIsAnAreaAtOnce() {
    assertEquals(Optional.empty(), areas.find(new AreaId("NL-gander")));
    assertInstanceOf(EditOutcome.Made.class, change(gander("2021A00051006009 2021A00051006012")));
    Area gander = areas.find(new AreaId("NL-gander")).orElseThrow();
    assertEquals(2, gander.version().parts().size());
    assertEquals(BoundaryStatus.PROPOSED, gander.version().boundaryStatus());
    assertEquals(Optional.of(new AreaId("region-ATL")), gander.region());
    assertEquals(96, areas.partnerships().size());
    assertEquals("NL-gander", areas.search("gander local").getFirst().id().value());
    assertEquals(Optional.of("2026-04"), areas.findPartnership(gander.id()).orElseThrow().starts());
  }

  @Test
  void calgaryMovesToItsMetropolitanAreaAsANewVersionWithABreak() {
    change(with("AB-calgary", "parts", "2021A00054806016 | 2021: 2021S0503825"));
    Area calgary = areas.find(CALGARY).orElseThrow();
    assertEquals(Set.of(new Dguid("2021S0503825")), calgary.version().parts());
    assertEquals(2, calgary.version().number());
    assertEquals(2, areas.boundaries(CALGARY).size());
    assertEquals(Optional.of("2021"), areas.boundaries(CALGARY).getLast().since());
    assertEquals(
        Set.of(new Dguid("2021A00054806016")),
        areas.boundaries(CALGARY).getFirst().version().parts());
    assertTrue(areas.version(CALGARY).orElseThrow().substanceSince().isPresent());
    lists.undo(
        Areas.list(), Subject.OWNER, "Back", lists.history(Areas.list()).getFirst().number());
    assertEquals(3, areas.find(CALGARY).orElseThrow().version().number());
    assertEquals(1, areas.boundaries(CALGARY).size());
  }

  @Test
  void curatorConfirmsABoundaryWithoutPuttingResultsOutOfDate() {
    change(with("BC-surrey", "boundary_status", "confirmed"));
    AreaId surrey = new AreaId("BC-surrey");
    assertEquals(
        BoundaryStatus.CONFIRMED, areas.find(surrey).orElseThrow().version().boundaryStatus());
    assertEquals(Optional.empty(), areas.version(surrey).orElseThrow().substanceSince());
  }

  @Test
  void areaThatCannotBeIsRefusedWithItsReason() {
    assertRefused(
        "NL-gander: There is no standard area 2021A00059999999 in the list of 2021.",
        gander("2021A00059999999"));
    assertRefused(
        "NL-gander: “1006009” is not a DGUID, such as 2021A00051307022.", gander("1006009"));
    assertRefused(
        "NL-gander: The area has no parts. Name standard areas in “parts” or, where no file lists"
            + " them, say in “unknown_parts” what they are.",
        gander(""));
    assertRefused(
        "NL-gander: The boundary since 2016 stands after one since 2021. Put the boundaries in the"
            + " order of time; only the first has no year.",
        gander("2021A00051006009 | 2021: 2021A00051006012 | 2016: 2021A00051006009"));
    assertRefused(
        "NL-gander: It ends on 2020, before it starts on 2026-04.",
        gander("2021A00051006009").with(Areas.list().format(), "ends", "2020"));
    assertRefused(
        "AB-airdrie: The place “Calgary” is that of AB-calgary already. People could not tell the"
            + " two apart.",
        with("AB-airdrie", "place_en", "Calgary"));
    assertRefused(
        "BC-surrey: “maybe” in “boundary_status” is none of standard, stated, attested, proposed,"
            + " confirmed.",
        with("BC-surrey", "boundary_status", "maybe"));
    assertEquals(95, areas.partnerships().size());
  }

  @Test
  void designatedPlaceAndTheSubdivisionThatContainsItOverlap() {
    assertRefused(
        "AB-banff: DPL ? Exshaw; DPL ? Harvie Heights; DPL ? Lac des Arcs; DPL ? Pigeon Mountain"
            + " lies in Bighorn No. 8 (2021A00054815015). Name one of the two, or people would be"
            + " counted twice.",
        with("AB-banff", "parts", entry("AB-banff").text("parts") + " 2021A00054815015"));
  }

  @Test
  void subdivisionOfANamedDivisionOrMetropolitanAreaOverlaps() {
    assertRefused(
        "NL-gander: Gander (2021A00051006009) lies in Division No.  6 (2021A00031006). Name one of"
            + " the two, or people would be counted twice.",
        gander("2021A00031006 2021A00051006009"));
    assertRefused(
        "AB-calgary: Calgary (2021A00054806016) lies in Calgary (2021S0503825). Name one of the"
            + " two, or people would be counted twice.",
        with("AB-calgary", "parts", "2021A00054806016 2021S0503825"));
  }

  @Test
  void cityOfTorontoOverlapsItsFourQuartersAndNobodyKnowsOfTheseAmongThemselves() {
    List<Area> toronto =
        areas.all().stream().filter(area -> area.id().value().startsWith("ON-toronto")).toList();
    assertEquals(5, toronto.size());
    List<Areas.Meeting> meetings = areas.meetings(toronto);
    assertEquals(
        4,
        meetings.stream()
            .filter(found -> found.meeting() == Ground.Meeting.OVERLAPPING)
            .filter(found -> found.one().value().equals("ON-toronto"))
            .count());
    assertEquals(
        6, meetings.stream().filter(found -> found.meeting() == Ground.Meeting.UNDECIDED).count());
    Area ontario = areas.find(new AreaId("2021A000235")).orElseThrow();
    assertEquals(
        Ground.Meeting.OVERLAPPING, areas.ground(ontario).meets(areas.ground(toronto.getFirst())));
  }

  @Test
  void everyPopulationOfTheCompiledListReconciles() throws IOException {
    Optional<Path> file = TestHome.published("lip-geographies/lips.csv");
    assumeTrue(file.isPresent(), "the compiled list is not beside the repository");
    int checked = 0;
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(file.orElseThrow())) {
      for (NamedCsvRecord row : rows) {
        Area area = Areas.shipped().find(new AreaId(row.getField("lip_id"))).orElseThrow();
        String expected = row.getField("population_2021_check");
        if (!expected.isEmpty()) {
          long population =
              area.version().parts().stream()
                  .mapToLong(part -> areas.standard(part).orElseThrow().population().orElseThrow())
                  .sum();
          assertEquals(Long.parseLong(expected), population, area.id()::toString);
          checked++;
        }
      }
    }
    assertEquals(71, checked);
  }
}
