package ca.lipworkbench.engine.error;

/** What can go wrong between a question and a table of cells. */
public enum EngineError implements ErrorCode {
  /** No such table, or none that the reader may see. Arguments: name, near names. */
  UNKNOWN_TABLE(ErrorKind.USER),
  /** Arguments: code, table, near codes. */
  UNKNOWN_MEASURE(ErrorKind.USER),
  /** Arguments: area, near areas. */
  UNKNOWN_AREA(ErrorKind.USER),
  /** Arguments: period, table, periods that it has. */
  UNKNOWN_PERIOD(ErrorKind.USER),
  /** Arguments: dimension, table, dimensions that it has. */
  UNKNOWN_DIMENSION(ErrorKind.USER),
  /** Arguments: code, dimension, near codes. */
  UNKNOWN_CODE(ErrorKind.USER),
  /** A filter that keeps nothing. Argument: dimension. */
  EMPTY_FILTER(ErrorKind.USER),
  /** A pivot without any period: the table has none. Argument: table. */
  NO_PERIOD(ErrorKind.DATA),
  /** Arguments: cells asked for, most that are answered. */
  TOO_MANY_CELLS(ErrorKind.USER),
  /** Not a specification in JSON. Argument: what the reader of JSON says. */
  SPEC_NOT_READABLE(ErrorKind.USER),
  /** Arguments: fields, fields that a specification has. */
  SPEC_UNKNOWN_FIELD(ErrorKind.USER),
  /** Arguments: field, what it must hold. */
  SPEC_WRONG_FIELD(ErrorKind.USER),
  /** Argument: the version found. */
  SPEC_VERSION(ErrorKind.USER),
  /** A text that is no name of its kind. Arguments: field, text. */
  SPEC_WRONG_NAME(ErrorKind.USER),
  /** No arguments. */
  SPEC_WITHOUT_TABLE(ErrorKind.USER),
  /** No arguments. */
  SPEC_WITHOUT_MEASURE(ErrorKind.USER),
  /** No arguments. */
  SPEC_WITHOUT_AREA(ErrorKind.USER),
  /** Argument: dimension. */
  SPEC_DIMENSION_TWICE(ErrorKind.USER),
  /** Arguments: member, dimension. */
  SPEC_MEMBER_TWICE(ErrorKind.USER),
  /** Several members of a dimension that is on no axis. Argument: dimension. */
  SPEC_WITHOUT_PLACE(ErrorKind.USER),
  /** An order by numbers that names no column. Arguments: dimensions it names, those on columns. */
  SPEC_ORDER_COLUMN(ErrorKind.USER),
  /** Fewer than one row to keep. Argument: the number. */
  SPEC_TOP(ErrorKind.USER),
  /** Dollars of a year without a price index. Arguments: year, first year, last year. */
  UNKNOWN_DOLLAR_YEAR(ErrorKind.USER),
  /** A text in an address that is no specification. No arguments. */
  SPEC_ADDRESS_DAMAGED(ErrorKind.USER),
  /** Not a stored pivot table. Argument: what is wrong. */
  PIVOT_TABLE_NOT_READABLE(ErrorKind.DATA),
  /** Arguments: table, release, file name. */
  RELEASE_NOT_READABLE(ErrorKind.DATA),
  /** A result that contradicts itself. No arguments. */
  RESULT_DAMAGED(ErrorKind.INTERNAL),
  /** Argument: table. */
  QUERY_CANCELLED(ErrorKind.USER),
  /** Argument: table. */
  QUERY_FAILED(ErrorKind.INTERNAL),
  /** Argument: table. */
  OUT_OF_MEMORY(ErrorKind.RESOURCE),
  /** Sums that were to be made in advance. Arguments: table, release, folder. */
  SUMS_NOT_MADE(ErrorKind.RESOURCE),
  /** Argument: questions that wait. */
  ENGINE_BUSY(ErrorKind.RESOURCE),
  /** No arguments. */
  ENGINE_CLOSED(ErrorKind.RESOURCE);

  private static final String BUNDLE = "ca/lipworkbench/engine/messages";

  private final ErrorKind kind;

  EngineError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }

  @Override
  public String bundle() {
    return BUNDLE;
  }
}
