package ca.lipworkbench.workbench.downloads;

import ca.lipworkbench.engine.pivot.PivotSpecCodec;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.pivot.Remarks;
import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.statistics.ObservationStatus;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.wording.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.dhatim.fastexcel.Worksheet;

/** Everything that it takes to read and cite the numbers: two columns, what and its words. */
final class NotesSheet {
  private static final double HEAD_WIDTH = 28;
  private static final double TEXT_WIDTH = 100;

  private final PivotTable table;
  private final SheetWords words;
  private final Wording wording;
  private final LocalDate date;
  private int row;

  NotesSheet(PivotTable table, SheetWords words, LocalDate date) {
    this.table = table;
    this.words = words;
    this.wording = words.wording();
    this.date = date;
  }

  void write(Worksheet sheet) {
    sheet.width(0, HEAD_WIDTH);
    sheet.width(1, TEXT_WIDTH);
    wording.notice(table.source().nature()).ifPresent(said -> put(sheet, "notes.notice", said));
    put(sheet, "notes.title", words.of(table.title()));
    put(
        sheet,
        "notes.table",
        words.text("notes.release", table.table().value(), Integer.toString(table.release())));
    put(sheet, "notes.source", wording.source(table.source(), sharing()));
    put(sheet, "notes.reference", table.source().referenceDate());
    table.geography().ifPresent(said -> put(sheet, "notes.geography", words.of(said)));
    put(sheet, "notes.periods", String.join(", ", table.spec().periods()));
    for (PivotTable.Remark remark : table.remarks()) {
      put(sheet, "notes.remark", Remarks.sentence(remark, words.language()));
    }
    for (Measure measure : table.measures()) {
      put(sheet, "notes.measure", describe(measure));
    }
    put(sheet, "notes.worked-out", words.text("notes.worked-out.text"));
    for (String signs : List.of("at-least", "caution", "incomplete", "words", "range", "survey")) {
      put(sheet, "notes.sign." + signs, words.text("notes.sign." + signs + ".text"));
    }
    for (ObservationStatus status : ObservationStatus.values()) {
      if (cells().anyMatch(cell -> cell.status().has(status))) {
        line(sheet, words.text("notes.symbol", status.symbol()), wording.status(status));
      }
    }
    for (String number : new TreeSet<>(table.notes().keySet())) {
      line(
          sheet,
          words.text("notes.note", number),
          words.of(java.util.Objects.requireNonNull(table.notes().get(number))));
    }
    put(sheet, "notes.specification", PivotSpecCodec.write(table.spec()));
    put(sheet, "notes.made", date.toString());
    sheet.freezePane(1, 0);
  }

  private java.util.stream.Stream<Cell> cells() {
    return table.cells().stream().flatMap(List::stream);
  }

  /** The adaptation's wording as soon as one number is worked out by us. */
  private Wording.Sharing sharing() {
    boolean adapted =
        cells().anyMatch(cell -> Wording.Sharing.of(cell.derivation()) == Wording.Sharing.ADAPTED);
    return adapted ? Wording.Sharing.ADAPTED : Wording.Sharing.UNCHANGED;
  }

  private String describe(Measure measure) {
    return words.text(
        "notes.measure.text",
        words.of(measure.name()),
        wording.unit(measure.unit()),
        words.of(measure.universe()),
        wording.rounding(measure));
  }

  private void put(Worksheet sheet, String key, String text) {
    line(sheet, words.text(key), text);
  }

  private void line(Worksheet sheet, String head, String text) {
    words.head(sheet, row, 0, head);
    words.put(sheet, row, 1, text);
    sheet.style(row, 1).wrapText(true).verticalAlignment("top").set();
    row++;
  }
}
