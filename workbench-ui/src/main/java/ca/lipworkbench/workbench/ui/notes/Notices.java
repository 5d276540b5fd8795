package ca.lipworkbench.workbench.ui.notes;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;

/** Short messages at the edge of the screen. */
final class Notices {
  private static final int TO_UNDO_MS = 12_000;
  private static final int TO_READ_MS = 8_000;

  private Notices() {}

  /** Something was done that can be undone for a while. */
  static void done(String sentence, String undo, Runnable action) {
    Notification notice = new Notification();
    Button button =
        new Button(
            undo,
            event -> {
              notice.close();
              action.run();
            });
    button.addThemeVariants(ButtonVariant.LUMO_SMALL);
    show(notice, sentence, TO_UNDO_MS);
    notice.add(button);
  }

  /** Something was done. */
  static void done(String sentence) {
    show(new Notification(), sentence, TO_READ_MS);
  }

  /** Something could not be done. */
  static void failed(String sentence) {
    Notification notice = new Notification();
    notice.setAssertive(true);
    notice.addClassName("failed-notice");
    show(notice, sentence, TO_READ_MS);
  }

  private static void show(Notification notice, String sentence, int milliseconds) {
    notice.setDuration(milliseconds);
    notice.setPosition(Notification.Position.BOTTOM_START);
    Span text = new Span(sentence);
    text.addClassName("notice-text");
    notice.addComponentAsFirst(text);
    notice.open();
  }
}
