package ca.lipworkbench.workbench.ui.data;

import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import ca.lipworkbench.engine.wording.NumberFormats;
import ca.lipworkbench.workbench.ui.frame.Moments;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;

/** Texts, numbers and dates of these screens for readers of one language. */
final class DataWords {
  private static final Messages MESSAGES =
      Messages.of("ca/lipworkbench/workbench/ui/data/messages");
  private static final long MEGABYTE = 1_000_000;
  private static final long KILOBYTE = 1_000;
  private static final long GIGABYTE = 1_000_000_000L;

  private final Language language;
  private final NumberFormats numbers;

  DataWords(Language language) {
    this.language = language;
    this.numbers = NumberFormats.in(language);
  }

  Language language() {
    return language;
  }

  NumberFormats numbers() {
    return numbers;
  }

  String text(String key, Object... arguments) {
    return MESSAGES.text(language, key, arguments);
  }

  String number(long number) {
    return numbers.number((double) number, 0);
  }

  /** A size of a file: {@code 18.4 MB}. */
  String bytes(long bytes) {
    if (bytes >= GIGABYTE && bytes % GIGABYTE == 0) {
      return text("bytes.giga", number(bytes / GIGABYTE));
    }
    if (bytes >= MEGABYTE) {
      return text(
          "bytes.mega", numbers.number((double) bytes / MEGABYTE, bytes < 100 * MEGABYTE ? 1 : 0));
    }
    return bytes >= KILOBYTE
        ? text("bytes.kilo", numbers.number((double) bytes / KILOBYTE, 0))
        : text("bytes.plain", number(bytes));
  }

  /** Date and time: {@code 23 November 2026, 15:04}. */
  String when(Instant time) {
    return Moments.dateAndTime(time, language);
  }

  /** The same, kept on one line. */
  Span date(Instant time) {
    Span date = new Span(when(time));
    date.addClassName("date");
    return date;
  }

  /** A text, marked with its language where that is not the reader's. */
  Span span(BilingualText text) {
    Span span = new Span(text.in(language));
    Language of = text.languageOf(language);
    if (of != language) {
      span.getElement().setAttribute("lang", of.tag());
    }
    return span;
  }
}
