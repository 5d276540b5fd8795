package ca.lipworkbench.datasets.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.datasets.curated.Faults;
import ca.lipworkbench.datasets.curated.ListFile;
import ca.lipworkbench.engine.statistics.Additivity;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.Ratio;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class IndicatorsTest {
  private static final Set<String> WITHOUT_A_TABLE = Set.of("F5", "H3");
  private final Indicators shipped = Indicators.shipped();

  private Indicator indicator(String id) {
    return shipped.find(id).orElseThrow();
  }

  private Resolution resolve(String id, DataStructure structure) {
    return shipped.resolve(indicator(id), structure);
  }

  private List<Resolution.Part> given(String id, String table) {
    return assertInstanceOf(Resolution.Given.class, resolve(id, Structures.of(table)), id).parts();
  }

  private static String lacking(Resolution resolution) {
    return assertInstanceOf(Resolution.Lacking.class, resolution).sentence(Language.ENGLISH);
  }

  @Test
  void catalogueHasNineTopicsAndThirtySixIndicatorsInBothLanguages() {
    assertEquals(36, shipped.all().size());
    assertEquals(
        Set.of(Indicator.Topic.values()),
        shipped.all().stream().map(Indicator::topic).collect(Collectors.toSet()));
    for (Indicator indicator : shipped.all()) {
      assertTrue(indicator.name().isComplete() && indicator.definition().isComplete());
      assertFalse(shipped.links(indicator.id()).isEmpty(), indicator::id);
      if (WITHOUT_A_TABLE.contains(indicator.id())) {
        assertTrue(indicator.limit().isPresent(), indicator::id);
      }
    }
    assertEquals(List.of(), shipped.dangling());
    assertEquals(13, shipped.all().stream().filter(Indicator::core).count());
  }

  @Test
  void everyIndicatorButTwoIsGivenByTheDemonstration() {
    for (Indicator indicator : shipped.all()) {
      List<String> tables =
          shipped.tables(indicator.id()).stream()
              .map(table -> table.value())
              .filter(table -> table.startsWith("demo-"))
              .toList();
      assertEquals(WITHOUT_A_TABLE.contains(indicator.id()) ? 0 : 1, tables.size(), indicator::id);
      tables.forEach(table -> given(indicator.id(), table));
    }
    assertEquals(10, given("C1", "demo-birth-country").size());
    assertEquals("employment-rate", given("F1", "demo-employment").getFirst().measure().code());
    assertEquals(
        Optional.of(new IndicatorSource.Group("population-group", "recent-immigrants")),
        given("G5", "demo-income").getFirst().group());
  }

  @Test
  void censusProfileGivesWhatItHasByLabelPath() {
    DataStructure profile = Structures.of("census-profile-2021");
    Measure share = given("B1", "census-profile-2021").getFirst().measure();
    assertEquals(Optional.of(new Ratio("1529", "1527", 100)), share.ratio());
    assertEquals("indicator-b1", share.code());
    assertEquals(Additivity.RATE, share.additivity());
    assertEquals("2229", given("F1", "census-profile-2021").getFirst().measure().code());
    DataStructure extended = shipped.extend(profile);
    assertTrue(extended.findMeasure("indicator-b1").isPresent());
    assertTrue(extended.measures().size() > profile.measures().size());
    assertEquals(extended, shipped.extend(extended));
  }

  @Test
  void indicatorThatATableCannotSupportSaysWhy() {
    DataStructure housing = Structures.of("demo-housing");
    assertEquals(
        "Nobody has said from which rows of the table demo-housing it comes.",
        lacking(resolve("F1", housing)));
    assertEquals(
        "The table has no row “nothing”.",
        lacking(
            Indicators.preview(indicator("J1"), housing, "nothing", Optional.of("households"))));
    assertEquals(
        "“Owner” and “People in low income” do not count the same: persons and households are not"
            + " divided by each other.",
        new Resolution.Lacking(
                Resolution.Reason.UNITS_DIFFER, List.of("Owner", "People in low income"))
            .sentence(Language.ENGLISH));
    DataStructure income = Structures.of("demo-income");
    assertTrue(
        lacking(
                Indicators.preview(
                    indicator("G1"),
                    income,
                    "median-total-income",
                    Optional.of("low-income-universe")))
            .endsWith("is not a count, so a rate cannot be made of it."));
    assertEquals(
        "The row “People to whom low-income concepts apply (LIM-AT) > In low income (LIM-AT)” is of"
            + " class C, and the indicator of class Q: they cannot be combined alike.",
        lacking(Indicators.preview(indicator("G1"), income, "low-income", Optional.empty())));
  }

  @Test
  void newIndicatorIsSeenBeforeItIsSaved() {
    DataStructure education = Structures.of("demo-education");
    Resolution.Given given =
        assertInstanceOf(
            Resolution.Given.class,
            Indicators.preview(
                indicator("E3"), education, "bachelor-or-higher", Optional.of("postsecondary")));
    Measure made = given.parts().getFirst().measure();
    assertEquals(Measure.Presence.DERIVED, made.presence());
    assertEquals(Optional.of(new Ratio("bachelor-or-higher", "postsecondary", 100)), made.ratio());
  }

  @Test
  void ambiguousLabelIsNeverGuessed() {
    DataStructure profile = Structures.of("census-profile-2021");
    IndicatorSource source =
        new IndicatorSource(
            "J1",
            profile.table(),
            Optional.empty(),
            "0 to 14 years",
            Optional.empty(),
            Optional.empty());
    Indicators catalogue =
        new Indicators(java.util.Map.of("J1", indicator("J1")), List.of(source), List.of());
    assertTrue(
        lacking(catalogue.resolve(indicator("J1"), profile))
            .startsWith("The table has several rows"));
  }

  @Test
  void linksSayHowAndWhyInBothLanguages() {
    List<GoalLink> links = shipped.links("J6");
    assertEquals(
        List.of("UN:11.1", "CIF:11.2.1"),
        links.stream().map(link -> link.target().toString()).toList());
    assertEquals(GoalLink.Relation.DIRECT, links.getFirst().relation());
    shipped.all().stream()
        .flatMap(indicator -> shipped.links(indicator.id()).stream())
        .forEach(link -> assertTrue(link.rationale().isComplete(), link::toString));
  }

  @Test
  void badLinesAreRefused() {
    Faults faults = new Faults();
    LinkList links = new LinkList();
    links.read(
        ListFile.read(
            links.format(),
            """
            indicator,target,relation,rationale_en,rationale_fr,framework
            A1,UN:18.1,direct,Because,Parce que,2020
            A1,8.5,direct,Because,,2020
            """,
            faults),
        faults);
    assertEquals(3, faults.count());
    IndicatorList list = new IndicatorList();
    Faults others = new Faults();
    list.read(
        ListFile.read(
            list.format(),
            list.shipped()
                .lines()
                .limit(2)
                .collect(Collectors.joining("\n", "", "\n"))
                .replace("persons,C,", "people,Z,"),
            others),
        others);
    assertEquals(2, others.count());
  }

  @Test
  void everyReasonHasASentenceInBothLanguages() {
    Messages messages = Messages.of(Resolution.BUNDLE);
    Set<String> wanted =
        Arrays.stream(Resolution.Reason.values())
            .map(reason -> "lacking." + reason)
            .collect(Collectors.toCollection(HashSet::new));
    assertEquals(wanted, messages.keys(Language.ENGLISH));
    assertEquals(wanted, messages.keys(Language.FRENCH));
  }
}
