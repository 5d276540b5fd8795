package ca.lipworkbench.datasets.demonstration;

import java.util.List;

/** Age and gender. */
record AgeTopic() implements Topic {
  @Override
  public String table() {
    return "demo-age-sex";
  }

  @Override
  public List<String> measures() {
    return List.of("total-age", "age-0-14", "age-15-64", "age-65-plus", "men", "women");
  }

  @Override
  public void count(Community place, Residents people, Chance chance, double[] into) {
    into[0] = people.people();
    into[1] = people.children();
    into[2] = people.workingAge();
    into[3] = people.seniors();
    into[4] = people.men();
    into[5] = people.people() - people.men();
  }
}
