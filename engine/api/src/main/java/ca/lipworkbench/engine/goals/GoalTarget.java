package ca.lipworkbench.engine.goals;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A target of the Sustainable Development Goals. Its code is text: 8.1 is not 8.10. Goals in order,
 * and within a goal numbers before letters (United Nations, resolution A/RES/70/1: 169 targets).
 *
 * @param goal 1 to 17
 * @param part what stands after the full stop: a number or a letter
 */
public record GoalTarget(int goal, String part) implements Comparable<GoalTarget> {
  private static final Pattern FORM = Pattern.compile("([1-9]|1[0-7])\\.([1-9]|1[0-9]|[a-d])");

  /** How many numbered targets and how many lettered ones each goal has, from goal 1 on. */
  private static final List<Extent> EXTENTS =
      List.of(
          new Extent(5, 2),
          new Extent(5, 3),
          new Extent(9, 4),
          new Extent(7, 3),
          new Extent(6, 3),
          new Extent(6, 2),
          new Extent(3, 2),
          new Extent(10, 2),
          new Extent(5, 3),
          new Extent(7, 3),
          new Extent(7, 3),
          new Extent(8, 3),
          new Extent(3, 2),
          new Extent(7, 3),
          new Extent(9, 3),
          new Extent(10, 2),
          new Extent(19, 0));

  private record Extent(int numbers, int letters) {
    boolean has(String part) {
      return Character.isDigit(part.charAt(0))
          ? Integer.parseInt(part) <= numbers
          : part.charAt(0) - 'a' < letters;
    }
  }

  /**
   * Checks that there is such a target.
   *
   * @throws IllegalArgumentException when there is none
   */
  public GoalTarget {
    String code = goal + "." + part;
    if (!FORM.matcher(code).matches() || !EXTENTS.get(goal - 1).has(part)) {
      throw new IllegalArgumentException("Not a target: " + code);
    }
  }

  /** The target with this code, if there is one. */
  public static Optional<GoalTarget> find(String code) {
    Matcher matcher = FORM.matcher(code);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int goal = Integer.parseInt(matcher.group(1));
    String part = matcher.group(2);
    return EXTENTS.get(goal - 1).has(part)
        ? Optional.of(new GoalTarget(goal, part))
        : Optional.empty();
  }

  @Override
  public int compareTo(GoalTarget other) {
    if (goal != other.goal) {
      return Integer.compare(goal, other.goal);
    }
    boolean number = Character.isDigit(part.charAt(0));
    if (number && Character.isDigit(other.part.charAt(0))) {
      return Integer.compare(Integer.parseInt(part), Integer.parseInt(other.part));
    }
    return part.compareTo(other.part);
  }

  /** The code, such as {@code 8.10}. */
  @Override
  public String toString() {
    return goal + "." + part;
  }
}
