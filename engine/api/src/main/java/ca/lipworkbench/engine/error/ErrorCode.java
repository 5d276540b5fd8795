package ca.lipworkbench.engine.error;

/**
 * A kind of failure that a person may meet. Implemented by one enum a module; the message catalogue
 * named by {@link #bundle} holds, for each constant and in both languages, {@code error.NAME} (the
 * sentence, with arguments) and {@code error.NAME.explanation} (what it means and what to do).
 */
public interface ErrorCode {
  /** The constant's name, stable for ever: logs and tests refer to it. */
  String name();

  /** Who can mend it. */
  ErrorKind kind();

  /** Base name of the resource bundle that holds the wording. */
  String bundle();
}
