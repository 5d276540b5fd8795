package ca.lipworkbench.datasets.geography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.BoundaryStatus;
import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.geography.GeographicLevel;
import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.engine.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class AreasTest {
  private static final Dguid CANADA = new Dguid("2021A000011124");

  private final Areas areas = Areas.shipped();

  private Area area(String id) {
    return areas.find(new AreaId(id)).orElseThrow();
  }

  private long population(Dguid dguid) {
    return areas.standard(dguid).orElseThrow().population().orElseThrow();
  }

  private long population(Area area) {
    return area.version().parts().stream().mapToLong(this::population).sum();
  }

  @Test
  void everyLevelIsThereInItsFullNumber() {
    Map<GeographicLevel, Long> counted =
        areas.all().stream()
            .collect(Collectors.groupingBy(Area::level, TreeMap::new, Collectors.counting()));
    assertEquals(
        Map.of(
            GeographicLevel.COUNTRY, 1L,
            GeographicLevel.PROVINCE, 13L,
            GeographicLevel.CENSUS_DIVISION, 293L,
            GeographicLevel.CENSUS_SUBDIVISION, 5_161L,
            GeographicLevel.CENSUS_METROPOLITAN_AREA, 41L,
            GeographicLevel.CENSUS_AGGLOMERATION, 111L,
            GeographicLevel.IRCC_REGION, 5L,
            GeographicLevel.PARTNERSHIP, 95L),
        counted);
  }

  @Test
  void regionsAndPartnershipsComeFirst() {
    List<Area> all = areas.all();
    assertTrue(all.subList(0, 5).stream().allMatch(a -> a.level() == GeographicLevel.IRCC_REGION));
    assertTrue(
        all.subList(5, 100).stream().allMatch(a -> a.level() == GeographicLevel.PARTNERSHIP));
    assertEquals(AreaId.of(CANADA), all.get(100).id());
    assertEquals(areas.all(), all);
  }

  @Test
  void greaterMonctonIsThreeSubdivisions() {
    Area moncton = area("NB-moncton");
    assertEquals(3, moncton.version().parts().size());
    assertEquals(128_168, population(moncton));
    assertEquals(BoundaryStatus.STATED, moncton.version().boundaryStatus());
    assertEquals(Optional.of(new AreaId("2021A000213")), moncton.province());
    assertEquals(Optional.of(new AreaId("region-ATL")), moncton.region());
    assertEquals("Greater Moncton Local Immigration Partnership", moncton.name().english());
    assertEquals(
        "Partenariat local en matière d’immigration – Grand Moncton",
        moncton.name().in(Language.FRENCH));
    assertEquals(BilingualText.of("Greater Moncton", "Grand Moncton"), moncton.place());
  }

  @Test
  void allEighteenMetropolitanPartnershipsResolve() {
    List<Area> metropolitan =
        areas.all().stream()
            .filter(area -> area.level() == GeographicLevel.PARTNERSHIP)
            .filter(
                area ->
                    area.version().parts().stream()
                        .anyMatch(part -> part.schema().startsWith("S05")))
            .toList();
    assertEquals(18, metropolitan.size());
    assertTrue(metropolitan.stream().allMatch(area -> area.version().isComplete()));
    assertTrue(metropolitan.stream().allMatch(area -> population(area) > 10_000));
    assertEquals(114_142, population(area("BC-kamloops")));
    assertEquals(130_613, population(area("NB-saint-john")));
  }

  @Test
  void sixPartnershipsHaveUnknownPartsInTheRegistrysWords() {
    List<Area> incomplete =
        areas.all().stream().filter(area -> !area.version().isComplete()).toList();
    assertEquals(
        List.of(
            "AB-banff",
            "AB-jasper",
            "ON-toronto-etobicoke-york",
            "ON-toronto-north-york",
            "ON-toronto-old-city",
            "ON-toronto-scarborough"),
        incomplete.stream().map(area -> area.id().value()).toList());
    assertEquals(
        List.of(
            "DPL ? Exshaw", "DPL ? Harvie Heights", "DPL ? Lac des Arcs", "DPL ? Pigeon Mountain"),
        area("AB-banff").version().unknownParts());
    assertEquals(4, area("AB-banff").version().parts().size());
    assertEquals(
        List.of("CT custom quadrant of CSD 3520005"),
        area("ON-toronto-scarborough").version().unknownParts());
  }

  @Test
  void boundaryStatusesAreThoseOfTheRegistry() {
    Map<BoundaryStatus, Long> counted =
        areas.all().stream()
            .filter(area -> area.level() == GeographicLevel.PARTNERSHIP)
            .collect(
                Collectors.groupingBy(
                    area -> area.version().boundaryStatus(), TreeMap::new, Collectors.counting()));
    assertEquals(
        Map.of(
            BoundaryStatus.STATED, 13L, BoundaryStatus.ATTESTED, 4L, BoundaryStatus.PROPOSED, 78L),
        counted);
  }

  @Test
  void regionsAreMadeOfEveryProvinceOnce() {
    List<Dguid> parts =
        areas.all().stream()
            .filter(area -> area.level() == GeographicLevel.IRCC_REGION)
            .flatMap(area -> area.version().parts().stream())
            .toList();
    assertEquals(13, parts.size());
    assertEquals(areas.nesting().children(CANADA), new TreeSet<>(parts));
    assertEquals("Région de l’Atlantique", area("region-ATL").name().in(Language.FRENCH));
    assertEquals(BilingualText.of("Atlantic", "Atlantique"), area("region-ATL").place());
    assertEquals(4, area("region-ATL").version().parts().size());
    assertEquals(BoundaryStatus.STATED, area("region-ATL").version().boundaryStatus());
  }

  @Test
  void everyAreaStandsUnderAProvinceAndRegionThatExist() {
    for (Area area : areas.all()) {
      area.province()
          .ifPresent(
              id -> assertEquals(GeographicLevel.PROVINCE, area(id.value()).level(), id::value));
      area.region()
          .ifPresent(
              id -> assertEquals(GeographicLevel.IRCC_REGION, area(id.value()).level(), id::value));
    }
    List<String> crossing =
        areas.all().stream()
            .filter(area -> area.id().value().startsWith("2021S"))
            .filter(area -> area.province().isEmpty())
            .map(area -> area.name().english() + area.region().map(id -> " " + id).orElse(""))
            .toList();
    assertEquals(
        List.of("Ottawa - Gatineau", "Campbellton", "Hawkesbury", "Lloydminster region-PNT"),
        crossing);
  }

  @Test
  void provincesAndCanadaHaveFrenchNames() {
    assertEquals("Colombie-Britannique", area("2021A000259").name().in(Language.FRENCH));
    assertTrue(
        areas.all().stream()
            .filter(
                area ->
                    area.level() == GeographicLevel.PROVINCE
                        || area.level() == GeographicLevel.COUNTRY
                        || area.level() == GeographicLevel.IRCC_REGION)
            .allMatch(area -> area.name().isComplete()));
    assertEquals(
        "Greater Sudbury / Grand Sudbury", area("2021A00053553005").name().in(Language.FRENCH));
  }

  @Test
  void childrenAreDisjointAndAddUp() {
    Function<Dguid, SortedSet<Dguid>> children = areas.nesting()::children;
    assertEquals(13, children.apply(CANADA).size());
    for (StandardArea area : areas.standard()) {
      SortedSet<Dguid> parts = children.apply(area.dguid());
      if (area.type() == GeographicLevel.CENSUS_SUBDIVISION) {
        assertTrue(parts.isEmpty());
        continue;
      }
      assertFalse(parts.isEmpty(), area::toString);
      long sum =
          parts.stream()
              .mapToLong(part -> areas.standard(part).orElseThrow().population().orElse(0))
              .sum();
      assertEquals(area.population().orElseThrow(), sum, area::toString);
    }
  }

  @Test
  void parentsLeadUpToCanada() {
    Dguid moncton = new Dguid("2021A00051307022");
    Dguid westmorland = areas.nesting().parent(moncton).orElseThrow();
    assertEquals("2021A00031307", westmorland.value());
    assertEquals("2021A000213", areas.nesting().parent(westmorland).orElseThrow().value());
    assertEquals(Optional.empty(), areas.nesting().parent(CANADA));
    assertEquals(Optional.empty(), areas.nesting().parent(new Dguid("2021S0503505")));
    assertThrows(
        java.lang.RuntimeException.class, () -> areas.nesting().children(CANADA).add(moncton));
  }

  @Test
  void searchForgivesAccentsAndCapitals() {
    assertEquals("Trois-Rivières", areas.search("trois-rivieres").getFirst().name().english());
    assertEquals("NB-moncton", areas.search("greater moncton").getFirst().id().value());
    assertEquals("NB-moncton", areas.search("grand moncton").getFirst().id().value());
    assertEquals("BC-smithers", areas.search("telkwa et smithers").getFirst().id().value());
    assertEquals("2021A000224", areas.search("QUÉBEC").getFirst().id().value());
    assertEquals("2021A000259", areas.search("colombie-britannique").getFirst().id().value());
    assertEquals("2021A00051307022", areas.search("2021A00051307022").getFirst().id().value());
    assertEquals(
        List.of("2021A00055915001", "2021A00055915002"),
        areas.search("langley british").stream()
            .filter(area -> area.level() == GeographicLevel.CENSUS_SUBDIVISION)
            .filter(area -> area.name().english().equals("Langley"))
            .map(area -> area.id().value())
            .toList());
    assertEquals(areas.all(), areas.search("  "));
    assertEquals(List.of(), areas.search("Atlantis-sur-Mer"));
  }
}
