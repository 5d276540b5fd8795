package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.engine.statistics.ObservationStatus;
import ca.lipworkbench.engine.statistics.StatusSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Reads value and symbol of a cell and checks them against each other: a symbol that says that
 * there is no value stands alone, and an empty value has such a symbol. Nothing is put in place of
 * a missing value.
 */
final class CellCheck {
  /** Symbols that stand in place of a value; no two of them go together. */
  private static final StatusSet IN_PLACE_OF_VALUE =
      StatusSet.of(
          ObservationStatus.NOT_AVAILABLE_EVER,
          ObservationStatus.NOT_AVAILABLE,
          ObservationStatus.NOT_APPLICABLE,
          ObservationStatus.SUPPRESSED,
          ObservationStatus.TOO_UNRELIABLE);

  private final Problems problems;
  private final Map<String, Optional<StatusSet>> symbols = new HashMap<>();
  private OptionalDouble value = OptionalDouble.empty();
  private StatusSet status = StatusSet.NONE;

  CellCheck(Problems problems) {
    this(problems, Map.of());
  }

  /** A check that knows symbols of one product besides the agency's standard ones. */
  CellCheck(Problems problems, Map<String, StatusSet> own) {
    this.problems = problems;
    own.forEach((symbol, meaning) -> symbols.put(symbol, Optional.of(meaning)));
  }

  /** Whether a text in a cell of values is a symbol of the product in place of a value. */
  boolean isSymbol(String text) {
    Optional<StatusSet> known = symbols.computeIfAbsent(text, StatusSet::find);
    return known.isPresent() && (known.get().bits() & IN_PLACE_OF_VALUE.bits()) != 0;
  }

  /**
   * Reads a cell; {@link #value} and {@link #status} then hold what it says.
   *
   * @return whether it is in order; if not, the problem is noted
   */
  boolean read(long line, String measure, String number, String symbol) throws Problems.Stop {
    Optional<StatusSet> known =
        symbol.isEmpty()
            ? Optional.of(StatusSet.NONE)
            : symbols.computeIfAbsent(symbol, StatusSet::find);
    if (known.isEmpty()) {
      problems.atNextColumn();
      problems.refuse(line, ImportReason.SYMBOL_UNKNOWN, symbol, measure);
      return false;
    }
    status = known.get();
    int inPlace = Integer.bitCount(status.bits() & IN_PLACE_OF_VALUE.bits());
    if (inPlace > 1) {
      problems.atNextColumn();
      problems.refuse(line, ImportReason.SYMBOLS_CONTRADICT, symbol, measure);
      return false;
    }
    return number.isEmpty()
        ? readMissing(line, measure, symbol, inPlace)
        : readNumber(line, measure, number, symbol, inPlace);
  }

  private boolean readMissing(long line, String measure, String symbol, int inPlace)
      throws Problems.Stop {
    value = OptionalDouble.empty();
    if (inPlace == 1) {
      return true;
    }
    if (status.isEmpty()) {
      problems.refuse(line, ImportReason.NEITHER_VALUE_NOR_SYMBOL, measure);
    } else {
      problems.atNextColumn();
      problems.refuse(line, ImportReason.SYMBOL_WITHOUT_VALUE, symbol, measure);
    }
    return false;
  }

  private boolean readNumber(long line, String measure, String number, String symbol, int inPlace)
      throws Problems.Stop {
    if (inPlace == 1) {
      problems.refuse(line, ImportReason.VALUE_DESPITE_SYMBOL, number, symbol, measure);
      return false;
    }
    switch (PlainDecimal.form(number)) {
      case NUMBER -> {
        value = OptionalDouble.of(PlainDecimal.parse(number));
        return true;
      }
      case TOO_LONG ->
          problems.refuse(
              line, ImportReason.NUMBER_TOO_LONG, number, measure, PlainDecimal.MOST_DIGITS);
      case OTHER -> problems.refuse(line, ImportReason.NUMBER_UNREADABLE, number, measure);
    }
    return false;
  }

  /** The value of the cell that was read last; empty where it has none. */
  OptionalDouble value() {
    return value;
  }

  /** The symbols of the cell that was read last. */
  StatusSet status() {
    return status;
  }
}
