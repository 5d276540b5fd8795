package ca.lipworkbench.interpreter;

import org.apache.zeppelin.interpreter.InterpreterResult;

/** An unsuccessful result that knows the line of the text, from 1, or 0 where it does not. */
final class RefusedResult extends InterpreterResult {
  private static final long serialVersionUID = 1L;

  private final int line;

  RefusedResult(String message, int line) {
    super(Code.ERROR, Type.TEXT, message);
    this.line = line;
  }

  int line() {
    return line;
  }
}
