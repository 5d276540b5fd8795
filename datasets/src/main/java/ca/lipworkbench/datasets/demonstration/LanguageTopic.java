package ca.lipworkbench.datasets.demonstration;

import java.util.List;

/** Knowledge of official languages and language spoken at home. */
record LanguageTopic() implements Topic {
  @Override
  public String table() {
    return "demo-language";
  }

  @Override
  public List<String> measures() {
    return List.of("total-language", "knows-french", "neither-language", "home-non-official");
  }

  @Override
  public void count(Community place, Residents people, Chance chance, double[] into) {
    Origin origin = people.origin();
    double learned = place.levels().french() * origin.of(1, 0.85, 0.80, 0.75);
    long french =
        chance.some(people.people(), learned + origin.of(0, 0.03, 0.05, 0.05), Matter.FRENCH);
    into[0] = people.people();
    into[1] = french;
    into[2] =
        chance.some(
            people.people() - french,
            origin.of(0.003, 0.065, 0.085, 0.03),
            Matter.NEITHER_LANGUAGE);
    into[3] =
        chance.some(people.people(), origin.of(0.035, 0.40, 0.58, 0.52), Matter.HOME_LANGUAGE);
  }
}
