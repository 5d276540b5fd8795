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
   * @throws IllegalArgumentException when it is empty, or has a NUL or a space other than the plain
   *     one, which DuckDB does not keep in names
   */
  public static String identifier(String name) {
    if (name.isEmpty() || name.chars().anyMatch(SqlText::isLostInNames)) {
      throw new IllegalArgumentException("Not a name: " + name);
    }
    return "`" + name.replace("`", "``") + "`";
  }

  /**
   * A text literal; a backslash, which Spark and DuckDB read differently, is added by its number.
   *
   * @throws IllegalArgumentException when it has a NUL, which no text of an engine may have
   */
  public static String literal(String text) {
    if (text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("Cannot stand in generated SQL: " + text);
    }
    String quoted = "'" + text.replace("'", "''") + "'";
    return text.indexOf('\\') < 0 ? quoted : "(" + quoted.replace("\\", "' || chr(92) || '") + ")";
  }

  private static boolean isLostInNames(int sign) {
    return sign == 0 || (Character.isSpaceChar(sign) && sign != ' ');
  }

  /** Text literals with commas between. */
  public static String literals(Collection<String> texts) {
    return texts.stream().map(SqlText::literal).collect(Collectors.joining(", "));
  }
}
