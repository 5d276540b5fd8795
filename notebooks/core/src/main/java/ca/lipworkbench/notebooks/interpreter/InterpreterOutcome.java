package ca.lipworkbench.notebooks.interpreter;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/** How a run ended. Every request ends in exactly one of these, whatever the process did. */
public sealed interface InterpreterOutcome {

  /**
   * It ran to its end.
   *
   * @param outputs what it gave, in order
   */
  record Succeeded(List<Output> outputs) implements InterpreterOutcome {
    public Succeeded {
      outputs = List.copyOf(outputs);
    }
  }

  /**
   * The text was refused or is wrong.
   *
   * @param message what is wrong and what to do, in words for people, without paths
   * @param line the line of the paragraph's text, from 1, where it is known
   */
  record Failed(String message, OptionalInt line) implements InterpreterOutcome {}

  /** Somebody cancelled it. */
  record Cancelled() implements InterpreterOutcome {}

  /**
   * It ran longer than it may.
   *
   * @param limit how long it may run
   */
  record TimedOut(Duration limit) implements InterpreterOutcome {}

  /**
   * The process ended, hung or answered nonsense; the next request starts a new one.
   *
   * @param reason what happened, in words for people
   */
  record Died(String reason) implements InterpreterOutcome {}
}
