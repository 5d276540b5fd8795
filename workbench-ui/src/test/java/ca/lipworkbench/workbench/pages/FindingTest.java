package ca.lipworkbench.workbench.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingTest {
  private static String english(Area area, String text) {
    return finding(area, Language.ENGLISH).complete(text);
  }

  private static String french(Area area, String text) {
    return finding(area, Language.FRENCH).complete(text);
  }

  private static Finding finding(Area area, Language language) {
    List<Area> shown = Comparators.shown(area, Places.ALL);
    return new FigureViews(Dashboards.rates(), shown, language).finding();
  }

  @Test
  void areaAndItsPrepositionAreNamed() {
    assertEquals("Employment in Halifax", english(Places.HALIFAX, "Employment {in-area}"));
    assertEquals("Employment in Greater Moncton", english(Places.MONCTON, "Employment {in-area}"));
    assertEquals(
        "Employment in the Atlantic region", english(Places.ATLANTIC, "Employment {in-area}"));
    assertEquals(
        "Emploi sur le territoire «\u00a0Grand Moncton\u00a0»",
        french(Places.MONCTON, "Emploi {in-area}"));
    assertEquals("Emploi en Nouvelle-Écosse", french(Places.NOVA_SCOTIA, "Emploi {in-area}"));
    assertEquals("Emploi au Canada", french(Places.CANADA, "Emploi {in-area}"));
    assertEquals(
        "Emploi dans la région de l’Atlantique", french(Places.ATLANTIC, "Emploi {in-area}"));
  }

  @Test
  void frenchPlaceBeforeAColonNeedsNoPreposition() {
    String text = "{area}\u00a0: {fraction} des immigrants récents avaient un emploi";
    for (Area area : List.of(Places.MONCTON, Places.NEW_BRUNSWICK, Places.ATLANTIC)) {
      String place = area.place().in(Language.FRENCH);
      assertTrue(french(area, text).startsWith(place + "\u00a0: "), french(area, text));
    }
    assertTrue(french(Places.ATLANTIC, text).startsWith("Atlantique"));
  }

  @Test
  void fractionIsGuardedAndBeginsASentenceWithACapital() {
    assertEquals(
        "About three in four immigrants", english(Places.MONCTON, "{fraction} immigrants"));
    assertEquals(
        "Environ les trois quarts des immigrants",
        french(Places.MONCTON, "{fraction} des immigrants"));
    assertEquals("Here 69.8% work", english(Places.NEW_BRUNSWICK, "Here {fraction} work"));
  }

  @Test
  void moreIsSaidOnlyWhereTheRangesDoNotOverlap() {
    assertEquals("74%, more than in Canada", english(Places.MONCTON, "{value}, {comparison}"));
    assertEquals(
        "74%, about the same as in Canada",
        english(Places.FREDERICTON, "{value:immigrants}, {comparison:immigrants}"));
    assertEquals(
        "66.7%, less than in Canada",
        english(Places.NEW_BRUNSWICK, "{value:temporary}, {comparison:temporary}"));
  }

  @Test
  void countryIsNotComparedWithItself() {
    assertEquals("68.1% had a job", english(Places.CANADA, "{value} had a job, {comparison}"));
  }

  @Test
  void sentenceWithoutItsValueGivesWayToOneThatSaysSo() {
    assertEquals(
        "Recent immigrants in Edmundston: no single figure can be given",
        english(Places.EDMUNDSTON, "{fraction} recent immigrants had a job"));
    assertEquals(
        "Non-permanent residents in Greater Moncton: no single figure can be given",
        english(Places.MONCTON, "{value:temporary} of them had a job"));
  }

  @Test
  void refusedMedianIsSaidWithWhatIsKnownOfItsParts() {
    String text = "Half earned less than {value:recent}";
    assertEquals(
        "Recent immigrants in Greater Moncton: a single median cannot be worked out; those of its"
            + " three parts lie between $34,200 and $40,600",
        median(Places.MONCTON, Language.ENGLISH).complete(text));
    assertEquals(
        "Immigrants récents dans la région de l’Atlantique\u00a0: on ne peut pas calculer une"
            + " médiane unique; celles des deux parties se situent entre 33\u00a0400\u00a0$ et"
            + " 37\u00a0600\u00a0$",
        median(Places.ATLANTIC, Language.FRENCH).complete(text));
    assertEquals(
        "Half earned less than $36,400",
        median(Places.FREDERICTON, Language.ENGLISH).complete(text));
  }

  private static Finding median(Area area, Language language) {
    List<Area> shown = Comparators.shown(area, Places.ALL);
    return new FigureViews(Dashboards.incomes(), shown, language).finding();
  }

  @Test
  void sentenceSpeaksOfTheRowOfItsFirstValue() {
    Finding.Lead lead =
        new FigureViews(
                Dashboards.rates(), Comparators.shown(Places.MONCTON, Places.ALL), Language.ENGLISH)
            .lead();
    assertTrue(
        lead.spoken("In {area}, {value:immigrants} and {value:all}")
            .orElseThrow()
            .hasCode("immigrants"));
    assertTrue(lead.spoken("In {area}").orElseThrow().hasCode("recent"));
    assertTrue(lead.spoken("{value:nobody}").isEmpty());
  }

  @Test
  void lineLeadsWithItsLatestPeriod() {
    List<Area> shown = Comparators.shown(Places.HALIFAX, Places.ALL);
    Finding finding = new FigureViews(Dashboards.trend(), shown, Language.ENGLISH).finding();
    assertEquals("76% after 65%", finding.complete("{value} after {value:2006}"));
  }

  @ParameterizedTest
  @CsvSource({
    "74.2, 3-4",
    "66.0, 2-3",
    "50.9, 1-2",
    "33.9, 1-3",
    "10.4, 1-10",
    "5.2, 1-20",
    "90, 9-10"
  })
  void simpleFractionStandsForANearPercentage(double perCent, String name) {
    assertEquals("fraction." + name, Fraction.near(perCent, 2).orElseThrow().key());
  }

  @ParameterizedTest
  @CsvSource({"70", "45", "12", "3", "100", "55"})
  void noFractionStandsForAPercentageThatIsNotNear(double perCent) {
    assertTrue(Fraction.near(perCent, 2).isEmpty());
  }
}
