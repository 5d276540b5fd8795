package ca.lipworkbench.workbench.pages;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.statistics.Derivation;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.wording.Wording;
import java.util.Optional;

/**
 * A cell as a page writes it.
 *
 * @param area place of its area, which a phone shows beside the value
 * @param style classes: {@code own}, {@code words}, {@code refused}
 * @param text the value, or words where there is none
 * @param range the rounding range in words, empty where none is known
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
    Optional<String> range =
        cell.value().isPresent() ? wording.interval(cell, measure) : Optional.empty();
    return new CellView(
        area.place().in(language),
        style.toString(),
        wording.value(cell, measure),
        range.orElse(""));
  }
}
