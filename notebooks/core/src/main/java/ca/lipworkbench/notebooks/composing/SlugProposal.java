package ca.lipworkbench.notebooks.composing;

import ca.lipworkbench.notebooks.publishing.Slug;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/** An address for a dashboard, made from its title. */
public final class SlugProposal {
  private static final int LONGEST = 48;
  private static final String FALLBACK = "dashboard";

  private SlugProposal() {}

  /**
   * The title in lower-case letters and digits with hyphens between words, cut between two words
   * where it is long, with a number behind it where the address is needed or taken.
   *
   * @param taken whether somebody else has an address
   */
  public static String of(String title, Predicate<String> taken) {
    String plain =
        Normalizer.normalize(title, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replace("œ", "oe")
            .replace("æ", "ae")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String words = cut(plain.isEmpty() ? FALLBACK : plain);
    String candidate = words;
    for (int number = 2; Slug.find(candidate).isEmpty() || taken.test(candidate); number++) {
      candidate = words + "-" + number;
    }
    return candidate;
  }

  private static String cut(String words) {
    if (words.length() <= LONGEST) {
      return words;
    }
    int hyphen = words.lastIndexOf('-', LONGEST);
    return hyphen > 0 ? words.substring(0, hyphen) : words.substring(0, LONGEST);
  }
}
