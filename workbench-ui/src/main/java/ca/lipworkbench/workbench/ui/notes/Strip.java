package ca.lipworkbench.workbench.ui.notes;

import ca.lipworkbench.workbench.ui.frame.Glyph;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A line across a card that says in what state it is: drawing, word, sentence, way on. */
final class Strip extends Div {
  private static final long serialVersionUID = 1L;

  /** What kind of state. */
  enum Kind {
    STALE(Glyph.Shape.CLOCK),
    FAILED(Glyph.Shape.WARNING),
    CUT_OFF(Glyph.Shape.WARNING),
    INTERRUPTED(Glyph.Shape.WARNING);

    private final Glyph.Shape shape;

    Kind(Glyph.Shape shape) {
      this.shape = shape;
    }
  }

  /**
   * A strip.
   *
   * @param word the state in a word or two
   * @param sentence what it means and what can be done
   * @param actions buttons, the most likely first
   */
  Strip(Kind kind, String word, String sentence, Component... actions) {
    addClassNames("strip", kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    Span head = new Span(word);
    head.addClassName("strip-word");
    Span text = new Span(head, new Span(" " + sentence));
    text.addClassName("strip-text");
    add(new Glyph(kind.shape), text);
    add(actions);
  }
}
