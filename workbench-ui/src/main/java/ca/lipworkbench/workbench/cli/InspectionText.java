package ca.lipworkbench.workbench.cli;

import ca.lipworkbench.datasets.imports.ImportMessage;
import ca.lipworkbench.datasets.imports.Inspection;
import ca.lipworkbench.datasets.imports.InspectionJson;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.wording.Wording;
import java.util.List;

/** What an inspected file is, as text for people or as one JSON object a line. */
final class InspectionText {
  private final Session session;
  private final Language language;

  InspectionText(Session session) {
    this.session = session;
    this.language = session.language();
  }

  void write(Inspection found, Arguments arguments) {
    if (arguments.choice(Listing.FORMAT, List.of("text", "json")).equals("json")) {
      session.out().println(InspectionJson.write(found));
      return;
    }
    say("check.file", found.fileName(), found.bytes());
    found
        .product()
        .ifPresent(
            product ->
                say(
                    "check.product",
                    product.layout().text(language),
                    product.title().in(language),
                    product.table().value()));
    found.text().ifPresent(text -> say("check.text", text.encoding(), text.lines()));
    found.content().ifPresent(this::content);
    say("check." + found.verdict().name());
    for (ImportMessage message : found.messages()) {
      session.out().println(place(message) + message.text(language));
      if (!message.reason().remedy().text(language).isEmpty()) {
        session.out().println("    " + message.reason().remedy().text(language));
      }
    }
    found.difference().ifPresent(difference -> new DifferenceText(session).write(difference));
  }

  private void content(Inspection.Content content) {
    say("check.rows", content.rows(), content.observations());
    say("check.periods", String.join(", ", content.periods()));
    say("check.areas", content.areas().known(), content.areas().unknown());
    Wording wording = Wording.in(language);
    content
        .symbols()
        .forEach(
            found ->
                say(
                    "check.symbol",
                    found.symbols().toString(),
                    found.observations(),
                    wording.status(found.symbols())));
  }

  private String place(ImportMessage message) {
    if (message.line().isEmpty()) {
      return "";
    }
    return message.column().isEmpty()
        ? session.text("check.line", message.line().getAsLong()) + " "
        : session.text("check.line-column", message.line().getAsLong(), message.column().getAsInt())
            + " ";
  }

  private void say(String key, Object... arguments) {
    session.out().println(session.text(key, arguments));
  }
}
