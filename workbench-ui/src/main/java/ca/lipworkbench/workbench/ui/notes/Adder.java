package ca.lipworkbench.workbench.ui.notes;

import ca.lipworkbench.workbench.ui.frame.Glyph;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dnd.DropEffect;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;

/** The gap between two paragraphs: a new one is put there, and one that is dragged. */
final class Adder extends Div {
  private static final long serialVersionUID = 1L;

  private int position;
  private final MenuItem head;
  private final transient NoteWords words;

  /** What is done at a gap. */
  interface Listener {
    /** A paragraph is wanted here; positions count from 0. */
    void add(int position, ParagraphKind kind);

    /** A paragraph was dropped here. */
    void drop(int position, String paragraph);
  }

  Adder(NoteWords words, Listener listener) {
    this.words = words;
    addClassName("adder");
    MenuBar menu = new MenuBar();
    menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_SMALL);
    head = menu.addItem(new Glyph(Glyph.Shape.PLUS));
    head.add(new Span(words.text("add")));
    for (ParagraphKind kind : ParagraphKind.values()) {
      head.getSubMenu()
          .addItem(words.text("add." + kind.interpreter()), event -> listener.add(position, kind));
    }
    add(menu);
    DropTarget<Adder> target = DropTarget.create(this);
    target.setDropEffect(DropEffect.MOVE);
    target.addDropListener(
        event ->
            event
                .getDragSourceComponent()
                .filter(ParagraphCard.class::isInstance)
                .map(ParagraphCard.class::cast)
                .ifPresent(card -> listener.drop(position, card.paragraphId())));
  }

  /** Says where it is: behind so many paragraphs. */
  void show(int at) {
    position = at;
    head.setAriaLabel(at == 0 ? words.text("add.first") : words.text("add.after", at));
  }
}
