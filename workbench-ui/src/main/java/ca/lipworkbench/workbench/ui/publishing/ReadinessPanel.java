package ca.lipworkbench.workbench.ui.publishing;

import ca.lipworkbench.notebooks.composing.Readiness;
import ca.lipworkbench.notebooks.publishing.Blocker;
import ca.lipworkbench.notebooks.publishing.Blocker.Gate;
import ca.lipworkbench.notebooks.publishing.Place;
import ca.lipworkbench.workbench.ui.frame.Glyph;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is left before a dashboard can be published, each with a way to it, and what is in order.
 */
final class ReadinessPanel extends Div {
  private static final long serialVersionUID = 1L;
  private static final Set<Gate> TEXTS = Set.of(Gate.ENGLISH, Gate.FRENCH, Gate.ALTERNATIVE_TEXT);

  private final Words words;
  private final transient SerializableConsumer<Place> goTo;

  ReadinessPanel(Words words, SerializableConsumer<Place> goTo) {
    this.words = words;
    this.goTo = goTo;
    addClassName("pb-ready");
    getElement().setAttribute("aria-live", "polite");
  }

  void show(Readiness ready, int areas) {
    removeAll();
    H2 title = new H2(words.text("ready.title"));
    Span count =
        new Span(
            ready.count() == 0
                ? words.text("ready.none")
                : words.text("ready.left", ready.count()));
    count.addClassNames("tag", ready.count() == 0 ? "ok" : "error");
    Div head = new Div(title, count);
    head.addClassName("pb-ready-head");
    add(head);

    UnorderedList blocked = new UnorderedList();
    blocked.addClassName("pb-blocked");
    ready.blocked().forEach((gate, blockers) -> blocked.add(blocked(gate, blockers)));
    add(blocked);

    UnorderedList assured = new UnorderedList();
    assured.addClassName("pb-assured");
    for (Readiness.Assurance assurance : ready.assured()) {
      assured.add(
          new ListItem(
              new Glyph(Glyph.Shape.CHECK), new Span(assurance.sentence(words.language(), areas))));
    }
    add(assured);
  }

  private ListItem blocked(Gate gate, List<Blocker> blockers) {
    Div text = new Div();
    if (TEXTS.contains(gate)) {
      text.add(new Paragraph(words.text("blocked." + gate.name(), blockers.size())));
    }
    Set<String> said = new LinkedHashSet<>();
    for (Blocker blocker : blockers) {
      if (!TEXTS.contains(gate)) {
        String sentence = sentence(gate, blocker);
        if (said.add(sentence)) {
          text.add(new Paragraph(sentence));
        }
      }
      text.add(link(gate, blocker));
    }
    ListItem item = new ListItem(new Glyph(Glyph.Shape.CLOSE), text);
    item.getElement().setAttribute("data-gate", gate.name());
    return item;
  }

  private String sentence(Gate gate, Blocker blocker) {
    return switch (gate) {
      case PLACEHOLDER, PLACEHOLDER_ROW, TARGET ->
          words.text(
              "blocked." + gate.name(),
              words.place(blocker.place()),
              blocker.subject().get(1),
              blocker.subject().getLast());
      default -> blocker.sentence(words.language());
    };
  }

  private Button link(Gate gate, Blocker blocker) {
    Place place = blocker.place();
    String where = words.place(place);
    String said = TEXTS.contains(gate) ? words.text("ready.write", where) : words.text("ready.go");
    Button link = new Button(said, click -> goTo.accept(place));
    link.setAriaLabel(words.text("ready.go.to", where));
    link.addClassName("pb-go");
    link.addThemeNames("tertiary", "small");
    return link;
  }
}
