package ca.lipworkbench.workbench.ui.notes;

import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import ca.lipworkbench.workbench.ui.frame.Tab;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * The words of the notes' screens in the language of one tab, and times in its time zone.
 * Immutable.
 *
 * @param language the tab's language
 * @param zone the time zone of the browser
 */
record NoteWords(Language language, ZoneId zone) {
  static final Messages MESSAGES = Messages.of("ca/lipworkbench/workbench/ui/notes/messages");

  private static final DateTimeFormatter ENGLISH_TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter FRENCH_TIME =
      DateTimeFormatter.ofPattern("H'\u00a0h\u00a0'mm");

  /** The words for a tab. */
  static NoteWords of(UI ui) {
    String zone = ui.getPage().getExtendedClientDetails().getTimeZoneId();
    return new NoteWords(
        Tab.language(ui),
        zone != null && ZoneId.getAvailableZoneIds().contains(zone)
            ? ZoneId.of(zone)
            : ZoneId.systemDefault());
  }

  String text(String key, Object... arguments) {
    return MESSAGES.text(language, key, arguments);
  }

  /** The time of day, {@code 14:02}; on another day with the date, {@code 12 May 2026, 14:02}. */
  String moment(Instant instant) {
    ZonedDateTime then = instant.atZone(zone);
    String time = (language == Language.FRENCH ? FRENCH_TIME : ENGLISH_TIME).format(then);
    return then.toLocalDate().equals(LocalDate.now(zone))
        ? time
        : text("time.with-date", date(then), time);
  }

  private String date(ZonedDateTime day) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale()).format(day);
  }
}
