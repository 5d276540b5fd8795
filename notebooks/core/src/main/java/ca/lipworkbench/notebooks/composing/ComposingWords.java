package ca.lipworkbench.notebooks.composing;

import ca.lipworkbench.engine.text.Messages;

/** The words of this package. */
final class ComposingWords {
  static final Messages MESSAGES = Messages.of("ca/lipworkbench/notebooks/composing/messages");

  private ComposingWords() {}
}
