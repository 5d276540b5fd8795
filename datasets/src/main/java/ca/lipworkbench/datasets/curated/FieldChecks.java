package ca.lipworkbench.datasets.curated;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Checks that the fields of several lists have in common. For use by one thread.
 *
 * @param line the entry that is checked
 * @param faults where what is wrong is noted
 */
public record FieldChecks(Line line, Faults faults) {
  private static final Pattern DATE =
      Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");

  /** Notes each of these columns that is empty. */
  public void required(String... columns) {
    for (String column : columns) {
      if (line.text(column).isEmpty()) {
        faults.add(line, FaultReason.FIELD_MISSING, column);
      }
    }
  }

  /**
   * The constant that a column names, in lower case with hyphens; empty where the column is, or
   * where it names none, which is noted.
   */
  public <E extends Enum<E>> Optional<E> choice(String column, Class<E> type) {
    String text = line.text(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<E> found =
        Arrays.stream(type.getEnumConstants())
            .filter(constant -> word(constant).equals(text.toLowerCase(Locale.ROOT)))
            .findFirst();
    if (found.isEmpty()) {
      String choices =
          Arrays.stream(type.getEnumConstants())
              .map(FieldChecks::word)
              .collect(Collectors.joining(", "));
      faults.add(line, FaultReason.NOT_A_CHOICE, text, column, choices);
    }
    return found;
  }

  /** A constant as lists write it. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Checks two dates, each a day, a month or a year, and that they are in order. */
  public void dates(String from, String to) {
    for (String column : new String[] {from, to}) {
      String text = line.text(column);
      if (!text.isEmpty() && !DATE.matcher(text).matches()) {
        faults.add(line, FaultReason.NOT_A_DATE, text, column);
        return;
      }
    }
    String start = line.text(from);
    String end = line.text(to);
    int length = Math.min(start.length(), end.length());
    if (start.substring(0, length).compareTo(end.substring(0, length)) > 0) {
      faults.add(line, FaultReason.ENDS_BEFORE_START, end, start);
    }
  }

  /** Checks that a text is there in both languages or in neither. */
  public void bothLanguages(String english, String french) {
    if (!line.text(english).isEmpty() && line.text(french).isEmpty()) {
      faults.add(line, FaultReason.FRENCH_MISSING, english, french);
    }
  }
}
