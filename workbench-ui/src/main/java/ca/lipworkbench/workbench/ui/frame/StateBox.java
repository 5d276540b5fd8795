package ca.lipworkbench.workbench.ui.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/**
 * A state in the place of content: a drawing, a word or sentence, what it means, and what can be
 * done about it as buttons. State is never said by colour alone.
 */
@Tag("div")
public final class StateBox extends Div {
  private static final long serialVersionUID = 1L;

  /** What kind of state it is. */
  public enum Kind {
    /** Nothing is there yet. */
    EMPTY(Glyph.Shape.PLUS),
    /** Something failed. */
    ERROR(Glyph.Shape.WARNING),
    /** A number would be wrong; that is an answer. */
    REFUSED(Glyph.Shape.REFUSED),
    /** What is shown is older than what it was made from. */
    STALE(Glyph.Shape.CLOCK),
    /** Only a part is shown. */
    CUT_OFF(Glyph.Shape.WARNING),
    /** It went well. */
    DONE(Glyph.Shape.CHECK);

    private final Glyph.Shape shape;

    Kind(Glyph.Shape shape) {
      this.shape = shape;
    }

    String css() {
      return "state-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A state.
   *
   * @param sentence what is the case
   * @param meaning what it means or what to do; empty where the sentence says it all
   * @param actions buttons and links, the most likely first
   */
  public StateBox(Kind kind, String sentence, String meaning, Component... actions) {
    addClassNames("state-box", kind.css());
    if (kind == Kind.ERROR) {
      getElement().setAttribute("role", "alert");
    }
    Span head = new Span(new Glyph(kind.shape), new Span(sentence));
    head.addClassName("state-head");
    add(head);
    if (!meaning.isEmpty()) {
      add(new Paragraph(meaning));
    }
    if (actions.length > 0) {
      Div row = new Div(actions);
      row.addClassName("state-actions");
      add(row);
    }
  }
}
