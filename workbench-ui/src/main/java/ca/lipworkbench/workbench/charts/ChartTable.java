package ca.lipworkbench.workbench.charts;

import ca.lipworkbench.workbench.charts.ChartSpec.CellText;
import ca.lipworkbench.workbench.charts.ChartSpec.Mark;
import ca.lipworkbench.workbench.charts.ChartSpec.Row;
import ca.lipworkbench.workbench.charts.ChartSpec.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The cells of a chart as a table: one column an area or group, one line a category or period.
 *
 * @param columns heads of the columns of values
 * @param lines the lines, from top to bottom
 */
public record ChartTable(List<String> columns, List<Line> lines) {
  public ChartTable {
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
  }

  /**
   * A line.
   *
   * @param group what it is a line of, where lines are grouped
   * @param label its head
   * @param values one a column; empty where the chart has no cell
   */
  public record Line(Optional<String> group, String label, List<Optional<Value>> values) {
    public Line {
      values = List.copyOf(values);
    }
  }

  /**
   * A cell in words.
   *
   * @param text the number with its unit, or why there is none
   * @param range the range that rounding leaves open
   * @param inWords whether there are words instead of a number
   */
  public record Value(String text, Optional<String> range, boolean inWords) {}

  /** The table of a specification. */
  static ChartTable of(ChartSpec spec) {
    boolean overTime = spec.form() == ChartForm.LINES;
    List<Line> lines = new ArrayList<>();
    for (int row = 0; row < spec.rows().size(); row++) {
      for (int period = 0; period < spec.periods().size(); period++) {
        List<Optional<Value>> values = new ArrayList<>();
        for (Series series : spec.series()) {
          values.add(value(series, row, period));
        }
        Row category = spec.rows().get(row);
        lines.add(
            overTime
                ? new Line(
                    spec.rows().size() > 1 ? Optional.of(category.label()) : Optional.empty(),
                    spec.periods().get(period).label(),
                    values)
                : new Line(category.group(), category.label(), values));
      }
    }
    return new ChartTable(spec.series().stream().map(Series::name).toList(), lines);
  }

  private static Optional<Value> value(Series series, int row, int period) {
    for (int index = 0; index < series.marks().size(); index++) {
      Mark mark = series.marks().get(index);
      if (mark.row() == row && mark.period() == period) {
        CellText text = series.cells().get(index);
        return Optional.of(new Value(text.value(), text.range(), text.inWords()));
      }
    }
    return Optional.empty();
  }
}
