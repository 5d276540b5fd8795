package ca.lipworkbench.notebooks.interpreter;

/** Whatever runs paragraphs, one at a time. */
public interface Interpreters extends AutoCloseable {

  /** Runs one paragraph and waits for its end; another thread may {@link #cancel}. */
  InterpreterOutcome interpret(InterpreterRequest request);

  /** Ends the paragraph that is running, if any; callable from any thread, returns at once. */
  void cancel();

  /** Ends the process and removes what it left. */
  @Override
  void close();
}
