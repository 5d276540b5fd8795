package ca.lipworkbench.workbench.ui.pivot;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.explore.Alternative;
import ca.lipworkbench.engine.explore.Shading;
import ca.lipworkbench.engine.pivot.PivotDraft;
import ca.lipworkbench.engine.pivot.PivotSpec;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.pivot.RowOrder;
import ca.lipworkbench.engine.statistics.Derivation;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.wording.NumberFormats;
import ca.lipworkbench.workbench.charts.ChartChoice;
import ca.lipworkbench.workbench.downloads.Download;
import ca.lipworkbench.workbench.ui.charts.ChartPanel;
import ca.lipworkbench.workbench.ui.frame.StateBox;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The answer, or why there is none yet: waiting, refused, failed, still to choose. */
final class ResultPanel extends Div {
  private static final long serialVersionUID = 1L;

  /** More columns than a person can look through; swapped, they are rows that scroll. */
  static final int MOST_COLUMNS = 150;

  /** More marks than a picture can show apart. */
  private static final int MOST_MARKS = 2_000;

  private final transient Desk desk;
  private final Words words;
  private final SerializableConsumer<String> count;
  private final transient Steps steps;
  private final Div state = new Div();
  private final Div waiting;
  private final Div frame;
  private ResultGrid grid;
  private final CellCard card;
  private final Symbols symbols;
  private final ChartPanel charts;
  private final Section chart;
  private final transient Answers<PivotTable> answers = new Answers<>();
  private final transient Answers<List<Alternative>> offers = new Answers<>();
  private transient @Nullable Shown shown;
  private transient @Nullable Drawn drawn;
  private transient Optional<PivotSpec> asked = Optional.empty();
  private transient @Nullable BuilderState looked;
  private transient @Nullable Release release;

  private record Shown(PivotTable table, Sheet sheet, boolean shading, boolean ranges) {}

  private record Drawn(PivotTable table, Optional<String> chart) {}

  /** Where another question goes, and another chart of the same answer. */
  interface Steps {
    void step(PivotDraft next);

    void chart(ChartChoice choice);
  }

  ResultPanel(Desk desk, Words words, SerializableConsumer<String> count, Steps steps) {
    this.desk = desk;
    this.words = words;
    this.count = count;
    this.steps = steps;
    addClassName("pv-answer");
    waiting = waitingBars();
    grid = newGrid();
    Span anchor = new Span();
    anchor.addClassName("pv-anchor");
    // A point to hang the popover on; what opens it is the cell.
    anchor.getElement().setAttribute("aria-hidden", "true");
    card =
        new CellCard(
            anchor,
            spec -> steps.step(PivotDraft.of(spec)),
            () -> grid.getElement().executeJs("window.workbenchPivot?.refocus(this)"),
            words);
    frame = new Div(grid, anchor, card);
    frame.addClassName("pv-result");
    symbols = new Symbols(words);
    charts = new ChartPanel(words.language());
    charts.addChoiceListener(steps::chart);
    charts.addPickListener(cell -> grid.reveal(cell.row(), cell.column()));
    chart = new Section(new H2(words.text("chart")), charts);
    chart.addClassNames("panel", "pv-chart");
    state.setVisible(false);
    add(waiting, state, frame, symbols, chart);
    hideAnswer();
  }

  private ResultGrid newGrid() {
    ResultGrid made = new ResultGrid(words);
    made.addCellListener(this::open);
    made.addOrderListener(this::order);
    return made;
  }

  private Div waitingBars() {
    Div bars = new Div(new Span(), new Span(), new Span());
    bars.addClassName("pv-bars");
    bars.getElement().setAttribute("aria-hidden", "true");
    Button cancel = new Button(words.text("waiting.cancel"), event -> cancel());
    Span text = new Span(words.text("waiting"));
    text.getElement().setAttribute("role", "status");
    Div box = new Div(text, bars, cancel);
    box.addClassName("pv-waiting");
    box.setVisible(false);
    return box;
  }

  private void cancel() {
    answers.cancel();
    waiting.setVisible(false);
    UI.getCurrent().getPage().getHistory().back();
  }

  /** Shows the answer to a state's question, or the state in which it is. */
  void show(BuilderState next, Release table) {
    looked = next;
    release = table;
    Optional<PivotSpec> spec = next.draft().spec();
    if (spec.isEmpty()) {
      asked = Optional.empty();
      answers.cancel();
      waiting.setVisible(false);
      state(
          new StateBox(
              StateBox.Kind.EMPTY,
              next.draft().missing().getFirst().sentence(words.language()),
              ""));
      return;
    }
    if (spec.equals(asked) && shown != null && !state.isVisible()) {
      draw(shown.table());
      return;
    }
    asked = spec;
    PivotSpec question = spec.get();
    answers.ask(UI.getCurrent(), () -> desk.answer(question), new Reception());
  }

  private final class Reception implements Answers.Reception<PivotTable> {
    @Override
    public void waiting() {
      waiting.setVisible(true);
    }

    @Override
    public void answered(PivotTable answer, long millis) {
      waiting.setVisible(false);
      NumberFormats numbers = NumberFormats.in(words.language());
      long cells = (long) answer.rowHeaders().size() * answer.columnHeaders().size();
      count.accept(
          words.text(
              "count", numbers.number((double) cells, 0), numbers.number((double) millis, 0)));
      if (answer.columnHeaders().size() > MOST_COLUMNS) {
        tooWide(answer.columnHeaders().size());
        return;
      }
      draw(answer);
    }

    @Override
    public void failed(WorkbenchException reason) {
      waiting.setVisible(false);
      asked = Optional.empty();
      Button back =
          new Button(
              words.text("fault.back"), event -> UI.getCurrent().getPage().getHistory().back());
      state(
          new StateBox(
              StateBox.Kind.ERROR,
              reason.sentence(words.language()),
              words.text("fault.safe"),
              back));
    }
  }

  private void tooWide(int columns) {
    Button swap =
        new Button(
            words.text("swap"),
            event -> {
              if (looked != null) {
                steps.step(looked.draft().swapped());
              }
            });
    state(
        new StateBox(
            StateBox.Kind.CUT_OFF,
            words.text("wide", columns),
            words.text("wide.why", MOST_COLUMNS),
            swap));
  }

  private void state(StateBox box) {
    state.removeAll();
    state.add(box);
    state.setVisible(true);
    hideAnswer();
    shown = null;
  }

  private void hideAnswer() {
    frame.setVisible(false);
    symbols.setVisible(false);
    chart.setVisible(false);
  }

  /** Whether nothing is being waited for. */
  boolean isSettled() {
    return !waiting.isVisible();
  }

  /** What a download takes along: what is on the screen, if anything is. */
  Optional<Download> download() {
    return Optional.ofNullable(shown)
        .map(now -> new Download(now.table(), charts.choice(), words.language()));
  }

  @SuppressWarnings("ReferenceEquality") // the very same answer need not be drawn again
  private void draw(PivotTable table) {
    BuilderState now = looked;
    Release from = release;
    if (now == null || from == null) {
      return;
    }
    Shown before = shown;
    if (before == null
        || !before.table().equals(table)
        || before.shading() != now.shading()
        || before.ranges() != now.ranges()) {
      drawGrid(now, new Sheet(table, from.structure(), words));
    }
    state.setVisible(false);
    frame.setVisible(true);
    symbols.setVisible(true);
    drawChart(now, table);
  }

  private void drawGrid(BuilderState now, Sheet sheet) {
    PivotTable table = sheet.table();
    Optional<ResultGrid.Shade> shade = Optional.empty();
    if (now.shading()) {
      Shading classes = Shading.of(table);
      shade = Optional.of(classes::at);
    }
    ResultGrid.Content content = new ResultGrid.Content(sheet, shade, now.ranges());
    if (grid.hasShapeFor(sheet)) {
      grid.show(content);
    } else {
      // Heads that nest are put together before the browser sees them: later it mixes columns up.
      ResultGrid fresh = newGrid();
      fresh.show(content);
      frame.replace(grid, fresh);
      grid = fresh;
    }
    symbols.show(table, shade.filter(classes -> isShaded(table, classes)).isPresent());
    shown = new Shown(table, sheet, now.shading(), now.ranges());
  }

  /** A chart of the same answer stays as it is. */
  private void drawChart(BuilderState now, PivotTable table) {
    Drawn next = new Drawn(table, now.chart());
    if (chart.isVisible() && next.equals(drawn)) {
      return;
    }
    drawn = next;
    long cells = (long) table.rowHeaders().size() * table.columnHeaders().size();
    boolean drawable = cells <= MOST_MARKS;
    chart.setVisible(drawable);
    if (drawable) {
      charts.show(table, now.chart().flatMap(ChartChoice::find));
    } else {
      charts.clear();
    }
  }

  private static boolean isShaded(PivotTable table, ResultGrid.Shade shade) {
    for (int row = 0; row < table.rowHeaders().size(); row++) {
      for (int column = 0; column < table.columnHeaders().size(); column++) {
        if (shade.at(row, column).orElse(0) > 0) {
          return true;
        }
      }
    }
    return false;
  }

  private void open(int row, int column) {
    Shown now = shown;
    if (now == null || row >= now.sheet().rows() || column >= now.sheet().columns()) {
      return;
    }
    PivotTable table = now.table();
    boolean refused = table.cells().get(row).get(column).derivation() instanceof Derivation.Refused;
    var about = desk.explain(table, row, column);
    card.show(about, List.of());
    if (refused) {
      offers.ask(
          UI.getCurrent(),
          () -> desk.instead(table, row, column),
          new Answers.Reception<>() {
            @Override
            public void waiting() {}

            @Override
            public void answered(List<Alternative> found, long millis) {
              card.show(about, found);
            }

            @Override
            public void failed(WorkbenchException reason) {}
          });
    }
  }

  private void order(Optional<ResultGrid.HeadUse> use) {
    Shown now = shown;
    BuilderState then = looked;
    if (now == null || then == null) {
      return;
    }
    RowOrder order =
        use.map(
                head -> {
                  OptionalInt column = head.column();
                  return column.isPresent()
                      ? (RowOrder)
                          RowOrder.ByValue.of(
                              now.table().columnHeaders().get(column.getAsInt()), head.direction())
                      : new RowOrder.ByLabel(words.language(), head.direction());
                })
            .orElse(RowOrder.CLASSIFIED);
    steps.step(then.draft().ordered(order));
  }
}
