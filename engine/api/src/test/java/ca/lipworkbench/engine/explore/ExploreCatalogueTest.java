package ca.lipworkbench.engine.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExploreCatalogueTest {
  private static final Messages MESSAGES = Messages.of("ca/lipworkbench/engine/explore/messages");

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertEquals(MESSAGES.keys(Language.ENGLISH), MESSAGES.keys(Language.FRENCH));
  }

  @ParameterizedTest
  @EnumSource
  void everyAlternativeHasALabel(Language language) {
    Set<String> keys = MESSAGES.keys(language);
    for (Alternative.Kind kind : Alternative.Kind.values()) {
      assertTrue(keys.contains("alternative." + kind.name()), kind::name);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyTextIsAPatternWithoutAStraightApostrophe(Language language) {
    for (String key : MESSAGES.keys(language)) {
      String text = MESSAGES.text(language, key, 2, 3);
      assertFalse(text.isBlank(), key);
      assertFalse(text.contains("'"), key);
      assertFalse(text.contains("{"), key);
    }
  }

  @ParameterizedTest
  @EnumSource
  void roundingIsNeverCalledConfidence(Language language) {
    for (String key : MESSAGES.keys(language)) {
      assertFalse(MESSAGES.text(language, key, 2, 3).contains("confian"), key);
      assertFalse(MESSAGES.text(language, key, 2, 3).contains("confiden"), key);
    }
  }
}
