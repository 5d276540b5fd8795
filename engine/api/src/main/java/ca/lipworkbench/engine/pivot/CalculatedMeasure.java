package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.statistics.Additivity;
import ca.lipworkbench.engine.statistics.Comparison;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.Unit;
import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import java.util.Locale;
import java.util.OptionalInt;

/** What a measure becomes by a calculation: its name, unit and decimals. */
final class CalculatedMeasure {
  private static final Messages MESSAGES = Messages.of("ca/lipworkbench/engine/messages");
  private static final int DECIMALS_OF_PER_CENT = 1;
  private static final int DECIMALS_OF_RATIO = 3;

  private CalculatedMeasure() {}

  /** The measure as it is shown. */
  static Measure of(Measure measure, PivotSpec spec, PlannedCalculation calculation) {
    Measure converted = inDollars(measure, spec.dollars());
    return switch (calculation) {
      case PlannedCalculation.Numbers numbers -> converted;
      case PlannedCalculation.Share share ->
          shown(
              converted,
              name("share." + whole(spec), converted.name(), BilingualText.of("", "")),
              Additivity.RATE,
              Unit.PER_CENT,
              DECIMALS_OF_PER_CENT);
      case PlannedCalculation.AgainstArea area ->
          compared(converted, area.how(), "area.", area.label());
      case PlannedCalculation.AgainstPeriod period ->
          compared(converted, period.how(), "period.", period.label());
    };
  }

  private static String whole(PivotSpec spec) {
    return spec.calculation() instanceof Calculation.Share share
        ? share.of().name().toLowerCase(Locale.ROOT)
        : "";
  }

  private static Measure compared(
      Measure measure, Comparison how, String kind, BilingualText base) {
    Unit unit =
        switch (how) {
          case DIFFERENCE ->
              measure.unit() == Unit.PER_CENT ? Unit.PERCENTAGE_POINTS : measure.unit();
          case RATIO, INDEX -> Unit.NUMBER;
          case CHANGE -> Unit.PER_CENT;
        };
    int decimals =
        switch (how) {
          case DIFFERENCE -> measure.decimals();
          case RATIO -> DECIMALS_OF_RATIO;
          case CHANGE, INDEX -> DECIMALS_OF_PER_CENT;
        };
    String key = kind + how.name().toLowerCase(Locale.ROOT);
    return shown(measure, name(key, measure.name(), base), Additivity.INDEX, unit, decimals);
  }

  private static Measure inDollars(Measure measure, OptionalInt year) {
    if (year.isEmpty() || measure.unit() != Unit.DOLLARS || measure.dollarYear().equals(year)) {
      return measure;
    }
    String number = Integer.toString(year.getAsInt());
    return new Measure(
        measure.code(),
        name("dollars", measure.name(), BilingualText.of(number, number)),
        measure.parent(),
        measure.presence(),
        measure.additivity(),
        measure.rounding(),
        measure.unit(),
        measure.universe(),
        measure.decimals(),
        measure.ratio(),
        measure.base(),
        measure.incomeYear(),
        year,
        measure.notes());
  }

  private static Measure shown(
      Measure measure, BilingualText name, Additivity additivity, Unit unit, int decimals) {
    return new Measure(
        measure.code(),
        name,
        measure.parent(),
        measure.presence(),
        additivity,
        measure.rounding(),
        unit,
        measure.universe(),
        decimals,
        measure.ratio(),
        measure.base(),
        measure.incomeYear(),
        measure.dollarYear(),
        measure.notes());
  }

  private static BilingualText name(String key, BilingualText measure, BilingualText base) {
    return BilingualText.of(
        name(Language.ENGLISH, key, measure, base), name(Language.FRENCH, key, measure, base));
  }

  private static String name(
      Language language, String key, BilingualText measure, BilingualText base) {
    return MESSAGES.text(language, "calculation." + key, measure.in(language), base.in(language));
  }
}
