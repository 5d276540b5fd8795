package ca.lipworkbench.datasets.demonstration;

import java.util.List;

/** Labour force status of people aged 15 and over. */
record EmploymentTopic() implements Topic {
  private static final double MEN_MORE = 0.17;
  private static final double NEWCOMER_WOMEN_LESS = 0.22;

  @Override
  public String table() {
    return "demo-employment";
  }

  @Override
  public List<String> measures() {
    return List.of(
        "total-15-plus",
        "labour-force",
        "employed",
        "unemployed",
        "men-15-plus",
        "men-employed",
        "women-15-plus",
        "women-employed");
  }

  @Override
  public void count(Community place, Residents people, Chance chance, double[] into) {
    Origin origin = people.origin();
    double unemployment =
        Chance.shifted(
            Math.min(
                0.6,
                place.levels().unemployment()
                    * place.year().of(0.66, 0.78, 1)
                    * origin.of(0.97, 1.0, 1.45, 1.30)),
            chance.peculiarity(Matter.UNEMPLOYMENT));
    double participation = origin.of(0.645, 0.605, 0.735, 0.755);
    double employment =
        Chance.shifted(participation * (1 - unemployment), chance.peculiarity(Matter.EMPLOYMENT));
    double women = origin == Origin.RECENT_IMMIGRANT ? NEWCOMER_WOMEN_LESS : 0;
    long menAdults =
        chance.exactly(people.adults(), people.men() / (double) Math.max(1, people.people()));
    long womenAdults = people.adults() - menAdults;
    long menEmployed = chance.exactly(menAdults, Chance.shifted(employment, MEN_MORE + women));
    long womenEmployed = chance.exactly(womenAdults, Chance.shifted(employment, -MEN_MORE - women));
    long employed = menEmployed + womenEmployed;
    double seeking = employment * unemployment / (1 - unemployment) / (1 - employment);
    long unemployed = chance.exactly(people.adults() - employed, Math.min(1, seeking));
    into[0] = people.adults();
    into[1] = employed + unemployed;
    into[2] = employed;
    into[3] = unemployed;
    into[4] = menAdults;
    into[5] = menEmployed;
    into[6] = womenAdults;
    into[7] = womenEmployed;
  }
}
