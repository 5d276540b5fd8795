package ca.lipworkbench.datasets.demonstration;

import ca.lipworkbench.datasets.geography.StandardArea;
import ca.lipworkbench.engine.geography.Dguid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Everybody in one census year, by subdivision, and how many people and households every area has,
 * because areas may be too small to publish.
 */
final class Census {
  private static final double FARTHEST_CITY_SIZE = 2.2;

  private final CensusYear year;
  private final List<Community> communities = new ArrayList<>();
  private final long[] people;
  private final long[] households;

  /**
   * Takes the census.
   *
   * @param levels those of each province
   * @param seed where every number comes from
   */
  Census(CensusYear year, DemonstrationAreas areas, Map<Dguid, ProvinceLevels> levels, Draws seed) {
    this.year = year;
    this.people = new long[areas.all().size()];
    this.households = new long[areas.all().size()];
    Map<Dguid, Double> usual = usualSizes(areas);
    for (DemonstrationAreas.Subdivision subdivision : areas.subdivisions()) {
      StandardArea area = subdivision.area();
      Dguid province = area.province().orElseThrow();
      ProvinceLevels level = levels.get(province);
      if (level == null) {
        throw new IllegalStateException("levels.csv has no line for " + province);
      }
      long population = area.population().orElse(0);
      double citySize = size(population) - usual.getOrDefault(province, 0.0);
      Community community =
          Community.empty(
                  year,
                  level,
                  DemonstrationAreas.inTerritory(area),
                  Math.clamp(citySize, -FARTHEST_CITY_SIZE, FARTHEST_CITY_SIZE),
                  seed.with(subdivision.division().value()),
                  seed.with(area.dguid().value()))
              .peopled(population);
      communities.add(community);
      for (Residents residents : community.residents().values()) {
        for (int position : subdivision.countedIn()) {
          people[position] += residents.people();
          households[position] += residents.households();
        }
      }
    }
  }

  /** The calendar year. */
  CensusYear year() {
    return year;
  }

  /** The subdivisions, in the order of {@link DemonstrationAreas#subdivisions}. */
  List<Community> communities() {
    return communities;
  }

  /** How many people live in the area at this position of {@link DemonstrationAreas#all}. */
  long people(int position) {
    return people[position];
  }

  /** How many private households the area at this position has. */
  long households(int position) {
    return households[position];
  }

  /** By province, the power of ten of the population of the place where people usually live. */
  private static Map<Dguid, Double> usualSizes(DemonstrationAreas areas) {
    Map<Dguid, Double> weighted = new HashMap<>();
    Map<Dguid, Double> weights = new HashMap<>();
    for (DemonstrationAreas.Subdivision subdivision : areas.subdivisions()) {
      OptionalLong population = subdivision.area().population();
      if (population.isPresent()) {
        Dguid province = subdivision.area().province().orElseThrow();
        long number = population.getAsLong();
        weighted.merge(province, number * size(number), Double::sum);
        weights.merge(province, (double) number, Double::sum);
      }
    }
    weighted.replaceAll((province, sum) -> sum / weights.getOrDefault(province, 1.0));
    return weighted;
  }

  private static double size(long population) {
    return StrictMath.log10((double) Math.max(1, population));
  }
}
