package ca.lipworkbench.notebooks.publishing;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.notebooks.error.NotebooksError;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The address of a dashboard on the site: 1 to 60 lower-case letters, digits and single hyphens.
 * The words that the site itself needs are reserved. Being plain ASCII in one case, it is a safe
 * folder name, and no two of them look alike by their accents.
 */
public record Slug(String value) implements Comparable<Slug> {
  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
  private static final int LONGEST = 60;
  private static final Set<String> RESERVED =
      Set.of("about", "assets", "aura", "en", "fr", "front", "index", "workbench");

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException when it has another form or is reserved
   */
  public Slug {
    if (!hasForm(value) || isReserved(value)) {
      throw new IllegalArgumentException("Not an address: " + value);
    }
  }

  /** The address written in this text, if it is one. */
  public static Optional<Slug> find(String text) {
    return hasForm(text) && !isReserved(text) ? Optional.of(new Slug(text)) : Optional.empty();
  }

  /**
   * The address written in this text.
   *
   * @throws WorkbenchException when it has another form or is reserved
   */
  public static Slug parse(String text) {
    if (!hasForm(text)) {
      throw new WorkbenchException(NotebooksError.SLUG_INVALID, text);
    }
    if (isReserved(text)) {
      throw new WorkbenchException(NotebooksError.SLUG_RESERVED, text);
    }
    return new Slug(text);
  }

  static boolean hasForm(String text) {
    return text.length() <= LONGEST && FORM.matcher(text).matches();
  }

  static boolean isReserved(String text) {
    return RESERVED.contains(text);
  }

  @Override
  public int compareTo(Slug other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
