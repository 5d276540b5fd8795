package ca.lipworkbench.notebooks.note;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.notebooks.error.NotebooksError;
import java.text.Normalizer;

/**
 * The title of a note: one line of 1 to 200 characters in Unicode's composed form, without control
 * signs and without signs that change the direction of writing. Make one with {@link #parse}.
 */
public record NoteTitle(String value) {
  private static final int LONGEST = 200;
  private static final int SHOWN = 60;

  /**
   * Checks a title that is already composed.
   *
   * @throws WorkbenchException when it is empty, too long, or holds a sign that a title cannot have
   */
  public NoteTitle {
    if (value.isBlank()) {
      throw new WorkbenchException(NotebooksError.NOTE_TITLE_EMPTY);
    }
    int length = value.codePointCount(0, value.length());
    if (length > LONGEST) {
      throw new WorkbenchException(
          NotebooksError.NOTE_TITLE_TOO_LONG, shown(value), Integer.toString(length));
    }
    if (!value.codePoints().allMatch(NoteTitle::isAllowed)) {
      throw new WorkbenchException(NotebooksError.NOTE_TITLE_CHARACTERS, shown(value));
    }
    if (!Normalizer.isNormalized(value, Normalizer.Form.NFC) || !value.equals(value.strip())) {
      throw new IllegalArgumentException("Not composed or not stripped: " + value);
    }
  }

  /**
   * The title that a person typed: composed, and without blanks around it.
   *
   * @throws WorkbenchException when it is empty, too long, or holds a sign that a title cannot have
   */
  public static NoteTitle parse(String typed) {
    return new NoteTitle(Normalizer.normalize(typed.strip(), Normalizer.Form.NFC));
  }

  /** Both titles on one line, cut where they are too long together. */
  public NoteTitle joinedWith(NoteTitle other) {
    String both = value + " / " + other.value;
    int end = Math.min(LONGEST, both.codePointCount(0, both.length()));
    return parse(both.substring(0, both.offsetByCodePoints(0, end)));
  }

  static boolean isAllowed(int sign) {
    return switch (Character.getType(sign)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }

  private static String shown(String value) {
    return value
        .codePoints()
        .filter(NoteTitle::isAllowed)
        .limit(SHOWN)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Override
  public String toString() {
    return value;
  }
}
