package ca.lipworkbench.workbench.config;

import ca.lipworkbench.engine.catalogue.Catalogue;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.pivot.Pivots;
import ca.lipworkbench.engine.table.Release;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the sums of large releases while a server runs, one release after the other, so that the
 * first question about a partnership finds them. What is there already costs a look. Questions do
 * not wait for it. Safe for use by many threads.
 */
final class SumsInAdvance implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SumsInAdvance.class);

  private final Catalogue catalogue;
  private final Pivots pivots;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> Thread.ofPlatform().daemon().name("sums-in-advance").unstarted(task));

  SumsInAdvance(Catalogue catalogue, Pivots pivots) {
    this.catalogue = catalogue;
    this.pivots = pivots;
  }

  /** Looks through the current releases soon; to be called when there may be new ones. */
  void look() {
    try {
      thread.execute(() -> catalogue.list(Subject.OWNER).forEach(this::prepare));
    } catch (RejectedExecutionException e) {
      LOG.debug("Closed before the sums were made", e);
    }
  }

  private void prepare(Release release) {
    if (thread.isShutdown()) {
      return;
    }
    try {
      pivots.prepare(release);
    } catch (WorkbenchException e) {
      LOG.warn("Without sums in advance: table {}", release.table(), e);
    }
  }

  /** Begins nothing more. */
  @Override
  public void close() {
    thread.shutdown();
  }
}
