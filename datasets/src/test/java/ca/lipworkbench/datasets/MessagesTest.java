package ca.lipworkbench.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.datasets.imports.ImportReason;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");
  private static final Messages MESSAGES = Messages.of(DatasetsError.BUNDLE);

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertEquals(MESSAGES.keys(Language.ENGLISH), MESSAGES.keys(Language.FRENCH));
  }

  @Test
  void everyErrorHasItsSentenceAndItsExplanation() {
    for (DatasetsError error : DatasetsError.values()) {
      assertTrue(has("error." + error.name()), error.name());
      assertTrue(has("error." + error.name() + ".explanation"), error.name());
    }
  }

  @Test
  void everyReasonOfAnImportHasItsSentence() {
    for (ImportReason reason : ImportReason.values()) {
      assertTrue(has("import." + reason.name()), reason.name());
    }
    long sentences =
        MESSAGES.keys(Language.ENGLISH).stream().filter(key -> key.startsWith("import.")).count();
    assertEquals(ImportReason.values().length, sentences);
  }

  @Test
  void bothLanguagesSayTheSameValues() {
    Object[] none = {};
    for (String key : MESSAGES.keys(Language.ENGLISH)) {
      String english = MESSAGES.text(Language.ENGLISH, key, none);
      String french = MESSAGES.text(Language.FRENCH, key, none);
      assertEquals(placeholders(english), placeholders(french), key);
      assertFalse((english + french).contains("'"), key + " has a straight apostrophe");
    }
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(result -> result.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean has(String key) {
    return MESSAGES.keys(Language.ENGLISH).contains(key);
  }
}
