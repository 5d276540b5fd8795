package ca.lipworkbench.notebooks.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.text.Language;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NotebooksMessagesTest {
  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertEquals(
        NotebooksError.MESSAGES.keys(Language.ENGLISH),
        NotebooksError.MESSAGES.keys(Language.FRENCH));
  }

  @Test
  void everyErrorHasItsSentenceAndItsExplanation() {
    Set<String> keys = NotebooksError.MESSAGES.keys(Language.ENGLISH);
    for (NotebooksError error : NotebooksError.values()) {
      assertTrue(keys.contains("error." + error.name()), error::name);
      assertTrue(keys.contains("error." + error.name() + ".explanation"), error::name);
    }
  }

  @Test
  void everyTextFormatsAndUsesTheTypographicApostrophe() {
    for (Language language : Language.values()) {
      for (String key : NotebooksError.MESSAGES.keys(language)) {
        String text = NotebooksError.MESSAGES.text(language, key, "a", "b", "c", "d");
        assertFalse(text.isBlank(), key);
        assertFalse(text.contains("'"), key);
        assertFalse(text.contains("{"), key);
      }
    }
  }
}
