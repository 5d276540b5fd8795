package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.table.Release;

/**
 * Where an engine keeps sums that were made in advance. They are derived from releases and can be
 * made again at any time. Implementations may be used by many threads.
 */
public interface SumsStore {
  /** Whether the sums of exactly this plan are there. */
  boolean has(Release release, SumsPlan plan);

  /**
   * Starts a query on sums that are there, as {@link Engine#submit} does on observations.
   *
   * @throws ca.lipworkbench.engine.error.WorkbenchException as {@link Engine#submit}
   */
  QueryHandle submit(Release release, SumsPlan plan, Query query);

  /**
   * Makes the sums and removes those that an earlier plan left for the release. Takes seconds for
   * each hundred million observations.
   *
   * @throws ca.lipworkbench.engine.error.WorkbenchException with {@code SUMS_NOT_MADE} when the
   *     release cannot be read or the sums cannot be written; what was there stays
   */
  void make(Release release, SumsPlan plan);
}
