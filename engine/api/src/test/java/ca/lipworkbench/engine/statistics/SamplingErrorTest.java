package ca.lipworkbench.engine.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.wording.Wording;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The worked examples of sampling error, by their numbers. */
class SamplingErrorTest {
  private static final double QUARTER = 0.25;

  @Test
  void example17GapToTheProvinceThatHoldsThePartnership() {
    SamplingError part = SamplingError.ofProportion(0.18, 20_000, QUARTER, 1);
    double rest = (0.14 * 200_000 - 0.18 * 20_000) / 180_000;
    assertEquals(13.56, 100 * rest, 0.005);
    SamplingError others = SamplingError.ofProportion(rest, 180_000, QUARTER, 1);
    assertEquals(0.442, 100 * part.ofGapToWhole(others, 0.1).standardError(), 0.0005);
    SamplingError whole = SamplingError.ofProportion(0.14, 200_000, QUARTER, 1);
    double asIfApart = Math.sqrt(part.variance() + whole.variance());
    assertEquals(0.489, 100 * asIfApart, 0.001, "which is wrong");
  }

  @Test
  void example22LongFormCount() {
    assertEquals(
        102, SamplingError.ofCount(1_000, 10_000, QUARTER, 1).around(1_000).halfWidth(), 0.5);
    assertEquals(
        144, SamplingError.ofCount(1_000, 10_000, QUARTER, 2).around(1_000).halfWidth(), 0.5);
    RoundingError rounding = RoundingError.of(RoundingModel.RR5_10, 1_000).orElseThrow();
    Intervals intervals = rounding.ofCount(1_000, 1);
    assertEquals(3.92, intervals.rounding95().orElseThrow().halfWidth(), 0.005);
    assertTrue(intervals.sampling95().isEmpty(), "rounding says nothing of the sample");
  }

  /** A rounding range may be called a confidence interval only to say that it is none. */
  @ParameterizedTest
  @EnumSource(
      value = RoundingModel.class,
      names = {"RR5", "RR5_10", "NEAREST5"})
  void example22RoundingIsNeverCalledAConfidenceInterval(RoundingModel model) {
    String english = Wording.in(Language.ENGLISH).rounding(model).toLowerCase(Locale.ROOT);
    assertTrue(english.contains("is not a confidence interval"), english);
  }
}
