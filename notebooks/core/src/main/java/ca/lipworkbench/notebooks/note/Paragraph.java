package ca.lipworkbench.notebooks.note;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.notebooks.error.NotebooksError;
import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * A piece of a note that one interpreter runs.
 *
 * @param id its name within the note, to which dashboards refer: lower-case letters, digits and
 *     hyphens
 * @param interpreter the interpreter's name, such as {@code md}, {@code sql} or {@code pivot}
 * @param text what it runs, exactly as written
 */
public record Paragraph(String id, String interpreter, String text) {
  /** Most characters that a paragraph's text may have. */
  public static final int LONGEST_TEXT = 1_000_000;

  private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,47}");
  private static final Pattern INTERPRETER = Pattern.compile("[a-z][a-z0-9-]{0,31}");

  /**
   * Checks the parts.
   *
   * @throws WorkbenchException when one of them has not its form, or the text is too long
   */
  public Paragraph {
    if (!ID.matcher(id).matches()) {
      throw new WorkbenchException(NotebooksError.NOTE_PARAGRAPH_INVALID, id);
    }
    if (!INTERPRETER.matcher(interpreter).matches()) {
      throw new WorkbenchException(NotebooksError.NOTE_INTERPRETER_INVALID, id, interpreter);
    }
    if (text.length() > LONGEST_TEXT) {
      throw new WorkbenchException(
          NotebooksError.NOTE_TEXT_TOO_LONG, id, text.length(), LONGEST_TEXT);
    }
    if (text.codePoints().anyMatch(sign -> Character.getType(sign) == Character.SURROGATE)) {
      throw new WorkbenchException(NotebooksError.NOTE_TEXT_INVALID, id);
    }
  }

  /** A new paragraph under an identifier that nobody else draws, however many write at once. */
  public static Paragraph create(String interpreter, String text) {
    StringBuilder id = new StringBuilder("p-");
    for (int i = 0; i < 10; i++) {
      id.append(DIGITS.charAt(RANDOM.nextInt(DIGITS.length())));
    }
    return new Paragraph(id.toString(), interpreter, text);
  }

  /** The same paragraph with another text. */
  public Paragraph withText(String other) {
    return new Paragraph(id, interpreter, other);
  }
}
