package ca.lipworkbench.interpreter;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.pivot.PivotSpec;
import ca.lipworkbench.engine.pivot.PivotSpecCodec;
import ca.lipworkbench.notebooks.interpreter.protocol.FromProcess.Part;
import java.util.Properties;
import org.apache.zeppelin.interpreter.Interpreter;
import org.apache.zeppelin.interpreter.InterpreterContext;
import org.apache.zeppelin.interpreter.InterpreterResult;

/**
 * A pivot specification in its JSON form, checked for its form only and handed back: the server
 * plans and runs it with the grants of whoever asked.
 */
final class PivotInterpreter extends Interpreter {
  private final Words words;

  PivotInterpreter(Words words) {
    super(new Properties());
    this.words = words;
  }

  @Override
  public void open() {}

  @Override
  public void close() {}

  @Override
  public InterpreterResult interpret(String text, InterpreterContext context) {
    try {
      PivotSpec spec = PivotSpecCodec.parse(text);
      return new TypedResult(
          new Part.Pivot(PivotSpecCodec.write(spec)), words.text("pivot.message", spec.table()));
    } catch (WorkbenchException e) {
      return new RefusedResult(e.sentence(words.language()), 0);
    }
  }

  @Override
  public void cancel(InterpreterContext context) {}

  @Override
  public FormType getFormType() {
    return FormType.NONE;
  }

  @Override
  public int getProgress(InterpreterContext context) {
    return 0;
  }
}
