package ca.lipworkbench.workbench.charts;

import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.statistics.Coverage;
import ca.lipworkbench.engine.statistics.Derivation;
import ca.lipworkbench.engine.statistics.Interval;
import ca.lipworkbench.engine.statistics.ObservationStatus;
import ca.lipworkbench.engine.statistics.Precision;
import ca.lipworkbench.engine.statistics.Refusal;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import ca.lipworkbench.engine.wording.NumberFormats;
import ca.lipworkbench.engine.wording.Wording;
import ca.lipworkbench.workbench.charts.ChartSpec.CellText;
import ca.lipworkbench.workbench.charts.ChartSpec.Mark;
import ca.lipworkbench.workbench.charts.ChartSpec.Missing;
import ca.lipworkbench.workbench.charts.ChartSpec.Point;
import ca.lipworkbench.workbench.charts.ChartSpec.Range;
import ca.lipworkbench.workbench.charts.ChartSpec.Reason;
import java.util.Optional;

/** Turns a cell into the mark that stands for it, with its words in one language. */
final class MarkWords {
  private static final Messages MESSAGES = Messages.of(ChartError.BUNDLE);

  private final Language language;
  private final boolean overTime;
  private final Wording wording;

  MarkWords(Language language, boolean overTime) {
    this.language = language;
    this.overTime = overTime;
    this.wording = Wording.in(language);
  }

  /**
   * Where a mark stands.
   *
   * @param series the name of its area or group
   * @param at the cell of the pivot table, where it can be opened
   */
  record Place(int row, int period, String series, String periodLabel, Optional<ChartSpec.At> at) {}

  /** The mark of a cell; a table without the cell has no value there. */
  Mark mark(Optional<Cell> found, Measure measure, Place place) {
    if (found.isEmpty()) {
      return missing(Reason.NOT_AVAILABLE, text("missing"), place);
    }
    Cell cell = found.get();
    if (cell.value().isPresent() && isHidden(cell, measure)) {
      return missing(Reason.NOT_AVAILABLE, wording.value(cell, measure), place);
    }
    if (cell.value().isPresent()) {
      return new Point(
          place.row(),
          place.period(),
          cell.value().getAsDouble(),
          wording.value(cell, measure),
          cell.intervals().shownRounding().filter(interval -> interval.high() > interval.low()),
          cell.intervals().sampling95().filter(interval -> interval.high() > interval.low()),
          cell.isLowerBound(),
          place.at());
    }
    if (cell.derivation() instanceof Derivation.Refused(Refusal refusal)) {
      return refused(refusal, cell, measure, place);
    }
    return cell.status().has(ObservationStatus.SUPPRESSED)
        ? missing(Reason.SUPPRESSED, suppressed(cell.coverage()), place)
        : missing(Reason.NOT_AVAILABLE, wording.value(cell, measure), place);
  }

  /** The cell as the figure's table prints it. */
  CellText cell(Optional<Cell> found, Measure measure) {
    if (found.isEmpty()) {
      return new CellText(text("missing"), Optional.empty(), true);
    }
    Cell cell = found.get();
    boolean inWords = cell.value().isEmpty();
    return new CellText(
        wording.value(cell, measure),
        inWords ? Optional.empty() : wording.interval(cell, measure),
        inWords);
  }

  /** A percentage that rounding leaves too open is told by its counts, without a mark. */
  private static boolean isHidden(Cell cell, Measure measure) {
    return measure.unit().isOfPercentages()
        && Precision.of(cell.value().orElseThrow(), cell.intervals()) == Precision.HIDDEN;
  }

  private Mark refused(Refusal refusal, Cell cell, Measure measure, Place place) {
    if (refusal.offer().orElse(null)
            instanceof Refusal.Offer.RangeOfParts(Interval range, int parts)
        && parts > 1) {
      NumberFormats formats = NumberFormats.in(language);
      String words =
          text(
              "range",
              formats.withUnit(range.low(), measure.unit(), measure.decimals()),
              formats.withUnit(range.high(), measure.unit(), measure.decimals()));
      return new Range(
          place.row(),
          place.period(),
          range.low(),
          range.high(),
          words,
          named(place, words),
          place.at());
    }
    return switch (refusal.reason()) {
      case SUPPRESSED_PART -> missing(Reason.SUPPRESSED, suppressed(cell.coverage()), place);
      case PART_NOT_AVAILABLE -> missing(Reason.NOT_AVAILABLE, text("missing"), place);
      case UNRELIABLE_PART -> missing(Reason.NOT_AVAILABLE, text("unreliable-part"), place);
      case PARTS_UNKNOWN -> missing(Reason.NOT_AVAILABLE, text("unknown-parts"), place);
      case NON_ADDITIVE_QUANTILE,
          RATE_WITHOUT_PARTS,
          AVERAGE_WITHOUT_BASE,
          INDEX_WITHOUT_PARTS,
          AREA_RELATIVE,
          NOT_DESCRIBED,
          OVERLAPPING_CATEGORIES,
          NESTED_CATEGORIES,
          NO_TOTAL,
          OVERLAPPING_AREAS,
          OTHER_VINTAGE,
          NOT_A_COUNT,
          NOT_A_RATIO_SCALE,
          NO_WHOLE,
          BASE_WITHOUT_NUMBER,
          PART_OF_BASE,
          DOLLARS_NOT_STATED,
          MIXED_DOLLARS,
          INCONSISTENT_COHORT,
          PERSON_YEARS ->
          missing(Reason.REFUSED, text("refused"), place);
    };
  }

  private String suppressed(Coverage coverage) {
    int without = coverage.expected() - coverage.available();
    return coverage.expected() > 1 && without > 0
        ? text("suppressed.parts", without, coverage.expected())
        : text("suppressed");
  }

  private Missing missing(Reason reason, String words, Place place) {
    return new Missing(place.row(), place.period(), reason, words, named(place, words), place.at());
  }

  private String named(Place place, String words) {
    return overTime
        ? text("named.period", place.series(), place.periodLabel(), words)
        : text("named", place.series(), words);
  }

  private String text(String key, Object... arguments) {
    return MESSAGES.text(language, "chart." + key, arguments);
  }
}
