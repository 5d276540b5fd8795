package ca.lipworkbench.workbench.pages;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.GeographicLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The areas that stand on one page: its own, then province, region and Canada where they exist.
 * What is the same ground as the page's own area is left out: Prince Edward Island beside itself.
 */
final class Comparators {
  private Comparators() {}

  /** The page's own area and what stands above it among the areas of the dashboard. */
  static List<Area> shown(Area own, List<Area> areas) {
    List<Area> shown = new ArrayList<>();
    shown.add(own);
    own.province().flatMap(id -> find(id, areas)).ifPresent(area -> addOnce(area, shown));
    own.region().flatMap(id -> find(id, areas)).ifPresent(area -> addOnce(area, shown));
    country(areas).ifPresent(area -> addOnce(area, shown));
    return List.copyOf(shown);
  }

  /** Canada, where the dashboard has it. */
  static Optional<Area> country(List<Area> areas) {
    return areas.stream().filter(area -> area.level() == GeographicLevel.COUNTRY).findFirst();
  }

  /** The area with this identifier. */
  static Optional<Area> find(AreaId id, List<Area> areas) {
    return areas.stream().filter(area -> area.id().equals(id)).findFirst();
  }

  private static boolean sameGround(Area one, Area other) {
    return one.version().isComplete()
        && other.version().isComplete()
        && one.version().parts().equals(other.version().parts());
  }

  private static void addOnce(Area area, List<Area> shown) {
    if (find(area.id(), shown).isEmpty() && !sameGround(area, shown.getFirst())) {
      shown.add(area);
    }
  }
}
