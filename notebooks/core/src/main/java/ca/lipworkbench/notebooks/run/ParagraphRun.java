package ca.lipworkbench.notebooks.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What became of one paragraph in a run.
 *
 * @param paragraph the paragraph's identifier
 * @param startedAt when it began; empty when it was not run, or was interrupted
 * @param endedAt when it ended
 * @param outcome how it ended; empty while it runs or waits, and when the run stopped before it
 * @param results what it gave
 */
public record ParagraphRun(
    String paragraph,
    Optional<Instant> startedAt,
    Optional<Instant> endedAt,
    Optional<RunOutcome> outcome,
    List<StoredResult> results) {
  public ParagraphRun {
    results = List.copyOf(results);
  }

  /** Whether it ran to its end. */
  public boolean succeeded() {
    return outcome.filter(RunOutcome.Succeeded.class::isInstance).isPresent();
  }
}
