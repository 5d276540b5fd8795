package ca.lipworkbench.workbench.ui.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NoteMessagesTest {
  private static final Pattern USED = Pattern.compile("text\\(\\s*\"([a-zA-Z.-]+)\"");
  private static final Pattern CHOSEN = Pattern.compile("\\? \"([a-z.-]+)\" : \"([a-z.-]+)\"");
  private static final Pattern STRAIGHT = Pattern.compile("[A-Za-z]'[A-Za-z]");

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertEquals(
        NoteWords.MESSAGES.keys(Language.ENGLISH), NoteWords.MESSAGES.keys(Language.FRENCH));
  }

  @Test
  void everyKeyThatIsUsedExistsInBoth() throws IOException {
    Set<String> keys = NoteWords.MESSAGES.keys(Language.FRENCH);
    Set<String> used = usedKeys();
    assertTrue(used.size() > 80, "Keys found in the sources: " + used.size());
    used.removeIf(key -> keys.contains(key) || isBeginning(key, keys));
    assertEquals(Set.of(), used);
  }

  @Test
  void apostrophesAndSpacesAreThoseOfPrint() {
    for (Language language : Language.values()) {
      for (String key : NoteWords.MESSAGES.keys(language)) {
        String text = NoteWords.MESSAGES.text(language, key, 1, 2, 3);
        assertFalse(STRAIGHT.matcher(text).find(), key + ": " + text);
        if (language == Language.FRENCH) {
          assertFalse(text.matches(".*( :|« | »| %).*"), key + ": " + text);
        }
      }
    }
  }

  /** A key that is put together at run time is named by its beginning. */
  private static boolean isBeginning(String key, Set<String> keys) {
    return key.endsWith(".") && keys.stream().anyMatch(known -> known.startsWith(key));
  }

  private static Set<String> usedKeys() throws IOException {
    Set<String> used = new TreeSet<>();
    Path sources =
        Path.of(System.getProperty("workbench.root"))
            .resolve("workbench-ui/src/main/java/ca/lipworkbench/workbench/ui/notes");
    try (Stream<Path> files = Files.list(sources)) {
      for (Path file : files.toList()) {
        String text = Files.readString(file);
        for (Pattern pattern : List.of(USED, CHOSEN)) {
          Matcher found = pattern.matcher(text);
          while (found.find()) {
            for (int group = 1; group <= found.groupCount(); group++) {
              used.add(found.group(group));
            }
          }
        }
      }
    }
    used.removeIf(key -> key.matches("read|run|true|false|sql|page"));
    return used;
  }
}
