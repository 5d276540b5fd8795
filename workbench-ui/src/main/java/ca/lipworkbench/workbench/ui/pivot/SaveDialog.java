package ca.lipworkbench.workbench.ui.pivot;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.pivot.PivotSpec;
import ca.lipworkbench.notebooks.note.NoteId;
import ca.lipworkbench.notebooks.sharing.NoteLine;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a pivot is kept: in a new note, at the end of one, or back where it came from. */
final class SaveDialog extends Dialog {
  private static final long serialVersionUID = 1L;

  private final Words words;
  private final transient PivotSaving saving;
  private final transient PivotSpec spec;
  private final transient Optional<BuilderState.Origin> origin;
  private final SerializableConsumer<NoteId> saved;
  private final RadioButtonGroup<Where> where = new RadioButtonGroup<>();
  private final TextField title = new TextField();
  private final ComboBox<NoteLine> note = new ComboBox<>();
  private final Paragraph problem = new Paragraph();

  private enum Where {
    PARAGRAPH,
    NOTE,
    NEW
  }

  /**
   * The dialog for one pivot.
   *
   * @param proposal a title for a new note
   * @param saved receives the note that holds it now
   */
  SaveDialog(
      PivotSaving saving,
      PivotSpec spec,
      String proposal,
      Optional<BuilderState.Origin> origin,
      SerializableConsumer<NoteId> saved,
      Words words) {
    this.words = words;
    this.saving = saving;
    this.spec = spec;
    this.origin = origin;
    this.saved = saved;
    setHeaderTitle(words.text("save"));
    setWidth("min(480px, 94vw)");
    addClassName("pv-save");
    List<NoteLine> notes = saving.writable();
    Optional<NoteLine> from =
        origin.flatMap(
            paragraph ->
                notes.stream()
                    .filter(line -> line.id().value().equals(paragraph.note()))
                    .findFirst());
    List<Where> places = new ArrayList<>();
    if (from.isPresent() && origin.flatMap(BuilderState.Origin::paragraph).isPresent()) {
      places.add(Where.PARAGRAPH);
    }
    if (!notes.isEmpty()) {
      places.add(Where.NOTE);
    }
    places.add(Where.NEW);
    where.setAriaLabel(words.text("save"));
    where.setItems(places);
    where.setItemLabelGenerator(
        place ->
            words.text("save." + place.name(), from.map(line -> line.title().value()).orElse("")));
    where.addValueChangeListener(change -> showFields());
    title.setLabel(words.text("save.title"));
    title.setValue(proposal);
    title.setWidthFull();
    note.setLabel(words.text("save.note"));
    note.setItems(notes);
    note.setItemLabelGenerator(line -> line.title().value());
    note.setWidthFull();
    from.or(() -> notes.stream().findFirst()).ifPresent(note::setValue);
    problem.addClassName("pv-problem");
    problem.getElement().setAttribute("role", "alert");
    problem.setVisible(false);
    add(new Div(where, note, title, problem));
    where.setValue(from.isPresent() ? places.getFirst() : Where.NEW);
    Button save = new Button(words.text("save"), event -> save());
    save.addThemeNames("primary");
    getFooter().add(new Button(words.text("members.cancel"), event -> close()), save);
  }

  private void showFields() {
    title.setVisible(where.getValue() == Where.NEW);
    note.setVisible(where.getValue() == Where.NOTE);
  }

  private void save() {
    try {
      Optional<NoteId> kept =
          switch (where.getValue()) {
            case NEW -> Optional.of(saving.asNew(title.getValue(), spec));
            case NOTE ->
                Optional.ofNullable(note.getValue()).map(line -> saving.append(line.id(), spec));
            case PARAGRAPH ->
                origin.flatMap(
                    from ->
                        from.paragraph()
                            .map(id -> saving.replace(new NoteId(from.note()), id, spec)));
          };
      kept.ifPresent(
          id -> {
            close();
            saved.accept(id);
          });
    } catch (WorkbenchException e) {
      problem.setText(e.sentence(words.language()));
      problem.setVisible(true);
    }
  }
}
