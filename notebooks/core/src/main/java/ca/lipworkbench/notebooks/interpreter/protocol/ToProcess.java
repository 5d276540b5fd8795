package ca.lipworkbench.notebooks.interpreter.protocol;

import ca.lipworkbench.engine.text.Language;
import java.util.List;

/** What the server says to the process. */
public sealed interface ToProcess {

  /**
   * The first message: what the process may read and use. Paths go this way and not on the command
   * line, where other users of the machine could see them.
   *
   * @param language in which messages are worded
   * @param memoryBytes what one query may use
   * @param textLimit how many characters a paragraph may have
   * @param rowLimit how many rows of a result are kept
   * @param byteLimit how many bytes of a result are kept
   * @param granted the releases that typed SQL may read
   */
  record Start(
      Language language,
      long memoryBytes,
      int textLimit,
      int rowLimit,
      int byteLimit,
      List<GrantedRelease> granted)
      implements ToProcess {
    public Start {
      granted = List.copyOf(granted);
    }
  }

  /**
   * A release that typed SQL may read.
   *
   * @param schema the name under which SQL finds it
   * @param database its file
   */
  record GrantedRelease(String schema, String database) {}

  /**
   * Run a paragraph.
   *
   * @param run counts the runs of this process from 1; the answer carries it
   * @param interpreter the interpreter's name
   * @param text what was typed
   * @param noteId the note
   * @param paragraphId the paragraph
   */
  record Run(int run, String interpreter, String text, String noteId, String paragraphId)
      implements ToProcess {}

  /**
   * End a run; it is answered all the same.
   *
   * @param run which
   */
  record Cancel(int run) implements ToProcess {}
}
