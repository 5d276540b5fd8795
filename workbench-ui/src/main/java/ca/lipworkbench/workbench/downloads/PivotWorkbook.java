package ca.lipworkbench.workbench.downloads;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.pivot.PivotTable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;

/**
 * The workbook of a pivot table: a sheet that is the table as shown, one with a line a cell and its
 * intervals, and one with everything that it takes to read and cite them.
 */
final class PivotWorkbook {
  private static final int MOST_ROWS = 1_048_000;
  private static final int MOST_COLUMNS = 16_000;

  private final Download download;
  private final SheetWords words;
  private final LocalDate date;

  PivotWorkbook(Download download, LocalDate date) {
    this.download = download;
    this.words = new SheetWords(download.language());
    this.date = date;
  }

  /** Writes the workbook; the stream stays open. */
  void write(OutputStream out) throws IOException {
    PivotTable table = download.table();
    long cells = (long) table.rowHeaders().size() * table.columnHeaders().size();
    if (cells > MOST_ROWS || table.columnHeaders().size() > MOST_COLUMNS) {
      throw new WorkbenchException(DownloadsError.SHEET_TOO_SMALL);
    }
    Workbook workbook = new Workbook(out, "LIP Workbench", null);
    new TableSheet(table, words).write(workbook.newWorksheet(words.text("sheet.table")));
    new CellSheet(table, words).write(workbook.newWorksheet(words.text("sheet.cells")));
    new NotesSheet(table, words, date).write(workbook.newWorksheet(words.text("sheet.notes")));
    workbook.finish();
  }
}
