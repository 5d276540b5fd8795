package ca.lipworkbench.datasets.demonstration;

import java.util.List;
import java.util.Optional;

/** Immigrant status, period of immigration and admission category. */
record ImmigrationTopic() implements Topic {
  private static final int NON_IMMIGRANTS = 1;
  private static final int IMMIGRANTS = 2;
  private static final int RECENT = 3;
  private static final int NON_PERMANENT = 4;
  private static final int PERIODS = 5;
  private static final int ADMISSION = 10;

  @Override
  public String table() {
    return "demo-immigration";
  }

  @Override
  public List<String> measures() {
    return List.of(
        "total-status",
        "non-immigrants",
        "immigrants",
        "recent-immigrants",
        "non-permanent-residents",
        "total-period",
        "period-before-1991",
        "period-1991-2000",
        "period-2001-2010",
        "period-2011-2021",
        "total-admission",
        "admission-economic",
        "admission-family",
        "admission-refugees",
        "admission-other");
  }

  @Override
  public void count(Community place, Residents people, Chance chance, double[] into) {
    into[0] = people.people();
    switch (people.origin()) {
      case NON_IMMIGRANT -> into[NON_IMMIGRANTS] = people.people();
      case NON_PERMANENT_RESIDENT -> into[NON_PERMANENT] = people.people();
      case SETTLED_IMMIGRANT -> countImmigrants(place, people, chance, into);
      case RECENT_IMMIGRANT -> {
        into[RECENT] = people.people();
        countImmigrants(place, people, chance, into);
      }
    }
  }

  private static void countImmigrants(
      Community place, Residents people, Chance chance, double[] into) {
    into[IMMIGRANTS] = people.people();
    into[PERIODS] = people.people();
    long[] periods = periods(place.year(), people, chance);
    for (int period = 0; period < periods.length; period++) {
      into[PERIODS + 1 + period] = periods[period];
    }
    long sinceEighty = chance.exactly(people.people(), people.origin().of(0, 0.85, 1, 0));
    into[ADMISSION] = sinceEighty;
    double refugees = Chance.shifted(0.15, chance.peculiarity(Matter.ADMISSION));
    long[] categories = chance.split(sinceEighty, 0.56, 0.28, refugees, 0.012);
    for (int category = 0; category < categories.length; category++) {
      into[ADMISSION + 1 + category] = categories[category];
    }
  }

  /** Before 1991, 1991 to 2000, 2001 to 2010, 2011 to 2021. */
  private static long[] periods(CensusYear year, Residents people, Chance chance) {
    boolean recent = people.origin() == Origin.RECENT_IMMIGRANT;
    return switch (year) {
      case Y2006 ->
          recent
              ? new long[] {0, 0, people.people(), 0}
              : chance.split(people.people(), 0.66, 0.34, 0, 0);
      case Y2016 ->
          recent
              ? new long[] {0, 0, 0, people.people()}
              : chance.split(people.people(), 0.44, 0.23, 0.33, 0);
      case Y2021 ->
          recent
              ? new long[] {0, 0, 0, people.people()}
              : chance.split(people.people(), 0.34, 0.20, 0.28, 0.18);
    };
  }

  @Override
  public Optional<String> symbol(String measure, CensusYear year, boolean territory) {
    if (year != CensusYear.Y2006) {
      return Optional.empty();
    }
    if (measure.equals("period-2011-2021")) {
      return Optional.of("...");
    }
    return measure.contains("admission") ? Optional.of("..") : Optional.empty();
  }
}
