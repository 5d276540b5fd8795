package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.descriptor.Descriptor;
import ca.lipworkbench.datasets.descriptor.Descriptor.DescribedMeasure;
import ca.lipworkbench.datasets.descriptor.Labels;
import ca.lipworkbench.datasets.lake.StagedRelease;
import ca.lipworkbench.engine.table.Code;
import ca.lipworkbench.engine.table.Dimension;
import ca.lipworkbench.engine.table.Measure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The wide full table of the 2021 Census (98-10-): a row for each area, period and combination of
 * codes, a pair of columns for each member of the last dimension. Both spellings of its header that
 * were seen are read.
 *
 * <p>A file that is cut inside of a row is seen by that row, or by its missing line break. The
 * layout says nowhere how many rows there are, so a cut exactly between two rows cannot be proved;
 * what it usually leaves behind, combinations without a row and areas that the table had before, is
 * said in the report.
 */
record WideTable(Descriptor descriptor) implements Layout {
  static final int PERIOD_COLUMN = 0;
  static final int NAME_COLUMN = 1;
  static final int AREA_COLUMN = 2;

  @Override
  public LayoutForm form() {
    return LayoutForm.WIDE_TABLE;
  }

  @Override
  public FilePreview preview(SourceText source, int rows, Problems problems)
      throws IOException, Problems.Stop {
    try (SourceLines lines = new SourceLines(source)) {
      CsvLine csv = new CsvLine(problems);
      List<String> names = csv.fields(lines.next().orElseThrow(), 1);
      WideHeader header = WideHeader.read(names, descriptor, problems);
      return new WidePreview(descriptor, names, header).read(lines, csv, rows);
    }
  }

  @Override
  public Reading read(
      SourceText source, StagedRelease staged, Problems problems, ProgressMeter meter)
      throws IOException, Problems.Stop {
    if (source.end() == SourceText.End.NOTHING) {
      throw problems.stop(source.lastLine(), ImportReason.CUT_IN_LINE);
    }
    try (SourceLines lines = new SourceLines(source, meter)) {
      CsvLine csv = new CsvLine(problems);
      List<String> header = csv.fields(lines.next().orElseThrow(), 1);
      return new Body(WideHeader.read(header, descriptor, problems), csv, staged, problems)
          .read(lines);
    }
  }

  /** One pass over the rows below the header. */
  private final class Body {
    private final WideHeader header;
    private final CsvLine csv;
    private final StagedRelease staged;
    private final Problems problems;
    private final CellCheck cell;
    private final Map<String, Integer> areas = new HashMap<>();
    private final Map<String, Integer> periods = new HashMap<>();
    private final Map<String, String> areaNames = new HashMap<>();
    private final List<Map<String, Integer>> codes = new ArrayList<>();
    private final int[] rowCodes;

    Body(WideHeader header, CsvLine csv, StagedRelease staged, Problems problems) {
      this.header = header;
      this.csv = csv;
      this.staged = staged;
      this.problems = problems;
      this.cell = new CellCheck(problems);
      this.rowCodes = new int[descriptor.dimensions().size()];
      descriptor.dimensions().forEach(dimension -> codes.add(codesByLabel(dimension)));
    }

    Reading read(SourceLines lines) throws IOException, Problems.Stop {
      boolean ended = false;
      for (Optional<String> row = lines.next(); row.isPresent(); row = lines.next()) {
        if (row.get().isBlank()) {
          ended = true;
        } else if (ended) {
          problems.atWholeLine();
          throw problems.stop(lines.number(), ImportReason.TEXT_AFTER_BLANK_LINE);
        } else {
          take(csv.fields(row.get(), lines.number()), lines.number());
        }
      }
      problems.atWholeLine();
      if (problems.rows() == 0) {
        throw problems.stop(lines.number(), ImportReason.NO_ROWS);
      }
      long whole = descriptor.rows().orElse(0);
      if (problems.rows() < whole) {
        throw problems.stop(lines.number(), ImportReason.PAGE_CUT_IN_ROWS, problems.rows(), whole);
      }
      List<Measure> measures =
          descriptor.measures().stream().map(DescribedMeasure::measure).toList();
      return new Reading(areaNames, measures, Map.of(), remarks());
    }

    private void take(List<String> row, long line) throws IOException, Problems.Stop {
      problems.atWholeLine();
      if (row.size() != header.width()) {
        throw problems.stop(line, ImportReason.ROW_WIDTH, row.size(), header.width());
      }
      problems.countRow();
      int period = period(row.get(PERIOD_COLUMN), line);
      int area = area(row, line);
      boolean known = takeCodes(row, line) && period >= 0 && area >= 0;
      for (WideHeader.Member member : header.members()) {
        problems.atColumn(member.column() + 1);
        String number = row.get(member.column());
        String symbol = row.get(member.column() + 1);
        if (cell.read(line, member.label(), number, symbol) && known) {
          staged.append(
              area, period, member.measure(), rowCodes, cell.value(), cell.status(), line);
        }
      }
    }

    private int period(String text, long line) throws Problems.Stop {
      Integer known = periods.get(text);
      if (known != null) {
        return known;
      }
      Optional<String> period = PeriodText.find(text);
      if (period.isEmpty()) {
        problems.atColumn(PERIOD_COLUMN + 1);
        problems.add(line, ImportReason.PERIOD_UNREADABLE, text);
        return -1;
      }
      int number = staged.period(period.get());
      periods.put(text, number);
      return number;
    }

    private int area(List<String> row, long line) throws Problems.Stop {
      String text = row.get(AREA_COLUMN);
      Integer known = areas.get(text);
      if (known != null) {
        return known;
      }
      problems.atColumn(AREA_COLUMN + 1);
      if (!DguidCheck.check(text, line, problems)) {
        return -1;
      }
      int number = staged.area(text);
      areas.put(text, number);
      areaNames.put(text, row.get(NAME_COLUMN).strip());
      return number;
    }

    private boolean takeCodes(List<String> row, long line) throws Problems.Stop {
      boolean known = true;
      for (int i = 0; i < rowCodes.length; i++) {
        String label = row.get(header.dimensions().get(i));
        Integer code = codes.get(i).get(label);
        if (code == null) {
          // Labels are few, rows are many: each spelling is normalised once.
          code = codes.get(i).get(Labels.normalise(label));
          if (code != null) {
            codes.get(i).put(label, code);
          }
        }
        if (code == null) {
          String dimension = descriptor.dimensions().get(i).name().english();
          problems.atColumn(header.dimensions().get(i) + 1);
          problems.add(line, ImportReason.CODE_UNKNOWN, label, dimension);
          known = false;
        } else {
          rowCodes[i] = code;
        }
      }
      return known;
    }

    private List<ImportMessage> remarks() {
      long combinations = (long) areas.size() * periods.size();
      for (Dimension dimension : descriptor.dimensions()) {
        combinations *= dimension.codes().size();
      }
      return problems.rows() == combinations
          ? List.of()
          : List.of(
              ImportMessage.ofFile(ImportReason.ROWS_INCOMPLETE, problems.rows(), combinations));
    }
  }

  private static Map<String, Integer> codesByLabel(Dimension dimension) {
    Map<String, Integer> codes = new HashMap<>();
    for (int i = 0; i < dimension.codes().size(); i++) {
      Code code = dimension.codes().get(i);
      codes.putIfAbsent(Labels.normalise(code.name().english()), i);
    }
    return codes;
  }
}
