package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.table.Release;
import java.util.Optional;

/**
 * What runs generated queries on releases. Only queries that the planner made come here; SQL that a
 * person typed runs in an interpreter process. Implementations may be used by many threads.
 */
public interface Engine extends AutoCloseable {
  /**
   * Starts a query on the observations of a release and returns at once.
   *
   * @throws ca.lipworkbench.engine.error.WorkbenchException with {@code ENGINE_BUSY} when too many
   *     queries wait already, {@code ENGINE_CLOSED} after {@link #close}
   */
  QueryHandle submit(Release release, Query query);

  /** Where this engine keeps sums that were made in advance; empty for one that keeps none. */
  default Optional<SumsStore> sums() {
    return Optional.empty();
  }

  /** Cancels what runs, and frees memory and files. Results must be closed before. */
  @Override
  void close();
}
