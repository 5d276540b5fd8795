package ca.lipworkbench.datasets.geography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import ca.lipworkbench.datasets.geography.Places.Resolution;
import ca.lipworkbench.engine.geography.GeographicLevel;
import org.junit.jupiter.api.Test;

final class PlacesTest {
  private final Places places = new Places(Areas.shipped());

  private String resolved(String name, String province, GeographicLevel level) {
    return assertInstanceOf(
            Resolution.Resolved.class, places.resolve(name, "City (CY)", province, level))
        .area()
        .dguid()
        .value();
  }

  @Test
  void theCityOfTheProfileDownloadIsFound() {
    assertEquals(
        "2021A00055915022",
        resolved("Vancouver", "British Columbia", GeographicLevel.CENSUS_SUBDIVISION));
  }

  @Test
  void theLevelTellsSubdivisionFromMetropolitanArea() {
    assertEquals(
        "2021S0503933",
        resolved("Vancouver", "British Columbia", GeographicLevel.CENSUS_METROPOLITAN_AREA));
    assertEquals(
        "2021A00035921", resolved("Nanaimo", "British Columbia", GeographicLevel.CENSUS_DIVISION));
  }

  @Test
  void twoPlacesOfOneNameStayAmbiguous() {
    Resolution.Ambiguous langley =
        assertInstanceOf(
            Resolution.Ambiguous.class,
            places.resolve(
                "Langley", "City (CY)", "British Columbia", GeographicLevel.CENSUS_SUBDIVISION));
    assertEquals(2, langley.candidates().size());
    assertInstanceOf(
        Resolution.Ambiguous.class,
        places.resolve("Victoria", "", "", GeographicLevel.CENSUS_SUBDIVISION));
  }

  @Test
  void theProvinceMayBeNamedInFrench() {
    assertEquals(
        "2021A00055915022",
        resolved("Vancouver", "Colombie-Britannique", GeographicLevel.CENSUS_SUBDIVISION));
    assertEquals("2021A000224", resolved("Québec", "", GeographicLevel.PROVINCE));
    assertEquals("2021A000224", resolved("Quebec", "Quebec", GeographicLevel.PROVINCE));
    assertEquals("2021A000011124", resolved("Canada", "", GeographicLevel.COUNTRY));
  }

  @Test
  void eitherHalfOfABilingualNameWillDo() {
    assertEquals(
        "2021A00053553005",
        resolved("Grand Sudbury", "Ontario", GeographicLevel.CENSUS_SUBDIVISION));
    assertEquals(
        "2021A00053553005",
        resolved("Greater Sudbury / Grand Sudbury", "Ontario", GeographicLevel.CENSUS_SUBDIVISION));
  }

  @Test
  void aMetropolitanAreaAcrossABorderIsFoundFromBothSides() {
    assertEquals(
        "2021S0503505",
        resolved("Ottawa - Gatineau", "Ontario", GeographicLevel.CENSUS_METROPOLITAN_AREA));
    assertEquals(
        "2021S0503505",
        resolved("Ottawa - Gatineau", "Québec", GeographicLevel.CENSUS_METROPOLITAN_AREA));
  }

  @Test
  void anUnknownPlaceIsNotGuessed() {
    assertInstanceOf(
        Resolution.Unknown.class,
        places.resolve("Vancouver", "City (CY)", "Alberta", GeographicLevel.CENSUS_SUBDIVISION));
    assertInstanceOf(
        Resolution.Unknown.class,
        places.resolve("Vancouve", "", "British Columbia", GeographicLevel.CENSUS_SUBDIVISION));
  }
}
