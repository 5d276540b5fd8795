package ca.lipworkbench.datasets.demonstration;

import ca.lipworkbench.datasets.geography.Areas;
import ca.lipworkbench.datasets.geography.StandardArea;
import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.geography.GeographicLevel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The standard areas that the files have rows for, in order, with the areas that each subdivision
 * is counted in, itself among them.
 */
final class DemonstrationAreas {
  private static final int PROVINCE_DIGITS = 2;
  private static final int FIRST_TERRITORY = 60;

  private final List<StandardArea> areas;
  private final List<Subdivision> subdivisions = new ArrayList<>();

  /**
   * A subdivision.
   *
   * @param area what it is
   * @param division the census division it lies in
   * @param countedIn positions in the list of the areas that it is counted in
   */
  record Subdivision(StandardArea area, Dguid division, List<Integer> countedIn) {}

  DemonstrationAreas(Areas areas) {
    this.areas = List.copyOf(areas.standard());
    Map<Dguid, Integer> positions = new HashMap<>();
    for (int position = 0; position < this.areas.size(); position++) {
      positions.put(this.areas.get(position).dguid(), position);
    }
    Map<Dguid, Integer> metropolitan = new HashMap<>();
    for (StandardArea area : this.areas) {
      if (area.dguid().schema().startsWith("S")) {
        areas
            .nesting()
            .children(area.dguid())
            .forEach(part -> metropolitan.put(part, position(positions, area.dguid())));
      }
    }
    for (StandardArea area : this.areas) {
      if (area.type() == GeographicLevel.CENSUS_SUBDIVISION) {
        subdivisions.add(subdivision(areas, area, positions, metropolitan.get(area.dguid())));
      }
    }
  }

  private static Subdivision subdivision(
      Areas areas,
      StandardArea area,
      Map<Dguid, Integer> positions,
      @org.jspecify.annotations.Nullable Integer metropolitan) {
    List<Integer> countedIn = new ArrayList<>();
    Dguid division = areas.nesting().parent(area.dguid()).orElseThrow();
    Optional<Dguid> above = Optional.of(area.dguid());
    while (above.isPresent()) {
      countedIn.add(position(positions, above.get()));
      above = areas.nesting().parent(above.get());
    }
    if (metropolitan != null) {
      countedIn.add(metropolitan);
    }
    return new Subdivision(area, division, List.copyOf(countedIn));
  }

  private static int position(Map<Dguid, Integer> positions, Dguid area) {
    Integer position = positions.get(area);
    if (position == null) {
      throw new IllegalStateException("Not in the list of areas: " + area);
    }
    return position;
  }

  /** Every area, in the order of the files. */
  List<StandardArea> all() {
    return areas;
  }

  /** The subdivisions, in that order. */
  List<Subdivision> subdivisions() {
    return subdivisions;
  }

  /** Whether an area lies in one of the three territories. */
  static boolean inTerritory(StandardArea area) {
    return area.province()
        .map(province -> Integer.parseInt(province.code().substring(0, PROVINCE_DIGITS)))
        .filter(code -> code >= FIRST_TERRITORY)
        .isPresent();
  }
}
