package ca.lipworkbench.datasets.curated;

import java.util.OptionalLong;

/**
 * An entry on its way through the checks.
 *
 * @param number the line of the file that it stands in, from 1; empty for an entry of the home
 * @param entry the entry
 */
public record Line(OptionalLong number, Entry entry) {
  /** An entry that stands in no file. */
  public static Line of(Entry entry) {
    return new Line(OptionalLong.empty(), entry);
  }

  /** The text in a column, empty where there is none. */
  public String text(String column) {
    return entry.text(column);
  }
}
