package ca.lipworkbench.notebooks.run;

import java.util.UUID;
import java.util.regex.Pattern;

/** The identifier of a run, drawn by the store; also the name of the folder of its results. */
public record RunId(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException when the text is not 32 hexadecimal digits
   */
  public RunId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a run identifier: " + value);
    }
  }

  static RunId create() {
    return new RunId(UUID.randomUUID().toString().replace("-", ""));
  }

  static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
