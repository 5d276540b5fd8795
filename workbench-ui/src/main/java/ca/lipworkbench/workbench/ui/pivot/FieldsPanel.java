package ca.lipworkbench.workbench.ui.pivot;

import ca.lipworkbench.engine.explore.MemberList;
import ca.lipworkbench.engine.pivot.PivotDraft;
import ca.lipworkbench.engine.pivot.PivotDraft.Place;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Dimension;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.text.Folded;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a table has to choose from: its dimensions, its measures, its notes. */
final class FieldsPanel extends Aside {
  private static final long serialVersionUID = 1L;
  private static final int MOST_MEASURES = 40;
  private static final int MOST_MEMBERS = 30;
  private static final int FIRST_NOTES = 1;

  private final Words words;
  private final transient Actions actions;
  private final Paragraph table = new Paragraph();
  private final Paragraph about = new Paragraph();
  private final TextField find = new TextField();
  private final UnorderedList dimensions = new UnorderedList();
  private final UnorderedList measures = new UnorderedList();
  private final UnorderedList members = new UnorderedList();
  private final H2 membersHead;
  private final Div notes = new Div();
  private final Map<String, Chip> chips = new LinkedHashMap<>();
  private transient @Nullable Release release;
  private transient PivotDraft draft = PivotDraft.EMPTY;

  /** What a person may do with fields. */
  interface Actions extends Chip.Actions {
    void toggleMeasure(String code);

    void addMember(String dimension, String code);

    void closeFields();

    /** How the chip of a field in the list looks. */
    Chip.Face face(String dimension);
  }

  /**
   * A measure that is dragged.
   *
   * @param code its code
   */
  record DraggedMeasure(String code) {}

  FieldsPanel(Component tableChoice, Actions actions, Words words) {
    this.words = words;
    this.actions = actions;
    addClassName("pv-fields");
    getElement().setAttribute("aria-label", words.text("fields"));
    table.addClassName("pv-table-name");
    about.addClassName("pv-cap");
    find.setPlaceholder(words.text("fields.find"));
    find.setAriaLabel(words.text("fields.find"));
    find.setClearButtonVisible(true);
    find.setPrefixComponent(new Icon("find"));
    find.setValueChangeMode(ValueChangeMode.LAZY);
    find.addValueChangeListener(change -> refill());
    membersHead = new H2(words.text("fields.members"));
    for (UnorderedList list : List.of(dimensions, measures, members)) {
      list.addClassName("pv-list");
    }
    dimensions.getElement().setAttribute("aria-label", words.text("fields.dimensions"));
    measures.getElement().setAttribute("aria-label", words.text("fields.measures"));
    Button close = new Button(words.text("fields.close"), event -> actions.closeFields());
    close.addClassName("pv-close");
    close.addThemeNames("tertiary");
    add(
        close,
        table,
        about,
        tableChoice,
        find,
        membersHead,
        members,
        new H2(words.text("fields.dimensions")),
        dimensions,
        new H2(words.text("fields.measures")),
        measures,
        notes);
  }

  /** Shows what a release has to choose from, and where it stands in a draft. */
  void show(Release next, PivotDraft now) {
    boolean other = release == null || !release.equals(next);
    boolean sameMeasures = now.measures().equals(draft.measures());
    release = next;
    draft = now;
    if (other) {
      chips.clear();
      dimensions.removeAll();
      table.setText(next.structure().title().in(words.language()));
      about.setText(
          words.text(
              "fields.about",
              next.number(),
              DateTimeFormatter.ofPattern("d MMMM uuuu", words.language().locale())
                  .format(next.loadedAt().atOffset(ZoneOffset.UTC))));
      fillNotes(next.structure(), false);
      find.clear();
      fillDimensions(next.structure());
    }
    chips.forEach((id, chip) -> chip.show(actions.face(id)));
    if (other || !sameMeasures) {
      fillMeasures(next.structure());
    }
    if (other || !find.isEmpty()) {
      fillMembers(next.structure());
    }
  }

  private void refill() {
    if (release != null) {
      DataStructure structure = release.structure();
      fillDimensions(structure);
      chips.forEach((id, chip) -> chip.show(actions.face(id)));
      fillMeasures(structure);
      fillMembers(structure);
    }
  }

  private void fillDimensions(DataStructure structure) {
    List<String> ids = new ArrayList<>(structure.dimensions().stream().map(Dimension::id).toList());
    ids.add(DataStructure.AREA);
    if (structure.periods().size() > 1) {
      ids.add(DataStructure.PERIOD);
    }
    ids.add(DataStructure.MEASURE);
    dimensions.removeAll();
    chips.clear();
    for (String id : ids) {
      if (isWanted(actions.face(id).name())) {
        Chip chip = new Chip(id, actions, words);
        chip.addClassName("pv-field");
        chips.put(id, chip);
        dimensions.add(new ListItem(chip));
      }
    }
  }

  private boolean isWanted(String label) {
    return find.isEmpty() || Folded.of(label).contains(Folded.of(find.getValue()));
  }

  private void fillMeasures(DataStructure structure) {
    measures.removeAll();
    List<MemberList.Member> found =
        MemberList.ofMeasures(structure).search(find.getValue(), words.language());
    List<MemberList.Member> ordered = new ArrayList<>(found);
    if (find.isEmpty() && found.size() > MOST_MEASURES) {
      ordered.sort(
          java.util.Comparator.comparing(member -> !draft.measures().contains(member.code())));
    }
    for (MemberList.Member member : ordered.subList(0, Math.min(ordered.size(), MOST_MEASURES))) {
      structure.findMeasure(member.code()).ifPresent(measure -> measures.add(item(measure)));
    }
    if (ordered.size() > MOST_MEASURES) {
      Paragraph more =
          new Paragraph(words.text("fields.more-measures", ordered.size() - MOST_MEASURES));
      more.addClassName("pv-cap");
      measures.add(new ListItem(more));
    }
  }

  private ListItem item(Measure measure) {
    Span nature = new Span(words.text("measure." + measure.additivity().name()));
    nature.addClassName("pv-nature");
    switch (measure.additivity()) {
      case QUANTILE, AREA_RELATIVE, UNKNOWN -> nature.addClassName("never");
      case COUNT, OVERLAPPING_COUNT, RATE, AVERAGE, INDEX -> {}
    }
    Span name = new Span(measure.name().in(words.language()));
    Span both = new Span(name, nature);
    NativeButton button = new NativeButton("", event -> actions.toggleMeasure(measure.code()));
    button.add(new Icon("check"), both);
    button.addClassName("pv-measure");
    button.getElement().setAttribute("role", "checkbox");
    button
        .getElement()
        .setAttribute("aria-checked", Boolean.toString(draft.measures().contains(measure.code())));
    DragSource<NativeButton> source = DragSource.create(button);
    source.setEffectAllowed(EffectAllowed.MOVE);
    source.setDragData(new DraggedMeasure(measure.code()));
    return new ListItem(button);
  }

  private void fillMembers(DataStructure structure) {
    members.removeAll();
    int shown = 0;
    if (!find.isEmpty()) {
      for (Dimension dimension : structure.dimensions()) {
        for (MemberList.Member member :
            MemberList.of(dimension).search(find.getValue(), words.language())) {
          if (shown < MOST_MEMBERS) {
            shown++;
            members.add(memberItem(dimension, member));
          }
        }
      }
    }
    membersHead.setVisible(shown > 0);
    members.setVisible(shown > 0);
  }

  private ListItem memberItem(Dimension dimension, MemberList.Member member) {
    Span in = new Span(dimension.name().in(words.language()));
    in.addClassName("pv-nature");
    Span both = new Span(new Span(member.label().in(words.language())), in);
    NativeButton button =
        new NativeButton("", event -> actions.addMember(dimension.id(), member.code()));
    button.add(new Icon("plus"), both);
    button.addClassNames("pv-measure", "pv-member");
    return new ListItem(button);
  }

  private void fillNotes(DataStructure structure, boolean all) {
    notes.removeAll();
    List<String> texts =
        structure.notes().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(note -> note.getValue().in(words.language()))
            .toList();
    if (texts.isEmpty()) {
      return;
    }
    notes.add(new H2(words.text("fields.notes")));
    for (String text : texts.subList(0, all ? texts.size() : FIRST_NOTES)) {
      Paragraph paragraph = new Paragraph(text);
      paragraph.addClassName("pv-cap");
      notes.add(paragraph);
    }
    if (!all && texts.size() > FIRST_NOTES) {
      NativeButton more =
          new NativeButton(
              words.text("fields.more-notes", texts.size() - FIRST_NOTES),
              event -> fillNotes(structure, true));
      more.addClassName("pv-more");
      notes.add(more);
    }
  }

  /** Gives the search field the focus, when the panel was opened as a drawer. */
  void focusSearch() {
    find.focus();
  }

  /** Gives a field in the list the focus. */
  void focus(String dimension) {
    Chip chip = chips.get(dimension);
    if (chip != null) {
      chip.focusLater();
    }
  }

  /** Where a field stands, in a word. */
  static String where(Place place, Words words) {
    return words.text("where." + place.name());
  }
}
