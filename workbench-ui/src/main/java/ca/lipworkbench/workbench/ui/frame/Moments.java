package ca.lipworkbench.workbench.ui.frame;

import ca.lipworkbench.engine.text.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Dates and times as people of a language write them, in the server's zone. */
public final class Moments {
  private Moments() {}

  /** {@code 12 May 2026}, {@code 12 mai 2026}. */
  public static String date(Instant moment, Language language) {
    return format("d MMMM yyyy", moment, language);
  }

  /** {@code 12 May 2026, 14:02}; in French with {@code 14 h 02}. */
  public static String dateAndTime(Instant moment, Language language) {
    return format(
        language == Language.FRENCH ? "d MMMM yyyy, H'\u00a0h\u00a0'mm" : "d MMMM yyyy, HH:mm",
        moment,
        language);
  }

  /** {@code 14:02}; in French {@code 14 h 02}. */
  public static String time(Instant moment, Language language) {
    return format(language == Language.FRENCH ? "H'\u00a0h\u00a0'mm" : "HH:mm", moment, language);
  }

  private static String format(String pattern, Instant moment, Language language) {
    return DateTimeFormatter.ofPattern(pattern, language.locale())
        .format(moment.atZone(ZoneId.systemDefault()));
  }
}
