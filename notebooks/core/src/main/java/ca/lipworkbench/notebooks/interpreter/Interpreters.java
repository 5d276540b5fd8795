package ca.lipworkbench.notebooks.interpreter;

import java.util.function.BooleanSupplier;

/** Whatever runs paragraphs, one at a time. */
public interface Interpreters extends AutoCloseable {

  /** Runs one paragraph and waits for its end; another thread may {@link #cancel}. */
  default InterpreterOutcome interpret(InterpreterRequest request) {
    return interpret(request, () -> false);
  }

  /**
   * The same for somebody who may cancel before it has begun: whoever makes the condition true and
   * calls {@link #cancel} then, in this order, ends it whether it had begun or not.
   *
   * @param isCancelled asked once, just before it begins
   */
  InterpreterOutcome interpret(InterpreterRequest request, BooleanSupplier isCancelled);

  /** Ends the paragraph that is running, if any; callable from any thread, returns at once. */
  void cancel();

  /** Ends the process and removes what it left. */
  @Override
  void close();
}
