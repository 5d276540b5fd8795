package ca.lipworkbench.workbench.ui.publishing;

import ca.lipworkbench.engine.error.WorkbenchException;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import java.util.function.Supplier;

/** What work beside the request says to the tab that asked for it. */
final class Later {
  private Later() {}

  /**
   * Publishes beside the request, for every page of every area may have to be drawn, and says what
   * came of it.
   */
  static void publish(Words words, SerializableConsumer<String> done, Supplier<String> deed) {
    UI ui = UI.getCurrent();
    Thread.ofVirtual()
        .name("publishing")
        .start(
            () -> {
              String sentence = outcome(words, deed);
              on(ui, () -> done.accept(sentence));
            });
  }

  /** What came of a deed, in a sentence; a refusal too is one. */
  static String outcome(Words words, Supplier<String> deed) {
    try {
      return deed.get();
    } catch (WorkbenchException e) {
      return e.sentence(words.language());
    }
  }

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
