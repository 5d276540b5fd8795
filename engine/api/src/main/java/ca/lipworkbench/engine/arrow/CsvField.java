package ca.lipworkbench.engine.arrow;

import java.math.BigDecimal;

/** A value as one field of a CSV line. */
final class CsvField {
  /** Signs with which a spreadsheet begins to calculate, the full-width ones among them. */
  private static final String FORMULA_STARTS = "=+-@\t\r\n\0＝＋－＠";

  private CsvField() {}

  static String of(Object value) {
    if (value instanceof Number) {
      return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }
    String text = value.toString();
    if (!text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0) {
      text = "'" + text;
    }
    boolean quoted =
        text.chars().anyMatch(sign -> sign == ',' || sign == '"' || sign == '\n' || sign == '\r');
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
