package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.descriptor.Labels;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rows of a table as displayed, one for each value: DGUID, name of the area, the dimensions,
 * period, value. A blank key repeats the one above; the rows end at the first blank line.
 */
final class DisplayedRows implements RowSource {
  static final int DGUID = 1;
  static final int NAME = 2;
  static final int FIRST_DIMENSION = 3;
  private static final Pattern MARKED = Pattern.compile("(.*\\S) (i\\d+)");
  private static final Pattern COUNT = Pattern.compile(" \\(\\d+[A-Z]?\\)$");

  private final DisplayedFile file;
  private final SourceLines lines;
  private final CsvLine csv;
  private final Problems problems;
  private final int keys;
  private final String[] above;
  private final List<String> labels = new ArrayList<>();
  private final Deque<List<String>> waiting = new ArrayDeque<>();
  private boolean ended;

  private DisplayedRows(DisplayedFile file, SourceLines lines, Problems problems) {
    this.file = file;
    this.lines = lines;
    this.csv = new CsvLine(problems);
    this.problems = problems;
    this.keys = file.firstValue();
    this.above = new String[keys];
    labels.add("DGUID");
    labels.add("Geography");
    for (int i = 1; i < keys; i++) {
      labels.add(COUNT.matcher(file.withoutNotes(file.header().get(i))).replaceAll(""));
    }
    labels.add("Period");
    labels.add("Value");
  }

  /** The rows of a text, whose lines the caller closes with them. */
  static DisplayedRows open(DisplayedFile file, SourceLines lines, Problems problems)
      throws IOException, Problems.Stop {
    if (file.firstValue() == 0 || file.firstValue() == file.header().size()) {
      throw problems.stop(
          file.headerLine(), ImportReason.DISPLAYED_COLUMNS, file.header().getLast());
    }
    while (lines.number() < file.headerLine()) {
      lines.next();
    }
    return new DisplayedRows(file, lines, problems);
  }

  @Override
  public List<String> header() {
    return labels;
  }

  @Override
  public Optional<List<String>> next() throws IOException, Problems.Stop {
    if (waiting.isEmpty() && !ended) {
      Optional<String> line = lines.next();
      if (line.isEmpty() || line.get().isBlank()) {
        ended = true;
      } else {
        take(csv.fields(line.get(), lines.number()));
      }
    }
    return Optional.ofNullable(waiting.poll());
  }

  private void take(List<String> row) throws Problems.Stop {
    problems.atWholeLine();
    if (row.size() != file.header().size()) {
      throw problems.stop(lines.number(), ImportReason.ROW_WIDTH, row.size(), file.header().size());
    }
    for (int i = 0; i < keys; i++) {
      if (!row.get(i).isBlank()) {
        above[i] = i == 0 ? row.get(i) : file.withoutNotes(row.get(i));
      } else if (above[i] == null) {
        problems.atColumn(i + 1);
        throw problems.stop(lines.number(), ImportReason.KEY_BLANK, labels.get(i + 1));
      }
    }
    for (int column = keys; column < row.size(); column++) {
      List<String> fields = new ArrayList<>();
      Matcher marked = MARKED.matcher(Labels.normalise(above[0]));
      String name = marked.matches() ? marked.group(1) : Labels.normalise(above[0]);
      fields.add(marked.matches() ? file.areas().getOrDefault(marked.group(2), name) : name);
      fields.add(name);
      for (int i = 1; i < keys; i++) {
        fields.add(above[i]);
      }
      fields.add(file.header().get(column));
      fields.add(row.get(column));
      waiting.add(fields);
    }
  }

  @Override
  public long line() {
    return lines.number();
  }

  @Override
  public int columnInLine(int column) {
    // The keys have one column more than the line, for the identifier of the area.
    return Math.max(1, Math.min(column - 1, file.header().size()));
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
