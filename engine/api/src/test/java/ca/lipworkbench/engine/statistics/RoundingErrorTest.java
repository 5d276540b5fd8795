package ca.lipworkbench.engine.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked numbers of the domain handbook, sections 1.1 and 9. */
class RoundingErrorTest {
  private static RoundingError rr5(double value) {
    return RoundingError.of(RoundingModel.RR5, value).orElseThrow();
  }

  @Test
  void sumOfSevenCountsIsWithinTenOrSoOfTheTruth() {
    double[] values = {35, 10, 0, 25, 15, 5, 20};
    RoundingError error = RoundingError.EXACT;
    double sum = 0;
    for (double value : values) {
      error = error.plus(rr5(value));
      sum += value;
    }
    assertEquals(110, sum);
    assertEquals(5.292, error.standardError(), 0.0005);
    Intervals intervals = error.ofCount(sum, values.length);
    assertRange(99.6, 120.4, intervals.rounding95(), 0.05);
    assertRange(86, 138, intervals.roundingHard(), 0);
    assertEquals(Intervals.Shown.PROBABLE, intervals.shown());
  }

  @ParameterizedTest
  @CsvSource({
    "RR5, 5, 1, 9",
    "RR5, 0, 0, 4",
    "RR5_10, 0, 0, 9",
    "RR5_10, 10, 1, 14",
    "RR5_10, 15, 11, 19",
    "NEAREST5, 0, 0, 5",
    "NEAREST5, 5, 3, 7",
    "CONTROLLED, 20584, 20579, 20589",
    "CONTROLLED, 3, 0, 8",
    "NONE, 12.5, 12.5, 12.5",
  })
  void oneCellHasTheHardRangeOfItsModel(
      RoundingModel model, double value, double low, double high) {
    Intervals intervals = RoundingError.of(model, value).orElseThrow().ofCount(value, 1);
    assertRange(low, high, intervals.roundingHard(), 0);
    assertEquals(Intervals.Shown.HARD, intervals.shown());
  }

  @Test
  void nothingIsSaidWhenTheModelIsUnknown() {
    assertEquals(Optional.empty(), RoundingError.of(RoundingModel.UNKNOWN, 5));
  }

  @Test
  void mixedModelsAddTheirVariances() {
    RoundingError error =
        rr5(25)
            .plus(RoundingError.of(RoundingModel.RR5_10, 10).orElseThrow())
            .plus(RoundingError.of(RoundingModel.NEAREST5, 40).orElseThrow())
            .plus(RoundingError.of(RoundingModel.CONTROLLED, 400).orElseThrow());
    assertEquals(new RoundingError(4 + 9 + 2 + 5, 4 + 4 + 2 + 5, 4 + 16.5 + 2), error);
  }

  @Test
  void differenceOfTwoCountsIsWithinFiveAndAHalf() {
    Intervals difference = rr5(250).minus(rr5(180)).ofDifference(70);
    assertEquals(5.5, difference.rounding95().orElseThrow().halfWidth(), 0.05);
    assertRange(62, 78, difference.roundingHard(), 0);
  }

  @Test
  void roundingOfALongFormCountIsNeverItsConfidenceInterval() {
    Intervals intervals =
        RoundingError.of(RoundingModel.RR5_10, 1000).orElseThrow().ofCount(1000, 1);
    assertEquals(3.9, intervals.rounding95().orElseThrow().halfWidth(), 0.05);
    assertEquals(Optional.empty(), intervals.sampling95());
  }

  static void assertRange(double low, double high, Optional<Interval> range, double tolerance) {
    assertTrue(range.isPresent());
    assertEquals(low, range.get().low(), tolerance);
    assertEquals(high, range.get().high(), tolerance);
  }
}
