package ca.lipworkbench.workbench.ui.notes;

import ca.lipworkbench.notebooks.note.NoteContent;
import ca.lipworkbench.notebooks.note.NoteFolder;
import ca.lipworkbench.notebooks.note.NoteId;
import ca.lipworkbench.notebooks.note.NoteTitle;
import ca.lipworkbench.notebooks.note.Paragraph;
import ca.lipworkbench.workbench.accounts.Person;
import ca.lipworkbench.workbench.accounts.Role;
import ca.lipworkbench.workbench.config.Workbench;
import ca.lipworkbench.workbench.house.House;
import java.util.List;

/** Three people of the shared house, and their notes. */
public final class NotesHome {
  private static final House HOUSE = House.shared();

  public static final Person ANALYST_A = HOUSE.person("a@example.org", "Analyst A", Role.ANALYST);
  public static final Person ANALYST_B = HOUSE.person("b@example.org", "Analyst B", Role.ANALYST);
  public static final Person COORDINATOR =
      HOUSE.person("c@example.org", "Coordinator C", Role.COORDINATOR);

  private NotesHome() {}

  /** The workbench of the shared house. */
  public static Workbench workbench() {
    return HOUSE.workbench();
  }

  /** A new note of Analyst A. */
  static NoteId note(String title, Paragraph... paragraphs) {
    return workbench()
        .notes()
        .create(
            ANALYST_A.subject(),
            NoteFolder.TOP,
            new NoteContent(NoteTitle.parse(title), List.of(paragraphs)))
        .note()
        .id();
  }
}
