package ca.lipworkbench.workbench.pages;

import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;

/**
 * The site's own words in one language.
 *
 * @param language the language
 */
record PageWords(Language language) {
  private static final Messages MESSAGES = Messages.of("ca/lipworkbench/workbench/messages");

  /** Dates on pages are days in the publisher's country, not where the program happens to run. */
  private static final ZoneId ZONE = ZoneId.of("America/Toronto");

  private static final DateTimeFormatter ENGLISH_DATE = DateTimeFormatter.ofPattern("d MMMM uuuu");

  /** The text of a key, its placeholders filled. */
  String say(String key, Object... arguments) {
    return MESSAGES.text(language, key, arguments);
  }

  /** The same words in the other language. */
  PageWords other() {
    return new PageWords(language.other());
  }

  /** A text as it begins a sentence. */
  String capitalise(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(language.locale()) + text.substring(1);
  }

  /** A measure's name within a sentence: "employment rate", but "LIM-AT". */
  String within(String name) {
    boolean word = name.length() > 1 && Character.isLowerCase(name.charAt(1));
    return word ? name.substring(0, 1).toLowerCase(language.locale()) + name.substring(1) : name;
  }

  /** A day: {@code 12 May 2026}, {@code 12 mai 2026}, {@code 1er mai 2026}. */
  String date(Instant instant) {
    LocalDate day = LocalDate.ofInstant(instant, ZONE);
    String text = ENGLISH_DATE.withLocale(language.locale()).format(day);
    boolean first = language == Language.FRENCH && day.getDayOfMonth() == 1;
    return first ? "1er" + text.substring(1) : text;
  }

  /** Names in the order of the language's alphabet. */
  Comparator<String> alphabetical() {
    Collator collator = Collator.getInstance(language.locale());
    return (left, right) -> {
      int order = collator.compare(left, right);
      return order == 0 ? left.compareTo(right) : order;
    };
  }
}
