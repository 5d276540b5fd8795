package ca.lipworkbench.workbench.ui.charts;

import ca.lipworkbench.workbench.charts.ChartTable;
import ca.lipworkbench.workbench.charts.PivotChart;
import java.util.Optional;

/**
 * The table of a chart as one piece of markup, every text escaped: a component a cell would cost
 * memory in every session.
 */
final class TableMarkup {
  private TableMarkup() {}

  static String of(PivotChart chart, String rowHead) {
    ChartTable table = chart.table();
    StringBuilder html =
        new StringBuilder(
            "<div class=\"chart-table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"");
    html.append(escaped(chart.title())).append("\"><table><caption>");
    html.append(escaped(chart.title())).append("</caption><thead><tr><th scope=\"col\">");
    html.append(escaped(rowHead)).append("</th>");
    for (String column : table.columns()) {
      html.append("<th scope=\"col\">").append(escaped(column)).append("</th>");
    }
    html.append("</tr></thead><tbody>");
    Optional<String> group = Optional.empty();
    for (ChartTable.Line line : table.lines()) {
      if (line.group().isPresent() && !line.group().equals(group)) {
        html.append("<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"")
            .append(table.columns().size() + 1)
            .append("\">")
            .append(escaped(line.group().get()))
            .append("</th></tr>");
      }
      group = line.group();
      html.append("<tr><th scope=\"row\">").append(escaped(line.label())).append("</th>");
      line.values().forEach(value -> append(html, value));
      html.append("</tr>");
    }
    return html.append("</tbody></table></div>").toString();
  }

  private static void append(StringBuilder html, Optional<ChartTable.Value> found) {
    if (found.isEmpty()) {
      html.append("<td></td>");
      return;
    }
    ChartTable.Value value = found.get();
    html.append(value.inWords() ? "<td class=\"words\">" : "<td>").append(escaped(value.text()));
    value
        .range()
        .ifPresent(range -> html.append("<small>").append(escaped(range)).append("</small>"));
    html.append("</td>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
