package ca.lipworkbench.datasets.descriptor;

import ca.lipworkbench.datasets.descriptor.Descriptor.DescribedMeasure;
import ca.lipworkbench.engine.statistics.Additivity;
import ca.lipworkbench.engine.statistics.RoundingModel;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.Unit;
import ca.lipworkbench.engine.text.BilingualText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rates that the comprehensive download of a profile publishes beside each characteristic: what
 * share of its group it is. The agency worked them out from unrounded data and says of no row what
 * it is a share of, so a rate is shown as published and never combined; our own rates, with
 * numerator and denominator, are measures of their own.
 */
public final class ProfileRates {
  /** What is added to a characteristic's code for its rate. */
  public static final String SUFFIX = "-rate";

  private ProfileRates() {}

  /** Measures, and behind them the rate of each that is published. */
  static List<DescribedMeasure> with(List<DescribedMeasure> measures) {
    List<DescribedMeasure> all = new ArrayList<>(measures);
    for (DescribedMeasure described : measures) {
      if (described.measure().presence() == Measure.Presence.PUBLISHED) {
        all.add(new DescribedMeasure(described.path(), rate(described.measure())));
      }
    }
    return all;
  }

  private static Measure rate(Measure measure) {
    return new Measure(
        measure.code() + SUFFIX,
        new BilingualText(
            measure.name().english() + ", rate",
            measure.name().french().map(french -> french + ", taux")),
        Optional.of(measure.code()),
        Measure.Presence.PUBLISHED,
        Additivity.RATE,
        RoundingModel.NONE,
        Unit.PER_CENT,
        measure.universe(),
        1,
        Optional.empty(),
        Optional.empty(),
        measure.incomeYear(),
        List.of());
  }
}
