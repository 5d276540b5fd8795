package ca.lipworkbench.datasets.imports;

/**
 * Reads numbers in plain decimal notation, as {@code -28.1}: no exponent, no thousands mark, no
 * plus sign, no leading zero. What is read is exactly the double nearest to the text, and the text
 * has no more digits than a double can carry, so nothing is lost.
 */
final class PlainDecimal {
  /** Digits that every double carries through text and back (IEEE 754, binary64). */
  static final int MOST_DIGITS = 15;

  private static final double[] POWERS_OF_TEN = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private PlainDecimal() {}

  /** What a text is. */
  enum Form {
    NUMBER,
    TOO_LONG,
    OTHER
  }

  /** Whether the text is such a number. */
  static Form form(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    int mark = text.indexOf('.');
    int wholeEnd = mark < 0 ? text.length() : mark;
    boolean leadingZero = wholeEnd - start > 1 && text.charAt(start) == '0';
    if (wholeEnd == start || leadingZero || mark == text.length() - 1) {
      return Form.OTHER;
    }
    for (int i = start; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (i != mark && (sign < '0' || sign > '9')) {
        return Form.OTHER;
      }
    }
    int digits = text.length() - start - (mark < 0 ? 0 : 1);
    return digits > MOST_DIGITS ? Form.TOO_LONG : Form.NUMBER;
  }

  /**
   * The number of a text whose form is {@link Form#NUMBER}. Whole digits and power of ten are both
   * exact in a double, so the one division rounds once, to the nearest double.
   */
  static double parse(String text) {
    boolean negative = text.charAt(0) == '-';
    long digits = 0;
    int decimals = 0;
    boolean afterMark = false;
    for (int i = negative ? 1 : 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (sign == '.') {
        afterMark = true;
        continue;
      }
      digits = digits * 10 + (sign - '0');
      decimals += afterMark ? 1 : 0;
    }
    double value = digits / POWERS_OF_TEN[decimals];
    // A printed "-0.0" is a small negative rounded away; it is zero, which has no sign.
    return negative && digits != 0 ? -value : value;
  }
}
