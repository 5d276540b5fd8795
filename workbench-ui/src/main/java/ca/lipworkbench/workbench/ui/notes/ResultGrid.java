package ca.lipworkbench.workbench.ui.notes;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import java.util.List;

/** A table of texts of which only the rows in sight are fetched. Texts are never read as HTML. */
final class ResultGrid extends Grid<List<String>> {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN_WHOLE = 12;
  private static final int PAGE = 100;

  /**
   * A column.
   *
   * @param head what stands above it
   * @param align on which side its values line up
   */
  record Head(String head, Align align) {}

  /** On which side values line up. */
  enum Align {
    TEXT,
    NUMBERS
  }

  /** Where rows come from. */
  @FunctionalInterface
  interface Rows {
    /** Rows from one on, from 0; as many as there are up to a number. */
    List<List<String>> read(int first, int count);
  }

  ResultGrid(String label, List<Head> heads, int size, Rows rows) {
    addClassName("result-grid");
    addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
    setPageSize(PAGE);
    getElement().setAttribute("aria-label", label);
    for (int i = 0; i < heads.size(); i++) {
      int place = i;
      Head head = heads.get(i);
      addColumn(row -> row.get(place))
          .setHeader(new Span(head.head()))
          .setAutoWidth(true)
          .setResizable(true)
          .setTextAlign(
              head.align() == Align.NUMBERS ? ColumnTextAlign.END : ColumnTextAlign.START);
    }
    setItems(
        DataProvider.fromCallbacks(
            query -> rows.read(query.getOffset(), query.getLimit()).stream(), query -> size));
    if (size <= SHOWN_WHOLE) {
      setAllRowsVisible(true);
    } else {
      addClassName("long");
    }
  }
}
