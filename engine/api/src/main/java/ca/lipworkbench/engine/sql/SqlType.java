package ca.lipworkbench.engine.sql;

/** What a generated expression yields. Whole numbers widen to {@code DOUBLE}, nothing else does. */
public enum SqlType {
  /** True or false; never a column of a result. */
  BOOLEAN,
  /** Whole, 32 bits. */
  INTEGER,
  /** Whole, 64 bits. */
  BIGINT,
  /** Binary floating point, 64 bits. */
  DOUBLE,
  /** Characters, compared byte by byte. */
  TEXT;

  boolean isWhole() {
    return this == INTEGER || this == BIGINT;
  }

  boolean isNumber() {
    return isWhole() || this == DOUBLE;
  }

  /** Whether the two may stand beside each other in a comparison. */
  boolean isComparableWith(SqlType other) {
    return this == TEXT ? other == TEXT : isNumber() && other.isNumber();
  }
}
