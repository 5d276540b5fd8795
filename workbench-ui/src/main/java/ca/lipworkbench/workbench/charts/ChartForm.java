package ca.lipworkbench.workbench.charts;

import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a chart is drawn. */
public enum ChartForm {
  /** One mark a value, with its interval. */
  DOTS,
  /** One bar a value, from zero, in the order of the table. */
  BARS,
  /** One bar a value, from zero, the longest first. */
  RANKED_BARS,
  /** Several bars a category, from zero. */
  GROUPED_BARS,
  /** Values over periods, stopped at breaks. */
  LINES,
  /** Ages from bottom to top, one of two genders on either side. */
  PYRAMID;

  private static final Messages MESSAGES = Messages.of(ChartError.BUNDLE);

  /** The form's name in addresses and on the command line: {@code ranked-bars}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The form with this name. */
  public static Optional<ChartForm> find(String id) {
    return Arrays.stream(values()).filter(form -> form.id().equals(id)).findFirst();
  }

  /** What people call it. */
  public String name(Language language) {
    return MESSAGES.text(language, "form." + name());
  }

  /** Whether its marks are bars, which start at zero. */
  boolean hasBars() {
    return this == BARS || this == RANKED_BARS || this == GROUPED_BARS || this == PYRAMID;
  }
}
