package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.descriptor.Descriptor;
import ca.lipworkbench.datasets.descriptor.Descriptor.DescribedMeasure;
import ca.lipworkbench.datasets.descriptor.Labels;
import ca.lipworkbench.datasets.geography.Places;
import ca.lipworkbench.datasets.geography.StandardArea;
import ca.lipworkbench.datasets.lake.StagedRelease;
import ca.lipworkbench.engine.table.Code;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.text.BilingualText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page download of the 2021 Census Profile: title, places, groups of columns, header, a row for
 * each characteristic in a fixed order, then notes and citation. A row's place in the order is its
 * characteristic's number; its topic and label are compared with the descriptor, so that a missing
 * or moved row is found where it stands. Indentation shows the hierarchy, which the descriptor
 * already holds.
 */
record ProfilePage(Descriptor descriptor, Places places) implements Layout {
  private static final int LABEL_COLUMN = 1;
  private static final int NOTE_COLUMN = 2;
  static final int FLAG_COLUMN = 4;
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

  /** The census year that a title names. */
  static Optional<String> year(String title) {
    Matcher year = YEAR.matcher(title);
    return year.find() ? Optional.of(year.group(1)) : Optional.empty();
  }

  /** The places, groups and labels in the second to fourth line. */
  static PageHeader header(SourceText source, Problems problems) throws IOException, Problems.Stop {
    try (SourceLines lines = new SourceLines(source)) {
      CsvLine csv = new CsvLine(problems);
      List<List<String>> rows = new ArrayList<>();
      for (Optional<String> line = lines.next();
          line.isPresent() && lines.number() <= HEADER_LINE;
          line = lines.next()) {
        if (lines.number() > 1) {
          rows.add(csv.fields(line.get(), lines.number()));
        }
      }
      return PageHeader.read(rows.get(0), rows.get(1), rows.get(2), 2, problems);
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
    private final PageHeader header;
    private final List<DescribedMeasure> measures = descriptor.published();
    private final boolean byGender = !descriptor.dimensions().isEmpty();
    private final int characteristics = byGender ? measures.size() / 2 : measures.size();
    private final Map<String, Integer> areas = new HashMap<>();
    private final List<int[]> codes = new ArrayList<>();
    private final List<List<String>> notesOfMeasures = new ArrayList<>();

    Body(SourceLines lines, SourceText source, StagedRelease staged, Problems problems)
        throws IOException, Problems.Stop {
      this.lines = lines;
      this.source = source;
      this.staged = staged;
      this.problems = problems;
      this.csv = new CsvLine(problems);
      this.cell = new CellCheck(problems);
      this.header = header(source, problems);
      for (PageHeader.Block block : header.blocks()) {
        codes.add(byGender ? new int[] {gender(block.gender())} : new int[0]);
      }
    }

    private int gender(String code) {
      return descriptor.dimensions().getFirst().codes().stream()
          .map(Code::id)
          .toList()
          .indexOf(code);
    }

    Reading read() throws IOException, Problems.Stop {
      int period = staged.period(period(line()));
      Map<String, String> names = new HashMap<>();
      for (String words : header.places()) {
        StandardArea place = PlaceLine.read(words, 2, problems).resolve(places, 2, problems);
        int area = staged.area(place.dguid().value());
        if (areas.containsValue(area)) {
          throw problems.stop(2, ImportReason.PLACE_REPEATED, words);
        }
        areas.put(words, area);
        names.put(place.dguid().value(), place.name());
      }
      while (lines.number() < HEADER_LINE) {
        line();
      }
      for (int i = 0; i < characteristics; i++) {
        take(i, period);
      }
      problems.atWholeLine();
      Map<String, BilingualText> notes = notes();
      return new Reading(names, withNotes(notes), notes, List.of());
    }

    private String line() throws IOException, Problems.Stop {
      Optional<String> line = lines.next();
      if (line.isEmpty()) {
        throw problems.stop(
            lines.number(), ImportReason.PAGE_CUT_IN_ROWS, problems.rows(), characteristics);
      }
      return line.get();
    }

    private String period(String titleLine) throws Problems.Stop {
      Optional<String> year = year(titleLine);
      if (year.isEmpty()) {
        throw problems.stop(lines.number(), ImportReason.PERIOD_UNREADABLE, titleLine);
      }
      return year.get();
    }

    private List<String> row(String line) throws Problems.Stop {
      List<String> row = csv.fields(line, lines.number());
      if (row.size() != header.width()) {
        throw problems.stop(lines.number(), ImportReason.ROW_WIDTH, row.size(), header.width());
      }
      return row;
    }

    private void take(int index, int period) throws IOException, Problems.Stop {
      String text = line();
      if (text.isBlank()) {
        problems.atWholeLine();
        throw problems.stop(
            lines.number(), ImportReason.PAGE_CUT_IN_ROWS, problems.rows(), characteristics);
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
      String note = row.get(NOTE_COLUMN).strip();
      notesOfMeasures.add(note.isEmpty() ? List.of() : List.of(note));
      for (int i = 0; i < header.blocks().size(); i++) {
        PageHeader.Block block = header.blocks().get(i);
        int measure = block.group() == PageHeader.Group.RATES ? characteristics + index : index;
        // Numbers are padded with blanks to the width of their column.
        problems.atColumn(block.column() + 1);
        String number = row.get(block.column()).strip();
        if (cell.read(lines.number(), label, number, row.get(block.column() + 1).strip())) {
          staged.append(
              areas.getOrDefault(block.place(), 0),
              period,
              measure,
              codes.get(i),
              cell.value(),
              cell.status(),
              lines.number());
        }
      }
    }

    private Map<String, BilingualText> notes() throws IOException, Problems.Stop {
      Optional<String> next = lines.next();
      if (next.isPresent() && !next.get().isBlank()) {
        throw problems.stop(
            lines.number(),
            ImportReason.CHARACTERISTIC_DIFFERS,
            characteristics + 1,
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
          List<String> numbers = notesOfMeasures.get(published % characteristics);
          for (String number : numbers) {
            if (published < characteristics && !notes.containsKey(number)) {
              problems.atColumn(NOTE_COLUMN + 1);
              problems.add(HEADER_LINE + 1L + published, ImportReason.NOTE_MISSING, number);
            }
          }
          measure = ProfilePage.withNotes(measure, numbers);
          published++;
        }
        all.add(measure);
      }
      return all;
    }
  }

  /** The measure with further notes. */
  static Measure withNotes(Measure measure, List<String> numbers) {
    List<String> notes = new ArrayList<>(measure.notes());
    numbers.stream().filter(number -> !notes.contains(number)).forEach(notes::add);
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
        measure.dollarYear(),
        notes);
  }
}
