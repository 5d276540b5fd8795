package ca.lipworkbench.notebooks.run;

import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Why a result is out of date. */
public sealed interface StaleReason {
  /** The text or the interpreter was changed after the paragraph ran. */
  record TextChanged() implements StaleReason {}

  /**
   * The table has a newer release.
   *
   * @param table the table
   * @param title its title
   * @param shown the release from which the result was made
   * @param current the release that is current
   * @param since when the current one was loaded
   */
  record NewRelease(TableName table, BilingualText title, int shown, int current, Instant since)
      implements StaleReason {}

  /**
   * The table is not there any more, or the reader may no longer read it.
   *
   * @param table the table
   */
  record TableGone(TableName table) implements StaleReason {}

  /**
   * The parts of an area that the result shows were changed.
   *
   * @param area the area
   * @param place what people call it
   * @param since when they were changed
   */
  record BoundaryMoved(AreaId area, BilingualText place, Instant since) implements StaleReason {}

  /** The reason in words. */
  default String sentence(Language language, ZoneId zone) {
    Messages messages = Messages.of("ca/lipworkbench/notebooks/run/messages");
    return switch (this) {
      case TextChanged() -> messages.text(language, "stale.text");
      case NewRelease(
              TableName table,
              BilingualText title,
              int shown,
              int current,
              Instant since) ->
          messages.text(
              language,
              "stale.release",
              title.in(language),
              shown,
              current,
              day(since, language, zone));
      case TableGone(TableName table) -> messages.text(language, "stale.gone", table.value());
      case BoundaryMoved(_, BilingualText place, Instant since) ->
          messages.text(language, "stale.boundary", place.in(language), day(since, language, zone));
    };
  }

  private static String day(Instant moment, Language language, ZoneId zone) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale())
        .format(moment.atZone(zone));
  }
}
