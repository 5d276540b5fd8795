package ca.lipworkbench.workbench.ui.notes;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.notebooks.run.LastResult;
import ca.lipworkbench.notebooks.run.StoredResult;
import ca.lipworkbench.workbench.ui.frame.StateBox;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;

/** What a paragraph gave when it was last run. */
final class ResultArea extends Div {
  private static final long serialVersionUID = 1L;

  private final transient CardHost host;
  private transient List<StoredResult> shown = List.of();

  ResultArea(CardHost host) {
    this.host = host;
    addClassName("results");
    setVisible(false);
  }

  /** Shows the results of a run; read anew only when they are others. */
  void show(Optional<LastResult> last, String paragraphName) {
    List<StoredResult> results = last.map(LastResult::results).orElse(List.of());
    if (!results.equals(shown)) {
      shown = results;
      removeAll();
      results.forEach(result -> add(read(result, paragraphName)));
      setVisible(!results.isEmpty());
    }
  }

  private Component read(StoredResult result, String paragraphName) {
    NoteWords words = host.words();
    try {
      return switch (result.kind()) {
        case HTML -> new TextResult(host.html(result));
        case TABLE -> table(host.table(result), paragraphName);
        case PIVOT -> new PivotResult(words, host.pivot(result));
      };
    } catch (WorkbenchException e) {
      return new StateBox(StateBox.Kind.ERROR, e.sentence(words.language()), "");
    }
  }

  private Component table(SqlTable table, String paragraphName) {
    NoteWords words = host.words();
    if (table.size() == 0) {
      Span empty = new Span(words.text("rows.none"));
      empty.addClassName("rows-none");
      return empty;
    }
    return new ResultGrid(
        words.text("result.of", paragraphName), table.heads(), table.size(), table::rows);
  }
}
