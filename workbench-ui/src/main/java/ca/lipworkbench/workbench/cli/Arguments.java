package ca.lipworkbench.workbench.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The words behind a command: operands, and options with a value written {@code --name value} or
 * {@code --name=value}. After {@code --} every word is an operand.
 *
 * @param operands the words that are no options
 * @param options values by option name, without the dashes
 */
record Arguments(List<String> operands, Map<String, String> options) {

  /**
   * Sorts the words.
   *
   * @param known names of the options that the command has
   * @param flags names of the options that the command has and that have no value
   * @throws UsageException for an unknown option, one without a value, or one given twice
   */
  static Arguments parse(List<String> words, Set<String> known, Set<String> flags) {
    List<String> operands = new ArrayList<>();
    Map<String, String> options = new LinkedHashMap<>();
    boolean onlyOperands = false;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (onlyOperands || !word.startsWith("--")) {
        operands.add(word);
      } else if (word.equals("--")) {
        onlyOperands = true;
      } else if (flags.contains(word.substring(2))) {
        options.put(word.substring(2), "");
      } else {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word.substring(2) : word.substring(2, equals);
        if (!known.contains(name)) {
          throw new UsageException("usage.unknown-option", "--" + name);
        }
        if (equals < 0 && i + 1 == words.size()) {
          throw new UsageException("usage.no-value", "--" + name);
        }
        String value = equals < 0 ? words.get(++i) : word.substring(equals + 1);
        if (options.put(name, value) != null) {
          throw new UsageException("usage.option-twice", "--" + name);
        }
      }
    }
    return new Arguments(List.copyOf(operands), Map.copyOf(options));
  }

  /** The only operand. */
  String operand(String name) {
    if (operands.size() != 1) {
      throw new UsageException("usage.one-operand", name);
    }
    return operands.getFirst();
  }

  /** Fails when there are operands. */
  void requireNoOperands() {
    if (!operands.isEmpty()) {
      throw new UsageException("usage.no-operands", operands.getFirst());
    }
  }

  /** Whether an option without a value is there. */
  boolean has(String flag) {
    return options.containsKey(flag);
  }

  Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  /**
   * An option's value as a number from 1; empty where it is not given or is no number.
   *
   * @throws UsageException when it is 0 or too large to be a place
   */
  OptionalInt number(String name) {
    String value = options.getOrDefault(name, "");
    if (!value.matches("[0-9]+")) {
      return OptionalInt.empty();
    }
    if (!value.matches("[1-9][0-9]{0,8}")) {
      throw new UsageException("usage.not-a-place", "--" + name, value);
    }
    return OptionalInt.of(Integer.parseInt(value));
  }

  /** An option's value, which must be one of these; the first is the default. */
  String choice(String name, List<String> choices) {
    String value = options.getOrDefault(name, choices.getFirst());
    if (!choices.contains(value)) {
      throw new UsageException(
          "usage.not-a-choice", value, "--" + name, String.join(", ", choices));
    }
    return value;
  }
}
