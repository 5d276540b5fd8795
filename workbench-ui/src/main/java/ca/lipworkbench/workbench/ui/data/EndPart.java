package ca.lipworkbench.workbench.ui.data;

import ca.lipworkbench.datasets.imports.ImportMessage;
import ca.lipworkbench.datasets.imports.ImportOutcome;
import ca.lipworkbench.datasets.imports.Inspection;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.workbench.ui.frame.Address;
import ca.lipworkbench.workbench.ui.frame.StateBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;

/** How an import ended, and where to go from there. */
final class EndPart extends Div {
  private static final long serialVersionUID = 1L;

  EndPart(DataWords words, Address here, Inspection found, ImportOutcome outcome) {
    addClassName("stack");
    String title =
        found.product().map(product -> product.title().in(words.language())).orElse(outcome.file());
    switch (outcome) {
      case ImportOutcome.Imported made ->
          add(
              new StateBox(
                  StateBox.Kind.DONE,
                  words.text("end.imported", made.release(), title),
                  words.text(
                      "end.imported.facts",
                      words.number(made.rowsRead()),
                      words.number(made.observations())),
                  link(
                      here.to("pivot").with("table", made.table().value()),
                      words.text("table.pivot"),
                      "primary"),
                  link(table(here, made.table()), words.text("end.table"), "secondary"),
                  link(here.to("import"), words.text("import.another"), "secondary")));
      case ImportOutcome.Unchanged same ->
          add(
              new StateBox(
                  StateBox.Kind.DONE,
                  words.text("end.unchanged", same.release(), title),
                  words.text("end.unchanged.hint"),
                  link(table(here, same.table()), words.text("end.table"), "primary")));
      case ImportOutcome.Rejected rejected ->
          add(
              new StateBox(
                  StateBox.Kind.ERROR,
                  words.text("end.rejected"),
                  words.text("end.rejected.hint"),
                  link(here.to("import"), words.text("import.another"), "primary")));
    }
    List<ImportMessage> messages = outcome.messages();
    if (!messages.isEmpty()) {
      add(new H2(words.text(outcome.isRejected() ? "check.problems" : "check.remarks")));
      add(new MessagesTable(words, messages));
    }
  }

  private static Address table(Address here, TableName table) {
    return here.to("data/" + table.value()).with("tab", "releases");
  }

  private static Anchor link(Address address, String text, String look) {
    Anchor link = new Anchor(address.link(), text);
    link.addClassNames("button", look);
    return link;
  }
}
