package ca.lipworkbench.notebooks.interpreter.protocol;

import java.util.List;

/** What the process says to the server. */
public sealed interface FromProcess {

  /**
   * The first message, once everything is open.
   *
   * @param protocol {@link Messenger#PROTOCOL}, so that a process of another build is recognised
   */
  record Ready(int protocol) implements FromProcess {}

  /**
   * A run ended well.
   *
   * @param run which
   * @param parts what it gave
   */
  record Answered(int run, List<Part> parts) implements FromProcess {
    public Answered {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A run was refused or failed.
   *
   * @param run which
   * @param message why, in words for people
   * @param line the line of the text from 1, or 0 where it is not known
   */
  record Refused(int run, String message, int line) implements FromProcess {}

  /**
   * A run ended because it was cancelled.
   *
   * @param run which
   */
  record Interrupted(int run) implements FromProcess {}

  /** A part of an answer. */
  sealed interface Part {
    /**
     * HTML as the interpreter made it; the server sanitises it.
     *
     * @param html the HTML
     */
    record Html(String html) implements Part {}

    /**
     * A table.
     *
     * @param arrowStream an Arrow IPC stream
     * @param rows how many rows it has
     * @param truncated whether there were more
     */
    @SuppressWarnings("ArrayRecordComponent") // an opaque block of bytes, compared by nobody
    record Table(byte[] arrowStream, long rows, boolean truncated) implements Part {}

    /**
     * The JSON form of a pivot specification.
     *
     * @param specification the JSON
     */
    record Pivot(String specification) implements Part {}
  }
}
