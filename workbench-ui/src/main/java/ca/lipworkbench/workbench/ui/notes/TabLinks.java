package ca.lipworkbench.workbench.ui.notes;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** A row of names of which one is underlined: the parts of a screen. */
final class TabLinks extends Nav {
  private static final long serialVersionUID = 1L;

  private final List<NativeButton> links = new ArrayList<>();
  private int chosen;

  /**
   * A row.
   *
   * @param label what the row as a whole chooses
   * @param choose told which name was chosen, from 0
   */
  TabLinks(String label, List<String> names, IntConsumer choose) {
    addClassName("tab-links");
    getElement().setAttribute("aria-label", label);
    for (int i = 0; i < names.size(); i++) {
      int place = i;
      NativeButton link =
          new NativeButton(
              names.get(i),
              event -> {
                show(place);
                choose.accept(place);
              });
      links.add(link);
      add(link);
    }
    show(0);
  }

  /** Underlines a name. */
  void show(int place) {
    chosen = place;
    for (int i = 0; i < links.size(); i++) {
      links.get(i).getElement().setAttribute("aria-current", i == place ? "page" : "false");
    }
  }

  /** Which name is underlined. */
  int chosen() {
    return chosen;
  }
}
