package ca.lipworkbench.notebooks.revision;

import java.util.ArrayList;
import java.util.List;

/** The longest common subsequence of two lists. */
final class CommonParts {
  /** Beyond it, a comparison would take memory that no answer is worth. */
  private static final long MOST_COMPARISONS = 4_000_000;

  private CommonParts() {}

  /**
   * Elements that stand in both lists in the same order, as many as possible. Takes time and space
   * in proportion to the product of what differs between the lists: equal ends cost nothing, and
   * where the rest is very long, nothing of it counts as common.
   */
  static <T> List<T> of(List<T> left, List<T> right) {
    int start = 0;
    while (start < left.size()
        && start < right.size()
        && left.get(start).equals(right.get(start))) {
      start++;
    }
    int end = 0;
    while (end < left.size() - start
        && end < right.size() - start
        && left.get(left.size() - 1 - end).equals(right.get(right.size() - 1 - end))) {
      end++;
    }
    List<T> common = new ArrayList<>(left.subList(0, start));
    common.addAll(
        middle(left.subList(start, left.size() - end), right.subList(start, right.size() - end)));
    common.addAll(left.subList(left.size() - end, left.size()));
    return common;
  }

  private static <T> List<T> middle(List<T> left, List<T> right) {
    if ((long) left.size() * right.size() > MOST_COMPARISONS) {
      return List.of();
    }
    int[][] longest = new int[left.size() + 1][right.size() + 1];
    for (int i = left.size() - 1; i >= 0; i--) {
      for (int j = right.size() - 1; j >= 0; j--) {
        longest[i][j] =
            left.get(i).equals(right.get(j))
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    List<T> common = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < left.size() && j < right.size()) {
      if (left.get(i).equals(right.get(j))) {
        common.add(left.get(i));
        i++;
        j++;
      } else if (longest[i + 1][j] >= longest[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return common;
  }
}
