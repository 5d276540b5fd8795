package ca.lipworkbench.workbench.charts;

import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import ca.lipworkbench.engine.wording.NumberFormats;
import java.util.List;

/**
 * Why a form of chart does not fit a pivot table.
 *
 * @param form the form
 * @param reason why
 * @param numbers what the sentence counts, in its order
 */
public record Misfit(ChartForm form, Reason reason, List<Integer> numbers) {
  private static final Messages MESSAGES = Messages.of(ChartError.BUNDLE);

  /** Why a form does not fit. */
  public enum Reason {
    /** No cell has a number. */
    NO_VALUE,
    /** More marks than anybody can read. */
    TOO_MANY_MARKS,
    /** More small charts than anybody can compare. */
    TOO_MANY_PANELS,
    /** Several areas and something else: bars would stand side by side. */
    SEVERAL_THINGS_VARY,
    /** Nothing to group by. */
    ONE_THING_VARIES,
    /** No dimension has two to five members. */
    NO_GROUPS,
    /** Some categories or areas are part of others. */
    NESTED,
    /** Two numbers are no ranking. */
    FEWER_THAN_THREE,
    /** One year, or one period of another kind. */
    ONE_YEAR,
    /** Several years where one is needed. */
    SEVERAL_YEARS,
    /** No dimension of two genders. */
    NO_GENDER,
    /** No dimension of ages. */
    NO_AGE,
    /** Only counts have a pyramid. */
    NOT_A_COUNT
  }

  public Misfit {
    numbers = List.copyOf(numbers);
  }

  static Misfit of(ChartForm form, Reason reason, Integer... numbers) {
    return new Misfit(form, reason, List.of(numbers));
  }

  /** One sentence: {@code No line: only one year is chosen.} */
  public String sentence(Language language) {
    NumberFormats formats = NumberFormats.in(language);
    Object[] written = numbers.stream().map(number -> formats.number(number, 0)).toArray();
    return MESSAGES.text(
        language,
        "misfit",
        MESSAGES.text(language, "form." + form.name() + ".none"),
        MESSAGES.text(language, "misfit." + reason.name(), written));
  }
}
