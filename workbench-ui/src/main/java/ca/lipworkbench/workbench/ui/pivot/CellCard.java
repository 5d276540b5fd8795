package ca.lipworkbench.workbench.ui.pivot;

import ca.lipworkbench.engine.explore.Alternative;
import ca.lipworkbench.engine.explore.CellExplanation;
import ca.lipworkbench.engine.pivot.PivotSpec;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.popover.PopoverVariant;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.stream.Collectors;

/** What is said about one cell, beside the cell; a refused one offers what can be asked instead. */
final class CellCard extends Popover {
  private static final long serialVersionUID = 1L;

  private final Words words;
  private final SerializableConsumer<PivotSpec> asked;

  /**
   * The card for a grid.
   *
   * @param anchor what stands where the cell is
   * @param asked receives the question of the button that was used
   * @param closed called when the card has gone
   */
  CellCard(
      Component anchor,
      SerializableConsumer<PivotSpec> asked,
      SerializableRunnable closed,
      Words words) {
    this.words = words;
    this.asked = asked;
    setTarget(anchor);
    setModal(false);
    setOpenOnClick(false);
    setOpenOnFocus(false);
    setOpenOnHover(false);
    setAutofocus(true);
    setCloseOnEsc(true);
    setCloseOnOutsideClick(true);
    setRole("dialog");
    setPosition(PopoverPosition.END);
    addThemeVariants(PopoverVariant.ARROW);
    addOpenedChangeListener(
        change -> {
          if (!change.isOpened()) {
            closed.run();
          }
        });
  }

  /** Shows what is said about a cell that has a value, or a symbol instead of one. */
  void show(CellExplanation about, List<Alternative> alternatives) {
    removeAll();
    Div card = new Div();
    card.addClassName("pv-card");
    boolean refused = about.reason().isPresent();
    setAriaLabel(words.text(refused ? "card.why" : "card.about"));
    card.add(heading(about), closeButton());
    if (refused) {
      refusal(card, about, alternatives);
    } else {
      value(card, about);
    }
    add(card);
    open();
  }

  private static Paragraph heading(CellExplanation about) {
    Paragraph heading =
        new Paragraph(
            about.heading().stream()
                .map(CellExplanation.Line::text)
                .collect(Collectors.joining(", ")));
    heading.addClassName("pv-cap");
    return heading;
  }

  private Button closeButton() {
    Button close = new Button(new Icon("close"), event -> close());
    close.addThemeNames("tertiary", "icon");
    close.addClassName("pv-close-card");
    close.setAriaLabel(words.text("card.close"));
    return close;
  }

  private void value(Div card, CellExplanation about) {
    Paragraph big = new Paragraph(about.value());
    big.addClassName("pv-big");
    card.add(big);
    DescriptionList list = new DescriptionList();
    about.symbols().forEach(symbol -> line(list, symbol.symbol(), symbol.meaning()));
    about
        .ranges()
        .forEach(
            range -> {
              Span meaning = new Span(range.meaning());
              meaning.addClassName("pv-cap");
              line(list, range.name(), new Span(range.text()), new Span(" "), meaning);
            });
    line(list, words.text("card.derivation"), about.derivation());
    about.coverage().ifPresent(coverage -> line(list, words.text("card.coverage"), coverage));
    card.add(sources(list, about));
    about
        .parts()
        .ifPresent(
            parts -> {
              Button button = new Button(parts.label(), event -> ask(parts.spec()));
              button.addThemeNames("tertiary", "small");
              Div foot = new Div(button);
              foot.addClassName("pv-card-foot");
              card.add(foot);
            });
  }

  private void refusal(Div card, CellExplanation about, List<Alternative> alternatives) {
    Span tag = new Span(new Icon("refused"), new Span(words.text("card.refused")));
    tag.addClassNames("pv-tag", "refused");
    card.add(tag);
    about.reason().ifPresent(reason -> card.add(new H3(reason)));
    if (!alternatives.isEmpty()) {
      Paragraph instead = new Paragraph(words.text("card.instead"));
      instead.addClassName("pv-cap");
      Div buttons = new Div();
      buttons.addClassName("pv-alternatives");
      alternatives.forEach(alternative -> buttons.add(button(alternative)));
      card.add(instead, buttons);
    }
    card.add(table(new DescriptionList(), about));
  }

  private NativeButton button(Alternative alternative) {
    Span preview = new Span(alternative.preview().in(words.language()));
    preview.addClassName("pv-preview");
    NativeButton button = new NativeButton("", event -> ask(alternative.spec()));
    button.add(new Span(alternative.label().in(words.language())), preview);
    button.addClassName("pv-alternative");
    return button;
  }

  private void ask(PivotSpec spec) {
    close();
    asked.accept(spec);
  }

  private DescriptionList sources(DescriptionList list, CellExplanation about) {
    CellExplanation.SourceLines source = about.source();
    table(list, about);
    line(list, words.text("card.attribution"), source.attribution());
    String ground =
        source.geography().map(geography -> geography + ". ").orElse("") + source.boundary();
    line(list, words.text("card.boundary"), ground);
    if (!about.notes().isEmpty()) {
      line(list, words.text("card.notes"), String.join(" ", about.notes()));
    }
    return list;
  }

  private DescriptionList table(DescriptionList list, CellExplanation about) {
    CellExplanation.SourceLines source = about.source();
    line(list, words.text("card.source"), source.table() + ", " + source.release());
    return list;
  }

  private static void line(DescriptionList list, String term, String text) {
    if (!text.isBlank()) {
      line(list, term, new Span(text));
    }
  }

  private static void line(DescriptionList list, String term, Component... text) {
    list.add(new DescriptionList.Term(term), new DescriptionList.Description(text));
  }
}
