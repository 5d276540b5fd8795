package ca.lipworkbench.datasets.curated;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The file form of a list: CSV in UTF-8, comma-separated, the first line naming the columns in any
 * order, one entry a line.
 */
public final class ListFile {
  /** Longer texts than this are no field of a list; a quote was not closed. */
  private static final int LONGEST_FIELD = 8_000;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private ListFile() {}

  /** The file of this name beside a class, which comes with the program. */
  public static String shipped(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The program was packaged without " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The entries of a file with their lines; what is wrong with it goes to {@code faults}. */
  public static List<Line> read(ListFormat format, String text, Faults faults) {
    List<CsvRecord> records = records(text, faults);
    if (records.isEmpty()) {
      if (faults.isEmpty()) {
        faults.addWhole(FaultReason.FILE_EMPTY);
      }
      return List.of();
    }
    CsvRecord header = records.getFirst();
    List<String> columns = header.getFields().stream().map(String::strip).toList();
    checkHeader(format, header.getStartingLineNumber(), columns, faults);
    if (!faults.isEmpty()) {
      return List.of();
    }
    List<Line> lines = new ArrayList<>();
    Map<String, Long> seen = new LinkedHashMap<>();
    for (CsvRecord record : records.subList(1, records.size())) {
      long number = record.getStartingLineNumber();
      if (record.getFieldCount() != columns.size()) {
        faults.addAt(number, FaultReason.FIELDS_MISCOUNTED, record.getFieldCount(), columns.size());
        continue;
      }
      Line line = new Line(OptionalLong.of(number), format.entry(fields(columns, record)));
      Long first = seen.putIfAbsent(line.entry().key(), number);
      if (first != null) {
        faults.add(line, FaultReason.ENTRY_TWICE, line.entry().key(), Long.toString(first));
      } else {
        checkFields(format, line, faults);
        lines.add(line);
      }
    }
    return lines;
  }

  private static Map<String, String> fields(List<String> columns, CsvRecord record) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      fields.put(columns.get(i), record.getField(i));
    }
    return fields;
  }

  private static List<CsvRecord> records(String text, Faults faults) {
    String plain = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    if (plain.indexOf('\uFFFD') >= 0) {
      long line = plain.substring(0, plain.indexOf('\uFFFD')).lines().count();
      faults.addAt(Math.max(1, line), FaultReason.NOT_UTF_8);
      return List.of();
    }
    List<CsvRecord> records = new ArrayList<>();
    long last = 0;
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .ofCsvRecord(plain)) {
      for (CsvRecord record : reader) {
        last = record.getStartingLineNumber();
        records.add(record);
      }
    } catch (CsvParseException e) {
      faults.addAt(last + 1, FaultReason.NOT_CSV);
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return records;
  }

  private static void checkHeader(
      ListFormat format, long line, List<String> columns, Faults faults) {
    Set<String> known = new HashSet<>(format.columns());
    Set<String> seen = new LinkedHashSet<>();
    for (String column : columns) {
      if (!known.contains(column)) {
        faults.addAt(line, FaultReason.COLUMN_UNKNOWN, column, String.join(", ", format.columns()));
      } else if (!seen.add(column)) {
        faults.addAt(line, FaultReason.COLUMN_TWICE, column);
      }
    }
    for (String column : format.columns()) {
      if (format.required().contains(column) && !seen.contains(column)) {
        faults.addAt(line, FaultReason.COLUMN_MISSING, column);
      }
    }
  }

  /** Checks what holds for the fields of every list. */
  static void checkFields(ListFormat format, Line line, Faults faults) {
    for (String column : format.key()) {
      if (line.text(column).isEmpty()) {
        faults.add(line, FaultReason.FIELD_MISSING, column);
      }
    }
    line.entry()
        .fields()
        .forEach(
            (column, text) -> {
              if (text.length() > LONGEST_FIELD) {
                faults.add(line, FaultReason.FIELD_TOO_LONG, column, LONGEST_FIELD);
              } else if (text.chars().anyMatch(sign -> sign < ' ')) {
                faults.add(line, FaultReason.FIELD_WITH_BREAK, column);
              }
            });
  }

  /** The file of these entries, which {@link #read} reads as the same entries. */
  public static String write(ListFormat format, List<Entry> entries) {
    StringWriter text = new StringWriter();
    CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
    writer.writeRecord(format.columns());
    for (Entry entry : entries) {
      writer.writeRecord(format.columns().stream().map(entry::text).toList());
    }
    try {
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
