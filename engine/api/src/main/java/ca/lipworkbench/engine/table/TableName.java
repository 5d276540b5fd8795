package ca.lipworkbench.engine.table;

import java.util.regex.Pattern;

/**
 * The name of a table: lower-case letters, digits and hyphens, as in {@code 98-10-0002} or {@code
 * census-profile-2021}.
 */
public record TableName(String value) implements Comparable<TableName> {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException when it has other signs, or more than 63
   */
  public TableName {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a table name: " + value);
    }
  }

  /**
   * The schema under which typed SQL finds the table: the name with underscores for hyphens, and
   * {@code t} before a leading digit, so that it needs no quotes.
   */
  public String sqlName() {
    String name = value.replace('-', '_');
    return Character.isDigit(name.charAt(0)) ? "t" + name : name;
  }

  @Override
  public int compareTo(TableName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
