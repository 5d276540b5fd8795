package ca.lipworkbench.datasets.demonstration;

/**
 * Draws whole numbers of people for one kind of people in one subdivision and year. A share is
 * moved on the logistic scale by what is peculiar to the census division and to the subdivision,
 * the same in every year, so that places differ and stay themselves. Not safe for use by several
 * threads.
 */
final class Chance {
  private static final double DIVISION_SPREAD = 0.20;
  private static final double SUBDIVISION_SPREAD = 0.18;

  private final Draws division;
  private final Draws subdivision;
  private final Draws cell;
  private int drawn;

  /**
   * @param division draws for the census division
   * @param subdivision draws for the subdivision
   * @param cell draws for the kind of people in the subdivision and year
   */
  Chance(Draws division, Draws subdivision, Draws cell) {
    this.division = division;
    this.subdivision = subdivision;
    this.cell = cell;
  }

  /** What is peculiar to the place in a matter, with mean 0. */
  double peculiarity(Matter matter) {
    return DIVISION_SPREAD * division.bell(matter.key())
        + SUBDIVISION_SPREAD * subdivision.bell(matter.key());
  }

  /** How many of these people a matter is true of, about this share of them. */
  long some(long people, double share, Matter matter) {
    return exactly(people, shifted(share, peculiarity(matter)));
  }

  /** How many people this share of them is, rounded up or down by chance. */
  long exactly(long people, double share) {
    return people == 0
        ? 0
        : Math.min(people, (long) StrictMath.floor(people * share + cell.uniform(drawn++)));
  }

  /** Parts of these people in about these proportions; the last part is what the others leave. */
  long[] split(long people, double... proportions) {
    long[] parts = new long[proportions.length];
    long left = people;
    double weight = 0;
    for (double proportion : proportions) {
      weight += proportion;
    }
    for (int part = 0; part < parts.length - 1; part++) {
      parts[part] = exactly(left, weight <= 0 ? 0 : Math.min(1, proportions[part] / weight));
      left -= parts[part];
      weight -= proportions[part];
    }
    parts[parts.length - 1] = left;
    return parts;
  }

  /** A share moved by an amount on the logistic scale. */
  static double shifted(double share, double amount) {
    if (share <= 0 || share >= 1) {
      return share;
    }
    double odds = share / (1 - share) * StrictMath.exp(amount);
    return odds / (1 + odds);
  }
}
