package ca.lipworkbench.workbench.ui.publishing;

import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.notebooks.composing.DraftEdits;
import ca.lipworkbench.notebooks.publishing.DashboardDraft;
import ca.lipworkbench.notebooks.publishing.Place;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** One text in both languages, side by side; what is not written yet says so. */
final class TextPair extends Div {
  private static final long serialVersionUID = 1L;

  private final Words words;
  private final transient Map<Language, TextArea> fields = new EnumMap<>(Language.class);
  private final transient Place place;

  TextPair(Words words, DashboardDraft draft, Place place, boolean writing, Editing editing) {
    this.words = words;
    this.place = place;
    addClassName("pb-pair");
    for (Language language : Language.values()) {
      Place own = place.in(language);
      TextArea field = new TextArea();
      String name = words.text("field." + place.field().name());
      field.setLabel(words.text("label." + language.name(), name));
      field.setValue(DraftEdits.words(draft, own));
      field.setReadOnly(!writing);
      if (place.field() == Place.Field.FINDING) {
        field.setHelperText(words.text("finding.help"));
      }
      field.setMinRows(1);
      field.setMaxRows(8);
      field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
      field.setId(own.toString());
      field.getElement().setAttribute("lang", language.tag());
      field.addValueChangeListener(
          change -> {
            if (change.isFromClient()) {
              editing.write(own, change.getValue());
            }
          });
      editing.anchor(own, field);
      fields.put(language, field);
      add(field);
    }
  }

  /** Shows text that was written elsewhere, and marks what blocks. */
  void show(DashboardDraft draft, Set<Place> blocking) {
    fields.forEach(
        (language, field) -> {
          Place own = place.in(language);
          String now = DraftEdits.words(draft, own);
          if (!field.getValue().equals(now)) {
            field.setValue(now);
          }
          boolean blocks = blocking.contains(own);
          field.setErrorMessage(words.text(now.isBlank() ? "field.missing" : "field.wrong"));
          field.setInvalid(blocks);
        });
  }
}
