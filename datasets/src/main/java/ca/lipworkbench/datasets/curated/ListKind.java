package ca.lipworkbench.datasets.curated;

import java.util.List;

/**
 * What one of the lists is about: its columns, what comes with the program, and what its entries
 * mean together. Implementations are immutable.
 *
 * @param <T> what the list is read into
 */
public interface ListKind<T> {
  /** The columns. */
  ListFormat format();

  /** The file that comes with the program, with its header line. */
  String shipped();

  /**
   * Reads and checks a whole list. What is wrong goes to {@code faults}; a line with a fault is
   * left out of what is returned, so that one bad entry does not hide the others.
   */
  T read(List<Line> lines, Faults faults);
}
