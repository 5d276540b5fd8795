package ca.lipworkbench.datasets.geography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ca.lipworkbench.datasets.curated.CuratedLists;
import ca.lipworkbench.datasets.curated.Faults;
import ca.lipworkbench.datasets.curated.ListFile;
import ca.lipworkbench.datasets.imports.TestHome;
import ca.lipworkbench.engine.durable.DurableFiles;
import ca.lipworkbench.engine.durable.FailPoint;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.AreaVersion;
import ca.lipworkbench.engine.geography.BoundaryChanges;
import ca.lipworkbench.engine.geography.BoundaryStatus;
import ca.lipworkbench.engine.geography.Comparability;
import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.geography.GeographicLevel;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChangeListTest {
  private static final ChangeList LIST = new ChangeList(Areas.shipped().nesting());
  private static final String HEADER = "change,from_vintage,to_vintage,kind,from,to\n";

  @TempDir private Path folder;
  private final BoundaryChanges shipped = CuratedLists.shipped(LIST);

  private static SortedSet<Dguid> areas(String... dguids) {
    return Arrays.stream(dguids).map(Dguid::new).collect(Collectors.toCollection(TreeSet::new));
  }

  private static AreaVersion area(String... parts) {
    return new AreaVersion(2021, areas(parts), List.of(), BoundaryStatus.PROPOSED);
  }

  private static String words(Comparability found) {
    return found.sentence(Language.ENGLISH, Dguid::code);
  }

  private static BoundaryChanges list(String lines) {
    Faults faults = new Faults();
    BoundaryChanges changes =
        LIST.read(ListFile.read(LIST.format(), HEADER + lines, faults), faults);
    assertEquals(List.of(), faults.all());
    return changes;
  }

  private static List<String> faults(String lines) {
    Faults faults = new Faults();
    LIST.read(ListFile.read(LIST.format(), HEADER + lines, faults), faults);
    return faults.all().stream().map(fault -> fault.sentence(Language.ENGLISH)).toList();
  }

  @Test
  void whatIsCommittedIsWhatThePublishersFilesProve() throws IOException {
    Optional<Path> sources = TestHome.published("");
    assumeTrue(sources.isPresent(), "the publishers' files are not beside the repository");
    ChangeListWriter.write(sources.orElseThrow(), folder, new DurableFiles(FailPoint.NONE));
    assertEquals(Files.readString(folder.resolve(ChangeList.FILE)), LIST.shipped());
  }

  /** Handbook, example 14: three subdivisions that did not change. */
  @Test
  void greaterMonctonIsTheSameInBothCensuses() {
    Area moncton = Areas.shipped().find(new AreaId("NB-moncton")).orElseThrow();
    Comparability found = shipped.across(moncton.version(), 2016);
    Comparability.Same same = assertInstanceOf(Comparability.Same.class, found);
    assertEquals(3, same.other().size());
    assertTrue(same.other().stream().allMatch(part -> part.vintage() == 2016));
    assertEquals("Comparable: no change of boundaries is recorded.", words(found));
  }

  /** Handbook, example 16: A 2,700 and B 2,560 became C 5,340. */
  @Test
  void amalgamatedAreaIsComparedWithBothThatItWasMadeOfAndNeverWithOne() {
    BoundaryChanges changes =
        list("c,2016,2021,amalgamation,2016A00052460035 2016A00052460040,2021A00052460037\n");
    AreaVersion merged = area("2021A00052460037");
    SortedSet<Dguid> both = areas("2016A00052460035", "2016A00052460040");
    Comparability.AfterUnion union =
        assertInstanceOf(Comparability.AfterUnion.class, changes.across(merged, 2016));
    assertEquals(both, union.other());
    assertFalse(union.breaksSeries());
    assertEquals(
        "Comparable after union: 2460037 is compared with 2460035, 2460040 together"
            + " (amalgamation).",
        words(union));
    assertEquals(union, changes.between(merged, both, 2016));
    Comparability.Not alone =
        assertInstanceOf(
            Comparability.Not.class, changes.between(merged, areas("2016A00052460035"), 2016));
    assertEquals(Comparability.Reason.GROUND_DIFFERS, alone.reason());
    assertTrue(alone.breaksSeries());
    assertEquals(union, alone.instead().orElseThrow());
  }

  @Test
  void areaThatTookGroundIsComparedOnlyTogetherWithTheOneThatLostIt() {
    BoundaryChanges changes =
        list(
            """
            d,2016,2021,annexation,2016A00055926010 2016A00055926024,2021A00055926010 2021A00055926024
            r,2016,2021,reviewed,,2021A000011124
            """);
    Comparability found = changes.across(area("2021A00055926010"), 2016);
    Comparability.AfterUnion union = assertInstanceOf(Comparability.AfterUnion.class, found);
    assertTrue(union.grown());
    assertTrue(union.breaksSeries());
    assertEquals(areas("2021A00055926010", "2021A00055926024"), union.own());
    assertFalse(changes.across(area("2021A00055926010", "2021A00055926024"), 2016).breaksSeries());
    assertInstanceOf(Comparability.Same.class, changes.across(area("2021A00035926"), 2016));
  }

  @Test
  void otherNameOrCodeOnTheSameGroundIsComparable() {
    BoundaryChanges changes = list("a,2016,2021,code-change,2016A00052499895,2021A00052499885\n");
    Comparability.Same same =
        assertInstanceOf(Comparability.Same.class, changes.across(area("2021A00052499885"), 2016));
    assertEquals(areas("2016A00052499895"), same.other());
    assertEquals(
        "Comparable : des noms ou des codes ont changé, mais pas le territoire.",
        same.sentence(Language.FRENCH, Dguid::code));
  }

  @Test
  void whatNobodyRecordedIsNotComparable() {
    Comparability found = shipped.across(area("2021A00051307022"), 2006);
    assertEquals(
        "Not comparable: nobody has recorded what changed here between 2011 and 2016.",
        words(found));
    BoundaryChanges onlyAlberta = list("r,2016,2021,reviewed,,2021A000248\n");
    assertFalse(onlyAlberta.across(area("2021A00054806016"), 2016).breaksSeries());
    assertTrue(onlyAlberta.across(area("2021A00051307022"), 2016).breaksSeries());
  }

  @Test
  void recordsOfEarlierStepsAreFollowedToTheEnd() {
    BoundaryChanges changes =
        list(
            """
            a,2016,2021,amalgamation,2016A00052460035 2016A00052460040,2021A00052460037
            b,2011,2016,annexation,2011A00052460035 2011A00052460028,2016A00052460035 2016A00052460028
            r,2016,2021,reviewed,,2021A00032460
            s,2011,2016,reviewed,,2016A00032460
            """);
    Comparability.AfterUnion union =
        assertInstanceOf(
            Comparability.AfterUnion.class, changes.across(area("2021A00052460037"), 2011));
    assertEquals(areas("2021A00052460028", "2021A00052460037"), union.own());
    assertEquals(areas("2011A00052460028", "2011A00052460035", "2011A00052460040"), union.other());
  }

  @Test
  void areaWithUnlistedPartsIsNotComparable() {
    Area banff = Areas.shipped().find(new AreaId("AB-banff")).orElseThrow();
    assertEquals(
        "Not comparable: parts of the area are in no file.",
        words(shipped.across(banff.version(), 2016)));
  }

  @Test
  void everyPartnershipHasAnAnswerForTheLastCensus() {
    List<Comparability> found =
        Areas.shipped().partnerships().stream()
            .map(partnership -> shipped.across(partnership.area().version(), 2016))
            .toList();
    assertEquals(6, found.stream().filter(answer -> answer instanceof Comparability.Not).count());
    assertTrue(found.stream().filter(answer -> answer instanceof Comparability.Same).count() > 60);
  }

  @Test
  void moveOfAPartnershipsBoundaryIsABreak() {
    Areas areas = Areas.shipped();
    Area city = areas.find(new AreaId("2021A00054806016")).orElseThrow();
    Area metropolis = areas.find(new AreaId("2021S0503825")).orElseThrow();
    assertEquals(GeographicLevel.CENSUS_METROPOLITAN_AREA, metropolis.level());
    assertTrue(
        BoundaryChanges.moved(areas.ground(city), areas.ground(metropolis), 2021).breaksSeries());
    assertFalse(BoundaryChanges.moved(areas.ground(city), areas.ground(city), 2021).breaksSeries());
  }

  @Test
  void badLinesAreRefused() {
    assertEquals(
        List.of("Line 2: A change of kind “amalgamation” cannot have 1 areas before and 1 after."),
        faults("a,2016,2021,amalgamation,2016A00052460035,2021A00052460037\n"));
    assertEquals(
        List.of("Line 2: 2021A00052460035 is not a census subdivision of 2016."),
        faults("a,2016,2021,redrawn,2021A00052460035,2021A00052460037\n"));
    assertEquals(
        List.of(
            "Line 3: 2016A00052460035 is in the change a of the same two censuses already. Make one"
                + " change of the two."),
        faults(
            """
            a,2016,2021,rename,2016A00052460035,2021A00052460035
            b,2016,2021,rename,2016A00052460035,2021A00052460036
            """));
    assertEquals(
        List.of("Line 2: The first census (2021) is not before the second (2016)."),
        faults("a,2021,2016,rename,2021A00052460035,2016A00052460035\n"));
  }

  @Test
  void everySentenceIsThereInBothLanguages() {
    Messages messages = Messages.of(Comparability.BUNDLE);
    assertEquals(messages.keys(Language.ENGLISH), messages.keys(Language.FRENCH));
    for (Comparability.Reason reason : Comparability.Reason.values()) {
      assertTrue(messages.keys(Language.FRENCH).contains("not-comparable." + reason));
    }
  }
}
