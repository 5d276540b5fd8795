package ca.lipworkbench.workbench.ui.publishing;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.GeographicLevel;
import ca.lipworkbench.notebooks.composing.Composition;
import ca.lipworkbench.notebooks.composing.Composition.Writing;
import ca.lipworkbench.notebooks.composing.DraftEdits;
import ca.lipworkbench.notebooks.publishing.DashboardDraft;
import ca.lipworkbench.notebooks.publishing.Place;
import ca.lipworkbench.notebooks.publishing.Place.Field;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Every field of a draft, in the order of the page. */
final class DashboardFields extends Div {
  private static final long serialVersionUID = 1L;

  private final Words words;
  private final transient Editing editing;
  private final transient List<TextPair> pairs = new ArrayList<>();
  private final TextField address = new TextField();

  DashboardFields(
      Words words,
      Composition composition,
      List<Area> areas,
      List<String> unused,
      Editing editing,
      SerializableConsumer<String> readdress,
      SerializableConsumer<String> addFigure) {
    this.words = words;
    this.editing = editing;
    boolean writing = composition.writing() == Writing.ALLOWED;
    DashboardDraft draft = composition.draft();
    addClassName("pb-fields");

    Section whole = new Section();
    whole.addClassNames("panel", "pb-figure");
    whole.add(new H2(words.text("whole.title")));
    whole.add(pair(draft, Place.of(Field.TITLE), writing));
    whole.add(pair(draft, Place.of(Field.SUMMARY), writing));
    Div row =
        new Div(address(composition.slug(), writing, readdress), place(draft, areas, writing));
    row.addClassName("pb-pair");
    whole.add(row);
    add(whole);

    add(new H2(words.text("figures.title")));
    for (int number = 1; number <= draft.figures().size(); number++) {
      FigurePanel panel = new FigurePanel(words, draft, number, writing, editing);
      pairs.addAll(panel.pairs());
      add(panel);
    }
    if (writing) {
      add(more(unused, addFigure));
    }

    Section story = new Section();
    story.addClassNames("panel", "pb-figure");
    story.add(new H2(words.text("story.title")));
    story.add(pair(draft, Place.of(Field.STORY), writing));
    add(story);
  }

  /** Shows what is stored now, and marks what blocks. */
  void show(String slug, DashboardDraft draft, Set<Place> blocking) {
    if (!address.getValue().equals(slug)) {
      address.setValue(slug);
    }
    address.setErrorMessage(words.text("address.wrong"));
    address.setInvalid(blocking.contains(Place.of(Field.ADDRESS)));
    pairs.forEach(pair -> pair.show(draft, blocking));
  }

  private TextPair pair(DashboardDraft draft, Place place, boolean writing) {
    TextPair pair = new TextPair(words, draft, place, writing, editing);
    pairs.add(pair);
    return pair;
  }

  private TextField address(String slug, boolean writing, SerializableConsumer<String> readdress) {
    address.setLabel(words.text("field.ADDRESS"));
    address.setHelperText(words.text("address.help"));
    address.setValue(slug);
    address.setReadOnly(!writing);
    address.setId(Place.of(Field.ADDRESS).toString());
    address.setValueChangeMode(ValueChangeMode.ON_CHANGE);
    address.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            readdress.accept(change.getValue().strip());
          }
        });
    editing.anchor(Place.of(Field.ADDRESS), address);
    return address;
  }

  private ComboBox<Area> place(DashboardDraft draft, List<Area> areas, boolean writing) {
    Collator order = Collator.getInstance(words.language().locale());
    List<Area> offered =
        areas.stream()
            .filter(
                area ->
                    area.level() == GeographicLevel.IRCC_REGION
                        || area.level() == GeographicLevel.PARTNERSHIP)
            .sorted(
                Comparator.comparing((Area area) -> area.level() == GeographicLevel.PARTNERSHIP)
                    .thenComparing(this::label, order::compare))
            .toList();
    ComboBox<Area> place = new ComboBox<>(words.text("field.REGION"));
    place.setHelperText(words.text("region.help"));
    place.setItems(offered);
    place.setItemLabelGenerator(this::label);
    place.setReadOnly(!writing);
    offered.stream()
        .filter(area -> area.id().value().equals(draft.region()))
        .findFirst()
        .ifPresent(place::setValue);
    place.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            Area chosen = change.getValue();
            AreaId id = chosen == null ? null : chosen.id();
            editing.change(
                Place.of(Field.REGION), now -> DraftEdits.place(now, id == null ? "" : id.value()));
          }
        });
    editing.anchor(Place.of(Field.REGION), place);
    return place;
  }

  private String label(Area area) {
    return area.level() == GeographicLevel.PARTNERSHIP
        ? area.place().in(words.language())
        : words.text("region.of", area.name().in(words.language()));
  }

  private Div more(List<String> unused, SerializableConsumer<String> addFigure) {
    Div more = new Div();
    more.addClassName("pb-more");
    H3 title = new H3(words.text("more.title"));
    title.getElement().setAttribute("tabindex", "-1");
    more.add(title);
    editing.anchor(Place.of(Field.FIGURES), title);
    editing.anchor(Place.of(Field.NOTE), title);
    if (unused.isEmpty()) {
      more.add(new com.vaadin.flow.component.html.Paragraph(words.text("more.none")));
    }
    for (String paragraph : unused) {
      Button add =
          new Button(words.text("more.add", paragraph), click -> addFigure.accept(paragraph));
      more.add(add);
    }
    return more;
  }
}
