package ca.lipworkbench.engine.catalogue;

import java.util.regex.Pattern;

/**
 * The identifier of a person who has an account: sixteen signs that the server draws at random. It
 * stays the same when the person's name or address changes.
 */
public record PersonId(String value) implements Comparable<PersonId> {
  private static final Pattern FORM = Pattern.compile("[0-9a-hjkmnp-tv-z]{16}");

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException when the text has another length or other signs
   */
  public PersonId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a person identifier: " + value);
    }
  }

  @Override
  public int compareTo(PersonId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
