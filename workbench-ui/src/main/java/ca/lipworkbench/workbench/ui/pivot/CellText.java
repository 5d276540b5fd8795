package ca.lipworkbench.workbench.ui.pivot;

import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.statistics.Derivation;
import ca.lipworkbench.engine.statistics.ObservationStatus;
import ca.lipworkbench.engine.statistics.Precision;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.wording.NumberFormats;
import ca.lipworkbench.engine.wording.Wording;
import java.util.Optional;

/**
 * What the grid prints in one cell, where the unit stands in the head.
 *
 * @param kind which mark it gets
 * @param text what is printed; empty where the mark says it all
 * @param spoken the same in words, for readers who do not see the mark
 * @param range the range that rounding leaves open
 */
record CellText(Kind kind, String text, String spoken, Optional<String> range) {
  private static final double WHOLE_PER_CENT = 100;

  /** The marks of the legend. */
  enum Kind {
    NUMBER,
    /** A number that is published or worked out as "use with caution". */
    CAUTION,
    /** A sum without its suppressed parts. */
    LOWER_BOUND,
    SUPPRESSED,
    REFUSED,
    /** Another reason in words. */
    WORDS
  }

  /** The text of a cell of this measure. */
  static CellText of(Cell cell, Measure measure, Language language) {
    Wording words = Wording.in(language);
    String spoken = words.value(cell, measure);
    if (cell.value().isEmpty()) {
      return without(cell, spoken, language);
    }
    double value = cell.value().getAsDouble();
    NumberFormats numbers = NumberFormats.in(language);
    String number = numbers.number(value, words.decimals(cell, measure));
    Optional<String> range = words.interval(cell, measure);
    if (cell.isLowerBound()) {
      return new CellText(Kind.LOWER_BOUND, "\u2265\u00a0" + number, spoken, range);
    }
    if (measure.unit().isOfPercentages()) {
      Precision precision = Precision.of(value, cell.intervals());
      if (precision == Precision.HIDDEN || value > WHOLE_PER_CENT) {
        return new CellText(Kind.WORDS, spoken, spoken, Optional.empty());
      }
      if (precision == Precision.CAUTION) {
        return new CellText(Kind.CAUTION, number, spoken, range);
      }
    }
    return new CellText(
        cell.status().has(ObservationStatus.USE_WITH_CAUTION) ? Kind.CAUTION : Kind.NUMBER,
        number,
        spoken,
        range);
  }

  private static CellText without(Cell cell, String spoken, Language language) {
    if (cell.derivation() instanceof Derivation.Refused refused) {
      String why = Wording.in(language).refusal(refused.refusal());
      String said = new Words(language).text("value.refused", why);
      return new CellText(Kind.REFUSED, "", said, Optional.empty());
    }
    if (cell.status().has(ObservationStatus.SUPPRESSED)) {
      String symbol = ObservationStatus.SUPPRESSED.symbol();
      return new CellText(Kind.SUPPRESSED, symbol, spoken, Optional.empty());
    }
    return new CellText(Kind.WORDS, spoken, spoken, Optional.empty());
  }
}
