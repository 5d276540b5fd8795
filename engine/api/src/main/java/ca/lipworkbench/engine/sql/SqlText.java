package ca.lipworkbench.engine.sql;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Names and literals quoted for SQL that DuckDB and Spark both understand. Nothing else in the
 * workbench puts a value into a statement that it generates.
 */
public final class SqlText {
  private SqlText() {}

  /**
   * A name between backticks.
   *
   * @throws IllegalArgumentException when it is empty or has a NUL, which no name may have
   */
  public static String identifier(String name) {
    if (name.isEmpty() || name.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("Not a name: " + name);
    }
    return "`" + name.replace("`", "``") + "`";
  }

  /**
   * A text literal.
   *
   * @throws IllegalArgumentException when it has a NUL, or a backslash, which the engines read
   *     differently: no code of a table has one
   */
  public static String literal(String text) {
    if (text.indexOf('\0') >= 0 || text.indexOf('\\') >= 0) {
      throw new IllegalArgumentException("Cannot stand in generated SQL: " + text);
    }
    return "'" + text.replace("'", "''") + "'";
  }

  /** Text literals with commas between. */
  public static String literals(Collection<String> texts) {
    return texts.stream().map(SqlText::literal).collect(Collectors.joining(", "));
  }
}
