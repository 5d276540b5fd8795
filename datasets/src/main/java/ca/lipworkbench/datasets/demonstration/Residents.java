package ca.lipworkbench.datasets.demonstration;

/**
 * The people of one kind in one subdivision and year, as every topic counts them.
 *
 * @param origin which kind
 * @param people how many
 * @param children those of 0 to 14 years
 * @param seniors those of 65 years and over
 * @param men how many are men+
 * @param households the households that one of them maintains
 */
record Residents(
    Origin origin, long people, long children, long seniors, long men, long households) {

  static Residents of(Origin origin, long people, CensusYear year, Chance chance) {
    long children = chance.some(people, origin.of(0.172, 0.035, 0.205, 0.085), Matter.CHILDREN);
    double aged = year.of(0.75, 0.9, 1) * origin.of(0.225, 0.265, 0.040, 0.025);
    long seniors = chance.some(people - children, aged, Matter.SENIORS);
    return new Residents(
        origin,
        people,
        children,
        seniors,
        chance.exactly(people, origin.of(0.495, 0.482, 0.494, 0.528)),
        chance.exactly(people - children, origin.of(0.505, 0.490, 0.420, 0.370)));
  }

  /** Those of 15 to 64 years. */
  long workingAge() {
    return people - children - seniors;
  }

  /** Those of 15 years and over. */
  long adults() {
    return people - children;
  }
}
