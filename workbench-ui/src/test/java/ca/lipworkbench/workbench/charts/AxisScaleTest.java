package ca.lipworkbench.workbench.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.table.Unit;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.workbench.charts.ChartSpec.Axis;
import ca.lipworkbench.workbench.charts.ChartSpec.Tick;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AxisScaleTest {
  @Test
  void onlyTheFirstAndTheLastLabelCarryTheUnit() {
    assertEquals(
        List.of("64%", "68", "72", "76", "80%"),
        labels(axis(List.of(66.7, 78.4), Unit.PER_CENT, Language.ENGLISH)));
    assertEquals(
        List.of("64\u00a0%", "68", "72", "76", "80\u00a0%"),
        labels(axis(List.of(66.7, 78.4), Unit.PER_CENT, Language.FRENCH)));
    assertEquals(
        List.of("$32,000", "34,000", "36,000", "38,000", "40,000", "$42,000"),
        labels(axis(List.of(33_400.0, 40_600.0), Unit.DOLLARS, Language.ENGLISH)));
  }

  @Test
  void stepsBelowOneShowTheirDecimals() {
    assertEquals(
        List.of("0,0", "0,2", "0,4", "0,6", "0,8", "1,0"),
        labels(axis(List.of(0.0, 0.93), Unit.NUMBER, Language.FRENCH)));
    assertEquals(
        List.of("0", "4", "8", "12"),
        labels(axis(List.of(0.0, 11.0), Unit.NUMBER, Language.ENGLISH)));
  }

  @Test
  void oneValueStillGetsAnAxisAroundIt() {
    Axis axis = axis(List.of(50.0), Unit.PER_CENT, Language.ENGLISH);
    assertTrue(axis.low() < 50 && axis.high() > 50, axis.toString());
    assertEquals(0, axis(List.of(0.0), Unit.PERSONS, Language.ENGLISH).low());
  }

  @Test
  void noValueGivesAnAxisWithoutNumbers() {
    assertEquals(List.of(), axis(List.of(), Unit.PER_CENT, Language.ENGLISH).ticks());
  }

  @Test
  void everyAxisHoldsItsValuesWithAtMostAsManyLinesAsItMay() {
    long seed = 20261123;
    Random random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      double scale = Math.pow(10, random.nextInt(10) - 3);
      double low = (random.nextDouble() - 0.3) * scale;
      double high = low + random.nextDouble() * scale;
      for (ChartSize size : ChartSize.values()) {
        Axis axis = axis(List.of(low, high), Unit.NUMBER, Language.ENGLISH, size);
        String where = "seed " + seed + ", " + low + " to " + high + ": " + axis;
        assertTrue(axis.low() <= low && axis.high() >= high, where);
        assertTrue(axis.ticks().size() >= 2 && axis.ticks().size() <= size.mostTicks(), where);
        assertTrue(low < 0 || axis.low() >= 0, where);
      }
    }
  }

  private static Axis axis(List<Double> values, Unit unit, Language language) {
    return axis(values, unit, language, ChartSize.WIDE);
  }

  private static Axis axis(List<Double> values, Unit unit, Language language, ChartSize size) {
    return AxisScale.of(values, unit, size, language);
  }

  private static List<String> labels(Axis axis) {
    return axis.ticks().stream().map(Tick::label).toList();
  }
}
