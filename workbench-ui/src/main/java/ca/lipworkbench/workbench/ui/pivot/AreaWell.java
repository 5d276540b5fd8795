package ca.lipworkbench.workbench.ui.pivot;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.text.Language;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The areas that are compared: each with its mark and name, and others one click away. */
final class AreaWell extends Div {
  private static final long serialVersionUID = 1L;
  private static final int MOST_PILLS = 12;

  private final Words words;
  private final transient Actions actions;
  private final Map<AreaId, Div> pills = new LinkedHashMap<>();
  private final Div list = new Div();
  private final Div rest = new Div();
  private final Div offers = new Div();
  private final ComboBox<Area> other = new ComboBox<>();
  private List<Offer> offered = List.of();

  /** What a person may do with areas. */
  interface Actions {
    void addAreas(List<AreaId> areas);

    void removeAreas(List<AreaId> areas);

    /** Areas whose name in either language holds these words. */
    Stream<Area> search(String text);

    /** What kind of area it is, and in which province. */
    String kind(Area area);

    /** Opens everything that there is to choose from. */
    void chooseAreas();
  }

  /**
   * Areas that can be added with one click.
   *
   * @param label the words on the button
   * @param areas the areas
   * @param main whether it is the most likely next step
   */
  record Offer(String label, List<AreaId> areas, boolean main) {
    Offer {
      areas = List.copyOf(areas);
    }
  }

  AreaWell(Actions actions, Words words) {
    this.actions = actions;
    this.words = words;
    addClassNames("pv-well", "pv-areas");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", words.text("well.AREAS"));
    Span name = new Span(words.text("well.AREAS"));
    name.addClassName("pv-well-name");
    name.getElement().setAttribute("aria-hidden", "true");
    list.addClassName("pv-area-list");
    offers.addClassName("pv-area-list");
    prepareOther();
    rest.addClassName("pv-pill");
    rest.setVisible(false);
    Button choose = new Button(words.text("areas.choose"), event -> actions.chooseAreas());
    choose.addClassName("pv-add");
    add(name, list, rest, offers, other, choose);
  }

  private void prepareOther() {
    other.addClassName("pv-other-area");
    other.setPlaceholder(words.text("areas.other"));
    other.setAriaLabel(words.text("areas.other"));
    other.setItemLabelGenerator(area -> area.name().in(words.language()));
    other.setRenderer(
        LitRenderer.<Area>of(
                "<span class=\"pv-option\"><b>${item.label}</b><span>${item.kind}</span></span>")
            .withProperty("label", area -> area.name().in(words.language()))
            .withProperty("kind", actions::kind));
    other.getStyle().set("--vaadin-combo-box-overlay-width", "min(520px, 92vw)");
    other.setItems(
        query ->
            actions
                .search(query.getFilter().orElse(""))
                .skip(query.getOffset())
                .limit(query.getLimit()));
    other.addValueChangeListener(
        change -> {
          Area chosen = change.getValue();
          if (chosen != null) {
            other.clear();
            actions.addAreas(List.of(chosen.id()));
          }
        });
  }

  /** Shows these areas, in their order; pills that stay are the same elements. */
  void show(List<Area> all, List<Offer> next) {
    List<Area> areas = all.subList(0, Math.min(all.size(), MOST_PILLS));
    showRest(all.subList(areas.size(), all.size()));
    Optional<AreaId> own = Sheet.AreaRole.own(all);
    List<AreaId> ids = areas.stream().map(Area::id).toList();
    pills.keySet().stream()
        .filter(known -> !ids.contains(known))
        .toList()
        .forEach(gone -> list.remove(pills.remove(gone)));
    for (int index = 0; index < areas.size(); index++) {
      Area area = areas.get(index);
      Div pill = pills.computeIfAbsent(area.id(), id -> pill(area));
      Sheet.AreaRole role = Sheet.AreaRole.of(area, own);
      Span mark = (Span) pill.getComponentAt(0);
      mark.setClassName("pv-mark " + role.css());
      if (list.indexOf(pill) != index) {
        list.addComponentAtIndex(index, pill);
      }
    }
    if (!next.equals(offered)) {
      offered = next;
      offers.removeAll();
      next.forEach(offer -> offers.add(button(offer)));
    }
  }

  /** Areas without a pill of their own: how many, and a way to take them all away. */
  private void showRest(List<Area> areas) {
    rest.removeAll();
    rest.setVisible(!areas.isEmpty());
    if (!areas.isEmpty()) {
      List<AreaId> ids = areas.stream().map(Area::id).toList();
      NativeButton remove = new NativeButton("", event -> actions.removeAreas(ids));
      remove.add(new Icon("close"));
      remove.setAriaLabel(words.text("areas.remove-rest", ids.size()));
      rest.add(new Span(words.text("areas.rest", ids.size())), remove);
    }
  }

  private Div pill(Area area) {
    String place = area.place().in(words.language());
    NativeButton remove = new NativeButton("", event -> actions.removeAreas(List.of(area.id())));
    remove.add(new Icon("close"));
    remove.setAriaLabel(words.text("areas.remove", place));
    Span name = new Span(place);
    Language spoken = area.place().languageOf(words.language());
    if (spoken != words.language()) {
      name.getElement().setAttribute("lang", spoken.tag());
    }
    Div pill = new Div(Icon.mark(Sheet.AreaRole.PART), name, remove);
    pill.addClassName("pv-pill");
    return pill;
  }

  private Button button(Offer offer) {
    Button button = new Button(offer.label(), new Icon("plus"));
    button.addClassName(offer.main() ? "pv-add-main" : "pv-add");
    button.addClickListener(event -> actions.addAreas(offer.areas()));
    return button;
  }
}
