package ca.lipworkbench.notebooks.publishing;

import ca.lipworkbench.engine.catalogue.Catalogue;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.GeographicLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Which areas a dashboard has numbers for. */
final class DashboardAreas {
  private DashboardAreas() {}

  /**
   * The region's partnerships in the registry's order, their provinces, the region, and Canada;
   * empty when there is no such region, or it has no partnerships.
   */
  static List<Area> of(String region, Catalogue catalogue) {
    Optional<Area> above =
        catalogue.areas().stream()
            .filter(area -> area.level() == GeographicLevel.IRCC_REGION)
            .filter(area -> area.id().value().equals(region))
            .findFirst();
    if (above.isEmpty()) {
      return List.of();
    }
    List<Area> areas = new ArrayList<>();
    TreeSet<AreaId> provinces = new TreeSet<>();
    for (Area area : catalogue.areas()) {
      if (area.level() == GeographicLevel.PARTNERSHIP
          && area.region().equals(Optional.of(above.get().id()))) {
        areas.add(area);
        area.province().ifPresent(provinces::add);
      }
    }
    if (areas.isEmpty()) {
      return List.of();
    }
    provinces.forEach(province -> catalogue.findArea(province).ifPresent(areas::add));
    areas.add(above.get());
    catalogue.areas().stream()
        .filter(area -> area.level() == GeographicLevel.COUNTRY)
        .findFirst()
        .ifPresent(areas::add);
    return List.copyOf(areas);
  }
}
