package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.statistics.CellTally;
import ca.lipworkbench.engine.statistics.Coverage;
import ca.lipworkbench.engine.statistics.Derivation;
import ca.lipworkbench.engine.statistics.Estimate;
import ca.lipworkbench.engine.statistics.Interval;
import ca.lipworkbench.engine.statistics.Intervals;
import ca.lipworkbench.engine.statistics.ObservationStatus;
import ca.lipworkbench.engine.statistics.Refusal;
import ca.lipworkbench.engine.statistics.RoundingError;
import ca.lipworkbench.engine.statistics.StatusSet;
import ca.lipworkbench.engine.table.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Makes one statistical cell of what the query found, as its recipe says. Symbols spread by these
 * rules: a suppressed or unreliable part leaves a sum a lower bound and a ratio refused; a part
 * that is not available leaves a sum incomplete and a ratio refused; a part that is not applicable
 * drops out of both sides; use-with-caution, preliminary and revised are inherited, and preliminary
 * covers revised; "rounded to zero" says nothing of a number that is not zero.
 */
final class CellAssembly {
  private static final StatusSet REVISED = StatusSet.of(ObservationStatus.REVISED);
  private static final StatusSet ROUNDED_TO_ZERO = StatusSet.of(ObservationStatus.ROUNDED_TO_ZERO);

  private final Area area;
  private final Measure measure;

  CellAssembly(Area area, Measure measure) {
    this.area = area;
    this.measure = measure;
  }

  /** The cell; {@code found} is what the query has for the recipe's term. */
  Cell make(Recipe recipe, Optional<Aggregate> found) {
    return switch (recipe) {
      case Recipe.Nothing nothing -> absent(1);
      case Recipe.Refuse refuse -> refused(refuse.refusal(), new Coverage(0, 1));
      case Recipe.Take take -> found.map(cell -> take(take, cell)).orElseGet(() -> absent(1));
      case Recipe.Sum sum ->
          found.map(cells -> sum(sum, cells)).orElseGet(() -> absent(sum.cells()));
      case Recipe.Quotient quotient ->
          found.map(cells -> quotient(quotient, cells)).orElseGet(() -> absent(quotient.cells()));
      case Recipe.Mean mean ->
          found.map(cells -> mean(mean, cells)).orElseGet(() -> absent(mean.cells()));
      case Recipe.RefuseWithRange range ->
          found.map(cells -> range(range, cells)).orElseGet(() -> absent(range.cells()));
    };
  }

  private Cell take(Recipe.Take recipe, Aggregate found) {
    boolean has = found.available() == 1;
    OptionalDouble value = has ? OptionalDouble.of(found.sum().value()) : OptionalDouble.empty();
    CellTally tally = found.sum().tally(found.available(), recipe.slack());
    Intervals intervals =
        has
            ? RoundingError.ofSum(recipe.rounding(), tally)
                .map(error -> error.ofValue(found.sum().value(), 1))
                .orElse(Intervals.UNKNOWN)
            : Intervals.UNKNOWN;
    return cell(
        value,
        found.symbols(),
        intervals,
        new Derivation.Published(),
        new Coverage(has ? 1 : 0, 1));
  }

  private Cell sum(Recipe.Sum recipe, Aggregate found) {
    Coverage coverage = coverage(recipe.cells(), found);
    Derivation derivation = new Derivation.SumOfCells((int) found.available());
    if (found.available() == 0) {
      return cell(OptionalDouble.empty(), spread(found), Intervals.UNKNOWN, derivation, coverage);
    }
    double value = Decimals.ofSum(found.sum().value(), measure);
    CellTally tally = found.sum().tally(found.available(), recipe.slack());
    Intervals intervals =
        coverage.isComplete()
            ? RoundingError.ofSum(recipe.rounding(), tally)
                .map(error -> error.ofCount(value, found.available()))
                .orElse(Intervals.UNKNOWN)
            : Intervals.UNKNOWN;
    return cell(OptionalDouble.of(value), spread(found, value), intervals, derivation, coverage);
  }

  private Cell quotient(Recipe.Quotient recipe, Aggregate found) {
    Coverage coverage = coverage(recipe.cells(), found);
    if (!coverage.isComplete()) {
      return refused(missingPart(found, coverage), spread(found), coverage);
    }
    double above = found.sum().value();
    double below = found.companion().value();
    int cells = (int) found.available();
    Derivation derivation =
        new Derivation.RatioOfSums(Aggregate.orZero(above), cells, Aggregate.orZero(below), cells);
    if (cells == 0 || below == 0) {
      return cell(OptionalDouble.empty(), spread(found), Intervals.UNKNOWN, derivation, coverage);
    }
    Optional<RoundingError> errorAbove =
        RoundingError.ofSum(recipe.above(), found.sum().tally(cells, recipe.slack()));
    Optional<RoundingError> errorBelow =
        RoundingError.ofSum(recipe.below(), found.companion().tally(cells, recipe.slack()));
    Intervals intervals =
        errorAbove.isPresent() && errorBelow.isPresent()
            ? Estimate.count("above", above, errorAbove.get())
                .over(Estimate.count("below", below, errorBelow.get()))
                .intervals(recipe.bounds(), recipe.scale(), 0)
            : Intervals.UNKNOWN;
    double value = Decimals.ofQuotient(recipe.scale() * above / below, measure);
    return cell(OptionalDouble.of(value), spread(found, value), intervals, derivation, coverage);
  }

  private Cell mean(Recipe.Mean recipe, Aggregate found) {
    Coverage coverage = coverage(recipe.cells(), found);
    if (!coverage.isComplete()) {
      return refused(missingPart(found, coverage), spread(found), coverage);
    }
    double weight = Aggregate.orZero(found.companion().value());
    Derivation derivation = new Derivation.WeightedMean((int) found.available(), weight);
    OptionalDouble value =
        weight == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of(Decimals.ofQuotient(found.product() / weight, measure));
    StatusSet symbols = spread(found, value.orElse(0));
    return cell(value, symbols, Intervals.UNKNOWN, derivation, coverage);
  }

  private Cell range(Recipe.RefuseWithRange recipe, Aggregate found) {
    Coverage coverage = coverage(recipe.cells(), found);
    Refusal refusal = recipe.refusal();
    if (coverage.isComplete() && found.available() > 0) {
      Refusal.Offer offer =
          new Refusal.Offer.RangeOfParts(
              new Interval(found.lowest(), found.highest()), (int) found.available());
      refusal = new Refusal(refusal.reason(), refusal.subject(), Optional.of(offer));
    }
    return refused(refusal, spread(found), coverage);
  }

  /** That a part is missing which a ratio needs. */
  Refusal missingPart(Aggregate found, Coverage coverage) {
    Refusal.Reason reason;
    if (found.suppressed() > 0) {
      reason = Refusal.Reason.SUPPRESSED_PART;
    } else if (found.unreliable() > 0) {
      reason = Refusal.Reason.UNRELIABLE_PART;
    } else {
      reason = Refusal.Reason.PART_NOT_AVAILABLE;
    }
    List<String> subject = new ArrayList<>(RefusalNames.of(measure.name(), area.place()));
    subject.add(Integer.toString(coverage.available()));
    subject.add(Integer.toString(coverage.expected()));
    return new Refusal(reason, subject, Optional.empty());
  }

  /** Parts that are not applicable are outside of what the cell stands for. */
  static Coverage coverage(int cells, Aggregate found) {
    return new Coverage((int) found.available(), cells - (int) found.inapplicable());
  }

  private static StatusSet spread(Aggregate found) {
    StatusSet symbols = found.symbols();
    return symbols.has(ObservationStatus.PRELIMINARY) ? symbols.minus(REVISED) : symbols;
  }

  private static StatusSet spread(Aggregate found, double value) {
    StatusSet symbols = spread(found);
    return value == 0 ? symbols : symbols.minus(ROUNDED_TO_ZERO);
  }

  /** A cell without a number for this reason. */
  Cell refused(Refusal refusal, Coverage coverage) {
    return refused(refusal, StatusSet.NONE, coverage);
  }

  private Cell absent(int cells) {
    return cell(
        OptionalDouble.empty(),
        StatusSet.NONE,
        Intervals.UNKNOWN,
        new Derivation.Absent(),
        new Coverage(0, cells));
  }

  private Cell refused(Refusal refusal, StatusSet status, Coverage coverage) {
    return cell(
        OptionalDouble.empty(),
        status,
        Intervals.UNKNOWN,
        new Derivation.Refused(refusal),
        coverage);
  }

  private Cell cell(
      OptionalDouble value,
      StatusSet status,
      Intervals intervals,
      Derivation derivation,
      Coverage coverage) {
    return new Cell(value, status, measure.notes(), intervals, derivation, coverage);
  }
}
