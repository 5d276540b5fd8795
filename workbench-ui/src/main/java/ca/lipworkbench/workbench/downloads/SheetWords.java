package ca.lipworkbench.workbench.downloads;

import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.statistics.Precision;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import ca.lipworkbench.engine.wording.Wording;
import org.dhatim.fastexcel.Worksheet;

/** Words and formats of a workbook's cells in one language. */
final class SheetWords {
  private static final Messages MESSAGES = Messages.of(DownloadsError.BUNDLE);

  /** The longest text that a cell of a sheet takes. */
  private static final int LONGEST = 32_767;

  private final Language language;
  private final Wording wording;

  SheetWords(Language language) {
    this.language = language;
    this.wording = Wording.in(language);
  }

  Wording wording() {
    return wording;
  }

  Language language() {
    return language;
  }

  String of(BilingualText text) {
    return text.in(language);
  }

  /** A text of this package's catalogue. */
  String text(String key, Object... arguments) {
    return MESSAGES.text(language, key, arguments);
  }

  /** Puts a text into a cell: always text, whatever it begins with. */
  void put(Worksheet sheet, int row, int column, String text) {
    if (!text.isEmpty()) {
      sheet.value(row, column, allowed(text));
    }
  }

  /** Puts a head into a cell. */
  void head(Worksheet sheet, int row, int column, String text) {
    put(sheet, row, column, text);
    sheet.style(row, column).bold().wrapText(true).verticalAlignment("top").set();
  }

  /** Puts what stands in a cell of the table: a number as a number, otherwise the words. */
  void put(Worksheet sheet, int row, int column, Cell cell, Measure measure) {
    if (isNumber(cell, measure)) {
      sheet.value(row, column, cell.value().getAsDouble());
      sheet.style(row, column).format(format(cell, measure)).set();
    } else {
      put(sheet, row, column, wording.value(cell, measure));
      sheet.style(row, column).horizontalAlignment("right").italic().set();
    }
  }

  /** Whether the cell is shown as a number; one that rounding leaves too open is not. */
  static boolean isNumber(Cell cell, Measure measure) {
    return cell.value().isPresent()
        && (!measure.unit().isOfPercentages()
            || Precision.of(cell.value().getAsDouble(), cell.intervals()) != Precision.HIDDEN);
  }

  /** The number format: decimals as shown, and what has to be said with the number. */
  String format(Cell cell, Measure measure) {
    int decimals = wording.decimals(cell, measure);
    String number = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    if (cell.isLowerBound()) {
      return literal("\u2265") + number;
    }
    boolean caution =
        measure.unit().isOfPercentages()
            && Precision.of(cell.value().orElseThrow(), cell.intervals()) == Precision.CAUTION;
    if (caution) {
      return number + literal(" " + text("format.caution"));
    }
    return cell.coverage().isComplete()
        ? number
        : number + literal(" " + text("format.incomplete"));
  }

  /** Letters that a format prints as they are; the library does not take quotes in formats. */
  private static String literal(String words) {
    StringBuilder format = new StringBuilder();
    words.codePoints().forEach(sign -> format.append('\\').appendCodePoint(sign));
    return format.toString();
  }

  /** The measure's name with its unit, as a head of numbers says it. */
  String measure(Measure measure) {
    return text("head.measure", of(measure.name()), wording.unit(measure.unit()));
  }

  /** The text without what a sheet cannot hold. */
  static String allowed(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .filter(
            sign ->
                sign == '\t'
                    || sign == '\n'
                    || (sign >= ' ' && sign <= 0xd7ff)
                    || (sign >= 0xe000 && sign <= 0xfffd)
                    || sign >= 0x10000)
        .forEach(kept::appendCodePoint);
    return kept.length() <= LONGEST ? kept.toString() : kept.substring(0, LONGEST - 1) + "\u2026";
  }
}
