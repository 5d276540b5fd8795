package ca.lipworkbench.datasets.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.List;
import java.util.Optional;

/**
 * Takes a line of separated text apart. No layout that is read here breaks a line inside of quotes,
 * so every line stands for itself and an open quote cannot swallow the lines after it.
 */
final class CsvLine {
  /** Most columns of a row, and most characters of a field; both far above what was ever seen. */
  static final int MOST_COLUMNS = 20_000;

  static final int LONGEST_FIELD = 32_768;

  private final CsvReader.CsvReaderBuilder rules;
  private final char separator;
  private final Problems problems;

  /** Takes lines of comma-separated text apart. */
  CsvLine(Problems problems) {
    this(problems, ',');
  }

  CsvLine(Problems problems, char separator) {
    this.problems = problems;
    this.separator = separator;
    this.rules =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowUnclosedQuote(false)
            // Whoever reads the rows counts their fields, and says in which line they are too few.
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
  }

  /**
   * The fields of a line.
   *
   * @throws Problems.Stop when a quote is not closed, or there is more than can be
   */
  List<String> fields(String text, long line) throws Problems.Stop {
    List<String> fields;
    try {
      fields = parse(text);
    } catch (CsvParseException e) {
      fields = parseMended(text, line);
    }
    if (fields.size() > MOST_COLUMNS) {
      throw problems.stop(line, ImportReason.TOO_MANY_COLUMNS, fields.size(), MOST_COLUMNS);
    }
    for (String field : fields) {
      if (field.length() > LONGEST_FIELD) {
        throw problems.stop(line, ImportReason.FIELD_TOO_LONG, LONGEST_FIELD);
      }
    }
    return fields;
  }

  private List<String> parse(String text) {
    // A line is never longer than this, so the limits of the parser cannot be met before ours.
    CsvRecordHandler.CsvRecordHandlerBuilder handler =
        CsvRecordHandler.builder().maxFields(TextCheck.LONGEST_LINE);
    return rules.ofSingleCsvRecord(handler.build(), text).getFields();
  }

  private List<String> parseMended(String text, long line) throws Problems.Stop {
    Optional<String> mended = mend(text);
    if (mended.isPresent()) {
      try {
        return parse(mended.get());
      } catch (CsvParseException e) {
        throw problems.stop(line, ImportReason.QUOTE_BROKEN);
      }
    }
    throw problems.stop(line, ImportReason.QUOTE_BROKEN);
  }

  /**
   * The line with quotes doubled that stand inside of a quoted field. The agency does not double
   * them ({@code "Peigan Timber Limit "B""} in 98-10-0002), so on a line that is not well-formed
   * otherwise a field ends at a quote before a separator or the end of the line. Empty where a
   * field does not end.
   */
  private Optional<String> mend(String text) {
    StringBuilder mended = new StringBuilder(text.length() + 2);
    int start = 0;
    while (start <= text.length()) {
      boolean quoted = text.startsWith("\"", start);
      int end = quoted ? closingQuote(text, start + 1) + 1 : nextSeparator(text, start);
      if (quoted && end == 0) {
        return Optional.empty();
      }
      if (quoted) {
        String inner = text.substring(start + 1, end - 1);
        mended.append('"').append(inner.replace("\"", "\"\"")).append('"');
      } else {
        mended.append(text, start, end);
      }
      if (end < text.length()) {
        mended.append(separator);
      }
      start = end + 1;
    }
    return Optional.of(mended.toString());
  }

  private int closingQuote(String text, int from) {
    for (int i = text.indexOf('"', from); i >= 0; i = text.indexOf('"', i + 1)) {
      if (i + 1 == text.length() || text.charAt(i + 1) == separator) {
        return i;
      }
    }
    return -1;
  }

  private int nextSeparator(String text, int from) {
    int next = text.indexOf(separator, from);
    return next < 0 ? text.length() : next;
  }
}
