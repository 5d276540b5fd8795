package ca.lipworkbench.workbench.cli;

import java.util.List;

/** The words of a command were wrong: the key of the sentence that says how, and its arguments. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient List<Object> arguments;

  UsageException(String key, Object... arguments) {
    super(key);
    this.key = key;
    this.arguments = List.of(arguments);
  }

  String key() {
    return key;
  }

  Object[] arguments() {
    return arguments.toArray();
  }
}
