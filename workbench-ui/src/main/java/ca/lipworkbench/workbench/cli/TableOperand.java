package ca.lipworkbench.workbench.cli;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.table.TableName;

/** A table as a word names it. */
final class TableOperand {
  private TableOperand() {}

  /**
   * The name in a word.
   *
   * @throws WorkbenchException when no table can have it
   */
  static TableName of(String word) {
    try {
      return new TableName(word);
    } catch (IllegalArgumentException e) {
      throw new WorkbenchException(e, CommandError.TABLE_UNKNOWN, word);
    }
  }
}
