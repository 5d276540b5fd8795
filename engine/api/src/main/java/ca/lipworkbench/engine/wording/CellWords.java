package ca.lipworkbench.engine.wording;

import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.statistics.Derivation;
import ca.lipworkbench.engine.statistics.ObservationStatus;
import ca.lipworkbench.engine.statistics.Precision;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.Unit;
import java.util.List;

/** What stands in one cell. */
final class CellWords {
  private static final double WHOLE_PER_CENT = 100;

  /** Symbols that explain why there is no value, the gravest first. */
  private static final List<ObservationStatus> WITHOUT_VALUE =
      List.of(
          ObservationStatus.SUPPRESSED,
          ObservationStatus.TOO_UNRELIABLE,
          ObservationStatus.NOT_AVAILABLE,
          ObservationStatus.NOT_AVAILABLE_EVER,
          ObservationStatus.NOT_APPLICABLE);

  private final Wording words;
  private final NumberFormats numbers;

  CellWords(Wording words, NumberFormats numbers) {
    this.words = words;
    this.numbers = numbers;
  }

  String value(Cell cell, Measure measure) {
    if (cell.value().isEmpty()) {
      return reason(cell);
    }
    double value = cell.value().getAsDouble();
    if (measure.unit().isOfPercentages()) {
      return percentage(cell, measure, value);
    }
    return covered(cell, numbers.withUnit(value, measure.unit(), measure.decimals()));
  }

  /** Rounding can lift a share above the whole; where it blurs too much, only counts are shown. */
  private String percentage(Cell cell, Measure measure, double value) {
    Precision precision = Precision.of(value, cell.intervals());
    if (value > WHOLE_PER_CENT
        && precision != Precision.HIDDEN
        && cell.derivation() instanceof Derivation.RatioOfSums) {
      return words.text("value.aboutWhole", numbers.withUnit(WHOLE_PER_CENT, Unit.PER_CENT, 0));
    }
    String number = numbers.withUnit(value, measure.unit(), words.decimals(cell, measure));
    return switch (precision) {
      case FINE, WHOLE -> covered(cell, number);
      case CAUTION -> words.text("value.caution", number);
      case HIDDEN -> hidden(cell, number);
    };
  }

  /** The counts behind a percentage that says too little. */
  private String hidden(Cell cell, String number) {
    return switch (cell.derivation()) {
      case Derivation.RatioOfSums ratio ->
          words.text(
              "value.counts",
              numbers.number(ratio.numerator(), 0),
              numbers.number(ratio.denominator(), 0));
      case Derivation.Compared compared ->
          words.text(
              "value.beside",
              numbers.number(compared.value(), compared.decimals()),
              numbers.number(compared.baseValue(), compared.decimals()));
      case Derivation.Published published -> words.text("value.caution", number);
      case Derivation.SumOfCells sum -> words.text("value.caution", number);
      case Derivation.WeightedMean mean -> words.text("value.caution", number);
      case Derivation.InDollarsOf dollars -> words.text("value.caution", number);
      case Derivation.Refused refused -> words.text("value.caution", number);
      case Derivation.Absent absent -> words.text("value.caution", number);
    };
  }

  private String covered(Cell cell, String number) {
    if (cell.isLowerBound()) {
      return words.text("value.atLeast", number);
    }
    return cell.coverage().isComplete() ? number : words.text("value.incomplete", number);
  }

  private String reason(Cell cell) {
    if (cell.derivation() instanceof Derivation.Refused) {
      return words.text("value.refused");
    }
    for (ObservationStatus status : WITHOUT_VALUE) {
      if (cell.status().has(status)) {
        return words.text("value." + status.name());
      }
    }
    return switch (cell.derivation()) {
      case Derivation.RatioOfSums ratio -> words.text("value.undefined");
      case Derivation.WeightedMean mean -> words.text("value.undefined");
      case Derivation.Compared compared -> words.text("value.undefined");
      case Derivation.InDollarsOf dollars -> words.text("value.NOT_AVAILABLE");
      case Derivation.Published published -> words.text("value.NOT_AVAILABLE");
      case Derivation.SumOfCells sum -> words.text("value.NOT_AVAILABLE");
      case Derivation.Refused refused -> words.text("value.refused");
      case Derivation.Absent absent -> words.text("value.absent");
    };
  }
}
