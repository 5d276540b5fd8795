package ca.lipworkbench.workbench.ui.notes;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.notebooks.note.NoteFolder;
import ca.lipworkbench.notebooks.note.NoteTitle;
import ca.lipworkbench.notebooks.sharing.Ability;
import ca.lipworkbench.notebooks.sharing.NoteLine;
import ca.lipworkbench.notebooks.sharing.OpenNote;
import com.vaadin.flow.component.UI;
import java.util.function.Consumer;

/** What can be done with a note in a list. Each is one call, and its outcome is said. */
final class NoteActions {
  private final NoteServices services;
  private final NoteWords words;
  private final Runnable changed;

  /**
   * Actions.
   *
   * @param changed called when the list is another
   */
  NoteActions(NoteServices services, Runnable changed) {
    this.services = services;
    this.words = services.words();
    this.changed = changed;
  }

  /** Whether the person may begin notes of their own. */
  boolean mayCreate() {
    return services.notes().may(services.subject(), Ability.WRITE)
        || services.notes().may(services.subject(), Ability.START_FROM_TEMPLATE);
  }

  /**
   * Asks for a new note.
   *
   * @param template the template that is chosen at first; empty for none
   */
  void create(NoteFolder folder, String template) {
    new NewNoteDialog(services, folder, template, NoteActions::open).open();
  }

  void copy(NoteLine note) {
    attempt(
        () -> {
          OpenNote copy =
              services
                  .notes()
                  .copy(
                      services.subject(),
                      note.id(),
                      NoteTitle.parse(shortened(words.text("copy.title", note.title().value()))));
          changed.run();
          Notices.done(
              words.text("copied", copy.note().title().value()),
              words.text("copy.open"),
              () -> open(copy));
        });
  }

  void move(NoteLine note) {
    new FolderDialog(
            services,
            words.text("move.title", note.title().value()),
            note.folder(),
            to ->
                attempt(
                    () -> {
                      services.notes().move(services.subject(), note.id(), to);
                      changed.run();
                      Notices.done(
                          words.text("moved", note.title().value()),
                          words.text("undo"),
                          () ->
                              attempt(
                                  () -> {
                                    services
                                        .notes()
                                        .move(services.subject(), note.id(), note.folder());
                                    changed.run();
                                  }));
                    }))
        .open();
  }

  void renameFolder(NoteFolder folder, Consumer<NoteFolder> renamed) {
    new FolderDialog(
            services,
            words.text("folder.rename.title", folder.toString()),
            folder,
            to ->
                attempt(
                    () -> {
                      services.notes().renameFolder(services.subject(), folder, to);
                      renamed.accept(to);
                    }))
        .open();
  }

  void delete(NoteLine note) {
    attempt(
        () -> {
          services.notes().delete(services.subject(), note.id());
          changed.run();
          Notices.done(
              words.text("deleted", note.title().value()), words.text("undo"), () -> restore(note));
        });
  }

  void restore(NoteLine note) {
    attempt(
        () -> {
          services.notes().restore(services.subject(), note.id());
          changed.run();
        });
  }

  private void attempt(Runnable action) {
    try {
      action.run();
    } catch (WorkbenchException e) {
      Notices.failed(e.sentence(words.language()));
    }
  }

  private static void open(OpenNote note) {
    UI ui = UI.getCurrent();
    NoteServices.address("note/" + note.note().id().value()).open(ui);
  }

  private static String shortened(String title) {
    int most = 200;
    return title.codePointCount(0, title.length()) <= most
        ? title
        : title.substring(0, title.offsetByCodePoints(0, most));
  }
}
