package ca.lipworkbench.workbench.ui.notes;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;

/** Formatted text that the runner made harmless. */
final class TextResult extends Div {
  private static final long serialVersionUID = 1L;

  /** The screen's own headings come before those of the text. */
  private static final String LOWER_HEADINGS =
      "this.querySelectorAll('h1,h2,h3,h4,h5,h6').forEach(head => head.setAttribute('aria-level',"
          + " Math.min(6, Number(head.tagName[1]) + 1)))";

  /**
   * A text.
   *
   * @param sanitised HTML as it is stored, of which nothing is changed here
   */
  TextResult(String sanitised) {
    addClassName("md");
    add(new Html("<div>" + sanitised + "</div>"));
    getElement().executeJs(LOWER_HEADINGS);
  }
}
