package ca.lipworkbench.workbench.ui.pivot;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;

/** A drawing beside words, named by its class in the style sheet; hidden from screen readers. */
@Tag("span")
final class Icon extends Span {
  private static final long serialVersionUID = 1L;

  Icon(String name) {
    addClassNames("pv-ic", name);
    getElement().setAttribute("aria-hidden", "true");
  }

  /** The mark of an area: colour and shape. */
  static Span mark(Sheet.AreaRole role) {
    Span mark = new Span();
    mark.addClassNames("pv-mark", role.css());
    mark.getElement().setAttribute("aria-hidden", "true");
    return mark;
  }
}
