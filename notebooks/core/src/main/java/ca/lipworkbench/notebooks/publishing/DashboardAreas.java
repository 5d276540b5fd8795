package ca.lipworkbench.notebooks.publishing;

import ca.lipworkbench.engine.catalogue.Catalogue;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.GeographicLevel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which areas a dashboard has numbers for. */
final class DashboardAreas {
  private DashboardAreas() {}

  /**
   * The region's partnerships in the registry's order, their provinces, the region, and Canada; of
   * one partnership the same without the other partnerships. Empty when there is no such region or
   * partnership, or the region has no partnerships.
   */
  static List<Area> of(String place, Catalogue catalogue) {
    List<Area> partnerships =
        catalogue.areas().stream()
            .filter(area -> area.level() == GeographicLevel.PARTNERSHIP)
            .filter(
                area ->
                    area.id().value().equals(place)
                        || area.region().filter(above -> above.value().equals(place)).isPresent())
            .toList();
    if (partnerships.isEmpty()) {
      return List.of();
    }
    List<Area> areas = new ArrayList<>(partnerships);
    TreeSet<AreaId> provinces = new TreeSet<>();
    Set<AreaId> regions = new LinkedHashSet<>();
    for (Area area : partnerships) {
      area.province().ifPresent(provinces::add);
      area.region().ifPresent(regions::add);
    }
    provinces.forEach(province -> catalogue.findArea(province).ifPresent(areas::add));
    regions.forEach(region -> catalogue.findArea(region).ifPresent(areas::add));
    catalogue.areas().stream()
        .filter(area -> area.level() == GeographicLevel.COUNTRY)
        .findFirst()
        .ifPresent(areas::add);
    return List.copyOf(areas);
  }
}
