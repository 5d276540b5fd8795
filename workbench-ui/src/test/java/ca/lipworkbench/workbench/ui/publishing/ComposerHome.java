package ca.lipworkbench.workbench.ui.publishing;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.notebooks.demonstration.Demonstration;
import ca.lipworkbench.notebooks.note.Note;
import ca.lipworkbench.notebooks.note.NoteContent;
import ca.lipworkbench.notebooks.note.NoteFolder;
import ca.lipworkbench.notebooks.note.NoteTitle;
import ca.lipworkbench.notebooks.note.Paragraph;
import ca.lipworkbench.workbench.accounts.Person;
import ca.lipworkbench.workbench.accounts.Role;
import ca.lipworkbench.workbench.config.Workbench;
import ca.lipworkbench.workbench.house.House;
import java.util.List;
import java.util.Set;

/** Notes of the shared house that ran, and its people. */
final class ComposerHome {
  private static final Set<String> PIVOTS = Set.of("employment-by-group", "employment-over-time");
  private static final House HOUSE = House.shared();

  private ComposerHome() {}

  /** The workbench of the shared house. */
  static Workbench workbench() {
    return HOUSE.workbench();
  }

  /** A new note of two pivots, run from top to bottom. */
  static Note note(String title) {
    List<Paragraph> paragraphs =
        Demonstration.note().paragraphs().stream()
            .filter(paragraph -> PIVOTS.contains(paragraph.id()))
            .toList();
    Note note =
        workbench()
            .notes()
            .create(
                Subject.OWNER, NoteFolder.TOP, new NoteContent(NoteTitle.parse(title), paragraphs))
            .note();
    workbench().run(Subject.OWNER, note, Language.ENGLISH);
    return note;
  }

  /** Somebody with this role and an account. */
  static Person person(Role role) {
    return HOUSE.person(role);
  }
}
