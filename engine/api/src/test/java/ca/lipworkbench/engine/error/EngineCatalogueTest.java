package ca.lipworkbench.engine.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.geography.BoundaryStatus;
import ca.lipworkbench.engine.statistics.ObservationStatus;
import ca.lipworkbench.engine.statistics.Refusal;
import ca.lipworkbench.engine.statistics.RoundingModel;
import ca.lipworkbench.engine.table.Unit;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EngineCatalogueTest {
  private static final Messages MESSAGES = Messages.of("ca/lipworkbench/engine/messages");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)\\}");

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertEquals(MESSAGES.keys(Language.ENGLISH), MESSAGES.keys(Language.FRENCH));
  }

  @ParameterizedTest
  @EnumSource
  void everyConstantHasItsWords(Language language) {
    Set<String> wanted = new TreeSet<>();
    for (EngineError error : EngineError.values()) {
      wanted.add("error." + error.name());
      wanted.add("error." + error.name() + ".explanation");
    }
    add(wanted, "refusal.", Refusal.Reason.values());
    add(wanted, "status.", ObservationStatus.values());
    add(wanted, "boundary.", BoundaryStatus.values());
    add(wanted, "unit.", Unit.values());
    add(wanted, "rounding.", RoundingModel.values());
    wanted.removeAll(MESSAGES.keys(language));
    assertEquals(Set.of(), wanted);
  }

  private static void add(Set<String> keys, String prefix, Enum<?>[] constants) {
    for (Enum<?> constant : constants) {
      keys.add(prefix + constant.name());
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyTextIsAPatternWithoutAStraightApostrophe(Language language) {
    for (String key : MESSAGES.keys(language)) {
      String text = MESSAGES.text(language, key, (Object[]) "abcdefgh".split(""));
      assertFalse(text.isBlank(), key);
      assertFalse(text.contains("'"), key);
      assertFalse(text.contains("{"), key);
    }
  }

  @Test
  void errorsFillTheSamePlaceholdersInBothLanguages() {
    for (String key : MESSAGES.keys(Language.ENGLISH)) {
      if (!key.startsWith("refusal.")) {
        assertEquals(placeholders(key, Language.ENGLISH), placeholders(key, Language.FRENCH), key);
      }
    }
  }

  @Test
  void refusalsNameThingsInTheirOwnLanguage() {
    for (Refusal.Reason reason : Refusal.Reason.values()) {
      String key = "refusal." + reason.name();
      assertTrue(placeholders(key, Language.ENGLISH).contains("0"), key);
      assertTrue(placeholders(key, Language.FRENCH).contains("1"), key);
      assertFalse(placeholders(key, Language.ENGLISH).contains("1"), key);
      assertFalse(placeholders(key, Language.FRENCH).contains("0"), key);
    }
  }

  private static Set<String> placeholders(String key, Language language) {
    Object[] marks = new Object[8];
    for (int i = 0; i < marks.length; i++) {
      marks[i] = "{" + i + "}";
    }
    String text = MESSAGES.text(language, key, marks);
    Set<String> found = new TreeSet<>();
    PLACEHOLDER
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1))
        .forEach(found::add);
    return found;
  }

  @Test
  void errorIsOneSentenceThatNamesItsValue() {
    WorkbenchException failure =
        new WorkbenchException(
            EngineError.UNKNOWN_MEASURE, "populatoin", "98-10-0002", "population");
    assertEquals(
        "Table 98-10-0002 has no measure “populatoin”. Near: population.",
        failure.sentence(Language.ENGLISH));
    assertEquals(
        "Le tableau 98-10-0002 n’a pas de mesure «\u00a0populatoin\u00a0». Codes voisins\u00a0:"
            + " population.",
        failure.sentence(Language.FRENCH));
  }
}
