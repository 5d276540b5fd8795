package ca.lipworkbench.workbench.charts;

import java.util.Optional;

/**
 * Which chart of a pivot table is wanted. It has a short form for addresses: {@code dots}, {@code
 * bars:employment-rate}.
 *
 * @param form how it is drawn
 * @param measure code of the only measure that is drawn; empty for all of them, where they share a
 *     unit, and otherwise for the first
 */
public record ChartChoice(ChartForm form, Optional<String> measure) {
  private static final char SEPARATOR = ':';

  /** The form for all measures. */
  public static ChartChoice of(ChartForm form) {
    return new ChartChoice(form, Optional.empty());
  }

  /** The choice with this short form; empty where it is none. */
  public static Optional<ChartChoice> find(String text) {
    int end = text.indexOf(SEPARATOR);
    Optional<String> measure = end < 0 ? Optional.empty() : Optional.of(text.substring(end + 1));
    return ChartForm.find(end < 0 ? text : text.substring(0, end))
        .filter(form -> measure.filter(String::isBlank).isEmpty())
        .map(form -> new ChartChoice(form, measure));
  }

  /** The short form, which {@link #find} reads back. */
  public String toText() {
    return form.id() + measure.map(code -> SEPARATOR + code).orElse("");
  }
}
