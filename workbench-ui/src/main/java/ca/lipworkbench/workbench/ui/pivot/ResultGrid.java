package ca.lipworkbench.workbench.ui.pivot;

import ca.lipworkbench.engine.pivot.PivotTable.Member;
import ca.lipworkbench.engine.pivot.RowOrder;
import ca.lipworkbench.workbench.ui.script.Scripts;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.HeaderRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The answer as a grid: heads and labels nest, rows are fetched as they come into view, and every
 * cell can be opened by click or Enter. Columns stay the same elements while only words and numbers
 * change, so that most steps touch no structure in the browser; for an answer of another shape
 * another grid is made.
 */
final class ResultGrid extends Grid<Integer> {
  private static final long serialVersionUID = 1L;
  private static final String ROW = "event.detail.row";
  private static final String COLUMN = "event.detail.column";
  private static final int LABEL_MARGIN = 30;
  private static final int LABEL_SIGN = 8;
  private static final int HEAD_MARGIN = 48;
  private static final int LABEL_LEAST = 96;
  private static final int LABEL_MOST = 260;
  private static final int VALUE_LEAST = 104;
  private static final int RANGE_LEAST = 148;

  /** Up to this many rows the page scrolls, not the grid. */
  private static final int ALL_ROWS = 40;

  private final CallbackDataProvider<Integer, Void> rows =
      DataProvider.fromCallbacks(
          query ->
              IntStream.range(
                      query.getOffset(), Math.min(size(), query.getOffset() + query.getLimit()))
                  .boxed(),
          query -> size());
  private final List<Column<Integer>> labels = new ArrayList<>();
  private final List<Column<Integer>> values = new ArrayList<>();
  private final List<HeaderRow> upper = new ArrayList<>();
  private final transient IdentityHashMap<Object, String> heads = new IdentityHashMap<>();
  private transient @Nullable Content content;
  private boolean quiet;

  /**
   * What is shown.
   *
   * @param shading the heat class of a cell, where shading is on
   */
  record Content(Sheet sheet, Optional<Shade> shading, boolean ranges) {}

  /** The heat class of a cell, 1 to 4; empty for none. */
  interface Shade {
    OptionalInt at(int row, int column);
  }

  /** Receives the cell that was opened by click or Enter. */
  interface CellListener extends Serializable {
    void opened(int row, int column);
  }

  ResultGrid(Words words) {
    addClassName("pv-grid");
    addThemeNames("wrap-cell-content");
    setSelectionMode(SelectionMode.NONE);
    setItems(rows);
    getElement().setAttribute("aria-label", words.text("grid.label"));
    setPartNameGenerator(row -> withContent(shown -> rowParts(shown, row)));
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    event.getUI().getPage().addJsModule(Scripts.address("workbench-pivot"));
    getElement()
        .executeJs(
            "const grid = this; (async () => { while (!window.workbenchPivot) await new Promise("
                + "done => setTimeout(done, 20)); window.workbenchPivot.connect(grid); })()");
  }

  void addCellListener(CellListener listener) {
    getElement()
        .addEventListener(
            "pivot-cell",
            event ->
                listener.opened(
                    event.getEventData().path(ROW).asInt(),
                    event.getEventData().path(COLUMN).asInt()))
        .addEventData(ROW)
        .addEventData(COLUMN);
  }

  /**
   * Tells the index of the column whose head was used, and which way; empty where the sort ended.
   */
  Registration addOrderListener(SerializableConsumer<Optional<HeadUse>> listener) {
    return addSortListener(
        event -> {
          if (!quiet && event.isFromClient()) {
            listener.accept(event.getSortOrder().stream().findFirst().map(this::use));
          }
        });
  }

  /**
   * Use of a head to sort rows.
   *
   * @param column index of the column of values; empty for the labels
   */
  record HeadUse(OptionalInt column, RowOrder.Direction direction) {}

  private HeadUse use(GridSortOrder<Integer> order) {
    int column = values.indexOf(order.getSorted());
    return new HeadUse(
        column < 0 ? OptionalInt.empty() : OptionalInt.of(column),
        order.getDirection() == SortDirection.ASCENDING
            ? RowOrder.Direction.ASCENDING
            : RowOrder.Direction.DESCENDING);
  }

  /** Brings a cell into view and opens what is said about it. */
  void reveal(int row, int column) {
    scrollToIndex(row);
    getElement().executeJs("window.workbenchPivot?.reveal(this, $0, $1)", row, column);
  }

  /** Whether the heads and columns that are there can show this sheet. */
  boolean hasShapeFor(Sheet sheet) {
    Content before = content;
    return before != null && hasShape(before.sheet(), sheet);
  }

  /** Shows an answer: the first one, or one of the same shape as the one before. */
  void show(Content next) {
    boolean first = content == null;
    content = next;
    Sheet sheet = next.sheet();
    if (first) {
      build(sheet);
    }
    write(next);
    showOrder(sheet);
    setAllRowsVisible(sheet.rows() <= ALL_ROWS);
    rows.refreshAll();
  }

  private void showOrder(Sheet sheet) {
    RowOrder order = sheet.table().spec().order();
    Optional<Column<Integer>> column =
        switch (order) {
          case RowOrder.Classified classified -> Optional.empty();
          case RowOrder.ByLabel label -> Optional.of(labels.getLast());
          case RowOrder.ByValue value -> sheet.find(value.column()).map(values::get);
        };
    SortDirection direction =
        order.direction() == RowOrder.Direction.ASCENDING
            ? SortDirection.ASCENDING
            : SortDirection.DESCENDING;
    List<GridSortOrder<Integer>> shown =
        column.map(sorted -> new GridSortOrder<>(sorted, direction)).stream().toList();
    if (!shown.equals(getSortOrder())) {
      quiet = true;
      sort(shown);
      quiet = false;
    }
  }

  private static boolean hasShape(Sheet one, Sheet other) {
    return one.labels() == other.labels()
        && one.columns() == other.columns()
        && one.heads().hasShapeOf(other.heads());
  }

  private void build(Sheet sheet) {
    for (int level = 0; level < sheet.labels(); level++) {
      labels.add(labelColumn(level));
    }
    for (int column = 0; column < sheet.columns(); column++) {
      values.add(valueColumn(column));
    }
    List<List<HeadRows.Span>> spans = sheet.heads().spans();
    for (int level = spans.size() - 1; level >= 0; level--) {
      HeaderRow row = prependHeaderRow();
      for (HeadRows.Span span : spans.get(level)) {
        if (span.columns() > 1) {
          row.join(
              IntStream.range(span.first(), span.first() + span.columns())
                  .mapToObj(values::get)
                  .toArray(Column<?>[]::new));
        }
      }
      upper.addFirst(row);
    }
  }

  private Column<Integer> labelColumn(int level) {
    Renderer<Integer> renderer =
        LitRenderer.<Integer>of(
                "<span class=\"pv-deep-${item.depth} ${item.mark}\">${item.label}</span>")
            .withProperty("label", row -> withContent(shown -> shown.sheet().label(row, level)))
            .withProperty("depth", row -> withContent(shown -> shown.sheet().depth(row, level)))
            .withProperty(
                "mark", row -> withContent(shown -> labelMark(shown.sheet(), row, level)));
    return addColumn(renderer)
        .setHeader("")
        .setFrozen(true)
        .setFlexGrow(0)
        .setRowHeader(true)
        .setPartNameGenerator(
            row -> withContent(shown -> level < shown.sheet().labels() - 1 ? "outer" : "label"));
  }

  private static String labelMark(Sheet sheet, int row, int level) {
    if (sheet.isRepeated(row, level)) {
      return "pv-repeated";
    }
    return sheet
        .member(row, level)
        .flatMap(sheet::role)
        .map(role -> "pv-marked " + role.css())
        .orElse("");
  }

  private Column<Integer> valueColumn(int column) {
    Renderer<Integer> renderer =
        LitRenderer.<Integer>of(
                "${typeof item.c === 'string' ? item.c : window.workbenchPivot"
                    + " ? window.workbenchPivot.cell(html, item.c) : item.c[2]}")
            .withProperty("c", row -> withContent(shown -> cell(shown, row, column)));
    Column<Integer> added =
        addColumn(renderer)
            .setTextAlign(ColumnTextAlign.END)
            .setFlexGrow(1)
            .setSortable(true)
            .setPartNameGenerator(row -> withContent(shown -> parts(shown, row, column)));
    added.getElement().setAttribute("data-value", Integer.toString(column));
    return added;
  }

  /** A plain number travels as text; everything else with its mark, its words and its range. */
  private static Object cell(Content shown, int row, int column) {
    CellText text = shown.sheet().cell(row, column);
    String range = shown.ranges() ? text.range().orElse("") : "";
    return text.kind() == CellText.Kind.NUMBER && range.isEmpty()
        ? text.text()
        : List.of(text.kind().name(), text.text(), text.spoken(), range);
  }

  private static String rowParts(Content shown, int row) {
    List<String> parts = new ArrayList<>();
    if (shown.sheet().isTotal(row)) {
      parts.add("total");
    }
    if (shown.sheet().endsBlock(row)) {
      parts.add("block-end");
    }
    return String.join(" ", parts);
  }

  private static String parts(Content shown, int row, int column) {
    List<String> parts = new ArrayList<>(List.of("value"));
    if (shown.sheet().heads().startsGroup(column)) {
      parts.add("group-start");
    }
    switch (shown.sheet().cell(row, column).kind()) {
      case SUPPRESSED -> parts.add("suppressed");
      case REFUSED -> parts.add("refused");
      case LOWER_BOUND -> parts.add("lower-bound");
      case NUMBER, CAUTION, WORDS -> {}
    }
    shown
        .shading()
        .ifPresent(shade -> shade.at(row, column).ifPresent(heat -> parts.add("heat-" + heat)));
    return String.join(" ", parts);
  }

  private void write(Content shown) {
    Sheet sheet = shown.sheet();
    for (int level = 0; level < labels.size(); level++) {
      Column<Integer> column = labels.get(level);
      column.setHeader(sheet.labelHead(level));
      column.setWidth(labelWidth(sheet, level) + "px");
      column.setSortable(level == labels.size() - 1);
    }
    for (int column = 0; column < values.size(); column++) {
      Column<Integer> value = values.get(column);
      head(value, sheet, column);
      value.setWidth(valueWidth(shown, column) + "px");
      value.setHeaderPartName(sheet.heads().startsGroup(column) ? "group-start" : "value-head");
    }
    for (int level = 0; level < upper.size(); level++) {
      for (HeadRows.Span span : sheet.heads().spans().get(level)) {
        HeaderRow.HeaderCell head = upper.get(level).getCell(values.get(span.first()));
        String key = span.member().code() + sheet.named(span.member());
        if (!key.equals(heads.put(head, key))) {
          areaHead(sheet, Optional.of(span.member()))
              .ifPresentOrElse(head::setComponent, () -> head.setText(sheet.named(span.member())));
        }
        head.setPartName("group-head group-start");
      }
    }
  }

  /** A head is written again only when it says something else: that takes the browser longest. */
  private void head(Column<Integer> column, Sheet sheet, int index) {
    String text = sheet.columnHead(index);
    Optional<Component> area = areaHead(sheet, sheet.innermost(index));
    String key = area.isPresent() + text + sheet.innermost(index).map(Member::code).orElse("");
    if (!key.equals(heads.put(column, key))) {
      area.ifPresentOrElse(column::setHeader, () -> column.setHeader(text));
    }
  }

  private static Optional<Component> areaHead(Sheet sheet, Optional<Member> member) {
    return member
        .flatMap(sheet::role)
        .map(
            role -> {
              Span head = new Span(Icon.mark(role), new Span(sheet.named(member.get())));
              head.addClassName("pv-area-head");
              return head;
            });
  }

  /** Heads are wrapped, so the longest word decides. */
  private static int valueWidth(Content shown, int column) {
    int longest =
        Pattern.compile(" ")
            .splitAsStream(shown.sheet().columnHead(column))
            .mapToInt(String::length)
            .max()
            .orElse(0);
    int least = shown.ranges() ? RANGE_LEAST : VALUE_LEAST;
    return Math.clamp((long) longest * LABEL_SIGN + HEAD_MARGIN, least, LABEL_MOST);
  }

  private static int labelWidth(Sheet sheet, int level) {
    int longest = sheet.labelHead(level).length();
    for (int row = 0; row < Math.min(sheet.rows(), 500); row++) {
      longest = Math.max(longest, sheet.label(row, level).length() + 2 * sheet.depth(row, level));
    }
    return Math.clamp((long) longest * LABEL_SIGN + LABEL_MARGIN, LABEL_LEAST, LABEL_MOST);
  }

  private int size() {
    return content == null ? 0 : content.sheet().rows();
  }

  private interface Reading<T> {
    T of(Content shown);
  }

  private <T> T withContent(Reading<T> reading) {
    if (content == null) {
      throw new IllegalStateException("Nothing is shown");
    }
    return reading.of(content);
  }
}
