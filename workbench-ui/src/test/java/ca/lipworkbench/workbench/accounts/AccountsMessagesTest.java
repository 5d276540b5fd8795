package ca.lipworkbench.workbench.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AccountsMessagesTest {
  private static final Messages MESSAGES = Messages.of(AccountsError.BUNDLE);

  @Test
  void everyErrorDeedRoleAndTopicHasItsWordsInBothLanguagesAndNoOtherWordsAreThere() {
    Set<String> keys = new TreeSet<>(Set.of("deed.unknown", "place.national"));
    for (AccountsError error : AccountsError.values()) {
      keys.add("error." + error);
      keys.add("error." + error + ".explanation");
    }
    for (Deed deed : Deed.values()) {
      keys.add("deed." + deed);
    }
    for (Role role : Role.values()) {
      keys.add("role." + role);
      keys.add("role." + role + ".may");
    }
    for (Deed.Topic topic : Deed.Topic.values()) {
      keys.add("topic." + topic);
    }
    // What a note's reader may be: words that callers of the trail hand in.
    keys.addAll(Set.of("note.owner", "note.writer", "note.runner", "note.reader"));
    for (Language language : Language.values()) {
      assertEquals(keys, MESSAGES.keys(language));
    }
  }

  @Test
  void textsUseTheTypographyOfTheirLanguage() {
    Pattern french = Pattern.compile("[^\u00a0]»|«[^\u00a0]|[^\u00a0 ]:|[^\u00a0]: | :");
    for (Language language : Language.values()) {
      for (String key : MESSAGES.keys(language)) {
        String text = MESSAGES.text(language, key, 1, 2, 3, 4);
        assertFalse(text.contains("'"), key);
        assertFalse(text.contains("!"), key);
        if (language == Language.FRENCH) {
          assertFalse(french.matcher(text).find(), key + ": " + text);
        }
      }
    }
    assertTrue(french.matcher("mot: autre").find());
  }
}
