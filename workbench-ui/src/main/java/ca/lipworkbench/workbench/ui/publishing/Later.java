package ca.lipworkbench.workbench.ui.publishing;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;

/** What work beside the request says to the tab that asked for it. */
final class Later {
  private Later() {}

  /** Shows something in a tab; one that was closed meanwhile hears nothing. */
  static void on(UI ui, Command change) {
    try {
      var _ = ui.access(change);
    } catch (UIDetachedException e) {
      // Nobody looks any more.
      return;
    }
  }
}
