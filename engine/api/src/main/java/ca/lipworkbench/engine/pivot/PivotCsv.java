package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.statistics.Derivation;
import ca.lipworkbench.engine.statistics.Interval;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.wording.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tidy CSV of a pivot table: one line a cell, in the reader's language, with everything that a
 * spreadsheet needs to stay honest. UTF-8 with a byte order mark, because spreadsheets read accents
 * wrongly without; lines end with CR LF (RFC 4180). English has commas and decimal points; French
 * has semicolons and decimal commas, as spreadsheets in French expect. Text that a spreadsheet
 * would run as a formula is led by an apostrophe.
 */
public final class PivotCsv {
  private static final char BYTE_ORDER_MARK = '\ufeff';

  /** Signs with which a spreadsheet begins to calculate, the full-width ones among them. */
  private static final String FORMULA_STARTS = "=+-@\t\r\n\0\uff1d\uff0b\uff0d\uff20";

  /** Digits kept behind a measure's own decimals, so that the range of a rate is not flattened. */
  private static final int MORE_DECIMALS = 3;

  private final PivotTable table;
  private final Language language;
  private final Wording words;
  private final Writer out;

  private PivotCsv(PivotTable table, Language language, Writer out) {
    this.table = table;
    this.language = language;
    this.words = Wording.in(language);
    this.out = out;
  }

  /**
   * Writes the table; the stream is flushed and stays open.
   *
   * @throws UncheckedIOException when the stream fails
   */
  public static void write(PivotTable table, Language language, OutputStream out) {
    try {
      Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      new PivotCsv(table, language, writer).write();
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write() throws IOException {
    CellLines cells = new CellLines(table);
    List<String> dimensions = cells.otherDimensions();
    out.write(BYTE_ORDER_MARK);
    writeLine(header(dimensions));
    for (CellLines.Line line : cells.lines()) {
      writeLine(fields(line, dimensions));
    }
  }

  private List<String> header(List<String> dimensions) {
    List<String> header = new ArrayList<>();
    List.of("area_id", "area", "boundary_status", "period").forEach(key -> header.add(name(key)));
    dimensions.forEach(dimension -> header.add(text(dimension)));
    List.of(
            "measure",
            "unit",
            "value",
            "status",
            "rounding_low",
            "rounding_high",
            "rounding_95_low",
            "rounding_95_high",
            "derivation",
            "coverage",
            "notes",
            "table",
            "release",
            "source")
        .forEach(key -> header.add(name(key)));
    return header;
  }

  private String name(String key) {
    return words.text("csv." + key);
  }

  private List<String> fields(CellLines.Line line, List<String> dimensions) {
    Cell cell = line.cell();
    int decimals = line.measure().decimals() + MORE_DECIMALS;
    List<String> fields = new ArrayList<>();
    fields.add(text(line.area().id().value()));
    fields.add(text(line.area().name().in(language)));
    fields.add(words.boundary(line.area().version().boundaryStatus()));
    fields.add(text(line.period()));
    for (String dimension : dimensions) {
      PivotTable.Member member = line.others().get(dimension);
      fields.add(member == null ? "" : text(member.label().in(language)));
    }
    fields.add(text(line.measure().name().in(language)));
    fields.add(words.unit(line.measure().unit()));
    fields.add(cell.value().isPresent() ? number(cell.value().getAsDouble(), decimals) : "");
    fields.add(words.status(cell.status()));
    addInterval(fields, cell.intervals().roundingHard(), decimals);
    addInterval(fields, cell.intervals().rounding95(), decimals);
    fields.add(text(derivation(line)));
    fields.add(words.coverage(cell.coverage()));
    fields.add(text(notes(cell)));
    fields.add(text(titled()));
    fields.add(Integer.toString(table.release()));
    fields.add(text(source(cell)));
    return fields;
  }

  private String derivation(CellLines.Line line) {
    String how = words.derivation(line.cell());
    return line.cell().derivation() instanceof Derivation.Refused refused
        ? words.offer(refused.refusal(), line.measure()).map(offer -> how + " " + offer).orElse(how)
        : how;
  }

  private String notes(Cell cell) {
    List<String> notes = new ArrayList<>();
    for (String number : cell.notes()) {
      Optional.ofNullable(table.notes().get(number))
          .ifPresent(note -> notes.add(note.in(language)));
    }
    table.remarks().forEach(remark -> notes.add(Remarks.sentence(remark, language)));
    table.geography().ifPresent(geography -> notes.add(geography.in(language)));
    return String.join(" | ", notes);
  }

  private String titled() {
    return table.table().value() + " " + table.title().in(language);
  }

  private String source(Cell cell) {
    String line = words.source(table.source(), Wording.Sharing.of(cell.derivation()));
    return words.notice(table.source().nature()).map(notice -> notice + ". " + line).orElse(line);
  }

  private void addInterval(List<String> fields, Optional<Interval> interval, int decimals) {
    fields.add(interval.map(range -> number(range.low(), decimals)).orElse(""));
    fields.add(interval.map(range -> number(range.high(), decimals)).orElse(""));
  }

  private String number(double value, int decimals) {
    String plain =
        StoredFields.plain(
                BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN).doubleValue())
            .toPlainString();
    return language == Language.FRENCH ? plain.replace('.', ',') : plain;
  }

  /** Text that no spreadsheet takes for a formula. */
  private static String text(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private void writeLine(List<String> fields) throws IOException {
    char separator = language == Language.FRENCH ? ';' : ',';
    for (int i = 0; i < fields.size(); i++) {
      if (i > 0) {
        out.write(separator);
      }
      out.write(quoted(fields.get(i), separator));
    }
    out.write("\r\n");
  }

  private static String quoted(String field, char separator) {
    boolean plain =
        field.indexOf(separator) < 0
            && field.indexOf('"') < 0
            && field.indexOf('\n') < 0
            && field.indexOf('\r') < 0;
    return plain ? field : "\"" + field.replace("\"", "\"\"") + "\"";
  }
}
