package ca.lipworkbench.workbench.charts;

import ca.lipworkbench.engine.error.ErrorCode;
import ca.lipworkbench.engine.error.ErrorKind;

/** What can go wrong while a chart is drawn. */
enum ChartError implements ErrorCode {
  /** The drawing program does not start. */
  CHARTS_NOT_STARTED,
  /** The drawing program failed on a figure. */
  CHART_NOT_DRAWN,
  /** The picture holds something that our pages do not allow. */
  CHART_NOT_ALLOWED,
  /** A form of chart was asked for that does not fit the table. */
  CHART_DOES_NOT_FIT,
  /** A picture of pixels cannot be made here. */
  PICTURE_NOT_DRAWN;

  static final String BUNDLE = "ca/lipworkbench/workbench/charts/messages";

  @Override
  public ErrorKind kind() {
    return this == CHART_DOES_NOT_FIT ? ErrorKind.USER : ErrorKind.INTERNAL;
  }

  @Override
  public String bundle() {
    return BUNDLE;
  }
}
