package ca.lipworkbench.workbench.ui.notes;

import ca.lipworkbench.notebooks.sharing.OpenNote;
import ca.lipworkbench.workbench.ui.script.Scripts;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/** Says whether everything that was typed is saved; speaks also when the server does not answer. */
@Tag("workbench-save-state")
final class SaveState extends Component {
  private static final long serialVersionUID = 1L;

  private final transient NoteWords words;
  private final transient Runnable alive;

  /**
   * A line.
   *
   * @param alive called every few seconds as long as the browser shows it
   */
  SaveState(NoteWords words, Runnable alive) {
    this.words = words;
    this.alive = alive;
    getElement().setAttribute("saving", words.text("saving"));
    getElement().setAttribute("unsaved", words.text("unsaved"));
    getElement().setAttribute("undecided", words.text("undecided"));
  }

  void show(OpenNote open) {
    getElement()
        .setAttribute(
            "saved",
            words.text("saved", words.moment(open.note().savedAt()), open.note().revision()));
  }

  @ClientCallable
  void renew() {
    alive.run();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    event.getUI().getPage().addJsModule(Scripts.address("workbench-code"));
  }
}
