package ca.lipworkbench.workbench.ui.pivot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.pivot.PivotDraft.Place;
import ca.lipworkbench.engine.statistics.Additivity;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
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

class PivotMessagesTest {
  private static final Path SOURCES = Path.of("src/main/java/ca/lipworkbench/workbench/ui/pivot");
  private static final Pattern USED = Pattern.compile("words\\.text\\(\\s*\"([^\"]+)\"\\s*[,)]");

  private final Messages messages = Messages.of("ca/lipworkbench/workbench/ui/pivot/messages");
  private final Set<String> keys = messages.keys(Language.ENGLISH);

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertEquals(keys, messages.keys(Language.FRENCH));
  }

  @Test
  void everyKeyThatTheScreenUsesExists() throws IOException {
    Set<String> used = new TreeSet<>();
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.toList()) {
        Matcher matcher = USED.matcher(Files.readString(file));
        while (matcher.find()) {
          used.add(matcher.group(1));
        }
      }
    }
    assertTrue(used.size() > 40, "looked at the wrong folder: " + used.size());
    used.removeAll(keys);
    assertEquals(Set.of(), used);
  }

  @Test
  void placesAndMeasuresHaveTheirWords() {
    for (Place place : Place.values()) {
      for (String prefix : List.of("well.", "well.hint.", "where.", "chip.move.")) {
        assertTrue(keys.contains(prefix + place.name()), prefix + place.name());
      }
    }
    for (Additivity additivity : Additivity.values()) {
      assertTrue(keys.contains("measure." + additivity.name()), additivity.name());
    }
  }

  @Test
  void noTextHasAStraightApostropheOrAPlainSpaceBeforeAColon() {
    for (Language language : Language.values()) {
      for (String key : messages.keys(language)) {
        String text = messages.text(language, key, 1, 2, 3);
        assertFalse(text.contains("'"), key);
        assertFalse(text.contains(" :"), key);
      }
    }
  }
}
