package ca.lipworkbench.workbench.ui.notes;

import ca.lipworkbench.notebooks.note.Paragraph;
import ca.lipworkbench.notebooks.run.LastResult;
import ca.lipworkbench.notebooks.run.ParagraphState;
import ca.lipworkbench.notebooks.run.RunOutcome;
import ca.lipworkbench.notebooks.run.StaleReason;
import ca.lipworkbench.notebooks.run.StoredResult;
import ca.lipworkbench.workbench.ui.frame.Glyph;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * A paragraph as a card: what it is, its text, in what state it is, what it gave, and what can be
 * done with it.
 */
final class ParagraphCard extends Article {
  private static final long serialVersionUID = 1L;

  private final transient CardHost host;
  private final transient NoteWords words;
  private transient Paragraph paragraph;
  private transient Optional<ParagraphState> state = Optional.empty();
  private int number;
  private boolean open;

  private final Span place = new Span();
  private final Button run = new Button(new Glyph(Glyph.Shape.RUN));
  private final Div handle = new Div();
  private final Span kind = new Span();
  private final Span name = new Span();
  private final Span editor = new Span();
  private final RunTag tag;
  private final Button edit = new Button();
  private final Anchor builder = new Anchor();
  private final MenuBar more = new MenuBar();
  private final Div above = new Div();
  private final Div below = new Div();
  private final CodeField code;
  private final ResultArea results;

  ParagraphCard(CardHost host, Paragraph paragraph, int revision) {
    this.host = host;
    this.words = host.words();
    this.paragraph = paragraph;
    tag = new RunTag(words, host.names(), host.reader());
    results = new ResultArea(host);
    code =
        new CodeField(
            words,
            ParagraphKind.language(paragraph),
            host.key(paragraph.id()),
            paragraph.text(),
            revision,
            new Typing());
    open = ParagraphKind.of(paragraph).filter(known -> known != ParagraphKind.SQL).isEmpty();
    addClassName("para");
    add(side(), box());
  }

  /** What the person does in the editor. */
  private final class Typing implements CodeField.Listener {
    @Override
    public CodeField.Answer typed(String text, int base) {
      return host.typed(paragraph.id(), text, base);
    }

    @Override
    public void run() {
      if (host.mayRun(paragraph.interpreter())) {
        host.run(paragraph.id());
      }
    }

    @Override
    public void editing(boolean here) {
      host.editing(paragraph.id(), here);
    }

    @Override
    public List<ca.lipworkbench.workbench.completion.Offer> offers(String text, int position) {
      return host.offers(text, position);
    }
  }

  String paragraphId() {
    return paragraph.id();
  }

  /** Whether the card can show this paragraph: its kind is decided when it is made. */
  boolean isOf(Paragraph other) {
    return paragraph.id().equals(other.id()) && paragraph.interpreter().equals(other.interpreter());
  }

  /** Gives the focus back after the card was moved from its menu. */
  void focusMenu() {
    more.getElement()
        .executeJs(
            "requestAnimationFrame(() => this.querySelector('vaadin-menu-bar-button')?.focus())");
  }

  CodeField code() {
    return code;
  }

  /** Opens the text for writing and puts the cursor into it. */
  void write() {
    open = true;
    arrange();
    code.focus();
  }

  /** Shows the paragraph as it is stored now. */
  void show(Paragraph stored, int revision, int position) {
    paragraph = stored;
    number = position + 1;
    code.show(stored.text(), revision);
    place.setText(Integer.toString(number));
    kind.setText("%" + stored.interpreter());
    name.setText(ParagraphKind.name(stored).orElse(""));
    getElement().setAttribute("aria-label", label());
    code.setLabel(words.text("code.label", label()));
    run.setAriaLabel(words.text("run.paragraph", number));
    edit.setAriaLabel(words.text(open ? "edit.done.label" : "edit.label", number));
    handle.getElement().setAttribute("title", words.text("drag", number));
    arrange();
  }

  /** Shows how its runs stand. */
  void show(ParagraphState now) {
    state = Optional.of(now);
    Optional<Runnable> cancel =
        host.mayRun(paragraph.interpreter()) ? Optional.of(host::cancel) : Optional.empty();
    tag.show(now, cancel);
    results.show(now.last(), label());
    arrange();
  }

  /** Says who else is editing it; nobody when empty. */
  void showEditors(List<String> people) {
    editor.setText(
        people.isEmpty() ? "" : words.text("editing", String.join(", ", people), people.size()));
    editor.setVisible(!people.isEmpty());
  }

  /** The state in one sentence, for those who do not see it change. */
  String announcement(ParagraphState now) {
    return words.text("announce", number, tag.sentence(now));
  }

  private String label() {
    String what =
        ParagraphKind.of(paragraph)
            .map(known -> words.text("kind." + known.interpreter()))
            .orElse(paragraph.interpreter());
    return words.text("paragraph", number, what);
  }

  private Component side() {
    place.addClassName("para-number");
    run.addClassName("para-run");
    run.addThemeVariants(ButtonVariant.LUMO_ICON);
    run.addClickListener(event -> host.run(paragraph.id()));
    handle.addClassName("para-handle");
    handle.getElement().setAttribute("aria-hidden", "true");
    handle.setText("⠿");
    DragSource<ParagraphCard> drag = DragSource.create(this);
    drag.setEffectAllowed(EffectAllowed.MOVE);
    drag.setDraggable(host.mayWrite());
    Div side = new Div(place, run, handle);
    side.addClassName("para-side");
    return side;
  }

  private Component box() {
    kind.addClassName("para-kind");
    name.addClassName("para-name");
    editor.addClassName("para-editor");
    editor.setVisible(false);
    edit.addThemeVariants(ButtonVariant.LUMO_SMALL);
    edit.addClickListener(event -> toggle());
    builder.addClassName("button-link");
    builder.add(new Glyph(Glyph.Shape.PIVOT), new Span(words.text("open-as-pivot")));
    more.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
    Span grow = new Span();
    grow.addClassName("grow");
    Div bar = new Div(kind, name, grow, editor, tag, edit, builder, more);
    bar.addClassName("para-bar");
    Div box = new Div(bar, above, code, below, results);
    box.addClassName("para-box");
    return box;
  }

  private void toggle() {
    open = !open;
    arrange();
    if (open) {
      code.focus();
    } else if (host.mayRun(paragraph.interpreter()) && needsRun()) {
      host.run(paragraph.id());
    }
  }

  private boolean needsRun() {
    return state.filter(now -> now.last().isPresent() && !now.isStale()).isEmpty();
  }

  private void arrange() {
    boolean writes = host.mayWrite();
    boolean runs = host.mayRun(paragraph.interpreter());
    boolean isSql = paragraph.interpreter().equals("sql");
    boolean hasResult = state.flatMap(ParagraphState::last).isPresent();
    boolean foldable = !isSql && ParagraphKind.of(paragraph).isPresent();
    boolean showsText = isSql || open || (!hasResult && !paragraph.text().isEmpty());
    code.setVisible(showsText);
    code.setReadOnly(!writes);
    run.setVisible(runs);
    handle.setVisible(writes);
    edit.setVisible(writes && foldable && !(paragraph.interpreter().equals("pivot") && !open));
    edit.setText(words.text(open ? "edit.done" : "edit"));
    edit.setAriaLabel(words.text(open ? "edit.done.label" : "edit.label", number));
    Optional<String> link =
        paragraph.interpreter().equals("pivot")
            ? host.builderLink(paragraph.id(), paragraph.text())
            : Optional.empty();
    builder.setVisible(link.isPresent());
    link.ifPresent(builder::setHref);
    menu(writes);
    strips(runs);
  }

  private void menu(boolean writes) {
    more.removeAll();
    more.setVisible(writes);
    if (!writes) {
      return;
    }
    MenuItem head = more.addItem(new Glyph(Glyph.Shape.MORE));
    head.setAriaLabel(words.text("more", number));
    SubMenu menu = head.getSubMenu();
    menu.addItem(words.text("move.up"), event -> host.move(paragraph.id(), -1))
        .setEnabled(number > 1);
    menu.addItem(words.text("move.down"), event -> host.move(paragraph.id(), 1));
    if (paragraph.interpreter().equals("pivot")) {
      menu.addItem(words.text(open ? "pivot.hide-text" : "pivot.show-text"), event -> toggle());
    }
    menu.addItem(words.text("delete.paragraph"), event -> host.delete(paragraph.id()));
  }

  private void strips(boolean runs) {
    above.removeAll();
    below.removeAll();
    removeClassNames("stale", "fail");
    code.mark(OptionalInt.empty(), "");
    state.ifPresent(
        now -> {
          boolean succeeded =
              now.last().filter(last -> last.outcome() instanceof RunOutcome.Succeeded).isPresent();
          if (now.isStale() && succeeded && !now.isBusy()) {
            addClassName("stale");
            above.add(stale(now, runs));
          }
          if (!now.isBusy()) {
            now.last().ifPresent(last -> ended(last, runs));
          }
        });
  }

  private Strip stale(ParagraphState now, boolean runs) {
    String reasons =
        now.stale().stream().map(reason -> sentence(reason)).collect(Collectors.joining(" "));
    return new Strip(Strip.Kind.STALE, words.text("stale"), reasons, again(runs));
  }

  private String sentence(StaleReason reason) {
    return reason.sentence(words.language(), words.zone());
  }

  private void ended(LastResult last, boolean runs) {
    switch (last.outcome()) {
      case RunOutcome.Succeeded() -> {
        for (StoredResult result : last.results()) {
          if (result.truncated()) {
            below.add(
                new Strip(
                    Strip.Kind.CUT_OFF,
                    words.text("cut-off"),
                    words.text("cut-off.meaning", result.rows())));
          }
        }
      }
      case RunOutcome.Failed(String message, OptionalInt line) -> {
        addClassName("fail");
        code.mark(line, message);
        String word =
            line.isPresent()
                ? words.text("failed.line", line.getAsInt())
                : words.text("failed.word");
        below.add(new Strip(Strip.Kind.FAILED, word, message, again(runs)));
      }
      case RunOutcome.TimedOut(var limit) -> {
        addClassName("fail");
        below.add(
            new Strip(
                Strip.Kind.FAILED,
                words.text("timed-out.word"),
                words.text("timed-out.meaning", limit.toSeconds()),
                again(runs)));
      }
      case RunOutcome.Interrupted() ->
          below.add(
              new Strip(
                  Strip.Kind.INTERRUPTED,
                  words.text("interrupted.word"),
                  words.text("interrupted.meaning"),
                  again(runs)));
      case RunOutcome.Cancelled() -> {}
    }
  }

  private Component[] again(boolean runs) {
    if (!runs) {
      return new Component[0];
    }
    Button again = new Button(words.text("run.again"), event -> host.run(paragraph.id()));
    again.setIcon(new Glyph(Glyph.Shape.RUN));
    again.addThemeVariants(ButtonVariant.LUMO_SMALL);
    again.setAriaLabel(words.text("run.again.label", number));
    return new Component[] {again};
  }
}
