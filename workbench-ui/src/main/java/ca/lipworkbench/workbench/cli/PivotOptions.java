package ca.lipworkbench.workbench.cli;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.pivot.Calculation;
import ca.lipworkbench.engine.pivot.PivotDraft;
import ca.lipworkbench.engine.pivot.PivotSpec;
import ca.lipworkbench.engine.pivot.PivotSpecCodec;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.pivot.Pivots;
import ca.lipworkbench.engine.pivot.RowOrder;
import ca.lipworkbench.engine.pivot.Totals;
import ca.lipworkbench.engine.text.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A specification and what the options of a command change in it: {@code --totals
 * shown|hidden|added}, {@code --sort classification|label|COLUMN} and {@code --order
 * ascending|descending}, where COLUMN counts the columns of the answer from 1; {@code --show
 * numbers|share|difference|ratio|change|index} with {@code --of row|column|table} or with {@code
 * --base-area AREA} or {@code --base-period PERIOD}; {@code --dollars YEAR} and {@code --top N}.
 */
final class PivotOptions {
  static final Set<String> NAMES =
      Set.of("totals", "sort", "order", "show", "of", "base-area", "base-period", "dollars", "top");

  private static final String SORT = "sort";

  private final PivotSpec spec;
  private final Optional<String> totals;
  private final String sort;
  private final RowOrder.Direction direction;
  private final OptionalInt column;
  private final Language language;
  private final Optional<Calculation> calculation;
  private final OptionalInt dollars;
  private final OptionalInt top;

  private PivotOptions(Arguments arguments, Language language) {
    String order = arguments.choice("order", List.of("ascending", "descending"));
    direction = RowOrder.Direction.valueOf(order.toUpperCase(Locale.ROOT));
    totals = arguments.option("totals");
    totals.ifPresent(any -> arguments.choice("totals", List.of("shown", "hidden", "added")));
    sort = arguments.option(SORT).orElse("");
    column = arguments.number(SORT);
    if (column.isEmpty() && !sort.isEmpty()) {
      arguments.choice(SORT, List.of("classification", "label"));
    }
    this.language = language;
    calculation = CalculationOptions.of(arguments);
    dollars = CalculationOptions.number(arguments, "dollars");
    top = CalculationOptions.number(arguments, "top");
    this.spec = PivotSpecCodec.parse(InputText.read(arguments.operand("SPEC.json")));
  }

  /** The specification and the options among these words. */
  static PivotOptions of(Arguments arguments, Language language) {
    return new PivotOptions(arguments, language);
  }

  /** The answer. A column to sort by is one of the answer, so that is asked for first. */
  PivotTable answer(Pivots pivots, Subject subject) {
    PivotDraft draft = PivotDraft.of(spec);
    if (totals.isPresent()) {
      draft = draft.withTotals(Totals.valueOf(totals.get().toUpperCase(Locale.ROOT)));
    }
    if (calculation.isPresent()) {
      draft = draft.calculated(calculation.get());
    }
    draft = dollars.isPresent() ? draft.inDollarsOf(dollars) : draft;
    if (column.isPresent()) {
      PivotTable unsorted = pivots.answer(subject, draft.complete());
      int columns = unsorted.columnHeaders().size();
      if (column.getAsInt() > columns) {
        throw new UsageException("usage.out-of-range", "--" + SORT, columns);
      }
      draft =
          draft.ordered(
              RowOrder.ByValue.of(unsorted.columnHeaders().get(column.getAsInt() - 1), direction));
    } else if (sort.equals("label")) {
      draft = draft.ordered(new RowOrder.ByLabel(language, direction));
    } else if (sort.equals("classification")) {
      draft = draft.ordered(new RowOrder.Classified(direction));
    }
    draft = top.isPresent() ? draft.withTop(top) : draft;
    return pivots.answer(subject, draft.complete());
  }
}
