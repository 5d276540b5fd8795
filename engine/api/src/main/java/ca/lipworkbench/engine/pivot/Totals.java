package ca.lipworkbench.engine.pivot;

/** Which totals of dimensions on the axes are shown; those of nested dimensions are subtotals. */
public enum Totals {
  /** Published ones as chosen: a total stands where its dimension's codes are shown with it. */
  SHOWN,
  /** Left out of rows and columns, unless nothing else of the dimension would be left. */
  HIDDEN,
  /**
   * As {@link #SHOWN}, and a dimension that has no published total gets one: the sum of the
   * outermost categories that are shown, of nothing else, marked as our sum. Areas and periods are
   * never added up so.
   */
  ADDED
}
