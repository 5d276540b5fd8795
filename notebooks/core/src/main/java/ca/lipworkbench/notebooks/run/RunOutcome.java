package ca.lipworkbench.notebooks.run;

import java.time.Duration;
import java.util.OptionalInt;

/** How the run of one paragraph ended. */
public sealed interface RunOutcome {
  /** It ran to its end; its results are stored. */
  record Succeeded() implements RunOutcome {}

  /**
   * The text was refused or is wrong, or the interpreter broke down.
   *
   * @param message what is wrong and what to do, in words for people
   * @param line the line of the paragraph's text, from 1, where it is known
   */
  record Failed(String message, OptionalInt line) implements RunOutcome {}

  /** Somebody cancelled it. */
  record Cancelled() implements RunOutcome {}

  /**
   * It ran longer than it may.
   *
   * @param limit how long it may run
   */
  record TimedOut(Duration limit) implements RunOutcome {}

  /** The process that ran it ended before it did. */
  record Interrupted() implements RunOutcome {}
}
