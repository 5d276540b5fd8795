package ca.lipworkbench.engine.sql;

import java.util.Optional;
import java.util.function.Function;

/**
 * How an engine wants a selection written. What engines understand alike is written in one place
 * for all of them; here is only what they differ in. What they would understand differently cannot
 * be said at all: division, narrowing casts, patterns, orders without a place for nothing.
 */
public enum Dialect {
  /** DuckDB 2. Sums whole numbers to 128 bits unless told otherwise. */
  DUCKDB("VARCHAR") {
    @Override
    String wholeSum(String sum) {
      return "CAST(" + sum + " AS BIGINT)";
    }
  },
  /** Spark SQL 4.2 with ANSI rules. */
  SPARK("STRING") {
    @Override
    String wholeSum(String sum) {
      return sum;
    }
  };

  private final String text;

  Dialect(String text) {
    this.text = text;
  }

  /** A sum of whole numbers as a whole number of 64 bits; too large a sum fails. */
  abstract String wholeSum(String sum);

  String name(SqlType type) {
    return type == SqlType.TEXT ? text : type.name();
  }

  /**
   * Writes a selection.
   *
   * @param observations how this engine names the observations of the release: SQL, not quoted any
   *     more
   */
  public String write(Select select, String observations) {
    return write(select, observations, rows -> Optional.empty());
  }

  /**
   * Writes a selection of which some rows are kept in a relation of the engine's own instead of
   * being written out.
   *
   * @param observations as above
   * @param kept how the engine names the relation that it keeps such rows in; empty where it does
   *     not
   */
  public String write(
      Select select, String observations, Function<Relation.Rows, Optional<String>> kept) {
    return new SqlWriter(this, observations, kept).write(select);
  }
}
