package ca.lipworkbench.workbench.ui.notes;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.notebooks.note.NoteFolder;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;

/** Asks for a folder: one that is there, or a new one by its name. */
final class FolderDialog extends Dialog {
  private static final long serialVersionUID = 1L;

  FolderDialog(
      NoteServices services, String title, NoteFolder current, Consumer<NoteFolder> chosen) {
    NoteWords words = services.words();
    setHeaderTitle(title);
    setWidth("min(480px, 94vw)");
    ComboBox<String> field = new ComboBox<>(words.text("folder.name"));
    field.setItems(
        services.notes().folders(services.subject()).stream().map(NoteFolder::toString).toList());
    field.setAllowCustomValue(true);
    field.addCustomValueSetListener(event -> field.setValue(event.getDetail()));
    field.setValue(current.toString());
    field.setWidthFull();
    field.setClearButtonVisible(true);
    add(field, new Paragraph(words.text("folder.hint")));
    Button save =
        new Button(
            words.text("folder.save"),
            event -> {
              String typed = field.getValue() == null ? "" : field.getValue();
              try {
                NoteFolder folder = NoteFolder.parse(typed);
                close();
                chosen.accept(folder);
              } catch (WorkbenchException e) {
                field.setInvalid(true);
                field.setErrorMessage(e.sentence(words.language()));
              }
            });
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(new Button(words.text("dialog.cancel"), event -> close()), save);
  }
}
