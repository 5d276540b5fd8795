package ca.lipworkbench.engine.pivot;

/** A query on its way. May be cancelled from any thread; awaited by one. */
public interface QueryHandle {
  /**
   * Waits for the result, which the caller closes.
   *
   * @throws ca.lipworkbench.engine.error.WorkbenchException with {@code QUERY_CANCELLED}, {@code
   *     QUERY_FAILED}, {@code OUT_OF_MEMORY} or {@code RELEASE_NOT_READABLE}
   */
  QueryResult await();

  /** Makes the query stop soon; nothing happens when it is done already. */
  void cancel();
}
