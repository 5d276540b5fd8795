package ca.lipworkbench.workbench.ui.data;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A table of a bounded number of rows as the browser knows it, in a box that scrolls by itself. */
final class PlainTable extends Div {
  private static final long serialVersionUID = 1L;

  private final NativeTable table = new NativeTable();
  private final NativeTableRow head = new NativeTableRow();
  private final Set<Integer> numeric = new HashSet<>();
  private int columns;

  /**
   * A table without columns.
   *
   * @param caption what it is, for who cannot see it
   */
  PlainTable(String caption) {
    addClassName("table-scroll");
    getElement().setAttribute("role", "region");
    getElement().setAttribute("aria-label", caption);
    getElement().setAttribute("tabindex", "0");
    table.addClassName("plain-table");
    table.setCaptionText(caption);
    table.getHead().add(head);
    add(table);
  }

  /** Adds a column of words. */
  PlainTable column(String header) {
    NativeTableHeaderCell cell = new NativeTableHeaderCell(header);
    cell.getElement().setAttribute("scope", "col");
    head.add(cell);
    columns++;
    return this;
  }

  /** Adds a column of numbers. */
  PlainTable numbers(String header) {
    numeric.add(columns);
    column(header);
    head.getComponentAt(columns - 1).addClassName("n");
    return this;
  }

  /** Adds a row of texts and components. */
  NativeTableRow row(Object... cells) {
    return row(List.of(cells));
  }

  /** Adds a row of texts and components. */
  NativeTableRow row(List<?> cells) {
    NativeTableRow row = new NativeTableRow();
    for (int i = 0; i < cells.size(); i++) {
      Object content = cells.get(i);
      NativeTableCell cell = new NativeTableCell();
      cell.add(content instanceof Component part ? part : new Span(String.valueOf(content)));
      if (numeric.contains(i)) {
        cell.addClassNames("n", "num");
      }
      row.add(cell);
    }
    table.getBody().add(row);
    return row;
  }

  /** How many rows it has. */
  int size() {
    return (int) table.getBody().getChildren().count();
  }
}
