package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.error.EngineError;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.prices.ConsumerPrices;
import ca.lipworkbench.engine.statistics.Refusal;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.Unit;
import ca.lipworkbench.engine.text.BilingualText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * In dollars of which year amounts are shown. Amounts of different years never stand beside each
 * other, and an amount is converted from its own year once: where it is in the wanted dollars
 * already it stays as it is.
 */
final class DollarYears {
  private final OptionalInt wanted;
  private final OptionalInt first;

  private DollarYears(OptionalInt wanted, OptionalInt first) {
    this.wanted = wanted;
    this.first = first;
  }

  /**
   * The dollars of a question.
   *
   * @throws WorkbenchException when there is no price index of the wanted year
   */
  static DollarYears of(PivotSpec spec, List<Measure> measures) {
    ConsumerPrices prices = ConsumerPrices.ofCanada();
    spec.dollars()
        .ifPresent(
            year -> {
              if (prices.factor(year, year).isEmpty()) {
                throw new WorkbenchException(
                    EngineError.UNKNOWN_DOLLAR_YEAR,
                    Integer.toString(year),
                    Integer.toString(prices.first()),
                    Integer.toString(prices.last()));
              }
            });
    OptionalInt first =
        measures.stream()
            .filter(DollarYears::isStated)
            .mapToInt(measure -> measure.dollarYear().orElseThrow())
            .findFirst();
    return new DollarYears(spec.dollars(), first);
  }

  /** Why the measure's amounts cannot be shown; empty where they can. */
  Optional<Refusal> refuse(Measure measure) {
    if (measure.unit() != Unit.DOLLARS) {
      return Optional.empty();
    }
    if (wanted.isPresent()) {
      boolean known =
          isStated(measure)
              && ConsumerPrices.ofCanada()
                  .factor(measure.dollarYear().getAsInt(), wanted.getAsInt())
                  .isPresent();
      return known
          ? Optional.empty()
          : Optional.of(refusal(Refusal.Reason.DOLLARS_NOT_STATED, measure.name()));
    }
    return isStated(measure) && !measure.dollarYear().equals(first)
        ? Optional.of(
            refusal(
                Refusal.Reason.MIXED_DOLLARS,
                measure.name(),
                RefusalNames.same(measure.dollarYear().getAsInt()),
                RefusalNames.same(first.orElseThrow())))
        : Optional.empty();
  }

  /** The conversion of the measure's amounts; empty where they stay as they are. */
  Optional<Conversion> conversion(Measure measure) {
    if (wanted.isEmpty() || !isStated(measure) || measure.dollarYear().equals(wanted)) {
      return Optional.empty();
    }
    int from = measure.dollarYear().getAsInt();
    int to = wanted.getAsInt();
    double factor = ConsumerPrices.ofCanada().factor(from, to).orElse(1);
    return Optional.of(new Conversion(from, to, factor));
  }

  /**
   * From the dollars of one year to those of another.
   *
   * @param factor what amounts are multiplied with
   */
  record Conversion(int from, int to, double factor) {}

  private static boolean isStated(Measure measure) {
    return measure.unit() == Unit.DOLLARS && measure.dollarYear().isPresent();
  }

  private static Refusal refusal(Refusal.Reason reason, BilingualText... names) {
    return new Refusal(reason, RefusalNames.of(names), Optional.empty());
  }
}
