package ca.lipworkbench.workbench.ui.pivot;

import ca.lipworkbench.engine.pivot.PivotDraft.Place;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import org.jspecify.annotations.Nullable;

/**
 * A field as something to hold: dragged with the mouse, moved with a menu from the keyboard. It
 * carries the same menu in a well and in the list of fields.
 */
final class Chip extends MenuBar {
  private static final long serialVersionUID = 1L;

  private final Words words;
  private final String dimension;
  private final transient Actions actions;
  private final MenuItem head;
  private final Span name = new Span();
  private final Span detail = new Span();
  private @Nullable Face face;

  /** What a person may do with a field. */
  interface Actions {
    void move(String dimension, Place place, int position);

    void shift(String dimension, int by);

    void choose(String dimension);

    void remove(String dimension);
  }

  /**
   * How a chip looks, and what can be done with it.
   *
   * @param name the field's name
   * @param detail how many members, which one, or where it stands
   * @param spoken name and detail as one phrase
   * @param place where it stands
   * @param position its place among its neighbours; -1 where order means nothing
   * @param neighbours how many stand there
   * @param used whether it takes part in the question
   */
  record Face(
      String name,
      String detail,
      String spoken,
      Place place,
      int position,
      int neighbours,
      boolean used) {}

  Chip(String dimension, Actions actions, Words words) {
    this.dimension = dimension;
    this.actions = actions;
    this.words = words;
    addClassName("pv-chip");
    addThemeNames("tertiary");
    detail.addClassName("pv-detail");
    name.addClassName("pv-name");
    Span line = new Span(name, detail, new Icon("down"));
    line.addClassName("pv-chip-line");
    head = addItem(line);
    DragSource<Chip> source = DragSource.create(this);
    source.setEffectAllowed(EffectAllowed.MOVE);
    source.setDragData(dimension);
  }

  /** The field that it stands for. */
  String dimension() {
    return dimension;
  }

  /** Shows another face; nothing is sent where it is the same. */
  void show(Face next) {
    if (next.equals(face)) {
      return;
    }
    boolean sameMenu =
        face != null
            && face.place() == next.place()
            && face.position() == next.position()
            && face.neighbours() == next.neighbours()
            && face.used() == next.used();
    face = next;
    name.setText(next.name());
    detail.setText(next.detail());
    head.setAriaLabel(next.spoken());
    setClassName("used", next.used());
    setClassName("kept", next.place() == Place.FILTERS && next.position() < 0);
    if (!sameMenu) {
      fill(next);
    }
  }

  private void fill(Face shown) {
    SubMenu menu = head.getSubMenu();
    menu.removeAll();
    menu.addItem(words.text("chip.choose"), event -> actions.choose(dimension));
    for (Place place : Place.values()) {
      if (place != shown.place() || !shown.used()) {
        menu.addItem(
            words.text("chip.move." + place.name()),
            event -> actions.move(dimension, place, Moves.LAST));
      }
    }
    if (shown.position() > 0) {
      menu.addItem(words.text("chip.outwards"), event -> actions.shift(dimension, -1));
    }
    if (shown.position() >= 0 && shown.position() < shown.neighbours() - 1) {
      menu.addItem(words.text("chip.inwards"), event -> actions.shift(dimension, 1));
    }
    if (shown.used()) {
      menu.addItem(words.text("chip.remove"), event -> actions.remove(dimension));
    }
  }

  /** Gives it the focus, once the browser has put it in its place. */
  void focusLater() {
    getElement()
        .executeJs(
            "setTimeout(() => requestAnimationFrame(() =>"
                + " this.querySelector('vaadin-menu-bar-button')?.focus()))");
  }
}
