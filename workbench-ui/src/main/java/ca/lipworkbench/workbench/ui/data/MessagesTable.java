package ca.lipworkbench.workbench.ui.data;

import ca.lipworkbench.datasets.imports.ImportMessage;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/**
 * What an import says about a file, by line: where, what stands there, what is wrong, what to do.
 */
final class MessagesTable extends Div {
  private static final long serialVersionUID = 1L;

  MessagesTable(DataWords words, List<ImportMessage> messages) {
    PlainTable table =
        new PlainTable(words.text("check.problems"))
            .numbers(words.text("check.line"))
            .numbers(words.text("check.column"))
            .column(words.text("check.value"))
            .column(words.text("check.what"))
            .column(words.text("check.remedy"));
    table.addClassName("panel");
    for (ImportMessage message : messages) {
      Span value = new Span(message.value().orElse(""));
      value.addClassName("code");
      table.row(
          message.line().isPresent() ? words.number(message.line().getAsLong()) : "",
          message.column().isPresent() ? words.number(message.column().getAsInt()) : "",
          value,
          message.text(words.language()),
          message.reason().remedy().text(words.language()));
    }
    add(table);
  }
}
