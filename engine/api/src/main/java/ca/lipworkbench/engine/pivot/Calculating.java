package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.statistics.Additivity;
import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.statistics.Comparison;
import ca.lipworkbench.engine.statistics.Derivation;
import ca.lipworkbench.engine.statistics.Estimate;
import ca.lipworkbench.engine.statistics.Intervals;
import ca.lipworkbench.engine.statistics.ObservationStatus;
import ca.lipworkbench.engine.statistics.Refusal;
import ca.lipworkbench.engine.statistics.StatusSet;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.text.BilingualText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Works out the cells that a calculation shows from those that it takes. A cell without a whole
 * number on either side has none: what is suppressed, unreliable or missing is never made up for
 * from what stands around it.
 */
final class Calculating {
  private static final double PER_CENT = 100;

  private final PivotPlan plan;
  private final SourceCells cells;

  Calculating(PivotPlan plan, SourceCells cells) {
    this.plan = plan;
    this.cells = cells;
  }

  /** The cell that is shown. */
  Cell cell(SourceCells.Key key) {
    return switch (plan.calculation()) {
      case PlannedCalculation.Numbers numbers -> cells.cell(key);
      case PlannedCalculation.Share share -> new ShareCell(plan, cells).of(key, share);
      case PlannedCalculation.AgainstArea area -> {
        PlannedCalculation.Side side = area.sides().get(key.area());
        Optional<SourceCells.Key> shared =
            side.shared().isPresent()
                ? Optional.of(key.ofArea(side.shared().getAsInt()))
                : Optional.empty();
        yield compared(
            key,
            new Against(
                area.how(), key.ofArea(area.target()), area.label(), side.nesting(), shared));
      }
      case PlannedCalculation.AgainstPeriod period -> {
        SourceCells.Key base = key.ofPeriod(period.period());
        yield compared(
            key,
            new Against(
                period.how(),
                base,
                period.label(),
                Derivation.Compared.Nesting.APART,
                base.equals(key) ? Optional.of(key) : Optional.empty()));
      }
    };
  }

  /** What a cell is compared with; {@code shared} is where both sides have the same rows. */
  private record Against(
      Comparison how,
      SourceCells.Key base,
      BilingualText label,
      Derivation.Compared.Nesting nesting,
      Optional<SourceCells.Key> shared) {}

  private Cell compared(SourceCells.Key key, Against against) {
    Cell own = cells.cell(key);
    Measure measure = plan.measures().get(key.measure());
    Optional<Refusal> refusal = whyNot(own, measure, against);
    if (refusal.isPresent()) {
      return cells.assembly(key).refused(refusal.get(), own.coverage());
    }
    if (own.value().isEmpty()) {
      return own;
    }
    Optional<Aggregate> found = cells.found(key);
    if (!own.coverage().isComplete() && found.isPresent()) {
      return cells
          .assembly(key)
          .refused(cells.assembly(key).missingPart(found.get(), own.coverage()), own.coverage());
    }
    Cell base = cells.cell(against.base());
    if (base.value().isEmpty() || !base.coverage().isComplete()) {
      return cells.assembly(key).refused(baseWithoutNumber(measure, against), own.coverage());
    }
    return compared(key, own, base, against);
  }

  private Optional<Refusal> whyNot(Cell own, Measure measure, Against against) {
    if (own.derivation() instanceof Derivation.Refused(Refusal refusal)) {
      return Optional.of(refusal);
    }
    boolean asDifference =
        against.how() == Comparison.DIFFERENCE || against.how() == Comparison.CHANGE;
    return switch (measure.additivity()) {
      // A whole less its part is the rest, which may be suppressed.
      case COUNT, OVERLAPPING_COUNT ->
          asDifference && against.nesting() == Derivation.Compared.Nesting.OVERLAPPING
              ? Optional.of(
                  new Refusal(
                      Refusal.Reason.PART_OF_BASE,
                      RefusalNames.of(measure.name(), against.label()),
                      Optional.empty()))
              : Optional.empty();
      case RATE, AVERAGE, QUANTILE, AREA_RELATIVE -> Optional.empty();
      case INDEX ->
          against.how() == Comparison.DIFFERENCE
              ? Optional.empty()
              : Optional.of(notComparable(measure));
      case UNKNOWN -> Optional.of(notComparable(measure));
    };
  }

  private static Refusal notComparable(Measure measure) {
    Refusal.Reason reason =
        measure.additivity() == Additivity.UNKNOWN
            ? Refusal.Reason.NOT_DESCRIBED
            : Refusal.Reason.NOT_A_RATIO_SCALE;
    BilingualText name = measure.name();
    return new Refusal(reason, RefusalNames.of(name, name), Optional.empty());
  }

  private static Refusal baseWithoutNumber(Measure measure, Against against) {
    return new Refusal(
        Refusal.Reason.BASE_WITHOUT_NUMBER,
        RefusalNames.of(measure.name(), against.label()),
        Optional.empty());
  }

  private Cell compared(SourceCells.Key key, Cell own, Cell base, Against against) {
    Measure measure = plan.measures().get(key.measure());
    double value = own.value().orElseThrow();
    double other = base.value().orElseThrow();
    Derivation derivation =
        new Derivation.Compared(
            against.how(), against.label(), value, other, measure.decimals(), against.nesting());
    OptionalDouble result = result(against.how(), value, other, key);
    Intervals intervals =
        result.isPresent() ? intervals(key, value, other, against) : Intervals.UNKNOWN;
    return new Cell(
        result,
        inherited(own.status(), base.status()),
        notes(own, base),
        intervals,
        derivation,
        own.coverage());
  }

  /** A number over nothing, or over less than nothing, is none. */
  private OptionalDouble result(Comparison how, double value, double base, SourceCells.Key key) {
    Measure shown = plan.calculated().get(key.measure());
    if (how == Comparison.DIFFERENCE) {
      boolean sums = plan.measures().get(key.measure()).additivity().sumsOverAreas();
      return OptionalDouble.of(
          sums ? Decimals.ofSum(value - base, shown) : Decimals.ofQuotient(value - base, shown));
    }
    if (base <= 0) {
      return OptionalDouble.empty();
    }
    double quotient = value / base;
    return OptionalDouble.of(
        Decimals.ofQuotient(
            switch (how) {
              case RATIO -> quotient;
              case INDEX -> PER_CENT * quotient;
              case CHANGE, DIFFERENCE -> PER_CENT * (quotient - 1);
            },
            shown));
  }

  private Intervals intervals(SourceCells.Key key, double value, double base, Against against) {
    Optional<Operand> own = cells.operand(key, "own", against.shared());
    Optional<Operand> other = cells.operand(against.base(), "base", against.shared());
    if (own.isEmpty() || other.isEmpty() || own.get().scale() != other.get().scale()) {
      return Intervals.UNKNOWN;
    }
    Estimate above = own.get().estimate();
    Estimate below = other.get().estimate();
    return switch (against.how()) {
      case DIFFERENCE -> above.minus(below).intervals(Estimate.Bounds.NONE, own.get().scale(), 0);
      case RATIO -> above.over(below).intervals(bounds(value, base), 1, 0);
      case INDEX -> above.over(below).intervals(bounds(value, base), PER_CENT, 0);
      case CHANGE -> above.over(below).intervals(bounds(value, base), PER_CENT, 1);
    };
  }

  private static Estimate.Bounds bounds(double value, double base) {
    return value < 0 || base < 0 ? Estimate.Bounds.NONE : Estimate.Bounds.QUOTIENT;
  }

  /** The symbols of both sides; preliminary covers revised, and a result is no rounded zero. */
  static StatusSet inherited(StatusSet own, StatusSet base) {
    StatusSet both = own.union(base).minus(StatusSet.of(ObservationStatus.ROUNDED_TO_ZERO));
    return both.has(ObservationStatus.PRELIMINARY)
        ? both.minus(StatusSet.of(ObservationStatus.REVISED))
        : both;
  }

  private static List<String> notes(Cell own, Cell base) {
    List<String> notes = new ArrayList<>(own.notes());
    base.notes().stream().filter(note -> !notes.contains(note)).forEach(notes::add);
    return notes;
  }
}
