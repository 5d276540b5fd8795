package ca.lipworkbench.workbench.ui.publishing;

import ca.lipworkbench.notebooks.publishing.DashboardDraft;
import ca.lipworkbench.notebooks.publishing.Place;
import com.vaadin.flow.component.Component;
import java.util.function.UnaryOperator;

/** What fields and buttons of the composer tell it. */
interface Editing {
  /** A text was written; the fields stay as they are. */
  void write(Place place, String words);

  /** Something else was changed; the fields are built anew, and the focus goes to a place. */
  void change(Place focus, UnaryOperator<DashboardDraft> change);

  /** Where a reader is led who wants to go to a place. */
  void anchor(Place place, Component field);
}
