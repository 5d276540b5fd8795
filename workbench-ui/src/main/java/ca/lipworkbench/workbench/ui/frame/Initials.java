package ca.lipworkbench.workbench.ui.frame;

import java.util.Locale;

/** Two letters that stand for a person's name where there is little room. */
public final class Initials {
  private Initials() {}

  /** First letters of the first and the last word: {@code AM}; one letter for one word. */
  public static String of(String name) {
    String[] words = name.strip().split("\\s+");
    String first = first(words[0]);
    return words.length == 1 ? first : first + first(words[words.length - 1]);
  }

  private static String first(String word) {
    return word.isEmpty()
        ? ""
        : word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.CANADA);
  }
}
