package ca.lipworkbench.engine.statistics;

import static ca.lipworkbench.engine.statistics.RoundingErrorTest.assertRange;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked numbers of the domain handbook, sections 1.1 and 9. */
class RatioErrorTest {
  private static RatioError.Count rr5(double value) {
    return new RatioError.Count(value, RoundingError.of(RoundingModel.RR5, value).orElseThrow());
  }

  private static Intervals share(double above, double below) {
    return RatioError.ofDistinct(rr5(above), rr5(below), 100, RatioError.Bounds.SHARE);
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
    Intervals intervals = RatioError.ofPart(rr5(45), rr5(265), 100);
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
    RatioError.Count three =
        new RatioError.Count(3, RoundingError.of(RoundingModel.CONTROLLED, 3).orElseThrow());
    assertEquals(
        Optional.empty(),
        RatioError.ofDistinct(rr5(5), three, 100, RatioError.Bounds.SHARE).roundingHard());
  }

  @Test
  void changeOfACount() {
    Intervals change = RatioError.ofChange(rr5(85), rr5(110), 100);
    assertRange(21.9, 37.0, change.rounding95(), 0.05);
  }

  @Test
  void sumOverSumOfThreeAreas() {
    CellTally three = new CellTally(3, 0, 0, 0);
    RoundingError error = RoundingError.ofSum(RoundingModel.RR5, three).orElseThrow();
    Intervals intervals =
        RatioError.ofDistinct(
            new RatioError.Count(210, error),
            new RatioError.Count(2900, error),
            100,
            RatioError.Bounds.SHARE);
    assertEquals(0.23, intervals.rounding95().orElseThrow().halfWidth(), 0.005);
  }
}
