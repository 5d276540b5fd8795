package ca.lipworkbench.workbench.ui.data;

import ca.lipworkbench.datasets.imports.FilePreview;
import ca.lipworkbench.datasets.imports.FilePreview.Cell;
import ca.lipworkbench.datasets.imports.FilePreview.Column;
import ca.lipworkbench.datasets.imports.FilePreview.Role;
import ca.lipworkbench.datasets.imports.FilePreview.Row;
import ca.lipworkbench.datasets.imports.ImportMessage;
import ca.lipworkbench.datasets.imports.Inspection;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;

/** The first rows of a file with what each column is read as, and lines that have a problem. */
final class PreviewTable extends Div {
  private static final long serialVersionUID = 1L;

  private final transient DataWords words;

  PreviewTable(DataWords words, Inspection found) {
    this.words = words;
    addClassName("stack");
    FilePreview preview = found.preview();
    Paragraph lead = new Paragraph(words.text("preview.lead", preview.rows().size()));
    lead.addClassName("quiet");
    add(lead, table(found, preview));
    if (preview.moreColumns() > 0) {
      add(new Paragraph(words.text("preview.more-columns", preview.moreColumns())));
    }
  }

  private PlainTable table(Inspection found, FilePreview preview) {
    PlainTable table = new PlainTable(words.text("preview.title"));
    table.addClassNames("panel", "preview");
    table.numbers(words.text("check.line"));
    for (Column column : preview.columns()) {
      if (column.role() == Role.VALUE) {
        table.numbers(header(column));
      } else {
        table.column(header(column));
      }
    }
    boolean anyProblem =
        preview.rows().stream().anyMatch(row -> !found.messagesAt(row.line()).isEmpty());
    if (anyProblem) {
      table.column(words.text("check.what"));
    }
    for (Row row : preview.rows()) {
      List<Object> cells = new ArrayList<>();
      cells.add(words.number(row.line()));
      for (int i = 0; i < row.cells().size(); i++) {
        cells.add(cell(preview.columns().get(i), row.cells().get(i)));
      }
      List<ImportMessage> problems = found.messagesAt(row.line());
      if (anyProblem) {
        Span problem =
            new Span(problems.isEmpty() ? "" : problems.getFirst().text(words.language()));
        problem.addClassName("problem");
        cells.add(problem);
      }
      NativeTableRow made = table.row(cells);
      if (!problems.isEmpty()) {
        made.addClassName("bad");
      }
    }
    return table;
  }

  private String header(Column column) {
    return column
        .meaning()
        .map(meaning -> meaning.in(words.language()))
        .orElseGet(
            () ->
                column.role() == Role.UNKNOWN
                    ? words.text("role.UNKNOWN")
                    : words.text("role." + column.role().name()));
  }

  private static Span cell(Column column, Cell cell) {
    Span text = new Span(cell.text());
    if (column.role() == Role.AREA_CODE || column.role() == Role.UNKNOWN) {
      text.addClassName("code");
    }
    if (cell.symbol().isEmpty()) {
      return text;
    }
    Span symbol = new Span(cell.symbol());
    symbol.addClassName("sign");
    return cell.text().isEmpty() ? symbol : new Span(text, new Span(" "), symbol);
  }
}
