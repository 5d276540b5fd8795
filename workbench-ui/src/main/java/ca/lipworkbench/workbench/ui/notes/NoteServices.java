package ca.lipworkbench.workbench.ui.notes;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.pivot.PivotAddress;
import ca.lipworkbench.engine.pivot.PivotSpecCodec;
import ca.lipworkbench.notebooks.note.NoteId;
import ca.lipworkbench.notebooks.note.Revision;
import ca.lipworkbench.notebooks.run.NoteRuns;
import ca.lipworkbench.notebooks.sharing.Ability;
import ca.lipworkbench.notebooks.sharing.Notes;
import ca.lipworkbench.workbench.accounts.Permission;
import ca.lipworkbench.workbench.accounts.Person;
import ca.lipworkbench.workbench.completion.SqlCompletion;
import ca.lipworkbench.workbench.config.Workbench;
import ca.lipworkbench.workbench.ui.frame.Address;
import ca.lipworkbench.workbench.ui.frame.Tab;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Optional;

/**
 * What the screens of notes work with, for the person at the other end.
 *
 * @param workbench everything that is kept
 * @param person who is there
 * @param words the words of their tab
 * @param names what people are called
 */
record NoteServices(Workbench workbench, Person person, NoteWords words, PeopleNames names) {
  /** The parameters by which the builder knows where a pivot is saved. */
  static final String NOTE = "note";

  static final String PARAGRAPH = "paragraph";
  private static final String BUILDER = "pivot";
  private static final String SPEC = "spec";

  static NoteServices of(Workbench workbench, Person person) {
    NoteWords words = NoteWords.of(UI.getCurrent());
    return new NoteServices(
        workbench, person, words, new PeopleNames(workbench.accounts().people(), words));
  }

  Subject subject() {
    return person.subject();
  }

  Notes notes() {
    return workbench.notes();
  }

  NoteRuns runs() {
    return workbench.noteRuns();
  }

  SqlCompletion completion() {
    return new SqlCompletion(workbench.catalogue());
  }

  /** Whether the person's role lets them run paragraphs of this kind. */
  boolean mayRun(String interpreter) {
    return interpreter.equals(ParagraphKind.MARKDOWN.interpreter())
        || interpreter.equals(ParagraphKind.PIVOT.interpreter())
        || notes().may(subject(), Ability.TYPE_SQL);
  }

  /** Who saved the current revision. */
  String lastAuthor(NoteId note) {
    List<Revision> revisions = notes().revisions(subject(), note);
    return revisions.isEmpty() ? "" : names.of(revisions.getLast().savedBy());
  }

  /** The builder with a paragraph's pivot, and the way back into it; empty where it has none. */
  Optional<String> builderLink(NoteId note, String paragraph, String text) {
    if (!person.may(Permission.PIVOT)) {
      return Optional.empty();
    }
    try {
      return PivotAddress.write(PivotSpecCodec.parse(text))
          .map(
              spec ->
                  address(BUILDER)
                      .with(SPEC, spec)
                      .with(NOTE, note.value())
                      .with(PARAGRAPH, paragraph)
                      .link());
    } catch (WorkbenchException e) {
      return Optional.empty();
    }
  }

  /** Opens the builder to make a pivot that becomes a new paragraph of the note. */
  void openBuilder(NoteId note) {
    address(BUILDER).with(NOTE, note.value()).open(UI.getCurrent());
  }

  /**
   * Another screen in the language and for the place of this tab. While a screen is being built the
   * tab's address is still the one before.
   */
  static Address address(String path) {
    UI ui = UI.getCurrent();
    Address address = Address.of(path).with(Address.LANGUAGE, Tab.language(ui).tag());
    return Tab.place(ui).map(place -> address.with(Address.PLACE, place.value())).orElse(address);
  }
}
