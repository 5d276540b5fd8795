package ca.lipworkbench.workbench.ui.pivot;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.function.SerializableConsumer;

/** A button that is on or off. */
final class Switch extends NativeButton {
  private static final long serialVersionUID = 1L;

  private boolean on;

  Switch(String label, SerializableConsumer<Boolean> switched) {
    super(label);
    addClassName("pv-switch");
    getElement().setAttribute("role", "switch");
    getElement().setAttribute("aria-checked", "false");
    addClickListener(event -> switched.accept(!on));
  }

  /** Shows whether it is on. */
  void show(boolean now) {
    on = now;
    getElement().setAttribute("aria-checked", Boolean.toString(now));
  }
}
