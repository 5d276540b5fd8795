package ca.lipworkbench.workbench.completion;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in a query the cursor stands. It reads the text before the cursor only, and no more of SQL
 * than it needs: a wrong guess offers too little, and changes nothing.
 */
sealed interface SqlPlace {
  /**
   * A value that is compared with a column.
   *
   * @param column the column's name in lower case
   * @param begun what is already written of it, without the opening quotation mark
   */
  record Value(String column, String begun) implements SqlPlace {}

  /** Text between quotation marks of which nothing is known. */
  record UnknownText() implements SqlPlace {}

  /**
   * Behind a table's name and a point.
   *
   * @param schema the name before the point in lower case
   * @param begun what is already written behind it
   */
  record Relation(String schema, String begun) implements SqlPlace {}

  /**
   * Where a table is named.
   *
   * @param begun what is already written
   */
  record From(String begun) implements SqlPlace {}

  /**
   * Anywhere else.
   *
   * @param begun the word that is being written; may be empty
   */
  record Expression(String begun) implements SqlPlace {}

  /** Longest stretch before the cursor that is looked at. */
  int LOOKED_AT = 4_000;

  Pattern VALUE =
      Pattern.compile(
          "([\\p{L}_][\\p{L}\\p{N}_]*)\\s*(?:=|<>|!=|\\bi?like\\b|\\bin\\s*\\((?:\\s*'[^']*'\\s*,)*)"
              + "\\s*('[^']*)?$",
          Pattern.CASE_INSENSITIVE);
  Pattern RELATION = Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_]*)\\s*\\.\\s*([\\p{L}\\p{N}_]*)$");
  Pattern FROM =
      Pattern.compile("\\b(?:from|join)\\s+([\\p{L}\\p{N}_]*)$", Pattern.CASE_INSENSITIVE);
  Pattern WORD = Pattern.compile("([\\p{L}\\p{N}_]*)$");

  /** The place of a cursor. */
  static SqlPlace of(String text, int cursor) {
    int end = Math.clamp(cursor, 0, text.length());
    String before = text.substring(Math.max(0, end - LOOKED_AT), end);
    Matcher value = VALUE.matcher(before);
    if (value.find()) {
      String begun = value.group(2);
      return new Value(lower(value.group(1)), begun == null ? "" : begun.substring(1));
    }
    if (before.chars().filter(sign -> sign == '\'').count() % 2 == 1) {
      return new UnknownText();
    }
    Matcher relation = RELATION.matcher(before);
    if (relation.find()) {
      return new Relation(lower(relation.group(1)), relation.group(2));
    }
    Matcher from = FROM.matcher(before);
    if (from.find()) {
      return new From(from.group(1));
    }
    Matcher word = WORD.matcher(before);
    return new Expression(word.find() ? word.group(1) : "");
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
