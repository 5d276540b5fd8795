package ca.lipworkbench.engine.pivot;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names like one that was not found, for the message that says so. */
final class NearMatches {
  private static final int MOST = 3;

  private NearMatches() {}

  /** The three nearest of the names, with commas between; a dash when there is none. */
  static String of(String wanted, Collection<String> names) {
    String folded = wanted.toLowerCase(Locale.ROOT);
    int tolerance = Math.max(2, wanted.length() / 3);
    List<String> near =
        names.stream()
            .filter(name -> distance(folded, name.toLowerCase(Locale.ROOT)) <= tolerance)
            .sorted(
                Comparator.comparingInt(
                        (String name) -> distance(folded, name.toLowerCase(Locale.ROOT)))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(MOST)
            .toList();
    return near.isEmpty() ? some(names) : String.join(", ", near);
  }

  private static String some(Collection<String> names) {
    return names.isEmpty()
        ? "\u2013"
        : names.stream().sorted().limit(MOST).collect(Collectors.joining(", "))
            + (names.size() > MOST ? ", \u2026" : "");
  }

  /** 0 for a name that holds the wanted text, otherwise the number of single-letter edits. */
  private static int distance(String wanted, String name) {
    if (!wanted.isEmpty() && name.contains(wanted)) {
      return 0;
    }
    int[] row = new int[name.length() + 1];
    for (int j = 0; j <= name.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= wanted.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= name.length(); j++) {
        int replaced = diagonal + (wanted.charAt(i - 1) == name.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[name.length()];
  }
}
