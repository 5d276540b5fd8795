package ca.lipworkbench.datasets.demonstration;

import java.util.List;

/** Highest certificate, diploma or degree of people aged 25 to 64. */
record EducationTopic() implements Topic {
  @Override
  public String table() {
    return "demo-education";
  }

  @Override
  public List<String> measures() {
    return List.of(
        "total-25-64",
        "no-certificate",
        "postsecondary",
        "bachelor-or-higher",
        "studied-outside-canada");
  }

  @Override
  public void count(Community place, Residents people, Chance chance, double[] into) {
    Origin origin = people.origin();
    long prime = chance.exactly(people.workingAge(), origin.of(0.79, 0.88, 0.82, 0.58));
    double earlier = place.year().of(1.45, 1.12, 1);
    long without =
        chance.some(
            prime,
            Chance.shifted(
                origin.of(0.105, 0.110, 0.070, 0.040) * earlier, -0.25 * place.citySize()),
            Matter.NO_CERTIFICATE);
    long postsecondary =
        chance.some(prime - without, origin.of(0.69, 0.74, 0.80, 0.80), Matter.POSTSECONDARY);
    double degree =
        Chance.shifted(
            origin.of(0.41, 0.60, 0.70, 0.66),
            0.45 * place.citySize() + place.year().of(-0.35, -0.10, 0));
    into[0] = prime;
    into[1] = without;
    into[2] = postsecondary;
    into[3] = chance.some(postsecondary, degree, Matter.DEGREE);
    into[4] = chance.some(postsecondary, origin.of(0.015, 0.52, 0.83, 0.60), Matter.STUDIED_ABROAD);
  }
}
