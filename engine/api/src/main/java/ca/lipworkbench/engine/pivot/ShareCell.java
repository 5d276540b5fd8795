package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.statistics.Coverage;
import ca.lipworkbench.engine.statistics.Derivation;
import ca.lipworkbench.engine.statistics.Estimate;
import ca.lipworkbench.engine.statistics.Intervals;
import ca.lipworkbench.engine.statistics.Refusal;
import ca.lipworkbench.engine.table.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Works out shares of a whole: a count over the count that everything makes up together. */
final class ShareCell {
  private static final double PER_CENT = 100;

  private final PivotPlan plan;
  private final SourceCells cells;

  ShareCell(PivotPlan plan, SourceCells cells) {
    this.plan = plan;
    this.cells = cells;
  }

  /** The share that a cell is of its whole. */
  Cell of(SourceCells.Key key, PlannedCalculation.Share share) {
    Cell own = cells.cell(key);
    Measure measure = plan.measures().get(key.measure());
    if (own.derivation() instanceof Derivation.Refused(Refusal refusal)) {
      return refused(key, refusal, own);
    }
    if (!measure.additivity().sumsOverAreas()) {
      return refused(key, refusal(Refusal.Reason.NOT_A_COUNT, measure), own);
    }
    Optional<SourceCells.Key> whole = whole(key, share);
    if (whole.isEmpty()) {
      return refused(key, refusal(Refusal.Reason.NO_WHOLE, measure), own);
    }
    Cell all = cells.cell(whole.get());
    if (all.derivation() instanceof Derivation.Refused(Refusal refusal)) {
      return refused(key, refusal, own);
    }
    if (own.value().isEmpty()) {
      return own;
    }
    Optional<Aggregate> part = cells.found(key);
    Optional<Aggregate> total = cells.found(whole.get());
    if (!own.coverage().isComplete() && part.isPresent()) {
      return refused(key, cells.assembly(key).missingPart(part.get(), own.coverage()), own);
    }
    if (total.isEmpty() || all.value().isEmpty() || !all.coverage().isComplete()) {
      return refused(key, missing(key, total, all.coverage(), measure), own);
    }
    return share(key, whole.get(), own, all);
  }

  private Refusal missing(
      SourceCells.Key key, Optional<Aggregate> total, Coverage coverage, Measure measure) {
    return total
        .map(found -> cells.assembly(key).missingPart(found, coverage))
        .orElseGet(() -> refusal(Refusal.Reason.NO_WHOLE, measure));
  }

  private Cell share(SourceCells.Key key, SourceCells.Key whole, Cell own, Cell all) {
    double above = own.value().orElseThrow();
    double below = all.value().orElseThrow();
    Derivation derivation = new Derivation.RatioOfSums(above, cells(own), below, cells(all));
    OptionalDouble value =
        below <= 0
            ? OptionalDouble.empty()
            : OptionalDouble.of(
                Decimals.ofQuotient(
                    PER_CENT * above / below, plan.calculated().get(key.measure())));
    return new Cell(
        value,
        Calculating.inherited(own.status(), all.status()),
        own.notes(),
        value.isPresent() ? intervals(key, whole) : Intervals.UNKNOWN,
        derivation,
        own.coverage());
  }

  private static int cells(Cell cell) {
    return cell.derivation() instanceof Derivation.SumOfCells sum ? sum.cells() : 1;
  }

  private Intervals intervals(SourceCells.Key key, SourceCells.Key whole) {
    Optional<SourceCells.Key> shared = common(key, whole);
    Optional<Operand> above = cells.operand(key, "part", shared);
    Optional<Operand> below = cells.operand(whole, "whole", shared);
    return above.isPresent() && below.isPresent()
        ? above
            .get()
            .estimate()
            .over(below.get().estimate())
            .intervals(Estimate.Bounds.SHARE, PER_CENT, 0)
        : Intervals.UNKNOWN;
  }

  /** The whole that a cell is a share of; empty where nothing on the axis can be taken apart. */
  private Optional<SourceCells.Key> whole(SourceCells.Key key, PlannedCalculation.Share share) {
    if (share.over().isEmpty()) {
      return Optional.empty();
    }
    List<PlannedDimension.Stand> at = new ArrayList<>(key.at());
    for (int place : share.over()) {
      Optional<PlannedDimension.Stand> whole = plan.shown().get(place).whole();
      if (whole.isEmpty()) {
        return Optional.empty();
      }
      at.set(place, whole.get());
    }
    return Optional.of(key.standing(at));
  }

  /** The published cells that are in both; empty where there are none. */
  private static Optional<SourceCells.Key> common(SourceCells.Key key, SourceCells.Key whole) {
    List<PlannedDimension.Stand> at = new ArrayList<>();
    for (int place = 0; place < key.at().size(); place++) {
      Optional<PlannedDimension.Stand> both = key.at().get(place).common(whole.at().get(place));
      if (both.isEmpty()) {
        return Optional.empty();
      }
      at.add(both.get());
    }
    return Optional.of(key.standing(at));
  }

  private Cell refused(SourceCells.Key key, Refusal refusal, Cell own) {
    return cells.assembly(key).refused(refusal, own.coverage());
  }

  private static Refusal refusal(Refusal.Reason reason, Measure measure) {
    return new Refusal(reason, RefusalNames.of(measure.name()), Optional.empty());
  }
}
