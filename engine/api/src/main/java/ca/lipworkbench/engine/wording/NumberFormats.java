package ca.lipworkbench.engine.wording;

import ca.lipworkbench.engine.statistics.Interval;
import ca.lipworkbench.engine.table.Unit;
import ca.lipworkbench.engine.text.Language;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;

/**
 * How numbers are written for readers in Canada: {@code 1,290}, {@code 74.2%} and {@code $36,800}
 * in English; {@code 1 290}, {@code 74,2 %} and {@code 36 800 $} with no-break spaces in French; a
 * real minus sign in both. Immutable, and safe for use by many threads.
 */
public final class NumberFormats {
  private static final char NO_BREAK_SPACE = '\u00a0';
  private static final char MINUS = '\u2212';

  private final Language language;

  private NumberFormats(Language language) {
    this.language = language;
  }

  /** The formats for readers of this language. */
  public static NumberFormats in(Language language) {
    return new NumberFormats(language);
  }

  /** A number without its unit. */
  public String number(double value, int decimals) {
    DecimalFormat format = new DecimalFormat("#,##0", symbols());
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    format.setRoundingMode(RoundingMode.HALF_UP);
    String text = format.format(value);
    return text.matches("\u2212[0.,]+") ? text.substring(1) : text;
  }

  /** A number with the sign of its unit, for those that have one: per cent and dollars. */
  public String withUnit(double value, Unit unit, int decimals) {
    return switch (unit) {
      case PER_CENT -> perCent(number(value, decimals));
      case DOLLARS -> dollars(value, decimals);
      case PERSONS,
          HOUSEHOLDS,
          DWELLINGS,
          FAMILIES,
          PERCENTAGE_POINTS,
          YEARS,
          SQUARE_KILOMETRES,
          PERSONS_PER_SQUARE_KILOMETRE,
          AVERAGE_NUMBER,
          MINUTES,
          NUMBER,
          UNKNOWN ->
          number(value, decimals);
    };
  }

  /** A range: {@code 13.2% to 15.8%}, {@code 13,2 % à 15,8 %}. */
  public String range(Interval interval, Unit unit, int decimals) {
    String to = language == Language.FRENCH ? "\u00e0" : "to";
    return withUnit(interval.low(), unit, decimals)
        + " "
        + to
        + " "
        + withUnit(interval.high(), unit, decimals);
  }

  private String perCent(String number) {
    return language == Language.FRENCH ? number + NO_BREAK_SPACE + "%" : number + "%";
  }

  private String dollars(double value, int decimals) {
    if (language == Language.FRENCH) {
      return number(value, decimals) + NO_BREAK_SPACE + "$";
    }
    String number = number(value, decimals);
    return number.charAt(0) == MINUS ? MINUS + "$" + number.substring(1) : "$" + number;
  }

  private DecimalFormatSymbols symbols() {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(language.locale());
    symbols.setMinusSign(MINUS);
    symbols.setGroupingSeparator(language == Language.FRENCH ? NO_BREAK_SPACE : ',');
    symbols.setDecimalSeparator(language == Language.FRENCH ? ',' : '.');
    return symbols;
  }
}
