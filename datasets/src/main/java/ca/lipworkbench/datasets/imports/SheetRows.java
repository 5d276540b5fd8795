package ca.lipworkbench.datasets.imports;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a workbook of IRCC, one for each value: area, category, period, value. A group's
 * label stands on the line of its total, below its members, so the labels are read from the bottom
 * up before the values are; they are few, and only they are held.
 */
final class SheetRows implements RowSource {
  static final int AREA = 1;
  static final int CATEGORY = 2;
  static final int PERIOD = 3;
  static final int VALUE = 4;
  static final String ALL = "Total";
  private static final String GROUP = " - Total";
  private static final int MOST_ROWS = 200_000;
  private static final List<String> LABELS = List.of("Area", "Category", "Period", "Value");

  private final SheetHeader header;
  private final List<List<String>> keys;
  private final SourceLines lines;
  private final CsvLine csv;
  private final Deque<List<String>> waiting = new ArrayDeque<>();
  private int row;

  private SheetRows(
      SheetHeader header, List<List<String>> keys, SourceLines lines, Problems problems) {
    this.header = header;
    this.keys = keys;
    this.lines = lines;
    this.csv = new CsvLine(problems, '\t');
  }

  /** Whether the widest labels are areas. */
  static boolean hasAreas(SheetHeader header) {
    return header.words().startsWith("Province");
  }

  /** The rows of a sheet, whose lines the caller closes with them. */
  static SheetRows open(SheetHeader header, SourceText source, SourceLines lines, Problems problems)
      throws IOException, Problems.Stop {
    while (lines.number() < header.line()) {
      lines.next();
    }
    return new SheetRows(header, keys(header, source, problems), lines, problems);
  }

  /** Area and category of each row. */
  private static List<List<String>> keys(SheetHeader header, SourceText source, Problems problems)
      throws IOException, Problems.Stop {
    List<String[]> labels = new ArrayList<>();
    CsvLine csv = new CsvLine(problems, '\t');
    try (SourceLines lines = new SourceLines(source)) {
      for (Optional<String> next = lines.next(); next.isPresent(); next = lines.next()) {
        if (lines.number() <= header.line()) {
          continue;
        }
        if (next.get().isBlank()) {
          break;
        }
        List<String> fields = csv.fields(next.get(), lines.number());
        String[] own = new String[] {"", ""};
        for (int level = 0; level < header.labels() && level < fields.size(); level++) {
          if (!fields.get(level).isBlank()) {
            own = new String[] {Integer.toString(level), fields.get(level).strip()};
          }
        }
        if (own[0].isEmpty()) {
          throw problems.stop(lines.number(), ImportReason.KEY_BLANK, header.words());
        }
        labels.add(own);
        if (labels.size() > MOST_ROWS) {
          throw problems.stop(lines.number(), ImportReason.TOO_MANY_MEMBERS, MOST_ROWS);
        }
      }
    }
    return fromBelow(labels, hasAreas(header), header.labels());
  }

  private static List<List<String>> fromBelow(List<String[]> labels, boolean areas, int levels) {
    String[] current = new String[levels];
    java.util.Arrays.fill(current, "");
    List<List<String>> keys = new ArrayList<>();
    for (String[] own : labels.reversed()) {
      int level = Integer.parseInt(own[0]);
      current[level] = withoutTotal(own[1]);
      java.util.Arrays.fill(current, level + 1, levels, "");
      StringBuilder path = new StringBuilder();
      for (int i = areas ? 1 : 0; i <= level; i++) {
        if (!current[i].isEmpty()) {
          path.append(path.isEmpty() ? "" : DraftCodes.STEP).append(current[i]);
        }
      }
      keys.add(List.of(areas ? current[0] : ALL, path.isEmpty() ? ALL : path.toString()));
    }
    return keys.reversed();
  }

  private static String withoutTotal(String label) {
    return label.endsWith(GROUP) ? label.substring(0, label.length() - GROUP.length()) : label;
  }

  @Override
  public List<String> header() {
    return LABELS;
  }

  @Override
  public Optional<List<String>> next() throws IOException, Problems.Stop {
    while (waiting.isEmpty() && row < keys.size()) {
      String line = lines.next().orElse("");
      List<String> fields = csv.fields(line, lines.number());
      List<String> key = keys.get(row++);
      for (int i = 0; i < header.periods().size(); i++) {
        int column = header.labels() + i;
        String period = header.periods().get(i);
        String value = column < fields.size() ? fields.get(column) : "";
        if (!period.isEmpty() || !value.isBlank()) {
          waiting.add(List.of(key.get(0), key.get(1), period, value));
        }
      }
    }
    return Optional.ofNullable(waiting.poll());
  }

  @Override
  public long line() {
    return lines.number();
  }

  @Override
  public int columnInLine(int column) {
    // Which of the many columns of values it was is not kept; the line is.
    return 1;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
