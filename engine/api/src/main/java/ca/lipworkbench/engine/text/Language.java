package ca.lipworkbench.engine.text;

import java.util.Locale;

/** An official language of Canada in which a person reads the workbench. */
public enum Language {
  ENGLISH("en", Locale.CANADA),
  FRENCH("fr", Locale.CANADA_FRENCH);

  private final String tag;
  private final Locale locale;

  Language(String tag, Locale locale) {
    this.tag = tag;
    this.locale = locale;
  }

  /** The two-letter tag used in addresses, file names and {@code lang} attributes. */
  public String tag() {
    return tag;
  }

  /** The Canadian locale by which numbers and dates are written. */
  public Locale locale() {
    return locale;
  }

  /** The other language, to which a page links. */
  public Language other() {
    return this == ENGLISH ? FRENCH : ENGLISH;
  }

  /**
   * The language with this two-letter tag.
   *
   * @throws IllegalArgumentException when the tag is neither {@code en} nor {@code fr}
   */
  public static Language parse(String tag) {
    for (Language language : values()) {
      if (language.tag.equals(tag)) {
        return language;
      }
    }
    throw new IllegalArgumentException("Not an official language: " + tag);
  }
}
