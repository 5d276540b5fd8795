package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.descriptor.Labels;
import ca.lipworkbench.engine.text.BilingualText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands around the rows of a table as displayed: its title lines, its header, the areas that
 * it marks with an {@code i} and a number, and its footnotes. The part below the rows holds quotes
 * and line breaks as people wrote them, so it is read line by line and never as CSV.
 *
 * @param titles the title lines
 * @param headerLine number of the line with the labels of the columns
 * @param header these labels, with the numbers of their notes
 * @param areas DGUID of each marked area, by its mark
 * @param notes the footnotes by number
 */
record DisplayedFile(
    List<String> titles,
    long headerLine,
    List<String> header,
    Map<String, String> areas,
    Map<String, BilingualText> notes) {
  private static final int MOST_TITLES = 20;
  private static final String GEOGRAPHY = "Geography";
  private static final Pattern TABLE = Pattern.compile("\"?Table: (\\d\\d-\\d\\d-\\d{4}).*");
  private static final Pattern MARKED = Pattern.compile("(i\\d+),\"?(.*)");
  private static final Pattern DGUID = Pattern.compile("\\(DGUID\\): ([0-9A-Z.]+)");
  private static final Pattern FOOTNOTE = Pattern.compile("(\\d+),\"?(.*)");
  private static final Pattern NOTED = Pattern.compile("(.*\\S) (\\d{1,3})");

  /** The part of the tail that is being read. */
  private enum Part {
    ROWS,
    OTHER,
    AREAS,
    NOTES
  }

  /** The agency's number of the table that the first lines name. */
  static Optional<String> number(List<String> head) {
    for (String line : head) {
      Matcher matcher = TABLE.matcher(line);
      if (matcher.matches()) {
        return Optional.of(matcher.group(1));
      }
    }
    return Optional.empty();
  }

  /**
   * Reads all but the rows.
   *
   * @throws Problems.Stop when there is no header
   */
  static DisplayedFile read(SourceText source, Problems problems)
      throws IOException, Problems.Stop {
    List<String> titles = new ArrayList<>();
    List<String> header = List.of();
    long headerLine = 0;
    Tail tail = new Tail();
    try (SourceLines lines = new SourceLines(source)) {
      for (Optional<String> next = lines.next(); next.isPresent(); next = lines.next()) {
        String line = next.get();
        if (headerLine > 0) {
          tail.take(line);
        } else if (line.startsWith('"' + GEOGRAPHY + '"')) {
          header = new CsvLine(problems).fields(line, lines.number());
          headerLine = lines.number();
        } else if (!line.isBlank()) {
          titles.add(unquoted(line));
          if (titles.size() > MOST_TITLES) {
            throw problems.stop(lines.number(), ImportReason.LAYOUT_UNKNOWN, line);
          }
        }
      }
    }
    if (headerLine == 0) {
      throw problems.stop(1, ImportReason.LAYOUT_UNKNOWN, titles.isEmpty() ? "" : titles.get(0));
    }
    if (tail.part == Part.ROWS) {
      throw problems.stop(source.lastLine(), ImportReason.PAGE_CUT_IN_NOTES);
    }
    return new DisplayedFile(titles, headerLine, header, tail.areas, tail.finished());
  }

  private static String unquoted(String line) {
    String plain = line.strip();
    return plain.length() > 1 && plain.startsWith("\"") && plain.endsWith("\"")
        ? plain.substring(1, plain.length() - 1)
        : plain;
  }

  /** Below the rows: abbreviations, marked areas, footnotes, how to cite. */
  private static final class Tail {
    private final Map<String, String> areas = new HashMap<>();
    private final Map<String, BilingualText> notes = new LinkedHashMap<>();
    private Part part = Part.ROWS;
    private String note = "";
    private final StringBuilder text = new StringBuilder();

    void take(String line) {
      if (line.isBlank()) {
        part = part == Part.ROWS ? Part.OTHER : part;
        return;
      }
      if (part == Part.ROWS) {
        return;
      }
      if (line.startsWith("iBall:")) {
        part = Part.AREAS;
      } else if (line.startsWith("Footnotes:")) {
        part = Part.NOTES;
      } else if (line.startsWith("\"How to cite:")) {
        keep();
        part = Part.OTHER;
      } else if (part == Part.AREAS) {
        Matcher marked = MARKED.matcher(line);
        if (marked.matches()) {
          Matcher dguid = DGUID.matcher(marked.group(2));
          if (dguid.find()) {
            areas.put(marked.group(1), dguid.group(1));
          }
        }
      } else if (part == Part.NOTES) {
        Matcher footnote = FOOTNOTE.matcher(line);
        if (footnote.matches()) {
          keep();
          note = footnote.group(1);
          text.append(footnote.group(2));
        } else {
          text.append('\n').append(line);
        }
      }
    }

    private void keep() {
      if (!note.isEmpty()) {
        String words = text.toString().strip();
        words = words.endsWith("\"") ? words.substring(0, words.length() - 1) : words;
        notes.put(note, BilingualText.ofSource(words));
      }
      note = "";
      text.setLength(0);
    }

    Map<String, BilingualText> finished() {
      keep();
      return notes;
    }
  }

  /** The words of a title line that begins with these, such as {@code Universe}. */
  Optional<String> titled(String beginning) {
    return titles.stream()
        .filter(title -> title.startsWith(beginning + ": "))
        .map(title -> title.substring(beginning.length() + 2).strip())
        .findFirst();
  }

  /** A label without the numbers of footnotes behind it. */
  String withoutNotes(String label) {
    String kept = Labels.normalise(label);
    Matcher noted = NOTED.matcher(kept);
    while (noted.matches() && notes.containsKey(noted.group(2))) {
      kept = noted.group(1);
      noted = NOTED.matcher(kept);
    }
    return kept;
  }

  /** The columns of values, from 0: those behind the keys, each for a period. */
  int firstValue() {
    int column = 0;
    while (column < header.size() && PeriodText.find(header.get(column)).isEmpty()) {
      column++;
    }
    return column;
  }
}
