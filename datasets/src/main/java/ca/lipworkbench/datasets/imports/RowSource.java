package ca.lipworkbench.datasets.imports;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The rows of a file below its header, one after the other, with the lines they stand in. */
interface RowSource extends Closeable {
  /** The labels of the columns. */
  List<String> header();

  /**
   * The next row, as wide as the header.
   *
   * @throws Problems.Stop when it cannot be taken apart
   */
  Optional<List<String>> next() throws IOException, Problems.Stop;

  /** The line in which the last row stands, from 1. */
  long line();

  /**
   * The place in that line of a column, from 1; 0 where the row's column is not one of the line.
   *
   * @param column the column of the row, from 1
   */
  default int columnInLine(int column) {
    return column;
  }
}
