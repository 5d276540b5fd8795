package ca.lipworkbench.workbench.ui.notes;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.wording.Wording;
import ca.lipworkbench.workbench.charts.ChartSuggestions;
import ca.lipworkbench.workbench.charts.PivotChart;
import ca.lipworkbench.workbench.ui.charts.ChartView;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The answer of a pivot paragraph: as the chart that fits it best, or as a table. */
final class PivotResult extends Div {
  private static final long serialVersionUID = 1L;

  private final transient NoteWords words;
  private final transient PivotTable table;
  private final Div body = new Div();
  private boolean asTable;

  PivotResult(NoteWords words, PivotTable table) {
    this.words = words;
    this.table = table;
    addClassName("pivot-result");
    Optional<PivotChart> chart = chart();
    chart.ifPresent(this::addSwitch);
    add(body);
    if (chart.isPresent()) {
      showChart(chart.get());
    } else {
      showTable();
    }
  }

  /** No chart is an answer too: some tables are none. */
  private Optional<PivotChart> chart() {
    try {
      return ChartSuggestions.of(table)
          .best()
          .map(choice -> PivotChart.of(table, choice, words.language()));
    } catch (WorkbenchException e) {
      return Optional.empty();
    }
  }

  private void addSwitch(PivotChart chart) {
    Button other = new Button(words.text("show.table"));
    other.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    other.addClickListener(
        event -> {
          asTable = !asTable;
          other.setText(words.text(asTable ? "show.chart" : "show.table"));
          if (asTable) {
            showTable();
          } else {
            showChart(chart);
          }
        });
    Div tools = new Div(other);
    tools.addClassName("pivot-tools");
    add(tools);
  }

  private void showChart(PivotChart chart) {
    ChartView view = new ChartView(words.language());
    view.show(chart);
    body.removeAll();
    body.setClassName("pivot-chart", true);
    body.add(view);
  }

  private void showTable() {
    Paragraph source =
        new Paragraph(
            words.text(
                "pivot.source",
                table.title().in(words.language()),
                table.release(),
                Wording.in(words.language()).source(table.source(), Wording.Sharing.ADAPTED)));
    source.addClassName("source-line");
    body.removeAll();
    body.setClassName("pivot-chart", false);
    body.add(grid(), source);
  }

  private ResultGrid grid() {
    Language language = words.language();
    List<ResultGrid.Head> heads = new ArrayList<>();
    heads.add(new ResultGrid.Head("", ResultGrid.Align.TEXT));
    for (PivotTable.Header header : table.columnHeaders()) {
      heads.add(new ResultGrid.Head(label(header, language), ResultGrid.Align.NUMBERS));
    }
    return new ResultGrid(
        words.text("pivot.table", table.title().in(language)),
        heads,
        table.rowHeaders().size(),
        this::rows);
  }

  private List<List<String>> rows(int first, int count) {
    Wording wording = Wording.in(words.language());
    List<List<String>> rows = new ArrayList<>();
    int end = Math.min(table.rowHeaders().size(), first + count);
    for (int row = first; row < end; row++) {
      List<String> texts = new ArrayList<>();
      texts.add(label(table.rowHeaders().get(row), words.language()));
      for (int column = 0; column < table.columnHeaders().size(); column++) {
        Cell cell = table.cells().get(row).get(column);
        texts.add(wording.value(cell, measure(row, column)));
      }
      rows.add(texts);
    }
    return rows;
  }

  private Measure measure(int row, int column) {
    String code =
        java.util.stream.Stream.concat(
                table.rowHeaders().get(row).members().stream(),
                table.columnHeaders().get(column).members().stream())
            .filter(member -> member.dimension().equals("measure"))
            .map(PivotTable.Member::code)
            .findFirst()
            .orElse(table.measures().getFirst().code());
    return table.measures().stream()
        .filter(measure -> measure.code().equals(code))
        .findFirst()
        .orElse(table.measures().getFirst());
  }

  private static String label(PivotTable.Header header, Language language) {
    return header.members().stream()
        .map(member -> member.label().in(language))
        .collect(Collectors.joining(", "));
  }
}
