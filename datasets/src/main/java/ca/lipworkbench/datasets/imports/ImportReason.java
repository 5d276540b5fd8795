package ca.lipworkbench.datasets.imports;

/**
 * What an import says about a file. The message catalogue of the module has a sentence for each,
 * {@code import.NAME}, with what was found and what to do.
 */
public enum ImportReason {
  // The file as such.
  FILE_UNREADABLE,
  FILE_EMPTY,
  NOT_TEXT,
  CONTROL_CHARACTER,
  NOT_UTF_8,
  NOT_WINDOWS_1252,
  LINE_TOO_LONG,
  CUT_IN_LINE,
  // Its form.
  QUOTE_BROKEN,
  FIELD_TOO_LONG,
  TOO_MANY_COLUMNS,
  LAYOUT_UNKNOWN,
  NO_DESCRIPTOR_FOR_COLUMNS,
  NO_DESCRIPTOR_FOR_TITLE,
  // The header of a wide table.
  MEMBER_COLUMN_UNREADABLE,
  SYMBOL_COLUMN_MISSING,
  COLUMN_DIMENSION_CHANGES,
  MEMBER_COUNT_DIFFERS,
  MEASURE_UNKNOWN,
  MEASURE_REPEATED,
  MEASURE_MISSING,
  DIMENSION_UNKNOWN,
  DIMENSION_REPEATED,
  DIMENSION_MISSING,
  // Rows and cells.
  ROW_WIDTH,
  TEXT_AFTER_BLANK_LINE,
  NO_ROWS,
  PERIOD_UNREADABLE,
  DGUID_UNREADABLE,
  DGUID_CODE_LENGTH,
  CODE_UNKNOWN,
  NUMBER_UNREADABLE,
  NUMBER_TOO_LONG,
  SYMBOL_UNKNOWN,
  SYMBOLS_CONTRADICT,
  VALUE_DESPITE_SYMBOL,
  SYMBOL_WITHOUT_VALUE,
  NEITHER_VALUE_NOR_SYMBOL,
  KEY_REPEATED,
  // The page download of a profile.
  PAGE_WIDTH,
  PAGE_HEADER,
  PLACE_UNREADABLE,
  PLACE_LEVEL_UNKNOWN,
  PLACE_UNKNOWN,
  PLACE_AMBIGUOUS,
  CHARACTERISTIC_DIFFERS,
  PAGE_CUT_IN_ROWS,
  PAGE_CUT_IN_NOTES,
  NOTE_MISSING,
  // Said about a file that was imported all the same, and at the end of a long list.
  ROWS_INCOMPLETE,
  AREAS_MISSING,
  READING_STOPPED,
  MORE_PROBLEMS;

  String key() {
    return "import." + name();
  }
}
