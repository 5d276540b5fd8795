package ca.lipworkbench.notebooks.run;

import ca.lipworkbench.engine.catalogue.PersonId;
import java.time.Instant;
import java.util.Optional;

/** What a paragraph is doing now. */
public sealed interface Activity {
  /** Nothing. */
  record Idle() implements Activity {}

  /**
   * It waits for its run.
   *
   * @param place the run's place in the queue, 1 for the next; 0 when the run has begun and other
   *     paragraphs of it come first
   * @param by who started the run; empty for the owner of the home folder
   */
  record Waiting(int place, Optional<PersonId> by) implements Activity {}

  /**
   * It runs.
   *
   * @param since when it began
   * @param by who started the run
   */
  record Running(Instant since, Optional<PersonId> by) implements Activity {}

  /**
   * It was cancelled and has not ended yet.
   *
   * @param since when it began
   * @param by who started the run
   */
  record Cancelling(Instant since, Optional<PersonId> by) implements Activity {}

  /** Nothing. */
  Activity IDLE = new Idle();
}
