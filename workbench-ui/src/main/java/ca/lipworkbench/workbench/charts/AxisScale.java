package ca.lipworkbench.workbench.charts;

import ca.lipworkbench.engine.table.Unit;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.wording.NumberFormats;
import ca.lipworkbench.workbench.charts.ChartSpec.Axis;
import ca.lipworkbench.workbench.charts.ChartSpec.Tick;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Round numbers for an axis around its values: steps of 1, 2, 4 or 5 times a power of ten, or 25
 * times one, but never 2.5 or less, which would put decimals on every second label.
 */
final class AxisScale {
  private static final List<BigDecimal> STEPS =
      List.of(
          BigDecimal.ONE,
          BigDecimal.TWO,
          new BigDecimal("2.5"),
          BigDecimal.valueOf(4),
          BigDecimal.valueOf(5));
  private static final int FEWEST_TICKS = 3;
  private static final double WIDEN = 0.02;
  private static final double WHOLE = 100;

  private AxisScale() {}

  /** The axis for these values, which may be none. */
  static Axis of(List<Double> values, Unit unit, ChartSize size, Language language) {
    if (values.isEmpty()) {
      return new Axis(0, 1, List.of());
    }
    double low = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double high = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
    if (low == high) {
      double around = low == 0 ? 1 : Math.abs(low) * WIDEN;
      low = low >= 0 ? Math.max(0, low - around) : low - around;
      high += around;
    }
    // A share has no room above the whole.
    double most = unit == Unit.PER_CENT && high <= WHOLE ? WHOLE : Double.POSITIVE_INFINITY;
    BigDecimal step = step(low, high, most, size.mostTicks());
    BigDecimal first = multiple(low, step, RoundingMode.FLOOR);
    BigDecimal last = multiple(high, step, RoundingMode.CEILING);
    List<Tick> ticks = new ArrayList<>();
    NumberFormats formats = NumberFormats.in(language);
    int decimals = Math.max(0, step.stripTrailingZeros().scale());
    for (BigDecimal value = first; value.compareTo(last) <= 0; value = value.add(step)) {
      boolean atEnd = value.compareTo(first) == 0 || value.compareTo(last) == 0;
      double tick = value.doubleValue();
      ticks.add(
          new Tick(
              tick,
              atEnd ? formats.withUnit(tick, unit, decimals) : formats.number(tick, decimals)));
    }
    return new Axis(first.doubleValue(), last.doubleValue(), ticks);
  }

  /** The smallest round step that needs no more hairlines than there may be. */
  private static BigDecimal step(double low, double high, double most, int mostTicks) {
    int power = (int) Math.floor(Math.log10(high - low)) - 1;
    while (true) {
      for (BigDecimal mantissa : STEPS) {
        BigDecimal step = mantissa.scaleByPowerOfTen(power);
        boolean wanted = mantissa.scale() == 0 || power > 0;
        boolean within = multiple(high, step, RoundingMode.CEILING).doubleValue() <= most;
        if (wanted && within && ticks(low, high, step) <= Math.max(mostTicks, FEWEST_TICKS)) {
          return step;
        }
      }
      power++;
    }
  }

  private static long ticks(double low, double high, BigDecimal step) {
    BigDecimal span =
        multiple(high, step, RoundingMode.CEILING)
            .subtract(multiple(low, step, RoundingMode.FLOOR));
    return span.divide(step, 0, RoundingMode.HALF_UP).longValueExact() + 1;
  }

  private static BigDecimal multiple(double value, BigDecimal step, RoundingMode mode) {
    return BigDecimal.valueOf(value).divide(step, 0, mode).multiply(step);
  }
}
