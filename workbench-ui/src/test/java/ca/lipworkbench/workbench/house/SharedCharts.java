package ca.lipworkbench.workbench.house;

import ca.lipworkbench.workbench.charts.Charts;

/** One drawing program for all tests of a run, because loading it takes seconds. */
public final class SharedCharts {
  private static final Charts CHARTS = new Charts();

  private SharedCharts() {}

  /** The drawing program; nobody closes it. */
  public static Charts get() {
    return CHARTS;
  }
}
