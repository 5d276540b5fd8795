package ca.lipworkbench.notebooks.composing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import org.junit.jupiter.api.Test;

class ComposingMessagesTest {
  private final Messages messages = ComposingWords.MESSAGES;

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertEquals(messages.keys(Language.ENGLISH), messages.keys(Language.FRENCH));
  }

  @Test
  void everyTextFormatsAndUsesTheTypographicApostrophe() {
    for (Language language : Language.values()) {
      for (String key : messages.keys(language)) {
        String text = messages.text(language, key, "a", "b", "c", "d");
        assertFalse(text.isBlank(), key);
        assertFalse(text.contains("'"), key);
        assertFalse(text.matches(".*\\{[0-9].*"), key);
      }
    }
  }
}
