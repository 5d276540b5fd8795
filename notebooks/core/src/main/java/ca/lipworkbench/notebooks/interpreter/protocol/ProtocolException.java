package ca.lipworkbench.notebooks.interpreter.protocol;

import java.io.IOException;

/** The other side sent something that is not a message. The connection cannot be used any more. */
public final class ProtocolException extends IOException {
  private static final long serialVersionUID = 1L;

  /** A breach, described for the log. */
  public ProtocolException(String message) {
    super(message);
  }
}
