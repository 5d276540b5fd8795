package ca.lipworkbench.workbench.ui.pivot;

import ca.lipworkbench.engine.pivot.PivotDraft.Place;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dnd.DropEffect;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A place for fields: rows, columns or filters. A field dropped on another goes before it. */
final class Well extends Div {
  private static final long serialVersionUID = 1L;

  private final Place place;
  private final transient Drops drops;
  private final transient Chip.Actions actions;
  private final Words words;
  private final Map<String, Chip> chips = new LinkedHashMap<>();
  private final Span hint = new Span();

  /** What dropping means. */
  interface Drops {
    /** Something was dropped; the data that its source carries. */
    void dropped(Object data, Place place, int position);
  }

  Well(Place place, Chip.Actions actions, Drops drops, Words words) {
    this.place = place;
    this.actions = actions;
    this.drops = drops;
    this.words = words;
    addClassName("pv-well");
    String label = words.text("well." + place.name());
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", label);
    Span name = new Span(label);
    name.addClassName("pv-well-name");
    name.getElement().setAttribute("aria-hidden", "true");
    hint.addClassName("pv-well-hint");
    hint.setText(words.text("well.hint." + place.name()));
    add(name, hint);
    accept(this, () -> Moves.LAST);
  }

  private interface Position {
    int now();
  }

  private <C extends Component> void accept(C target, Position position) {
    DropTarget<C> drop = DropTarget.create(target);
    drop.setDropEffect(DropEffect.MOVE);
    drop.addDropListener(
        event -> {
          Optional<Object> data = event.getDragData();
          data.ifPresent(dropped -> drops.dropped(dropped, place, position.now()));
        });
  }

  /** Shows these fields in this order; chips that stay are the same elements. */
  void show(List<String> dimensions, Faces faces) {
    chips.keySet().stream()
        .filter(known -> !dimensions.contains(known))
        .toList()
        .forEach(gone -> remove(chips.remove(gone)));
    for (int position = 0; position < dimensions.size(); position++) {
      String dimension = dimensions.get(position);
      Chip chip = chips.computeIfAbsent(dimension, this::chip);
      chip.show(faces.of(dimension, place, position, dimensions.size()));
      int index = position + 1;
      if (indexOf(chip) != index) {
        addComponentAtIndex(index, chip);
      }
    }
    hint.setVisible(dimensions.isEmpty() || place == Place.FILTERS);
  }

  private Chip chip(String dimension) {
    Chip chip = new Chip(dimension, actions, words);
    accept(chip, () -> indexOf(chip) - 1);
    return chip;
  }

  /** How the chip of a field looks in a place. */
  interface Faces {
    Chip.Face of(String dimension, Place place, int position, int neighbours);
  }

  /** Which place it is. */
  Place place() {
    return place;
  }

  /** The chip of a field, where it stands here. */
  Optional<Chip> find(String dimension) {
    return Optional.ofNullable(chips.get(dimension));
  }
}
