package ca.lipworkbench.interpreter;

import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;

/** The sentences of this process, in the language that the server asked for. */
record Words(Language language) {
  static final String BUNDLE = "ca/lipworkbench/interpreter/messages";

  String text(String key, Object... arguments) {
    return Messages.of(BUNDLE).text(language, key, arguments);
  }
}
