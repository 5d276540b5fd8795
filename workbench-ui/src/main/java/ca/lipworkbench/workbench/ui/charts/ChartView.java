package ca.lipworkbench.workbench.ui.charts;

import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import ca.lipworkbench.workbench.charts.PivotChart;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A chart with its title, its text summary and the table of the same cells. Marks can be picked by
 * mouse and keys. Used by the thread of its screen.
 */
@Tag("figure")
@StyleSheet("workbench/charts.css")
public final class ChartView extends Component {
  private static final Messages MESSAGES = Messages.of(Words.BUNDLE);

  private final Language language;
  private final Element plot = new Element("workbench-chart");
  private final Div words = new Div();
  private final List<SerializableConsumer<Cell>> listeners = new ArrayList<>();
  private Optional<PivotChart> shown = Optional.empty();

  /**
   * A cell of the pivot table.
   *
   * @param row index into {@code PivotTable.rowHeaders()}
   * @param column index into {@code PivotTable.columnHeaders()}
   */
  public record Cell(int row, int column) {}

  /** An empty chart for readers of this language. */
  public ChartView(Language language) {
    this.language = language;
    addClassName("workbench-chart-view");
    words.addClassName("chart-words");
    getElement().appendChild(plot, words.getElement());
    plot.addEventListener(
            "pick",
            event ->
                pick(
                    event.getEventData().get("event.detail.row").asInt(-1),
                    event.getEventData().get("event.detail.column").asInt(-1)))
        .addEventData("event.detail.row")
        .addEventData("event.detail.column");
  }

  /** Shows a chart in place of the one before. */
  public void show(PivotChart chart) {
    shown = Optional.of(chart);
    words.removeAll();
    Paragraph subtitle = new Paragraph(chart.subtitle());
    subtitle.addClassName("chart-subtitle");
    UnorderedList summary =
        new UnorderedList(chart.summary().stream().map(ListItem::new).toArray(ListItem[]::new));
    summary.addClassName("chart-summary");
    NativeDetails table =
        new NativeDetails(
            new Span(text("table")), new Html(TableMarkup.of(chart, text("table.row"))));
    table.addClassName("chart-table");
    words.add(new H3(chart.title()), subtitle, summary, table);
    for (String note : chart.notes()) {
      Paragraph said = new Paragraph(note);
      said.addClassName("chart-note");
      words.add(said);
    }
    Paragraph source = new Paragraph(chart.source());
    source.addClassName("chart-source");
    words.add(source);
    draw();
  }

  /** Shows nothing. */
  public void clear() {
    shown = Optional.empty();
    words.removeAll();
    draw();
  }

  /** Tells of the cell whose mark is picked. */
  public Registration addPickListener(SerializableConsumer<Cell> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** A browser may say anything: the listener gets only cells that the chart has. */
  private void pick(int row, int column) {
    if (shown.filter(chart -> chart.has(row, column)).isPresent()) {
      List.copyOf(listeners).forEach(listener -> listener.accept(new Cell(row, column)));
    }
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    event.getUI().getPage().addJsModule(ChartScript.address());
    draw();
  }

  /** Drawn once the browser has shown the figures that came with it. */
  private void draw() {
    if (getElement().getNode().isAttached()) {
      plot.executeJs(
          "const text = this.wanted = {json: $0};"
              + "customElements.whenDefined('workbench-chart').then(() => requestAnimationFrame("
              + "() => setTimeout(() => text === this.wanted && this.show(text.json))))",
          shown.map(PivotChart::json).orElse(""));
    }
  }

  private String text(String key) {
    return MESSAGES.text(language, "chart." + key);
  }
}
