package ca.lipworkbench.workbench.imports;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The name of a file that a person gave, fit to be shown and kept in a report. Nothing is ever
 * stored under it.
 */
final class UploadName {
  private static final Pattern STEERING = Pattern.compile("\\p{Cntrl}|\\p{Cf}|\\p{Co}|\\p{Cs}");
  private static final int LONGEST = 120;
  private static final int EXTENSION = 20;
  private static final String NONE = "file";

  private UploadName() {}

  /** The last part of the name, without signs that steer a terminal or the reading direction. */
  static String of(String given) {
    String bounded = given.substring(Math.max(0, given.length() - 4096));
    String name =
        bounded.substring(Math.max(bounded.lastIndexOf('/'), bounded.lastIndexOf('\\')) + 1);
    String plain = STEERING.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll("");
    String shown = plain.strip();
    if (shown.isEmpty() || shown.equals(".") || shown.equals("..")) {
      return NONE;
    }
    return shown.length() <= LONGEST
        ? shown
        : shown.substring(0, LONGEST - EXTENSION - 1)
            + "…"
            + shown.substring(shown.length() - EXTENSION);
  }
}
