package ca.lipworkbench.notebooks.run;

import ca.lipworkbench.engine.catalogue.PersonId;
import ca.lipworkbench.engine.table.TableName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a paragraph ended when it was last run.
 *
 * @param run the run of which it was a part
 * @param by who ran it; empty for the owner of the home folder
 * @param startedAt when it began; empty when it was cancelled or interrupted before
 * @param endedAt when it ended
 * @param outcome how it ended
 * @param results what it gave
 * @param sourceSha256 hash of the interpreter and text that were run; see {@link Sources#hash}
 * @param releases the tables and releases that the results were made from
 */
public record LastResult(
    RunId run,
    Optional<PersonId> by,
    Optional<Instant> startedAt,
    Instant endedAt,
    RunOutcome outcome,
    List<StoredResult> results,
    String sourceSha256,
    Map<TableName, Integer> releases) {
  public LastResult {
    results = List.copyOf(results);
    releases = Map.copyOf(releases);
  }
}
