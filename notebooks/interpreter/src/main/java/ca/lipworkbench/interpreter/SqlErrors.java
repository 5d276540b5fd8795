package ca.lipworkbench.interpreter;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The engine's error texts made fit for people: what helps to correct the query stays; paths, names
 * of classes and whatever else tells about the machine goes.
 */
final class SqlErrors {
  /** Kinds of errors that speak about the query and not about the machine. */
  private static final Set<String> ABOUT_THE_QUERY =
      Set.of(
          "Binder",
          "Catalog",
          "Conversion",
          "Constraint",
          "Invalid Input",
          "Invalid type",
          "Mismatch Type",
          "Not implemented",
          "Out of Range",
          "Parameter Not Resolved",
          "Parser",
          "Syntax");

  private static final Pattern KIND = Pattern.compile("^(?:[\\w.]+Exception: )?([\\w ]+?) Error: ");
  private static final Pattern LINE = Pattern.compile("(?m)^LINE (\\d+): ");
  private static final Pattern ECHO = Pattern.compile("(?s)\\n+LINE \\d+: .*$");
  private static final Pattern HINT =
      Pattern.compile("(?m)^(?:Did you mean|Candidate functions).*$");
  private static final Pattern PATH = Pattern.compile("(?:[A-Za-z]:)?(?:[/\\\\][\\w.@~+-]+){2,}");
  private static final Pattern CLASS_NAME = Pattern.compile("\\b(?:[a-z]\\w*\\.){2,}[A-Z]\\w*");
  private static final int LENGTH_LIMIT = 600;

  private SqlErrors() {}

  /** What kind of error a message tells of. */
  enum Meaning {
    /** The query is wrong; its {@link #harmless} text helps. */
    QUERY,
    /** The query needs more memory than it may use. */
    MEMORY,
    /** It was interrupted. */
    INTERRUPTED,
    /** The engine's state is not to be trusted any more. */
    BROKEN,
    /** Anything else, which is not for people. */
    OTHER
  }

  static Meaning meaning(String message) {
    if (message.contains("INTERRUPT Error")) {
      return Meaning.INTERRUPTED;
    }
    if (message.contains("Out of Memory") || message.contains("bad_alloc")) {
      return Meaning.MEMORY;
    }
    if (message.contains("INTERNAL Error") || message.contains("FATAL Error")) {
      return Meaning.BROKEN;
    }
    Matcher kind = KIND.matcher(message);
    return kind.find() && ABOUT_THE_QUERY.contains(kind.group(1)) ? Meaning.QUERY : Meaning.OTHER;
  }

  /** The line that a message speaks of, from 1, or 0. */
  static int line(String message) {
    Matcher line = LINE.matcher(message);
    return line.find() && line.group(1).length() < 7 ? Integer.parseInt(line.group(1)) : 0;
  }

  /** The helpful part of a message. */
  static String harmless(String message) {
    String text = KIND.matcher(message).replaceFirst("");
    text = ECHO.matcher(text).replaceFirst("");
    text = HINT.matcher(text).replaceAll("");
    text = PATH.matcher(text).replaceAll("…");
    text = CLASS_NAME.matcher(text).replaceAll("…");
    text = text.strip().replaceAll("\\s*\\n\\s*", " ");
    return text.length() > LENGTH_LIMIT ? text.substring(0, LENGTH_LIMIT) + "…" : text;
  }
}
