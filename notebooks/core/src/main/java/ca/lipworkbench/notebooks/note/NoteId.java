package ca.lipworkbench.notebooks.note;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The identifier of a note: sixteen signs that the server draws at random, never taken from a file
 * or a person, so that nobody can replace another's note by naming it.
 */
public record NoteId(String value) implements Comparable<NoteId> {
  private static final String SIGNS = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int LENGTH = 16;
  private static final Pattern FORM = Pattern.compile("[" + SIGNS + "]{" + LENGTH + "}");
  private static final SecureRandom RANDOM = new SecureRandom();

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException when the text has another length or other signs
   */
  public NoteId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a note identifier: " + value);
    }
  }

  /** An identifier that no other note has. */
  static NoteId create() {
    StringBuilder id = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      id.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
    }
    return new NoteId(id.toString());
  }

  /** The identifier written in this text, if it has the form of one. */
  public static Optional<NoteId> find(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new NoteId(text)) : Optional.empty();
  }

  @Override
  public int compareTo(NoteId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
