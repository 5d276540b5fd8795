package ca.lipworkbench.workbench.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChartMessagesTest {
  private final Messages messages = Messages.of(ChartError.BUNDLE);

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertEquals(messages.keys(Language.ENGLISH), messages.keys(Language.FRENCH));
  }

  @Test
  void everyErrorHasItsSentenceAndItsExplanation() {
    Set<String> keys = messages.keys(Language.ENGLISH);
    for (ChartError error : ChartError.values()) {
      assertTrue(keys.contains("error." + error.name()), error.name());
      assertTrue(keys.contains("error." + error.name() + ".explanation"), error.name());
    }
  }

  @Test
  void noTextHasAStraightApostrophe() {
    for (Language language : Language.values()) {
      for (String key : messages.keys(language)) {
        assertTrue(!messages.text(language, key, 1, 2, 3).contains("'"), key);
      }
    }
  }
}
