package ca.lipworkbench.datasets.imports;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reference periods as publishers write them. */
final class PeriodText {
  private static final Pattern PERIOD =
      Pattern.compile(
          "\\d{4}|\\d{4}-(0[1-9]|1[0-2])|\\d{4}-\\d{2}-\\d{2}|\\d{4}/\\d{4}|\\d{4}-Q[1-4]");
  private static final Pattern QUARTER = Pattern.compile("(\\d{4})[ -]Q([1-4])");
  private static final Map<String, String> MONTHS =
      Map.ofEntries(
          Map.entry("jan", "01"),
          Map.entry("feb", "02"),
          Map.entry("mar", "03"),
          Map.entry("apr", "04"),
          Map.entry("may", "05"),
          Map.entry("jun", "06"),
          Map.entry("jul", "07"),
          Map.entry("aug", "08"),
          Map.entry("sep", "09"),
          Map.entry("oct", "10"),
          Map.entry("nov", "11"),
          Map.entry("dec", "12"));

  private PeriodText() {}

  /** The period that a text names: a year, month, day, quarter or pair of years. */
  static Optional<String> find(String text) {
    String period = QUARTER.matcher(text.strip()).replaceFirst("$1-Q$2");
    return PERIOD.matcher(period).matches() ? Optional.of(period) : Optional.empty();
  }

  /** The month of a year that English words name, such as {@code Sept}. */
  static Optional<String> find(String year, String month) {
    String words = month.strip().toLowerCase(java.util.Locale.ROOT);
    String number = words.length() < 3 ? null : MONTHS.get(words.substring(0, 3));
    return number == null ? Optional.empty() : find(year.strip() + "-" + number);
  }
}
