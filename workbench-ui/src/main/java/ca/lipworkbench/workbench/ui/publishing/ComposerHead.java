package ca.lipworkbench.workbench.ui.publishing;

import ca.lipworkbench.notebooks.composing.Composition;
import ca.lipworkbench.notebooks.composing.StoredDraft;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;

/** Of which note it is, how it is stored, and the switch between composing and preview. */
final class ComposerHead extends Div {
  private static final long serialVersionUID = 1L;

  private final Words words;
  private final Anchor note = new Anchor();
  private final H1 title = new H1();
  private final Paragraph stored = new Paragraph();
  private final Span said = new Span();
  private final Button compose;
  private final Button preview;

  ComposerHead(Words words, SerializableConsumer<Boolean> look) {
    this.words = words;
    addClassName("pb-head");
    compose = new Button(words.text("view.compose"), click -> look.accept(false));
    preview = new Button(words.text("view.preview"), click -> look.accept(true));
    Div views = new Div(compose, preview);
    views.addClassName("pb-segments");
    views.getElement().setAttribute("role", "group");
    views.getElement().setAttribute("aria-label", words.text("view"));
    said.getElement().setAttribute("role", "status");
    said.addClassName("pb-said");
    stored.addClassName("pb-meta");
    Div names = new Div(note, title, stored);
    names.addClassName("pb-names");
    add(names, said, views);
  }

  void show(Composition composition) {
    String name = composition.note().title().value();
    note.setText(words.text("composer.of", name));
    note.setHref("note/" + composition.note().id());
    String own = composition.draft().title().in(words.language());
    title.setText(own.isBlank() ? name : own);
    stored.setText(
        composition
            .stored()
            .map(this::stored)
            .orElseGet(() -> words.text("composer.proposed", composition.note().revision())));
  }

  void mark(boolean previewing) {
    mark(compose, !previewing);
    mark(preview, previewing);
  }

  /** Says something briefly; readers hear it. */
  void say(String sentence) {
    said.setText(sentence);
  }

  private String stored(StoredDraft draft) {
    return words.text(
        "composer.stored", words.moment(draft.savedAt()), words.name(draft.savedBy()));
  }

  private static void mark(Button button, boolean on) {
    button.getElement().setAttribute("aria-pressed", Boolean.toString(on));
    button.removeThemeNames("primary", "tertiary");
    button.addThemeNames(on ? "primary" : "tertiary");
  }
}
