package ca.lipworkbench.engine.pivot;

/**
 * Generated SQL over the relation {@code observations} of one release, in the part of the language
 * that every engine of ours understands.
 *
 * @param sql the statement
 */
public record Query(String sql) {}
