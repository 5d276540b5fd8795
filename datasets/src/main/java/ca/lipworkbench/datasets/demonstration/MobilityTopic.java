package ca.lipworkbench.datasets.demonstration;

import java.util.List;

/** Where people aged 5 and over lived five years before the census. */
record MobilityTopic() implements Topic {
  private static final double UNDER_FIVE_OF_CHILDREN = 0.32;

  @Override
  public String table() {
    return "demo-migration";
  }

  @Override
  public List<String> measures() {
    return List.of("total-5-plus", "movers", "external-migrants");
  }

  @Override
  public void count(Community place, Residents people, Chance chance, double[] into) {
    Origin origin = people.origin();
    long fivePlus = people.people() - chance.exactly(people.children(), UNDER_FIVE_OF_CHILDREN);
    long movers = chance.some(fivePlus, origin.of(0.355, 0.33, 0.93, 0.92), Matter.MOVERS);
    into[0] = fivePlus;
    into[1] = movers;
    into[2] = chance.some(movers, origin.of(0.018, 0.035, 0.82, 0.78), Matter.EXTERNAL);
  }
}
