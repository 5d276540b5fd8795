package ca.lipworkbench.datasets.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;

/**
 * The rows of a comma-separated text, read one after the other, each on one line. No layout that is
 * read here breaks a line inside of quotes, so a line break there means that a quote is not closed.
 */
final class CsvRows implements Closeable {
  /** Most columns of a row, and most characters of a field; both far above what was ever seen. */
  static final int MOST_COLUMNS = 20_000;

  static final int LONGEST_FIELD = 32_768;

  private final Problems problems;
  private final CsvReader<CsvRecord> reader;
  private final Iterator<CsvRecord> rows;
  private long line;

  CsvRows(SourceText source, Problems problems) throws IOException {
    this.problems = problems;
    this.reader =
        rules()
            .build(
                CsvRecordHandler.builder().maxFields(TextCheck.LONGEST_LINE).build(),
                source.open());
    this.rows = reader.iterator();
  }

  private static CsvReader.CsvReaderBuilder rules() {
    return CsvReader.builder()
        .skipEmptyLines(false)
        .allowUnclosedQuote(false)
        // Whoever reads the rows counts their fields, and says in which line they are too few.
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
  }

  /** The next row, if there is one. */
  Optional<CsvRecord> next() throws IOException, Problems.Stop {
    line++;
    try {
      if (!rows.hasNext()) {
        return Optional.empty();
      }
      CsvRecord row = rows.next();
      check(row);
      return Optional.of(row);
    } catch (CsvParseException e) {
      throw problems.stop(line, ImportReason.QUOTE_BROKEN);
    } catch (UncheckedIOException e) {
      throw new IOException(e);
    }
  }

  /** The line of the row that was read last, or at which the text ended. */
  long line() {
    return line;
  }

  private void check(CsvRecord row) throws Problems.Stop {
    int fields = row.getFieldCount();
    if (fields > MOST_COLUMNS) {
      throw problems.stop(line, ImportReason.TOO_MANY_COLUMNS, fields, MOST_COLUMNS);
    }
    for (int i = 0; i < fields; i++) {
      String field = row.getField(i);
      if (field.length() > LONGEST_FIELD) {
        throw problems.stop(line, ImportReason.FIELD_TOO_LONG, LONGEST_FIELD);
      }
      if (field.indexOf('\n') >= 0 || field.indexOf('\r') >= 0) {
        throw problems.stop(line, ImportReason.LINE_BREAK_IN_FIELD);
      }
    }
  }

  /** Whether a row is a blank line. */
  static boolean isBlank(CsvRecord row) {
    return row.getFieldCount() == 1 && row.getField(0).isBlank();
  }

  /** The fields of one line. */
  static CsvRecord parse(String text, long line, Problems problems) throws Problems.Stop {
    try {
      return rules().ofSingleCsvRecord(text);
    } catch (CsvParseException e) {
      throw problems.stop(line, ImportReason.QUOTE_BROKEN);
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
