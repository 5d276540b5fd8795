package ca.lipworkbench.workbench.downloads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DownloadMessagesTest {
  private final Messages messages = Messages.of(DownloadsError.BUNDLE);

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertEquals(messages.keys(Language.ENGLISH), messages.keys(Language.FRENCH));
  }

  @Test
  void everyErrorAndFormatHasItsWords() {
    Set<String> keys = messages.keys(Language.ENGLISH);
    for (DownloadsError error : DownloadsError.values()) {
      assertTrue(keys.contains("error." + error.name()), error.name());
      assertTrue(keys.contains("error." + error.name() + ".explanation"), error.name());
    }
    for (DownloadFormat format : DownloadFormat.values()) {
      assertTrue(keys.contains("format." + format.name()), format.name());
    }
  }

  @Test
  void noTextHasAStraightApostrophe() {
    for (Language language : Language.values()) {
      for (String key : messages.keys(language)) {
        assertFalse(messages.text(language, key, 1, 2, 3, 4).contains("'"), key);
      }
    }
  }
}
