package ca.lipworkbench.workbench.ui.pivot;

import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import java.io.Serializable;

/** The builder's words in one language. */
record Words(Language language) implements Serializable {
  private static final Messages MESSAGES =
      Messages.of("ca/lipworkbench/workbench/ui/pivot/messages");

  /** The text of a key, its placeholders filled. */
  String text(String key, Object... arguments) {
    return MESSAGES.text(language, key, arguments);
  }
}
