package ca.lipworkbench.datasets.imports;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Rows of separated text. They end at the first blank line, after which nothing may follow but
 * blank lines; a file without a line break at its end is cut.
 */
final class SeparatedRows implements RowSource {
  private final SourceText source;
  private final SourceLines lines;
  private final CsvLine csv;
  private final Problems problems;
  private final List<String> header;

  private SeparatedRows(
      SourceText source, SourceLines lines, CsvLine csv, Problems problems, List<String> header) {
    this.source = source;
    this.lines = lines;
    this.csv = csv;
    this.problems = problems;
    this.header = header;
  }

  /**
   * The rows of a text, whose lines the caller closes with them.
   *
   * @param headerLine the line of the labels, from 1
   * @throws Problems.Stop when the text is cut, or has no such line
   */
  static SeparatedRows open(
      SourceText source, SourceLines lines, char separator, int headerLine, Problems problems)
      throws IOException, Problems.Stop {
    if (source.end() == SourceText.End.NOTHING) {
      throw problems.stop(source.lastLine(), ImportReason.CUT_IN_LINE);
    }
    CsvLine csv = new CsvLine(problems, separator);
    Optional<String> line = lines.next();
    while (line.isPresent() && lines.number() < headerLine) {
      line = lines.next();
    }
    if (line.isEmpty()) {
      throw problems.stop(lines.number(), ImportReason.NO_ROWS);
    }
    return new SeparatedRows(source, lines, csv, problems, csv.fields(line.get(), lines.number()));
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public Optional<List<String>> next() throws IOException, Problems.Stop {
    Optional<String> line = lines.next();
    if (line.isEmpty()) {
      return Optional.empty();
    }
    if (line.get().isBlank()) {
      requireEnd();
      return Optional.empty();
    }
    List<String> row = csv.fields(line.get(), lines.number());
    if (row.size() != header.size()) {
      problems.atWholeLine();
      throw problems.stop(lines.number(), ImportReason.ROW_WIDTH, row.size(), header.size());
    }
    return Optional.of(row);
  }

  private void requireEnd() throws IOException, Problems.Stop {
    for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
      if (!line.get().isBlank()) {
        problems.atWholeLine();
        throw problems.stop(lines.number(), ImportReason.TEXT_AFTER_BLANK_LINE);
      }
    }
  }

  @Override
  public long line() {
    return lines.number();
  }

  /** The text of the rows. */
  SourceText source() {
    return source;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
