package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.descriptor.Descriptor;
import ca.lipworkbench.datasets.descriptor.Descriptor.DescribedMeasure;
import ca.lipworkbench.datasets.descriptor.Labels;
import ca.lipworkbench.datasets.geography.Places;
import ca.lipworkbench.datasets.geography.StandardArea;
import ca.lipworkbench.datasets.lake.StagedRelease;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.text.BilingualText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page download of the 2021 Census Profile for one place, with six columns: title, place, group
 * of columns, header, a row for each characteristic in a fixed order, then notes and citation. A
 * row's place in the order is its characteristic's number; its topic and label are compared with
 * the descriptor, so that a missing or moved row is found where it stands. Indentation shows the
 * hierarchy, which the descriptor already holds.
 */
record ProfilePage(Descriptor descriptor, Places places) implements Layout {
  private static final int WIDTH = 6;
  private static final int PLACE_COLUMN = 3;
  private static final int LABEL_COLUMN = 1;
  private static final int NOTE_COLUMN = 2;
  private static final int TOTAL_COLUMN = 3;
  static final int FLAG_COLUMN = 4;
  private static final List<String> GROUPS = List.of("", "", "", "Counts", "", "");
  private static final List<String> HEADER =
      List.of("Topic", "Characteristic", "Note", "Total", "Total_Flag", "");
  private static final String HEADER_START = "\"Topic\",\"Characteristic\",";
  private static final int HEADER_LINE = 4;
  private static final Pattern YEAR = Pattern.compile("\\b((?:19|20)\\d{2}) Census\\b");

  /** Whether the fourth line is the header of a profile page. */
  static boolean isProfilePage(SourceText source) throws IOException {
    try (SourceLines lines = new SourceLines(source)) {
      Optional<String> line = lines.next();
      while (line.isPresent() && lines.number() < HEADER_LINE) {
        line = lines.next();
      }
      return line.filter(text -> text.startsWith(HEADER_START)).isPresent();
    }
  }

  /** The title that the first line holds. */
  static String title(String line, Problems problems) throws Problems.Stop {
    return new CsvLine(problems).fields(line, 1).getFirst();
  }

  @Override
  public LayoutForm form() {
    return LayoutForm.PROFILE_PAGE;
  }

  @Override
  public FilePreview preview(SourceText source, int rows, Problems problems)
      throws IOException, Problems.Stop {
    try (SourceLines lines = new SourceLines(source)) {
      return new PagePreview(HEADER_LINE).read(lines, new CsvLine(problems), rows);
    }
  }

  @Override
  public Reading read(
      SourceText source, StagedRelease staged, Problems problems, ProgressMeter meter)
      throws IOException, Problems.Stop {
    try (SourceLines lines = new SourceLines(source, meter)) {
      return new Body(lines, source, staged, problems).read();
    }
  }

  /** One pass over the lines. */
  private final class Body {
    private final SourceLines lines;
    private final SourceText source;
    private final StagedRelease staged;
    private final Problems problems;
    private final CsvLine csv;
    private final CellCheck cell;
    private final List<DescribedMeasure> measures = WideHeader.published(descriptor);
    private final List<Optional<String>> notesOfMeasures = new ArrayList<>();

    Body(SourceLines lines, SourceText source, StagedRelease staged, Problems problems) {
      this.lines = lines;
      this.source = source;
      this.staged = staged;
      this.problems = problems;
      this.csv = new CsvLine(problems);
      this.cell = new CellCheck(problems);
    }

    Reading read() throws IOException, Problems.Stop {
      int period = staged.period(period(line()));
      StandardArea place = place();
      int area = staged.area(place.dguid().value());
      expect(GROUPS);
      expect(HEADER);
      for (int i = 0; i < measures.size(); i++) {
        take(i, area, period);
      }
      problems.atWholeLine();
      Map<String, BilingualText> notes = notes();
      return new Reading(
          Map.of(place.dguid().value(), place.name()), withNotes(notes), notes, List.of());
    }

    private String line() throws IOException, Problems.Stop {
      Optional<String> line = lines.next();
      if (line.isEmpty()) {
        throw problems.stop(
            lines.number(), ImportReason.PAGE_CUT_IN_ROWS, problems.rows(), measures.size());
      }
      return line.get();
    }

    private String period(String titleLine) throws Problems.Stop {
      Matcher year = YEAR.matcher(titleLine);
      if (!year.find()) {
        throw problems.stop(lines.number(), ImportReason.PERIOD_UNREADABLE, titleLine);
      }
      return year.group(1);
    }

    private StandardArea place() throws IOException, Problems.Stop {
      List<String> row = row(line());
      long line = lines.number();
      return PlaceLine.read(row.get(PLACE_COLUMN), line, problems).resolve(places, line, problems);
    }

    private List<String> row(String line) throws Problems.Stop {
      List<String> row = csv.fields(line, lines.number());
      if (row.size() != WIDTH) {
        throw problems.stop(lines.number(), ImportReason.PAGE_WIDTH, row.size(), WIDTH);
      }
      return row;
    }

    private void expect(List<String> fields) throws IOException, Problems.Stop {
      String line = line();
      if (!row(line).equals(fields)) {
        throw problems.stop(lines.number(), ImportReason.PAGE_HEADER, line);
      }
    }

    private void take(int index, int area, int period) throws IOException, Problems.Stop {
      String text = line();
      if (text.isBlank()) {
        problems.atWholeLine();
        throw problems.stop(
            lines.number(), ImportReason.PAGE_CUT_IN_ROWS, problems.rows(), measures.size());
      }
      problems.atWholeLine();
      List<String> row = row(text);
      problems.countRow();
      List<String> path = measures.get(index).path();
      String topic = Labels.normalise(row.get(0));
      String label = Labels.normalise(row.get(1));
      if (!topic.equals(path.getFirst()) || !label.equals(path.getLast())) {
        problems.atColumn(LABEL_COLUMN + 1);
        throw problems.stop(
            lines.number(),
            ImportReason.CHARACTERISTIC_DIFFERS,
            index + 1,
            path.getLast(),
            row.get(1));
      }
      notesOfMeasures.add(
          Optional.of(row.get(NOTE_COLUMN).strip()).filter(note -> !note.isEmpty()));
      // Numbers are padded with blanks to the width of their column.
      problems.atColumn(TOTAL_COLUMN + 1);
      String number = row.get(TOTAL_COLUMN).strip();
      if (cell.read(lines.number(), label, number, row.get(FLAG_COLUMN).strip())) {
        staged.append(area, period, index, new int[0], cell.value(), cell.status(), lines.number());
      }
    }

    private Map<String, BilingualText> notes() throws IOException, Problems.Stop {
      Optional<String> next = lines.next();
      if (next.isPresent() && !next.get().isBlank()) {
        throw problems.stop(
            lines.number(),
            ImportReason.CHARACTERISTIC_DIFFERS,
            measures.size() + 1,
            "",
            next.get());
      }
      Map<String, BilingualText> notes = PageTail.read(lines, problems);
      if (source.end() == SourceText.End.NOTHING) {
        throw problems.stop(lines.number(), ImportReason.CUT_IN_LINE);
      }
      return notes;
    }

    private List<Measure> withNotes(Map<String, BilingualText> notes) throws Problems.Stop {
      List<Measure> all = new ArrayList<>();
      int published = 0;
      for (DescribedMeasure described : descriptor.measures()) {
        Measure measure = described.measure();
        if (measure.presence() == Measure.Presence.PUBLISHED) {
          Optional<String> note = notesOfMeasures.get(published);
          if (note.isPresent() && !notes.containsKey(note.get())) {
            long line = HEADER_LINE + 1L + published;
            problems.atColumn(NOTE_COLUMN + 1);
            problems.add(line, ImportReason.NOTE_MISSING, note.get());
          }
          measure = withNote(measure, note);
          published++;
        }
        all.add(measure);
      }
      return all;
    }
  }

  private static Measure withNote(Measure measure, Optional<String> note) {
    List<String> notes = new ArrayList<>(measure.notes());
    note.filter(number -> !notes.contains(number)).ifPresent(notes::add);
    return new Measure(
        measure.code(),
        measure.name(),
        measure.parent(),
        measure.presence(),
        measure.additivity(),
        measure.rounding(),
        measure.unit(),
        measure.universe(),
        measure.decimals(),
        measure.ratio(),
        measure.base(),
        measure.incomeYear(),
        notes);
  }
}
