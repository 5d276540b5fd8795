package ca.lipworkbench.workbench.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.GeographicLevel;
import ca.lipworkbench.engine.text.BilingualText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparatorsTest {
  @Test
  void provinceRegionAndCanadaStandBesideAPartnership() {
    assertEquals(
        List.of(Places.MONCTON, Places.NEW_BRUNSWICK, Places.ATLANTIC, Places.CANADA),
        Comparators.shown(Places.MONCTON, Places.ALL));
  }

  @Test
  void provinceThatIsThePartnershipsOwnGroundIsLeftOut() {
    Area everywhere =
        new Area(
            new AreaId("NB-everywhere"),
            GeographicLevel.PARTNERSHIP,
            BilingualText.of("Partnership", "Partenariat"),
            BilingualText.of("New Brunswick", "Nouveau-Brunswick"),
            Places.NEW_BRUNSWICK.version(),
            Optional.of(Places.NEW_BRUNSWICK.id()),
            Optional.of(Places.ATLANTIC.id()));
    assertEquals(
        List.of(everywhere, Places.ATLANTIC, Places.CANADA),
        Comparators.shown(everywhere, Places.ALL));
  }
}
