package ca.lipworkbench.datasets.demonstration;

import java.util.List;

/** Tenure and housing standards of the households that people maintain. */
record HousingTopic() implements Topic {
  private static final double WITH_RATIO = 0.984;
  private static final double TESTED = 0.955;

  @Override
  public String table() {
    return "demo-housing";
  }

  @Override
  public List<String> measures() {
    return List.of(
        "households",
        "owners",
        "not-suitable",
        "major-repairs",
        "below-standard",
        "shelter-cost-universe",
        "shelter-cost-30-plus",
        "core-need-universe",
        "core-need");
  }

  @Override
  public void count(Community place, Residents people, Chance chance, double[] into) {
    Origin origin = people.origin();
    long households = people.households();
    double tenure = Chance.shifted(origin.of(0.70, 0.73, 0.36, 0.22), -0.30 * place.citySize());
    long owners = chance.some(households, tenure, Matter.OWNERS);
    long crowded = chance.some(households, origin.of(0.038, 0.105, 0.245, 0.185), Matter.CROWDED);
    long repairs = chance.some(households, origin.of(0.068, 0.050, 0.047, 0.050), Matter.REPAIRS);
    long withRatio = chance.exactly(households, WITH_RATIO);
    double strained = Chance.shifted(origin.of(0.185, 0.235, 0.325, 0.42), 0.15 * place.citySize());
    long costly = chance.some(withRatio, strained, Matter.SHELTER_COST);
    long tested = chance.exactly(households, TESTED);
    into[0] = households;
    into[1] = owners;
    into[2] = crowded;
    into[3] = repairs;
    into[4] = belowAny(households, crowded, repairs, costly, chance);
    into[5] = withRatio;
    into[6] = costly;
    into[7] = tested;
    into[8] = chance.some(tested, origin.of(0.080, 0.110, 0.130, 0.150), Matter.CORE_NEED);
  }

  /** Households below at least one standard, if falling below each were independent. */
  private static long belowAny(
      long households, long crowded, long repairs, long costly, Chance chance) {
    if (households == 0) {
      return 0;
    }
    double all = households;
    double none = (1 - crowded / all) * (1 - repairs / all) * (1 - costly / all);
    long most = Math.min(households, crowded + repairs + costly);
    long least = Math.max(crowded, Math.max(repairs, costly));
    return Math.clamp(chance.exactly(households, 1 - none), least, most);
  }
}
