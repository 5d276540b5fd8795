package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.engine.text.Folded;
import java.util.Set;
import java.util.regex.Pattern;

/** Names for tables, dimensions, measures and codes, made from words of a file. */
final class Slugs {
  private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

  private Slugs() {}

  /**
   * Lower-case letters, digits and hyphens, beginning with a letter.
   *
   * @param kind what stands before words that begin with a digit, and in place of none
   */
  static String of(String words, int longest, String kind) {
    String slug = OTHER.matcher(Folded.of(words)).replaceAll("-").replaceAll("^-|-$", "");
    if (slug.isEmpty() || !Character.isLetter(slug.charAt(0))) {
      slug = slug.isEmpty() ? kind : kind + "-" + slug;
    }
    return slug.length() <= longest ? slug : slug.substring(0, longest).replaceAll("-$", "");
  }

  /** The name, or the first free one with a number behind; it is then taken. */
  static String free(String slug, int longest, Set<String> taken) {
    String name = slug;
    for (int i = 2; !taken.add(name); i++) {
      String number = "-" + i;
      name = slug.substring(0, Math.min(slug.length(), longest - number.length())) + number;
    }
    return name;
  }
}
