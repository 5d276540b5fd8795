package ca.lipworkbench.workbench.downloads;

import ca.lipworkbench.engine.pivot.CellLines;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.statistics.Derivation;
import ca.lipworkbench.engine.statistics.Interval;
import ca.lipworkbench.engine.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Worksheet;

/** One line a cell: where it stands, its value, symbols, intervals, and how it came about. */
final class CellSheet {
  private static final double WIDE = 32;
  private static final double NARROW = 16;

  private final CellLines cells;
  private final SheetWords words;
  private final Wording wording;

  CellSheet(PivotTable table, SheetWords words) {
    this.cells = new CellLines(table);
    this.words = words;
    this.wording = words.wording();
  }

  void write(Worksheet sheet) {
    List<String> heads = heads();
    for (int column = 0; column < heads.size(); column++) {
      words.head(sheet, 0, column, heads.get(column));
      sheet.width(column, column == 1 || column >= heads.size() - 2 ? WIDE : NARROW);
    }
    int row = 1;
    for (CellLines.Line line : cells.lines()) {
      writeLine(sheet, row++, line);
    }
    sheet.freezePane(0, 1);
    sheet.setAutoFilter(0, 0, heads.size() - 1);
  }

  private List<String> heads() {
    List<String> heads = new ArrayList<>();
    List.of("area_id", "area", "boundary_status", "period")
        .forEach(key -> heads.add(wording.text("csv." + key)));
    heads.addAll(cells.otherDimensions());
    List.of(
            "measure",
            "unit",
            "value",
            "status",
            "rounding_low",
            "rounding_high",
            "rounding_95_low",
            "rounding_95_high")
        .forEach(key -> heads.add(wording.text("csv." + key)));
    heads.add(words.text("head.survey-low"));
    heads.add(words.text("head.survey-high"));
    List.of("coverage", "derivation").forEach(key -> heads.add(wording.text("csv." + key)));
    return heads;
  }

  private void writeLine(Worksheet sheet, int row, CellLines.Line line) {
    Cell cell = line.cell();
    int column = 0;
    words.put(sheet, row, column++, line.area().id().value());
    words.put(sheet, row, column++, words.of(line.area().name()));
    words.put(sheet, row, column++, wording.boundary(line.area().version().boundaryStatus()));
    words.put(sheet, row, column++, line.period());
    for (String dimension : cells.otherDimensions()) {
      PivotTable.Member member = line.others().get(dimension);
      words.put(sheet, row, column++, member == null ? "" : words.of(member.label()));
    }
    words.put(sheet, row, column++, words.of(line.measure().name()));
    words.put(sheet, row, column++, wording.unit(line.measure().unit()));
    if (cell.value().isPresent()) {
      sheet.value(row, column, cell.value().getAsDouble());
    }
    column++;
    words.put(sheet, row, column++, wording.status(cell.status()));
    column = putInterval(sheet, row, column, cell.intervals().roundingHard());
    column = putInterval(sheet, row, column, cell.intervals().rounding95());
    column = putInterval(sheet, row, column, cell.intervals().sampling95());
    words.put(sheet, row, column++, wording.coverage(cell.coverage()));
    words.put(sheet, row, column, derivation(line));
  }

  private static int putInterval(
      Worksheet sheet, int row, int column, Optional<Interval> interval) {
    interval.ifPresent(
        range -> {
          sheet.value(row, column, range.low());
          sheet.value(row, column + 1, range.high());
        });
    return column + 2;
  }

  /** For a refusal, its reason and what can be shown instead. */
  private String derivation(CellLines.Line line) {
    String how = wording.derivation(line.cell());
    return line.cell().derivation() instanceof Derivation.Refused refused
        ? wording
            .offer(refused.refusal(), line.measure())
            .map(offer -> how + " " + offer)
            .orElse(how)
        : how;
  }
}
