package ca.lipworkbench.workbench.bench;

import java.util.Arrays;

/** Times two pieces of work in turns, so that whatever else the machine does falls on both. */
final class Stopwatch {
  private static final double NANOS = 1e6;

  /** What takes longer than this in all is not repeated any more, but three times at least. */
  private static final long ENOUGH_NANOS = 12_000_000_000L;

  private static final int FEWEST = 3;
  private static final int WARM_UP = 4;
  private static final long WARM_ENOUGH_NANOS = 2_000_000_000L;

  private final int runs;

  Stopwatch(int runs) {
    this.runs = runs;
  }

  /** Work that is timed. */
  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }

  /**
   * Median times in milliseconds.
   *
   * @param ours of the first work
   * @param floor of the second
   */
  record Pair(double ours, double floor) {}

  /** Both in turns, after some runs that do not count. */
  Pair both(Work ours, Work floor) throws Exception {
    long start = System.nanoTime();
    for (int run = 0;
        run < Math.min(runs, WARM_UP) && System.nanoTime() - start < WARM_ENOUGH_NANOS;
        run++) {
      ours.run();
      floor.run();
    }
    double[] first = new double[runs];
    double[] second = new double[runs];
    int done = 0;
    start = System.nanoTime();
    while (done < runs && (done < FEWEST || System.nanoTime() - start < ENOUGH_NANOS)) {
      first[done] = time(ours);
      second[done] = time(floor);
      done++;
    }
    return new Pair(median(first, done), median(second, done));
  }

  /** Milliseconds of one run. */
  static double time(Work work) throws Exception {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / NANOS;
  }

  private static double median(double[] times, int done) {
    double[] sorted = Arrays.copyOf(times, done);
    Arrays.sort(sorted);
    return done % 2 == 1 ? sorted[done / 2] : (sorted[done / 2 - 1] + sorted[done / 2]) / 2;
  }
}
