package ca.lipworkbench.engine.sql;

/** What a column of a {@link Select} may be: an expression of a row, or an aggregate of many. */
public sealed interface Output permits Expression, AggregateCall {
  /** What it yields. */
  SqlType type();
}
