package ca.lipworkbench.workbench.ui.frame;

import com.vaadin.flow.component.Html;

/** The mark of the workbench: three areas that meet. */
final class Brand extends Html {
  private static final long serialVersionUID = 1L;

  Brand() {
    super(
        "<svg class='brand-mark' viewBox='0 0 28 24' width='28' height='24' aria-hidden='true'>"
            + "<path d='M2 4.5 11 2l3 7-5 5-7-2z' fill='#006b94'/>"
            + "<path d='m12.5 2 11 2 2.5 7-8 2.5-3.5-4.500z' fill='#13222b'/>"
            + "<path d='m9.5 15 5-5 3.5 4.700L15.5 22l-7-1.500z' fill='#9ccbdd'/></svg>");
  }
}
