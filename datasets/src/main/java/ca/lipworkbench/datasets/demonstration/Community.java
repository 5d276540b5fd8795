package ca.lipworkbench.datasets.demonstration;

import java.util.EnumMap;
import java.util.Map;

/**
 * A census subdivision in one census year: how many people of each kind live there.
 *
 * @param year the census
 * @param levels those of its province
 * @param territory whether it lies in a territory, where low income is not measured
 * @param citySize how much more populous it is than its province's people's usual place, in powers
 *     of ten
 * @param residents the people of each kind
 * @param division draws for its census division
 * @param own draws for itself
 */
record Community(
    CensusYear year,
    ProvinceLevels levels,
    boolean territory,
    double citySize,
    Map<Origin, Residents> residents,
    Draws division,
    Draws own) {
  private static final double CITY_PULL = 0.9;
  private static final double GROWTH_SPREAD = 0.1;

  /** A place before anybody lives there. */
  static Community empty(
      CensusYear year,
      ProvinceLevels levels,
      boolean territory,
      double citySize,
      Draws division,
      Draws own) {
    return new Community(year, levels, territory, citySize, Map.of(), division, own);
  }

  /**
   * The place with people.
   *
   * @param population its population in 2021, 0 where the census could not enumerate it
   */
  Community peopled(long population) {
    Chance chance = new Chance(division, own, own.with(year.year()));
    double growth = 1 + GROWTH_SPREAD * year.of(1, 0.4, 0) * chance.peculiarity(Matter.GROWTH);
    long total = Math.round(population * levels.share(year) * growth);
    double pull = CITY_PULL * citySize;
    long immigrants =
        chance.some(
            total,
            Chance.shifted(levels.immigrants(), pull + year.of(-0.32, -0.10, 0)),
            Matter.IMMIGRANTS);
    long recent = chance.some(immigrants, levels.recent() * year.of(1.05, 0.98, 1), Matter.RECENT);
    long nonPermanent =
        chance.some(
            total - immigrants,
            Chance.shifted(levels.nonPermanent() * year.of(0.35, 0.55, 1), pull),
            Matter.NON_PERMANENT);
    Map<Origin, Residents> people = new EnumMap<>(Origin.class);
    for (Origin origin : Origin.values()) {
      long number =
          switch (origin) {
            case NON_IMMIGRANT -> total - immigrants - nonPermanent;
            case SETTLED_IMMIGRANT -> immigrants - recent;
            case RECENT_IMMIGRANT -> recent;
            case NON_PERMANENT_RESIDENT -> nonPermanent;
          };
      people.put(origin, Residents.of(origin, number, year, chance(origin, "residents")));
    }
    return new Community(year, levels, territory, citySize, people, division, own);
  }

  /** Where the numbers of one kind of people in a topic come from. */
  Chance chance(Origin origin, String topic) {
    return new Chance(division, own, own.with(year.year()).with(topic).with(origin.name()));
  }
}
