package ca.lipworkbench.workbench.ui.pivot;

import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.statistics.Derivation;
import ca.lipworkbench.engine.statistics.ObservationStatus;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the marks in the grid mean: only those that stand in it. */
final class Symbols extends Paragraph {
  private static final long serialVersionUID = 1L;

  private final Words words;
  private final Span suppressed;
  private final Span caution;
  private final Span refused;
  private final Span atLeast;
  private final Span shading;
  private final Span how;

  Symbols(Words words) {
    this.words = words;
    addClassName("pv-symbols");
    suppressed = entry("x", words.text("symbols.suppressed"), "suppressed");
    caution = entry("E", words.text("symbols.caution"), "caution");
    atLeast = entry("\u2265", words.text("symbols.at-least"), "at-least");
    refused = new Span(new Icon("refused"), new Span(words.text("symbols.refused")));
    refused.addClassName("refused");
    shading = new Span(words.text("symbols.shading"));
    how = new Span(words.text("symbols.how"));
    add(suppressed, caution, atLeast, refused, shading, how);
  }

  private static Span entry(String symbol, String text, String css) {
    Span mark = new Span(symbol);
    mark.addClassName("pv-symbol");
    Span entry = new Span(mark, new Span(text));
    entry.addClassName(css);
    return entry;
  }

  /** Shows what is needed to read this answer. */
  void show(PivotTable table, boolean shaded) {
    Set<CellText.Kind> kinds = kinds(table);
    suppressed.setVisible(kinds.contains(CellText.Kind.SUPPRESSED));
    caution.setVisible(kinds.contains(CellText.Kind.CAUTION));
    atLeast.setVisible(kinds.contains(CellText.Kind.LOWER_BOUND));
    refused.setVisible(kinds.contains(CellText.Kind.REFUSED));
    shading.setVisible(shaded);
    how.setText(words.text("symbols.how"));
  }

  private static Set<CellText.Kind> kinds(PivotTable table) {
    Set<CellText.Kind> kinds = EnumSet.noneOf(CellText.Kind.class);
    for (List<Cell> row : table.cells()) {
      for (Cell cell : row) {
        kinds.add(kind(cell));
      }
    }
    return kinds;
  }

  private static CellText.Kind kind(Cell cell) {
    if (cell.derivation() instanceof Derivation.Refused) {
      return CellText.Kind.REFUSED;
    }
    if (cell.value().isEmpty()) {
      return cell.status().has(ObservationStatus.SUPPRESSED)
          ? CellText.Kind.SUPPRESSED
          : CellText.Kind.WORDS;
    }
    return cell.isLowerBound() ? CellText.Kind.LOWER_BOUND : CellText.Kind.NUMBER;
  }
}
