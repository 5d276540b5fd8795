package ca.lipworkbench.workbench.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import ca.lipworkbench.workbench.site.SiteError;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PageMessagesTest {
  private static final Messages MESSAGES = Messages.of("ca/lipworkbench/workbench/messages");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+\\}");

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertEquals(MESSAGES.keys(Language.ENGLISH), MESSAGES.keys(Language.FRENCH));
  }

  @Test
  void everyErrorHasItsSentenceAndItsExplanation() {
    for (SiteError error : SiteError.values()) {
      assertTrue(MESSAGES.keys(Language.FRENCH).contains("error." + error.name()));
      assertTrue(MESSAGES.keys(Language.FRENCH).contains("error." + error.name() + ".explanation"));
    }
  }

  @Test
  void bothLanguagesFillTheSamePlaceholders() throws IOException {
    Properties english = load("en");
    Properties french = load("fr");
    for (String key : english.stringPropertyNames()) {
      assertEquals(
          placeholders(english.getProperty(key)), placeholders(french.getProperty(key)), key);
    }
  }

  @Test
  void noTextHasAStraightApostropheOrIsBlank() throws IOException {
    for (String language : Set.of("en", "fr")) {
      load(language)
          .forEach(
              (key, text) -> {
                assertFalse(text.toString().contains("'"), language + " " + key);
                assertFalse(text.toString().isBlank(), language + " " + key);
              });
    }
  }

  /** French puts a no-break space before a colon and inside its quotation marks. */
  @Test
  void frenchIsSetAsFrench() throws IOException {
    load("fr")
        .forEach(
            (key, text) -> {
              String plain = text.toString();
              assertFalse(plain.matches("(?s).*[^\u00a0\\d/]:( .*|$)"), key + ": " + plain);
              assertFalse(plain.contains(" :"), key + ": " + plain);
              assertFalse(plain.contains("« ") || plain.contains(" »"), key + ": " + plain);
            });
  }

  private static Set<String> placeholders(String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }

  private static Properties load(String language) throws IOException {
    Properties texts = new Properties();
    String file = "/ca/lipworkbench/workbench/messages_" + language + ".properties";
    try (var in = Objects.requireNonNull(PageMessagesTest.class.getResourceAsStream(file))) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return texts;
  }
}
