package ca.lipworkbench.engine.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form in which people's spellings of a name are compared: no accents, no capitals. */
public final class Folded {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Zs}]+");
  private static final Pattern DASHES = Pattern.compile("\\p{Pd}");

  private Folded() {}

  /** The text in that form. */
  public static String of(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    plain = DASHES.matcher(plain).replaceAll("-").replace('’', '\'');
    plain = BLANKS.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    return plain.replace("œ", "oe").replace("æ", "ae");
  }
}
