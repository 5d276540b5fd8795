package ca.lipworkbench.datasets.demonstration;

import java.util.List;
import java.util.Optional;

/** Median incomes in dollars of 2020, and low income. */
record IncomeTopic() implements Topic {
  private static final double EMPLOYMENT_OF_TOTAL = 0.92;
  private static final double PLACE_SPREAD = 0.45;
  private static final double TEENAGERS_OF_WORKING_AGE = 0.045;

  @Override
  public String table() {
    return "demo-income";
  }

  @Override
  public List<String> measures() {
    return List.of(
        "median-total-income",
        "median-employment-income",
        "low-income-universe",
        "low-income",
        "child-low-income-universe",
        "child-low-income");
  }

  @Override
  public int medians() {
    return 2;
  }

  @Override
  public long leastPopulation() {
    return 250;
  }

  @Override
  public long leastHouseholds() {
    return 40;
  }

  @Override
  public void count(Community place, Residents people, Chance chance, double[] into) {
    Origin origin = people.origin();
    double median =
        StrictMath.log(place.levels().income() * place.year().of(0.87, 0.95, 1))
            + StrictMath.log(origin.of(1, 0.96, 0.80, 0.62))
            + 0.05 * place.citySize()
            + PLACE_SPREAD * chance.peculiarity(Matter.INCOME);
    double earned = median + StrictMath.log(EMPLOYMENT_OF_TOTAL * origin.of(1, 1.04, 1.02, 1.03));
    into[0] = people.adults() * median;
    into[1] = people.adults() * earned;
    into[6] = people.adults();
    if (place.territory()) {
      return;
    }
    long minors = people.children() + chance.exactly(people.workingAge(), TEENAGERS_OF_WORKING_AGE);
    double poor = origin.of(0.100, 0.125, 0.225, 0.30) * place.year().of(1.22, 1.27, 1);
    long poorMinors = chance.some(minors, poor * 1.12, Matter.LOW_INCOME);
    into[2] = people.people();
    into[3] = poorMinors + chance.some(people.people() - minors, poor, Matter.LOW_INCOME);
    into[4] = minors;
    into[5] = poorMinors;
  }

  @Override
  public Optional<String> symbol(String measure, CensusYear year, boolean territory) {
    return territory && measure.contains("low-income") ? Optional.of("...") : Optional.empty();
  }
}
