package ca.lipworkbench.workbench.bench;

import java.util.List;

/**
 * How much data is measured on.
 *
 * @param name its name, also of the folder that keeps the data
 * @param profileMeasures characteristics of the invented profiles
 * @param profileAreas dissemination areas of each invented profile, smallest first
 * @param topics measures of the invented table of subdivisions
 * @param ages its ages, besides the total; it has two periods and two genders too
 * @param sumsFrom of how many observations on sums are made in advance
 * @param runs how often a question is asked at most; the median counts
 */
public record BenchSize(
    String name,
    int profileMeasures,
    List<Integer> profileAreas,
    int topics,
    int ages,
    long sumsFrom,
    int runs) {
  /** As large as the 2021 profile of dissemination areas, and 20 million observations beside it. */
  public static final BenchSize FULL =
      new BenchSize("full", 2_631, List.of(384, 4_560, 57_936), 50, 12, 1_000_000, 15);

  /** Some thousands of observations, to see that everything runs. Its figures mean nothing. */
  public static final BenchSize TINY =
      new BenchSize("tiny", 60, List.of(100, 200, 400), 8, 1, 0, 3);

  public BenchSize {
    profileAreas = List.copyOf(profileAreas);
  }
}
