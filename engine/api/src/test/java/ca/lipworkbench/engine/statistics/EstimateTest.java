package ca.lipworkbench.engine.statistics;

import static ca.lipworkbench.engine.statistics.RoundingErrorTest.assertRange;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked numbers of the error algebra, and what holds for any numbers. */
class EstimateTest {
  private static final long SEED = 4_062_021;

  private static Estimate rr5(String id, double value) {
    return Estimate.count(id, value, RoundingError.of(RoundingModel.RR5, value).orElseThrow());
  }

  private static Estimate.Group group(String id, double value) {
    return new Estimate.Group(id, value, RoundingError.of(RoundingModel.RR5, value).orElseThrow());
  }

  private static Intervals share(double above, double below) {
    return rr5("a", above).over(rr5("b", below)).intervals(Estimate.Bounds.SHARE, 100, 0);
  }

  @Test
  void percentageOfTwoPublishedCounts() {
    Intervals intervals = share(45, 310);
    assertRange(13.2, 15.8, intervals.rounding95(), 0.05);
    assertRange(13.1, 16.0, intervals.roundingHard(), 0.05);
    assertEquals(0.652, intervals.rounding95().orElseThrow().halfWidth() / 1.96, 0.0005);
    assertEquals(Intervals.Shown.PROBABLE, intervals.shown());
  }

  @Test
  void percentageOfAWholeThatWeAddedUpIsSurer() {
    Estimate whole = Estimate.count(List.of(group("part", 45), group("rest", 265)));
    Intervals intervals = rr5("part", 45).over(whole).intervals(Estimate.Bounds.SHARE, 100, 0);
    assertEquals(1.10, intervals.rounding95().orElseThrow().halfWidth(), 0.005);
  }

  @Test
  void percentageOverAHundredIsClipped() {
    Intervals intervals = share(110, 105);
    assertRange(97.2, 100, intervals.roundingHard(), 0.05);
    assertEquals(100, intervals.rounding95().orElseThrow().high());
  }

  @Test
  void smallBaseAsksForCaution() {
    Intervals intervals = share(5, 40);
    assertEquals(9.9, intervals.rounding95().orElseThrow().halfWidth(), 0.05);
    assertRange(2.3, 25.0, intervals.roundingHard(), 0.05);
    assertEquals(Precision.CAUTION, Precision.of(12.5, intervals));
  }

  @ParameterizedTest
  @CsvSource({"20, 40, HIDDEN", "45, 90, WHOLE", "215, 440, FINE", "40, 80, CAUTION"})
  void fineNumbersNeedLargeBases(double above, double below, Precision precision) {
    assertEquals(precision, Precision.of(100 * above / below, share(above, below)));
  }

  @Test
  void baseThatMayBeZeroHasNoHardRange() {
    Estimate three =
        Estimate.count("b", 3, RoundingError.of(RoundingModel.CONTROLLED, 3).orElseThrow());
    assertEquals(
        Optional.empty(),
        rr5("a", 5).over(three).intervals(Estimate.Bounds.SHARE, 100, 0).roundingHard());
  }

  @Test
  void changeOfACount() {
    Intervals change =
        rr5("2021", 110).over(rr5("2016", 85)).intervals(Estimate.Bounds.NONE, 100, 1);
    assertRange(21.9, 37.0, change.rounding95(), 0.05);
  }

  @Test
  void differenceOfTwoCounts() {
    Intervals difference = rr5("a", 250).minus(rr5("b", 180)).intervals(Estimate.Bounds.NONE, 1, 0);
    assertEquals(5.5, difference.rounding95().orElseThrow().halfWidth(), 0.05);
    assertRange(62, 78, difference.roundingHard(), 0);
  }

  @Test
  void cellThatStandsOnBothSidesCancels() {
    Estimate two = Estimate.count(List.of(group("a", 100), group("b", 55)));
    Intervals rest = two.minus(rr5("a", 100)).intervals(Estimate.Bounds.NONE, 1, 0);
    assertRange(51, 59, rest.roundingHard(), 0);
    assertEquals(3.92, rest.rounding95().orElseThrow().halfWidth(), 0.001);
    Intervals same = two.over(two).intervals(Estimate.Bounds.QUOTIENT, 100, 0);
    assertRange(100, 100, same.roundingHard(), 1e-9);
    assertEquals(Optional.empty(), same.rounding95(), "a number over itself is exact");
  }

  @Test
  void sumOverSumOfThreeAreas() {
    CellTally three = new CellTally(3, 0, 0, 0);
    RoundingError error = RoundingError.ofSum(RoundingModel.RR5, three).orElseThrow();
    Intervals intervals =
        Estimate.count("above", 210, error)
            .over(Estimate.count("below", 2900, error))
            .intervals(Estimate.Bounds.SHARE, 100, 0);
    assertEquals(0.23, intervals.rounding95().orElseThrow().halfWidth(), 0.005);
  }

  /** Whatever the cells were before they were rounded, the number lies in its hard range. */
  @Test
  void truthIsNeverOutsideOfTheHardRange() {
    Random random = new Random(SEED);
    for (int round = 0; round < 5_000; round++) {
      List<Estimate.Group> published = new ArrayList<>();
      List<Estimate.Group> truth = new ArrayList<>();
      for (int cell = 0; cell < 6; cell++) {
        int count = random.nextInt(60);
        int down = 5 * (count / 5);
        int shown = random.nextInt(5) < count % 5 ? down + 5 : down;
        published.add(group("cell-" + cell, shown));
        truth.add(new Estimate.Group("cell-" + cell, count, RoundingError.EXACT));
      }
      int cut = random.nextInt(3);
      Estimate above = Estimate.count(published.subList(0, 3));
      Estimate below = Estimate.count(published.subList(cut, 6));
      Estimate trueAbove = Estimate.count(truth.subList(0, 3));
      Estimate trueBelow = Estimate.count(truth.subList(cut, 6));
      String where = "seed " + SEED + ", round " + round;
      assertHolds(above.minus(below), trueAbove.minus(trueBelow), where);
      if (below.value() > 0 && trueBelow.value() > 0) {
        Estimate ratio = above.over(below);
        assertHolds(ratio, trueAbove.over(trueBelow), where);
        Estimate other = rr5("other", 100);
        Estimate exact = Estimate.count("other", 97 + round % 7, RoundingError.EXACT);
        assertHolds(
            ratio.minus(below.over(other)),
            trueAbove.over(trueBelow).minus(trueBelow.over(exact)),
            where);
      }
    }
  }

  private static void assertHolds(Estimate estimate, Estimate truth, String where) {
    estimate
        .intervals(Estimate.Bounds.NONE, 1, 0)
        .roundingHard()
        .ifPresent(
            range ->
                assertTrue(
                    range.low() <= truth.value() + 1e-9 && truth.value() - 1e-9 <= range.high(),
                    () -> where + ": " + truth.value() + " outside of " + range));
  }
}
