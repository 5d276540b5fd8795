package ca.lipworkbench.workbench.entrance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntranceMessagesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ca/lipworkbench/workbench/entrance/messages",
        "ca/lipworkbench/workbench/ui/people/messages"
      })
  void bothLanguagesHaveTheSameKeysAndTheTypographicApostrophe(String bundle) {
    Messages messages = Messages.of(bundle);
    assertEquals(messages.keys(Language.ENGLISH), messages.keys(Language.FRENCH));
    for (Language language : Language.values()) {
      for (String key : messages.keys(language)) {
        assertFalse(messages.text(language, key, 2, 3, 4).contains("'"), key);
      }
    }
  }

  @Test
  void aWayOnLeadsIntoTheWorkbenchOrIsNone() {
    for (String good :
        List.of(
            "/workbench/", "/workbench/pivot?spec=%7B%22a%22%3A1%7D&lang=fr", "/workbench/a/b")) {
      assertEquals(Optional.of(good), WayOn.of(good));
    }
    for (String bad :
        List.of(
            "",
            "/",
            "/workbench",
            "//workbench/",
            "/workbench//x",
            "/workbench/../x",
            "/workbench/%2e%2e/x",
            "/workbench/\\x",
            "/workbench/\u0000",
            "/workbench/\n",
            "https://example.org/workbench/",
            "/workbench/" + "a".repeat(5_000))) {
      assertEquals(Optional.empty(), WayOn.of(bad), bad);
    }
  }
}
