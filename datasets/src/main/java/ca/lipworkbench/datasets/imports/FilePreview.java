package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.engine.text.BilingualText;
import java.util.List;
import java.util.Optional;

/**
 * The first rows of a file as they are understood; bounded in rows, columns and signs, whatever the
 * file.
 *
 * @param columns the columns that are shown
 * @param moreColumns how many further columns the file has
 * @param rows the first rows of data
 */
public record FilePreview(List<Column> columns, int moreColumns, List<Row> rows) {
  static final FilePreview NONE = new FilePreview(List.of(), 0, List.of());

  public FilePreview {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** What a column holds. */
  public enum Role {
    PERIOD,
    AREA_NAME,
    AREA_CODE,
    DIMENSION,
    TOPIC,
    CHARACTERISTIC,
    NOTE,
    VALUE,
    /** Read past: it says nothing that the other columns do not. */
    IGNORED,
    /** Not understood, and shown as it is. */
    UNKNOWN
  }

  /**
   * A column. A column of symbols is shown with the values that it belongs to.
   *
   * @param number its place in the file, from 1
   * @param header what the file calls it
   * @param role what it holds
   * @param meaning the dimension or measure that it is read as
   */
  public record Column(int number, String header, Role role, Optional<BilingualText> meaning) {}

  /**
   * A line of the file.
   *
   * @param line its number, from 1
   * @param cells one for each shown column
   */
  public record Row(long line, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A field of the file.
   *
   * @param text what stands in it, fit to be shown
   * @param symbol the publisher's symbol that belongs to it; blank where there is none
   */
  public record Cell(String text, String symbol) {}
}
