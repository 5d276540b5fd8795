package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.descriptor.RowForm.NumberStyle;
import java.util.regex.Pattern;

/** Numbers as publishers write them, in plain decimal notation. */
final class NumberText {
  private static final Pattern COMMA_GROUPS =
      Pattern.compile("-?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?");
  private static final Pattern BLANK_GROUPS =
      Pattern.compile("-?[0-9]{1,3}([ \\u00A0\\u202F][0-9]{3})+(,[0-9]+)?");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("-?[0-9]+(,[0-9]+)?");

  private static final Pattern DECIMAL_POINT = Pattern.compile("-?[0-9]+\\.[0-9]+");

  private NumberText() {}

  /** The number in plain notation; text that is not a number of this style as it is. */
  static String plain(String text, NumberStyle style) {
    String number = text.strip();
    return switch (style) {
      case PLAIN -> number;
      case COMMA_GROUPS ->
          number.indexOf(',') >= 0 && COMMA_GROUPS.matcher(number).matches()
              ? number.replace(",", "")
              : number;
      case DECIMAL_COMMA -> {
        if (BLANK_GROUPS.matcher(number).matches()) {
          yield number.replaceAll("[ \\u00A0\\u202F]", "").replace(',', '.');
        }
        if (DECIMAL_COMMA.matcher(number).matches()) {
          yield number.replace(',', '.');
        }
        // A full stop is a number of the other locale, and must not pass for a decimal mark.
        yield DECIMAL_POINT.matcher(number).matches() ? number + " " : number;
      }
    };
  }
}
