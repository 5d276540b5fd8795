package ca.lipworkbench.interpreter;

import ca.lipworkbench.notebooks.interpreter.protocol.FromProcess.Part;
import org.apache.zeppelin.interpreter.InterpreterResult;

/**
 * A successful result whose values keep their types: Zeppelin's own results are text. A host that
 * does not know it reads the text message.
 */
final class TypedResult extends InterpreterResult {
  private static final long serialVersionUID = 1L;

  private final transient Part part;

  TypedResult(Part part, String message) {
    super(Code.SUCCESS, Type.TEXT, message);
    this.part = part;
  }

  Part part() {
    return part;
  }
}
