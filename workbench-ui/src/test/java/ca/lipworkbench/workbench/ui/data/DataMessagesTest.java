package ca.lipworkbench.workbench.ui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.datasets.imports.FilePreview;
import ca.lipworkbench.datasets.imports.ImportPhase;
import ca.lipworkbench.datasets.lake.ReleaseDifference;
import ca.lipworkbench.engine.statistics.Additivity;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DataMessagesTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)");
  private static final Messages MESSAGES =
      Messages.of("ca/lipworkbench/workbench/ui/data/messages");

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertEquals(MESSAGES.keys(Language.ENGLISH), MESSAGES.keys(Language.FRENCH));
  }

  @Test
  void everyNameThatIsWorkedOutHasItsText() {
    Set<String> needed = new TreeSet<>();
    names(needed, "additivity.", Additivity.values());
    names(needed, "progress.", ImportPhase.values());
    names(needed, "role.", FilePreview.Role.values());
    names(needed, "step.", ImportStep.values());
    names(needed, "fate.", ReleaseDifference.Fate.values());
    names(needed, "part.", ReleaseDifference.Part.values());
    assertTrue(MESSAGES.keys(Language.ENGLISH).containsAll(needed), needed::toString);
  }

  private static void names(Set<String> needed, String prefix, Enum<?>... values) {
    Arrays.stream(values).forEach(value -> needed.add(prefix + value.name()));
  }

  @Test
  void noTextHasAStraightApostropheOrAnotherPlaceholderThanItsTwin() {
    for (String key : MESSAGES.keys(Language.ENGLISH)) {
      String english = MESSAGES.text(Language.ENGLISH, key, 1, 2, 3, 4);
      String french = MESSAGES.text(Language.FRENCH, key, 1, 2, 3, 4);
      assertFalse((english + french).contains("'"), key);
      assertEquals(placeholders(english), placeholders(french), key);
    }
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(result -> result.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
