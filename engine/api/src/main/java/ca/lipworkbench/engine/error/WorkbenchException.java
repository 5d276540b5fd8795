package ca.lipworkbench.engine.error;

import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something cannot go on, said for people: what, which value, where, what to do. Expected outcomes
 * (a rejected file, a failed run, a refused cell) are values instead.
 */
public final class WorkbenchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ErrorCode code;
  private final transient List<Object> arguments;

  /**
   * An error with the arguments of its sentence, in the order of the catalogue's placeholders; a
   * {@link BilingualText} is said in the reader's language.
   */
  public WorkbenchException(ErrorCode code, Object... arguments) {
    this(null, code, arguments);
  }

  /** The same, with what caused it, which is for the log and never shown. */
  public WorkbenchException(@Nullable Throwable cause, ErrorCode code, Object... arguments) {
    super(sentence(code, List.of(arguments), Language.ENGLISH), cause);
    this.code = code;
    this.arguments = List.of(arguments);
  }

  /** The failure's stable code. */
  public ErrorCode code() {
    return code;
  }

  /** The sentence for a reader of this language. */
  public String sentence(Language language) {
    return sentence(code, arguments, language);
  }

  private static String sentence(ErrorCode code, List<Object> arguments, Language language) {
    Object[] worded =
        arguments.stream()
            .map(argument -> argument instanceof BilingualText text ? text.in(language) : argument)
            .toArray();
    return Messages.of(code.bundle()).text(language, "error." + code.name(), worded);
  }
}
