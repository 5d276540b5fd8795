package ca.lipworkbench.workbench.pages;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.statistics.Derivation;
import ca.lipworkbench.engine.statistics.Interval;
import ca.lipworkbench.engine.statistics.Refusal;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.wording.Wording;

/**
 * A cell as a page writes it.
 *
 * @param area place of its area, which a phone shows beside the value
 * @param style classes: {@code own}, {@code words}, {@code refused}
 * @param text the value, or words where there is none; where a median is refused, between what
 *     those of the parts lie
 * @param range the rounding range in words, or what the words stand for; empty where nothing is
 *     known
 */
record CellView(String area, String style, String text, String range) {
  /** The area's cell in a row. */
  static CellView of(FigureGrid.Row row, Area area, boolean own, Language language) {
    Wording wording = Wording.in(language);
    Measure measure = row.measure();
    Cell cell = row.cell(area).orElse(null);
    StringBuilder style = new StringBuilder(own ? "own" : "");
    if (cell == null) {
      throw new IllegalStateException("No cell for " + area.id());
    }
    if (cell.value().isEmpty()) {
      style.append(style.isEmpty() ? "words" : " words");
      if (cell.derivation() instanceof Derivation.Refused) {
        style.append(" refused");
      }
    }
    String place = area.place().in(language);
    if (cell.value().isPresent()) {
      String range = wording.interval(cell, measure).orElse("");
      return new CellView(place, style.toString(), wording.value(cell, measure), range);
    }
    if (cell.derivation() instanceof Derivation.Refused(Refusal refusal)) {
      if (refusal.offer().orElse(null)
          instanceof Refusal.Offer.RangeOfParts(Interval range, int parts)) {
        return new CellView(
            place,
            style.toString(),
            wording.between(range, measure),
            wording.lowestAndHighestOf(parts));
      }
      return new CellView(place, style.toString(), wording.value(cell, measure), "");
    }
    String why =
        cell.status().isEmpty() ? wording.value(cell, measure) : wording.status(cell.status());
    return new CellView(place, style.toString(), why, "");
  }
}
