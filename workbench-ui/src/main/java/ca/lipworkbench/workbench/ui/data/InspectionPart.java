package ca.lipworkbench.workbench.ui.data;

import ca.lipworkbench.datasets.imports.ImportMessage;
import ca.lipworkbench.datasets.imports.Inspection;
import ca.lipworkbench.datasets.imports.Inspection.AreasFound;
import ca.lipworkbench.datasets.imports.Inspection.Content;
import ca.lipworkbench.datasets.imports.Inspection.Product;
import ca.lipworkbench.datasets.imports.Inspection.Verdict;
import ca.lipworkbench.engine.wording.Wording;
import ca.lipworkbench.workbench.ui.frame.StateBox;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What was found out about a file, step by step: its layout, its first rows, its problems. */
final class InspectionPart extends Div {
  private static final long serialVersionUID = 1L;

  private final transient DataWords words;
  private final transient Inspection found;

  InspectionPart(DataWords words, Inspection found, ImportStep step) {
    this.words = words;
    this.found = found;
    addClassName("stack");
    switch (step) {
      case PREVIEW -> preview();
      case CHECK -> check();
      case FILE, LAYOUT, RELEASE -> layout();
    }
  }

  private void layout() {
    add(new H2(words.text("layout.title")));
    if (found.verdict() == Verdict.REJECTED && found.product().isEmpty()) {
      add(refusal());
    }
    DescriptionList facts = new DescriptionList();
    facts.addClassNames("facts", "panel");
    found
        .product()
        .ifPresent(
            product -> {
              fact(facts, "layout.form", recognised(product));
              Div table = new Div(words.span(product.title()), code(product.table().value()));
              fact(facts, "layout.table", table);
              fact(facts, "layout.agency", words.span(product.agency()));
              fact(
                  facts,
                  "layout.release",
                  new Span(
                      product.currentRelease().isPresent()
                          ? words.text("layout.release.now", product.currentRelease().getAsInt())
                          : words.text("layout.release.none")));
            });
    fact(
        facts,
        "layout.file",
        new Span(words.text("layout.file.size", found.fileName(), words.bytes(found.bytes()))));
    found
        .text()
        .ifPresent(
            text ->
                fact(
                    facts,
                    "layout.text",
                    new Span(
                        words.text(
                            "layout.text.facts", text.encoding(), words.number(text.lines())))));
    found.content().ifPresent(content -> content(facts, content));
    add(facts);
    if (found.verdict() == Verdict.UNCHANGED) {
      add(unchanged());
    }
  }

  private Span recognised(Product product) {
    Span tag = new Span(product.layout().text(words.language()));
    tag.addClassNames("tag", "accent");
    return tag;
  }

  private static Span code(String text) {
    Span code = new Span(text);
    code.addClassName("code");
    return code;
  }

  private void content(DescriptionList facts, Content content) {
    fact(
        facts,
        "layout.rows",
        new Span(
            words.text(
                "layout.rows.facts",
                words.number(content.rows()),
                words.number(content.observations()))));
    fact(facts, "layout.periods", new Span(String.join(", ", content.periods())));
    fact(facts, "layout.areas", new Span(areas(content.areas())));
  }

  private String areas(AreasFound areas) {
    return areas.unknown() == 0
        ? words.text("layout.areas.known", words.number(areas.known()))
        : words.text(
            "layout.areas.some-unknown",
            words.number(areas.known()),
            words.number(areas.unknown()));
  }

  private void fact(DescriptionList facts, String key, Component value) {
    facts.add(new DescriptionList.Term(words.text(key)), new DescriptionList.Description(value));
  }

  private StateBox refusal() {
    ImportMessage first = found.messages().getFirst();
    return new StateBox(
        StateBox.Kind.ERROR,
        first.text(words.language()),
        first.reason().remedy().text(words.language()));
  }

  private void preview() {
    add(new H2(words.text("preview.title")));
    if (found.preview().columns().isEmpty()) {
      add(refusal());
      return;
    }
    Div side = new Div();
    side.addClassName("side");
    found.content().ifPresent(content -> side.add(symbols(content)));
    Div row = new Div(new PreviewTable(words, found), side);
    row.addClassName(side.getChildren().findAny().isPresent() ? "with-side" : "stack");
    add(row);
  }

  private Div symbols(Content content) {
    Div section = new Div(new H3(words.text("preview.symbols")));
    section.addClassNames("panel", "section");
    if (content.symbols().isEmpty()) {
      section.add(new Paragraph(words.text("preview.symbols.none")));
      return section;
    }
    Wording wording = Wording.in(words.language());
    UnorderedList list = new UnorderedList();
    list.addClassName("symbols");
    content
        .symbols()
        .forEach(
            symbol -> {
              Span sign = new Span(symbol.symbols().toString());
              sign.addClassName("sign");
              Span count = new Span(words.number(symbol.observations()));
              count.addClassNames("num", "quiet");
              list.add(new ListItem(sign, new Span(wording.status(symbol.symbols())), count));
            });
    section.add(list);
    return section;
  }

  private void check() {
    add(new H2(words.text("check.title")));
    if (found.verdict() == Verdict.REJECTED) {
      add(
          new StateBox(
              StateBox.Kind.ERROR,
              words.text("check.rejected", found.messages().size()),
              words.text("check.rejected.hint")));
      add(new MessagesTable(words, found.messages()));
      return;
    }
    if (found.verdict() == Verdict.UNCHANGED) {
      add(unchanged());
      return;
    }
    add(
        new StateBox(
            StateBox.Kind.DONE,
            words.text("check." + found.verdict().name()),
            words.text("check.in-order")));
    if (!found.messages().isEmpty()) {
      add(new H3(words.text("check.remarks")), new MessagesTable(words, found.messages()));
    }
    found.content().map(Content::areas).ifPresent(this::unknownAreas);
    found
        .difference()
        .ifPresent(
            difference ->
                add(
                    new H3(words.text("check.changes", difference.before())),
                    new DifferencePanel(words, difference)));
  }

  private void unknownAreas(AreasFound areas) {
    if (areas.unknown() == 0) {
      return;
    }
    List<String> first =
        areas.firstUnknown().stream().map(area -> area.name() + " (" + area.dguid() + ")").toList();
    add(
        new H3(words.text("check.unknown-areas", areas.unknown())),
        new Paragraph(words.text("check.unknown-areas.meaning")),
        new Paragraph(String.join(", ", first)));
  }

  private StateBox unchanged() {
    return new StateBox(
        StateBox.Kind.DONE,
        words.text(
            "check.UNCHANGED",
            found.product().map(product -> product.currentRelease().orElse(0)).orElse(0)),
        words.text("check.UNCHANGED.hint"));
  }
}
