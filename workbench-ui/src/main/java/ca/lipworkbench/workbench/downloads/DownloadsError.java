package ca.lipworkbench.workbench.downloads;

import ca.lipworkbench.engine.error.ErrorCode;
import ca.lipworkbench.engine.error.ErrorKind;

/** What can go wrong while a file is made. */
enum DownloadsError implements ErrorCode {
  /** A picture of a table was asked for that no form of chart fits. */
  NO_CHART_FITS,
  /** The letters of the picture could not be loaded. */
  NO_LETTERS,
  /** The chart is too big for a picture of pixels. */
  PICTURE_TOO_BIG,
  /** More rows or columns than a sheet has. */
  SHEET_TOO_SMALL;

  static final String BUNDLE = "ca/lipworkbench/workbench/downloads/messages";

  @Override
  public ErrorKind kind() {
    return this == NO_LETTERS ? ErrorKind.INTERNAL : ErrorKind.USER;
  }

  @Override
  public String bundle() {
    return BUNDLE;
  }
}
