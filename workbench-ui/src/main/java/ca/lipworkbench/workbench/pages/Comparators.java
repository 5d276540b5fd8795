package ca.lipworkbench.workbench.pages;

import ca.lipworkbench.engine.explore.Comparisons;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The areas that stand on one page: its own, then those that it is compared with. */
final class Comparators {
  private Comparators() {}

  /** The page's own area and what stands above it among the areas of the dashboard. */
  static List<Area> shown(Area own, List<Area> areas) {
    List<Area> shown = new ArrayList<>(List.of(own));
    shown.addAll(Comparisons.above(own, areas));
    return List.copyOf(shown);
  }

  /** Canada, where the dashboard has it. */
  static Optional<Area> country(List<Area> areas) {
    return Comparisons.country(areas);
  }

  /** The area with this identifier. */
  static Optional<Area> find(AreaId id, List<Area> areas) {
    return areas.stream().filter(area -> area.id().equals(id)).findFirst();
  }
}
