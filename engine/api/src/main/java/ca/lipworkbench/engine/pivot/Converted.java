package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.statistics.Derivation;
import ca.lipworkbench.engine.statistics.Interval;
import ca.lipworkbench.engine.statistics.Intervals;
import ca.lipworkbench.engine.statistics.Refusal;
import ca.lipworkbench.engine.table.Measure;
import java.util.Optional;
import java.util.OptionalDouble;

/** Amounts in the dollars of another year; what has no amount stays as it is. */
final class Converted {
  private Converted() {}

  static Cell of(Cell cell, DollarYears.Conversion conversion, Measure measure) {
    double factor = conversion.factor();
    if (cell.derivation() instanceof Derivation.Refused(Refusal refusal)) {
      Refusal converted =
          new Refusal(
              refusal.reason(),
              refusal.subject(),
              refusal.offer().map(offer -> offer(offer, factor, measure)));
      return new Cell(
          cell.value(),
          cell.status(),
          cell.notes(),
          cell.intervals(),
          new Derivation.Refused(converted),
          cell.coverage());
    }
    if (cell.value().isEmpty()) {
      return cell;
    }
    Intervals ranges = cell.intervals();
    return new Cell(
        OptionalDouble.of(Decimals.ofQuotient(cell.value().getAsDouble() * factor, measure)),
        cell.status(),
        cell.notes(),
        new Intervals(
            scaled(ranges.roundingHard(), factor),
            scaled(ranges.rounding95(), factor),
            scaled(ranges.sampling95(), factor),
            ranges.shown()),
        new Derivation.InDollarsOf(cell.derivation(), conversion.from(), conversion.to()),
        cell.coverage());
  }

  private static Refusal.Offer offer(Refusal.Offer offer, double factor, Measure measure) {
    return switch (offer) {
      case Refusal.Offer.RangeOfParts range ->
          new Refusal.Offer.RangeOfParts(
              new Interval(
                  Decimals.ofQuotient(range.range().low() * factor, measure),
                  Decimals.ofQuotient(range.range().high() * factor, measure)),
              range.parts());
      case Refusal.Offer.SideBySide parts -> parts;
      case Refusal.Offer.ShowDimension dimension -> dimension;
    };
  }

  private static Optional<Interval> scaled(Optional<Interval> range, double factor) {
    return range.map(ends -> ends.from(0, factor));
  }
}
