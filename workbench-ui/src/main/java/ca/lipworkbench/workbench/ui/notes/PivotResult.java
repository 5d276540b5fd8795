package ca.lipworkbench.workbench.ui.notes;

import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.wording.Wording;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The answer of a pivot paragraph: its table, and where the numbers come from. */
final class PivotResult extends Div {
  private static final long serialVersionUID = 1L;

  private final transient NoteWords words;
  private final transient PivotTable table;

  PivotResult(NoteWords words, PivotTable table) {
    this.words = words;
    this.table = table;
    addClassName("pivot-result");
    add(grid());
    Paragraph source =
        new Paragraph(
            words.text(
                "pivot.source",
                table.title().in(words.language()),
                table.release(),
                Wording.in(words.language()).source(table.source(), Wording.Sharing.ADAPTED)));
    source.addClassName("source-line");
    add(source);
  }

  private ResultGrid grid() {
    Language language = words.language();
    List<ResultGrid.Head> heads = new ArrayList<>();
    heads.add(new ResultGrid.Head("", ResultGrid.Align.TEXT));
    for (PivotTable.Header header : table.columnHeaders()) {
      heads.add(new ResultGrid.Head(label(header, language), ResultGrid.Align.NUMBERS));
    }
    return new ResultGrid(
        words.text("pivot.table", table.title().in(language)),
        heads,
        table.rowHeaders().size(),
        this::rows);
  }

  private List<List<String>> rows(int first, int count) {
    Wording wording = Wording.in(words.language());
    List<List<String>> rows = new ArrayList<>();
    int end = Math.min(table.rowHeaders().size(), first + count);
    for (int row = first; row < end; row++) {
      List<String> texts = new ArrayList<>();
      texts.add(label(table.rowHeaders().get(row), words.language()));
      for (int column = 0; column < table.columnHeaders().size(); column++) {
        Cell cell = table.cells().get(row).get(column);
        texts.add(wording.value(cell, measure(row, column)));
      }
      rows.add(texts);
    }
    return rows;
  }

  private Measure measure(int row, int column) {
    String code =
        java.util.stream.Stream.concat(
                table.rowHeaders().get(row).members().stream(),
                table.columnHeaders().get(column).members().stream())
            .filter(member -> member.dimension().equals("measure"))
            .map(PivotTable.Member::code)
            .findFirst()
            .orElse(table.measures().getFirst().code());
    return table.measures().stream()
        .filter(measure -> measure.code().equals(code))
        .findFirst()
        .orElse(table.measures().getFirst());
  }

  private static String label(PivotTable.Header header, Language language) {
    return header.members().stream()
        .map(member -> member.label().in(language))
        .collect(Collectors.joining(", "));
  }
}
