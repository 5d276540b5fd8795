package ca.lipworkbench.notebooks.interpreter;

import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;

/** The server side's sentences about runs, in the language of the settings. */
record InterpreterWords(Language language) {
  static final String BUNDLE = "ca/lipworkbench/notebooks/interpreter/messages";

  String text(String key, Object... arguments) {
    return Messages.of(BUNDLE).text(language, key, arguments);
  }
}
