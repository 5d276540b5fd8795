package ca.lipworkbench.engine.goals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A target or indicator of a framework, such as {@code UN:8.5}, {@code UN:8.5.2} or {@code
 * CIF:11.2.1}. Codes are text: 8.1 is not 8.10. In their natural order numbers come before letters
 * and 17.2 before 17.18.
 *
 * @param framework whose code it is
 * @param code as the framework writes it
 */
public record FrameworkCode(Framework framework, String code) implements Comparable<FrameworkCode> {
  private static final Pattern CANADIAN = Pattern.compile("([1-9]|1[0-7])(\\.[1-9][0-9]?){2}");
  private static final Pattern INDICATOR_END = Pattern.compile("\\.[1-9][0-9]?");

  /** Whose framework it is. */
  public enum Framework {
    /** The global framework of the United Nations. */
    UN,
    /** The Canadian Indicator Framework. */
    CIF
  }

  /** The code written in this text with its framework before a colon, if it is one. */
  public static Optional<FrameworkCode> find(String text) {
    for (Framework framework : Framework.values()) {
      String prefix = framework + ":";
      if (text.startsWith(prefix) && isCode(framework, text.substring(prefix.length()))) {
        return Optional.of(new FrameworkCode(framework, text.substring(prefix.length())));
      }
    }
    return Optional.empty();
  }

  private static boolean isCode(Framework framework, String code) {
    if (framework == Framework.CIF) {
      return CANADIAN.matcher(code).matches();
    }
    if (GoalTarget.find(code).isPresent()) {
      return true;
    }
    int last = code.lastIndexOf('.');
    return last > 0
        && INDICATOR_END.matcher(code.substring(last)).matches()
        && GoalTarget.find(code.substring(0, last)).isPresent();
  }

  /** The number of the goal. */
  public int goal() {
    return Integer.parseInt(code.substring(0, code.indexOf('.')));
  }

  /** The target of the United Nations that it is or lies under. */
  public Optional<GoalTarget> target() {
    if (framework == Framework.CIF) {
      return Optional.empty();
    }
    return GoalTarget.find(code)
        .or(() -> GoalTarget.find(code.substring(0, code.lastIndexOf('.'))));
  }

  @Override
  public int compareTo(FrameworkCode other) {
    if (framework != other.framework) {
      return framework.compareTo(other.framework);
    }
    List<String> own = parts();
    List<String> others = other.parts();
    for (int i = 0; i < Math.min(own.size(), others.size()); i++) {
      int order = order(own.get(i), others.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(own.size(), others.size());
  }

  private List<String> parts() {
    return new ArrayList<>(List.of(code.split("\\.")));
  }

  private static int order(String one, String other) {
    boolean number = Character.isDigit(one.charAt(0));
    boolean otherNumber = Character.isDigit(other.charAt(0));
    if (number && otherNumber) {
      return Integer.compare(Integer.parseInt(one), Integer.parseInt(other));
    }
    return number == otherNumber ? one.compareTo(other) : number ? -1 : 1;
  }

  @Override
  public String toString() {
    return framework + ":" + code;
  }
}
