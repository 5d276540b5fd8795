package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.table.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numbers without binary noise, so that 0.1 + 0.2 is 0.3 in whatever order it was added. A
 * published value is never touched.
 */
final class Decimals {
  /** Digits that are kept behind the shown decimals of a quotient or mean: noise lies below. */
  private static final int GUARD_DIGITS = 6;

  private Decimals() {}

  /** A sum or difference of published values, which has their decimals. */
  static double ofSum(double value, Measure measure) {
    return rounded(value, measure.decimals());
  }

  /** A quotient, mean or product, which has more. */
  static double ofQuotient(double value, Measure measure) {
    return rounded(value, measure.decimals() + GUARD_DIGITS);
  }

  private static double rounded(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN).doubleValue();
  }
}
