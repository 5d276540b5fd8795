package ca.lipworkbench.workbench.cli;

import ca.lipworkbench.engine.error.EngineError;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.pivot.Calculation;
import ca.lipworkbench.engine.statistics.Comparison;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** What the options of a command say about what is worked out from the numbers. */
final class CalculationOptions {
  private static final String SHOW = "show";
  private static final String OF = "of";
  private static final String AREA = "base-area";
  private static final String PERIOD = "base-period";
  private static final String SHARE = "share";
  private static final List<String> SHOWN =
      List.of("numbers", SHARE, "difference", "ratio", "change", "index");

  private CalculationOptions() {}

  /** The calculation; empty where none is named, so that the specification's own stands. */
  static Optional<Calculation> of(Arguments arguments) {
    if (arguments.option(SHOW).isEmpty()) {
      for (String name : List.of(OF, AREA, PERIOD)) {
        if (arguments.option(name).isPresent()) {
          throw new UsageException("usage.goes-with", "--" + name, "--" + SHOW);
        }
      }
      return Optional.empty();
    }
    String show = arguments.choice(SHOW, SHOWN);
    return Optional.of(
        switch (show) {
          case "numbers" -> Calculation.NONE;
          case SHARE ->
              new Calculation.Share(
                  Calculation.Whole.valueOf(
                      upper(arguments.choice(OF, List.of("row", "column", "table")))));
          default ->
              new Calculation.Compared(Comparison.valueOf(upper(show)), base(arguments, show));
        });
  }

  private static Calculation.Base base(Arguments arguments, String show) {
    Optional<String> area = arguments.option(AREA);
    Optional<String> period = arguments.option(PERIOD);
    if (area.isPresent() == period.isPresent()) {
      throw new UsageException(
          "usage.goes-with", "--" + SHOW + " " + show, "--" + AREA + " | --" + PERIOD);
    }
    return area.<Calculation.Base>map(id -> new Calculation.Base.OfArea(area(id)))
        .orElseGet(() -> new Calculation.Base.OfPeriod(period.orElseThrow()));
  }

  private static AreaId area(String text) {
    try {
      return new AreaId(text);
    } catch (IllegalArgumentException e) {
      throw new WorkbenchException(e, EngineError.SPEC_WRONG_NAME, AREA, text);
    }
  }

  /** An option that is a number. */
  static OptionalInt number(Arguments arguments, String name) {
    OptionalInt number = arguments.number(name);
    if (number.isEmpty() && arguments.option(name).isPresent()) {
      throw new UsageException(
          "usage.not-a-choice", arguments.option(name).get(), "--" + name, "1, 2, 3, \u2026");
    }
    return number;
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
