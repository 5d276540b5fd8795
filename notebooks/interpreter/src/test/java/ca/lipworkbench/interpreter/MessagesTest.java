package ca.lipworkbench.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessagesTest {
  @Test
  void bothLanguagesSayTheSameThings() {
    for (String bundle : List.of(Words.BUNDLE, "ca/lipworkbench/notebooks/interpreter/messages")) {
      Messages messages = Messages.of(bundle);
      assertEquals(messages.keys(Language.ENGLISH), messages.keys(Language.FRENCH));
      for (Language language : Language.values()) {
        for (String key : messages.keys(language)) {
          String text = messages.text(language, key, 1, 2, 3);
          assertFalse(text.contains("'"), key);
        }
      }
    }
  }
}
