package ca.lipworkbench.engine.text;

import java.util.Optional;

/**
 * A text in English and, where it is known, in French.
 *
 * @param english the English wording, or the source's own wording where the source is monolingual
 * @param french the French wording; empty where no French text exists, which a page marks with the
 *     language of what it shows instead
 */
public record BilingualText(String english, Optional<String> french) {

  /** A text in both languages. */
  public static BilingualText of(String english, String french) {
    return new BilingualText(english, Optional.of(french));
  }

  /** A text of which only the English, or the source's own, wording is known. */
  public static BilingualText ofSource(String wording) {
    return new BilingualText(wording, Optional.empty());
  }

  /** The wording for a reader of this language, the source's wording where there is none. */
  public String in(Language language) {
    return language == Language.FRENCH ? french.orElse(english) : english;
  }

  /** The language in which {@link #in} really answers, for the {@code lang} attribute. */
  public Language languageOf(Language wanted) {
    return wanted == Language.FRENCH && french.isEmpty() ? Language.ENGLISH : wanted;
  }

  /** Whether a reader of either language finds a text of their own. */
  public boolean isComplete() {
    return !english.isBlank() && french.filter(text -> !text.isBlank()).isPresent();
  }
}
