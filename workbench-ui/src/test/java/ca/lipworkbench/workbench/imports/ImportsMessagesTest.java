package ca.lipworkbench.workbench.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import org.junit.jupiter.api.Test;

class ImportsMessagesTest {
  private static final Messages MESSAGES = Messages.of(ImportsError.BUNDLE);

  @Test
  void everyErrorHasItsSentenceAndItsExplanationInBothLanguages() {
    assertEquals(MESSAGES.keys(Language.ENGLISH), MESSAGES.keys(Language.FRENCH));
    for (ImportsError error : ImportsError.values()) {
      for (Language language : Language.values()) {
        String key = "error." + error.name();
        assertTrue(MESSAGES.keys(language).contains(key), key);
        assertTrue(MESSAGES.keys(language).contains(key + ".explanation"), key);
        assertFalse(MESSAGES.text(language, key).contains("'"), key);
      }
    }
    assertEquals(2 * ImportsError.values().length, MESSAGES.keys(Language.ENGLISH).size());
  }
}
