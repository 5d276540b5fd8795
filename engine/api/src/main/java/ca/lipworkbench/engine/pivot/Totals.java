package ca.lipworkbench.engine.pivot;

/** Whether the published totals of dimensions on the axes are shown. */
public enum Totals {
  /** As chosen: a total stands where its dimension's codes are shown with it. */
  SHOWN,
  /** Left out of rows and columns, unless nothing else of the dimension would be left. */
  HIDDEN
}
