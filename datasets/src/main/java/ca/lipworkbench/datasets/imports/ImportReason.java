package ca.lipworkbench.datasets.imports;

/**
 * What an import says about a file. The message catalogue of the module has a sentence for each,
 * {@code import.NAME}, with what was found.
 */
public enum ImportReason {
  // The file as such.
  FILE_UNREADABLE(Remedy.DOWNLOAD_AGAIN),
  FILE_EMPTY(Remedy.DOWNLOAD_AGAIN),
  NOT_TEXT(Remedy.EXPORT_AS_CSV),
  BEYOND_20_20(Remedy.EXPORT_AS_CSV),
  CONTROL_CHARACTER(Remedy.DOWNLOAD_AGAIN, 0),
  NOT_UTF_8(Remedy.DOWNLOAD_AGAIN),
  NOT_WINDOWS_1252(Remedy.DOWNLOAD_AGAIN, 0),
  LINE_TOO_LONG(Remedy.DOWNLOAD_AGAIN),
  CUT_IN_LINE(Remedy.DOWNLOAD_AGAIN),
  // Its form.
  QUOTE_BROKEN(Remedy.COMPARE_WITH_PUBLISHER),
  FIELD_TOO_LONG(Remedy.COMPARE_WITH_PUBLISHER),
  TOO_MANY_COLUMNS(Remedy.COMPARE_WITH_PUBLISHER),
  LAYOUT_UNKNOWN(Remedy.CHOOSE_OTHER_DOWNLOAD),
  NO_DESCRIPTOR_FOR_COLUMNS(Remedy.ASK_CURATOR, 0),
  NO_DESCRIPTOR_FOR_TITLE(Remedy.ASK_CURATOR, 0),
  // The header of a wide table.
  MEMBER_COLUMN_UNREADABLE(Remedy.COMPARE_WITH_PUBLISHER, 1),
  SYMBOL_COLUMN_MISSING(Remedy.COMPARE_WITH_PUBLISHER, 0),
  COLUMN_DIMENSION_CHANGES(Remedy.COMPARE_WITH_PUBLISHER, 2),
  MEMBER_COUNT_DIFFERS(Remedy.COMPARE_WITH_PUBLISHER, 0),
  MEASURE_UNKNOWN(Remedy.ASK_CURATOR, 0),
  MEASURE_REPEATED(Remedy.COMPARE_WITH_PUBLISHER, 0),
  MEASURE_MISSING(Remedy.CHOOSE_OTHER_DOWNLOAD, 0),
  DIMENSION_UNKNOWN(Remedy.ASK_CURATOR, 0),
  DIMENSION_REPEATED(Remedy.COMPARE_WITH_PUBLISHER, 0),
  DIMENSION_MISSING(Remedy.CHOOSE_OTHER_DOWNLOAD, 0),
  // Rows and cells.
  ROW_WIDTH(Remedy.COMPARE_WITH_PUBLISHER),
  TEXT_AFTER_BLANK_LINE(Remedy.COMPARE_WITH_PUBLISHER),
  NO_ROWS(Remedy.DOWNLOAD_AGAIN),
  PERIOD_UNREADABLE(Remedy.COMPARE_WITH_PUBLISHER, 0),
  DGUID_UNREADABLE(Remedy.COMPARE_WITH_PUBLISHER, 0),
  DGUID_CODE_LENGTH(Remedy.COMPARE_WITH_PUBLISHER, 0),
  CODE_UNKNOWN(Remedy.ASK_CURATOR, 0),
  NUMBER_UNREADABLE(Remedy.COMPARE_WITH_PUBLISHER, 0),
  NUMBER_TOO_LONG(Remedy.COMPARE_WITH_PUBLISHER, 0),
  SYMBOL_UNKNOWN(Remedy.ASK_CURATOR, 0),
  SYMBOLS_CONTRADICT(Remedy.COMPARE_WITH_PUBLISHER, 0),
  VALUE_DESPITE_SYMBOL(Remedy.COMPARE_WITH_PUBLISHER, 0),
  SYMBOL_WITHOUT_VALUE(Remedy.COMPARE_WITH_PUBLISHER, 0),
  NEITHER_VALUE_NOR_SYMBOL(Remedy.COMPARE_WITH_PUBLISHER),
  KEY_REPEATED(Remedy.COMPARE_WITH_PUBLISHER, 0),
  // The page download of a profile.
  PAGE_WIDTH(Remedy.CHOOSE_OTHER_DOWNLOAD),
  PAGE_HEADER(Remedy.CHOOSE_OTHER_DOWNLOAD, 0),
  PLACE_UNREADABLE(Remedy.COMPARE_WITH_PUBLISHER, 0),
  PLACE_LEVEL_UNKNOWN(Remedy.ASK_CURATOR, 0),
  PLACE_UNKNOWN(Remedy.ASK_CURATOR, 0),
  PLACE_AMBIGUOUS(Remedy.CHOOSE_OTHER_DOWNLOAD, 0),
  CHARACTERISTIC_DIFFERS(Remedy.COMPARE_WITH_PUBLISHER, 2),
  PAGE_CUT_IN_ROWS(Remedy.DOWNLOAD_AGAIN),
  PAGE_CUT_IN_NOTES(Remedy.DOWNLOAD_AGAIN),
  NOTE_MISSING(Remedy.DOWNLOAD_AGAIN, 0),
  // Said about a file that was imported all the same, and at the end of a long list.
  ROWS_INCOMPLETE(Remedy.NOTHING),
  AREAS_MISSING(Remedy.NOTHING),
  READING_STOPPED(Remedy.NOTHING),
  MORE_PROBLEMS(Remedy.NOTHING);

  private static final int NONE = -1;

  private final Remedy remedy;
  private final int value;

  ImportReason(Remedy remedy) {
    this(remedy, NONE);
  }

  ImportReason(Remedy remedy, int value) {
    this.remedy = remedy;
    this.value = value;
  }

  /** What a person can do about it. */
  public Remedy remedy() {
    return remedy;
  }

  /** Place of the file's own words among the arguments of the sentence; negative where none is. */
  int valueArgument() {
    return value;
  }

  String key() {
    return "import." + name();
  }
}
