package ca.lipworkbench.engine.statistics;

/** How a number is set against another one, its base. */
public enum Comparison {
  /** The number less the base, in its own unit; of percentages in percentage points. */
  DIFFERENCE,
  /** The number over the base. */
  RATIO,
  /** The number over the base less 1, in per cent. */
  CHANGE,
  /** The number over the base, which stands for 100. */
  INDEX
}
