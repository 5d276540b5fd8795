package ca.lipworkbench.workbench.ui.pivot;

import java.text.Normalizer;
import java.util.Locale;

/** Whether a label holds what was typed, whatever its accents and capitals. */
final class MemberSearch {
  private MemberSearch() {}

  static boolean holds(String label, String text) {
    return fold(label).contains(fold(text.strip()));
  }

  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
