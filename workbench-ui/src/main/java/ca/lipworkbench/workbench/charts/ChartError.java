package ca.lipworkbench.workbench.charts;

import ca.lipworkbench.engine.error.ErrorCode;
import ca.lipworkbench.engine.error.ErrorKind;

/** What can go wrong while a chart is drawn; always our fault. */
enum ChartError implements ErrorCode {
  /** The drawing program does not start. */
  CHARTS_NOT_STARTED,
  /** The drawing program failed on a figure. */
  CHART_NOT_DRAWN,
  /** The picture holds something that our pages do not allow. */
  CHART_NOT_ALLOWED;

  static final String BUNDLE = "ca/lipworkbench/workbench/charts/messages";

  @Override
  public ErrorKind kind() {
    return ErrorKind.INTERNAL;
  }

  @Override
  public String bundle() {
    return BUNDLE;
  }
}
