package ca.lipworkbench.workbench.pages;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.statistics.Coverage;
import ca.lipworkbench.engine.statistics.Derivation;
import ca.lipworkbench.engine.statistics.Interval;
import ca.lipworkbench.engine.statistics.Intervals;
import ca.lipworkbench.engine.statistics.ObservationStatus;
import ca.lipworkbench.engine.statistics.Refusal;
import ca.lipworkbench.engine.statistics.StatusSet;
import ca.lipworkbench.engine.text.Language;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Statistical cells of every kind that a page has to show. */
final class Cells {
  private Cells() {}

  static Cell rate(double value, double halfWidth, int parts) {
    Optional<Interval> range = Optional.of(new Interval(value - halfWidth, value + halfWidth));
    return new Cell(
        OptionalDouble.of(value),
        StatusSet.NONE,
        List.of(),
        new Intervals(range, range, Optional.empty(), Intervals.Shown.PROBABLE),
        new Derivation.RatioOfSums(value * 100, parts, 10_000, parts),
        new Coverage(parts, parts));
  }

  static Cell published(double value) {
    return new Cell(
        OptionalDouble.of(value),
        StatusSet.NONE,
        List.of(),
        Intervals.UNKNOWN,
        new Derivation.Published(),
        Coverage.ONE);
  }

  static Cell suppressed() {
    return new Cell(
        OptionalDouble.empty(),
        StatusSet.of(ObservationStatus.SUPPRESSED),
        List.of(),
        Intervals.UNKNOWN,
        new Derivation.Published(),
        new Coverage(0, 1));
  }

  static Cell median(Area area, double low, double high, int parts) {
    return refused(
        new Refusal(
            Refusal.Reason.NON_ADDITIVE_QUANTILE,
            List.of(
                "Median employment income",
                "Revenu d’emploi médian",
                area.place().in(Language.ENGLISH),
                area.place().in(Language.FRENCH)),
            Optional.of(new Refusal.Offer.RangeOfParts(new Interval(low, high), parts))),
        new Coverage(parts, parts));
  }

  static Cell partsUnknown() {
    return refused(
        new Refusal(
            Refusal.Reason.PARTS_UNKNOWN, List.of("Edmundston", "Edmundston"), Optional.empty()),
        new Coverage(0, 1));
  }

  private static Cell refused(Refusal refusal, Coverage coverage) {
    return new Cell(
        OptionalDouble.empty(),
        StatusSet.NONE,
        List.of(),
        Intervals.UNKNOWN,
        new Derivation.Refused(refusal),
        coverage);
  }
}
