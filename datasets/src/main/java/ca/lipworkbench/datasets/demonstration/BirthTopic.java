package ca.lipworkbench.datasets.demonstration;

import java.util.List;

/** Place of birth of immigrants: five parts of the world and ten countries in them. */
record BirthTopic() implements Topic {
  @Override
  public String table() {
    return "demo-birth-country";
  }

  @Override
  public List<String> measures() {
    return List.of(
        "total-birth",
        "region-americas",
        "born-united-states",
        "region-europe",
        "born-united-kingdom",
        "born-italy",
        "born-france",
        "region-africa",
        "born-nigeria",
        "region-asia",
        "born-india",
        "born-philippines",
        "born-china",
        "born-pakistan",
        "born-iran",
        "region-oceania");
  }

  @Override
  public void count(Community place, Residents people, Chance chance, double[] into) {
    if (!PopulationGroup.IMMIGRANTS.includes(people.origin())) {
      return;
    }
    boolean recent = people.origin() == Origin.RECENT_IMMIGRANT;
    double asia = Chance.shifted(recent ? 0.62 : 0.45, chance.peculiarity(Matter.ORIGIN));
    long[] regions =
        chance.split(
            people.people(),
            recent ? 0.11 : 0.16,
            recent ? 0.09 : 0.31,
            recent ? 0.16 : 0.07,
            asia,
            0.008);
    long[] americas = chance.split(regions[0], 0.22, 0.78);
    long[] europe =
        chance.split(regions[1], 0.24, recent ? 0.02 : 0.11, recent ? 0.26 : 0.05, 0.56);
    long[] africa = chance.split(regions[2], recent ? 0.28 : 0.07, 0.80);
    long[] asian =
        chance.split(
            regions[3],
            recent ? 0.33 : 0.22,
            recent ? 0.18 : 0.17,
            recent ? 0.14 : 0.21,
            0.06,
            0.05,
            0.30);
    double[] counts = {
      people.people(),
      regions[0],
      americas[0],
      regions[1],
      europe[0],
      europe[1],
      europe[2],
      regions[2],
      africa[0],
      regions[3],
      asian[0],
      asian[1],
      asian[2],
      asian[3],
      asian[4],
      regions[4]
    };
    System.arraycopy(counts, 0, into, 0, counts.length);
  }
}
