package ca.lipworkbench.engine.text;

import java.text.MessageFormat;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;

/**
 * A message catalogue: one resource bundle with an English and a French file. Patterns follow
 * {@link MessageFormat}; an apostrophe in a text is the typographic one (U+2019), because the
 * straight one quotes. Immutable, and safe for use by many threads.
 */
public final class Messages {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final String bundle;

  private Messages(String bundle) {
    this.bundle = bundle;
  }

  /** The catalogue with this base name, such as {@code ca/lipworkbench/engine/messages}. */
  public static Messages of(String bundle) {
    return new Messages(bundle);
  }

  /**
   * The text of a key in a language, its placeholders filled.
   *
   * @throws java.util.MissingResourceException when the catalogue does not have the key, which is a
   *     bug that a test looks for
   */
  public String text(Language language, String key, Object... arguments) {
    String pattern = load(language).getString(key);
    return new MessageFormat(pattern, language.locale()).format(arguments);
  }

  /** Every key that the catalogue has in this language. */
  public Set<String> keys(Language language) {
    Set<String> keys = new TreeSet<>();
    Enumeration<String> found = load(language).getKeys();
    while (found.hasMoreElements()) {
      keys.add(found.nextElement());
    }
    return keys;
  }

  private ResourceBundle load(Language language) {
    return ResourceBundle.getBundle(bundle, Locale.of(language.tag()), NO_FALLBACK);
  }
}
