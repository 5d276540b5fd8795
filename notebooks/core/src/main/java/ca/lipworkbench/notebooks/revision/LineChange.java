package ca.lipworkbench.notebooks.revision;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a text that changed.
 *
 * @param kind whether it was there before, is there now, or both
 * @param text the line without its end
 */
public record LineChange(Kind kind, String text) {

  /** What became of a line. */
  public enum Kind {
    SAME,
    DELETED,
    ADDED
  }

  /** The lines of both texts; where lines differ, the deleted ones stand before the added ones. */
  static List<LineChange> between(String before, String after) {
    List<String> left = lines(before);
    List<String> right = lines(after);
    List<LineChange> changes = new ArrayList<>();
    int i = 0;
    int j = 0;
    for (String common : CommonParts.of(left, right)) {
      i = add(changes, Kind.DELETED, left, i, common);
      j = add(changes, Kind.ADDED, right, j, common);
      changes.add(new LineChange(Kind.SAME, common));
      i++;
      j++;
    }
    left.subList(i, left.size()).forEach(line -> changes.add(new LineChange(Kind.DELETED, line)));
    right.subList(j, right.size()).forEach(line -> changes.add(new LineChange(Kind.ADDED, line)));
    return List.copyOf(changes);
  }

  private static int add(
      List<LineChange> changes, Kind kind, List<String> lines, int from, String until) {
    int at = from;
    while (!lines.get(at).equals(until)) {
      changes.add(new LineChange(kind, lines.get(at)));
      at++;
    }
    return at;
  }

  private static List<String> lines(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
  }
}
