package ca.lipworkbench.engine.testkit;

import ca.lipworkbench.engine.statistics.Additivity;
import ca.lipworkbench.engine.statistics.RoundingModel;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.Ratio;
import ca.lipworkbench.engine.table.Unit;
import ca.lipworkbench.engine.text.BilingualText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Measures of every additivity class, named by their codes. */
public final class Measures {
  private Measures() {}

  /** A count of persons. */
  public static Measure count(String code, RoundingModel rounding) {
    return measure(
        code, Measure.Presence.PUBLISHED, Additivity.COUNT, rounding, Unit.PERSONS, 0, null, null);
  }

  /** A count of persons who may be counted more than once. */
  public static Measure overlappingCount(String code) {
    return measure(
        code,
        Measure.Presence.PUBLISHED,
        Additivity.OVERLAPPING_COUNT,
        RoundingModel.RR5,
        Unit.PERSONS,
        0,
        null,
        null);
  }

  /** A published rate with one decimal, whose parts are in the table. */
  public static Measure rate(String code, String numerator, String denominator) {
    return measure(
        code,
        Measure.Presence.PUBLISHED,
        Additivity.RATE,
        RoundingModel.UNKNOWN,
        Unit.PER_CENT,
        1,
        new Ratio(numerator, denominator, 100),
        null);
  }

  /** A rate that no file holds, worked out from its parts everywhere. */
  public static Measure derivedRate(String code, String numerator, String denominator) {
    return measure(
        code,
        Measure.Presence.DERIVED,
        Additivity.RATE,
        RoundingModel.UNKNOWN,
        Unit.PER_CENT,
        1,
        new Ratio(numerator, denominator, 100),
        null);
  }

  /** An average in dollars with its base. */
  public static Measure average(String code, String base) {
    return measure(
        code,
        Measure.Presence.PUBLISHED,
        Additivity.AVERAGE,
        RoundingModel.UNKNOWN,
        Unit.DOLLARS,
        2,
        null,
        base);
  }

  /** A measure of this class without parts. */
  public static Measure bare(String code, Additivity additivity, Unit unit) {
    return measure(
        code, Measure.Presence.PUBLISHED, additivity, RoundingModel.UNKNOWN, unit, 0, null, null);
  }

  /** A count of persons with decimals, not rounded. */
  public static Measure exactCount(String code, int decimals) {
    return measure(
        code,
        Measure.Presence.PUBLISHED,
        Additivity.COUNT,
        RoundingModel.NONE,
        Unit.NUMBER,
        decimals,
        null,
        null);
  }

  /** A median in dollars of a year. */
  public static Measure medianInDollarsOf(String code, int year) {
    Measure median = bare(code, Additivity.QUANTILE, Unit.DOLLARS);
    return new Measure(
        median.code(),
        median.name(),
        median.parent(),
        median.presence(),
        median.additivity(),
        median.rounding(),
        median.unit(),
        median.universe(),
        median.decimals(),
        median.ratio(),
        median.base(),
        OptionalInt.of(year),
        median.notes());
  }

  private static Measure measure(
      String code,
      Measure.Presence presence,
      Additivity additivity,
      RoundingModel rounding,
      Unit unit,
      int decimals,
      @org.jspecify.annotations.Nullable Ratio ratio,
      @org.jspecify.annotations.Nullable String base) {
    return new Measure(
        code,
        BilingualText.of(code, code),
        Optional.empty(),
        presence,
        additivity,
        rounding,
        unit,
        BilingualText.of("everybody", "tout le monde"),
        decimals,
        Optional.ofNullable(ratio),
        Optional.ofNullable(base),
        OptionalInt.empty(),
        List.of());
  }
}
