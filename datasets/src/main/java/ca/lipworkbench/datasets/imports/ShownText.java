package ca.lipworkbench.datasets.imports;

import java.util.regex.Pattern;

/**
 * Words of a stranger's file as they can be shown: on one line, not endless, without signs that
 * steer a terminal or turn the direction of reading.
 */
final class ShownText {
  private static final Pattern STEERING = Pattern.compile("\\p{Cntrl}|\\p{Cf}");

  private ShownText() {}

  static String of(String text, int longest) {
    // Cut first: what is searched is then never longer than what is shown.
    boolean cut = text.length() > longest;
    String kept = cut ? text.substring(0, longest) : text;
    if (cut && Character.isHighSurrogate(kept.charAt(kept.length() - 1))) {
      kept = kept.substring(0, kept.length() - 1);
    }
    String plain = STEERING.matcher(kept).replaceAll("\uFFFD");
    return cut ? plain + "…" : plain;
  }
}
