package ca.lipworkbench.notebooks.templates;

import ca.lipworkbench.engine.catalogue.Catalogue;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.GeographicLevel;
import java.util.ArrayList;
import java.util.List;

/**
 * The areas beside which a place is looked at: itself, its province, its region, Canada. What is
 * the same ground as the place is left out, as Prince Edward Island beside its own partnership.
 */
final class Surroundings {
  private Surroundings() {}

  static List<Area> of(Area place, Catalogue catalogue) {
    List<Area> areas = new ArrayList<>();
    areas.add(place);
    place.province().flatMap(catalogue::findArea).ifPresent(area -> add(area, areas));
    place.region().flatMap(catalogue::findArea).ifPresent(area -> add(area, areas));
    catalogue.areas().stream()
        .filter(area -> area.level() == GeographicLevel.COUNTRY)
        .findFirst()
        .ifPresent(area -> add(area, areas));
    return List.copyOf(areas);
  }

  static List<AreaId> ids(List<Area> areas) {
    return areas.stream().map(Area::id).toList();
  }

  private static void add(Area area, List<Area> areas) {
    Area place = areas.getFirst();
    boolean isSameGround =
        area.version().isComplete()
            && place.version().isComplete()
            && area.version().parts().equals(place.version().parts());
    if (!isSameGround && !ids(areas).contains(area.id())) {
      areas.add(area);
    }
  }
}
