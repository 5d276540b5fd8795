package ca.lipworkbench.engine.arrow;

import java.math.BigDecimal;

/** A value as one field of a CSV line. */
final class CsvField {
  /** Signs with which a spreadsheet begins to calculate, the full-width ones among them. */
  private static final String FORMULA_STARTS = "=+-@\t\r\n\0＝＋－＠";

  private CsvField() {}

  static String of(Object value) {
    if (value instanceof Number number) {
      return plain(number);
    }
    String text = value.toString();
    if (!text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0) {
      text = "'" + text;
    }
    boolean quoted =
        text.chars().anyMatch(sign -> sign == ',' || sign == '"' || sign == '\n' || sign == '\r');
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  /** Digits without an exponent: a spreadsheet shows 3.6E7 as it stands. */
  private static String plain(Number number) {
    return switch (number) {
      case BigDecimal decimal -> decimal.toPlainString();
      case Double real when Double.isFinite(real) -> plain(BigDecimal.valueOf(real));
      case Float real when Float.isFinite(real) -> plain(new BigDecimal(real.toString()));
      default -> number.toString();
    };
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
