package ca.lipworkbench.datasets.demonstration;

/**
 * Random numbers that hang on what they are for and on nothing else: the same keys always draw the
 * same number, in whatever order cells are made (SplitMix64, Steele, Lea and Flood 2014).
 *
 * @param state the seed mixed with the keys so far
 */
record Draws(long state) {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1.0p-53;
  private static final int UNIFORMS = 4;
  private static final double DEVIATION = StrictMath.sqrt(UNIFORMS / 12.0);

  /** The draws for a key within these. */
  Draws with(long key) {
    return new Draws(mixed(state + GOLDEN_GAMMA * (key + 1)));
  }

  /** The draws for a name within these. */
  Draws with(String name) {
    return with(key(name));
  }

  /** The key that a name stands for. */
  static long key(String name) {
    return name.chars().asLongStream().reduce(17, (hash, sign) -> mixed(hash * 31 + sign));
  }

  /** A number from 0 up to but not including 1. */
  double uniform(long key) {
    return (with(key).state >>> 11) * UNIT;
  }

  /** A number with mean 0 and standard deviation 1, never beyond 3.5: a sum of four uniforms. */
  double bell(long key) {
    Draws own = with(key);
    double sum = 0;
    for (int uniform = 0; uniform < UNIFORMS; uniform++) {
      sum += own.uniform(uniform);
    }
    return (sum - UNIFORMS / 2.0) / DEVIATION;
  }

  private static long mixed(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
