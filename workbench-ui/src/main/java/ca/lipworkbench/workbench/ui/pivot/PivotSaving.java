package ca.lipworkbench.workbench.ui.pivot;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.pivot.PivotSpec;
import ca.lipworkbench.engine.pivot.PivotSpecCodec;
import ca.lipworkbench.notebooks.note.NoteContent;
import ca.lipworkbench.notebooks.note.NoteFolder;
import ca.lipworkbench.notebooks.note.NoteId;
import ca.lipworkbench.notebooks.note.NoteTitle;
import ca.lipworkbench.notebooks.note.Paragraph;
import ca.lipworkbench.notebooks.sharing.Ability;
import ca.lipworkbench.notebooks.sharing.Access;
import ca.lipworkbench.notebooks.sharing.NoteLine;
import ca.lipworkbench.notebooks.sharing.Notes;
import ca.lipworkbench.notebooks.sharing.Shelf;
import java.util.List;
import java.util.Optional;

/**
 * Keeps pivots in notes, on behalf of one person.
 *
 * @param notes the notes
 * @param subject who saves
 */
record PivotSaving(Notes notes, Subject subject) {
  private static final String INTERPRETER = "pivot";

  /** Whether they may write notes at all. */
  boolean isAllowed() {
    return notes.may(subject, Ability.WRITE);
  }

  /** The notes that they may write, newest first. */
  List<NoteLine> writable() {
    return notes.list(subject, Shelf.ALL).stream()
        .filter(line -> line.access().includes(Access.WRITER))
        .toList();
  }

  /** The note with this identifier, if they may write it. */
  Optional<NoteLine> find(String note) {
    return writable().stream().filter(line -> line.id().value().equals(note)).findFirst();
  }

  /**
   * A new note with the pivot in it.
   *
   * @throws ca.lipworkbench.engine.error.WorkbenchException when the title is blank or too long
   */
  NoteId asNew(String title, PivotSpec spec) {
    Paragraph paragraph = Paragraph.create(INTERPRETER, PivotSpecCodec.write(spec));
    NoteContent content = new NoteContent(NoteTitle.parse(title), List.of(paragraph));
    return notes.create(subject, NoteFolder.TOP, content).note().id();
  }

  /** The pivot at the end of a note. */
  NoteId append(NoteId note, PivotSpec spec) {
    notes.appendPivot(subject, note, spec);
    return note;
  }

  /** The pivot in the place of a paragraph. */
  NoteId replace(NoteId note, String paragraph, PivotSpec spec) {
    notes.replaceByPivot(subject, note, paragraph, spec);
    return note;
  }
}
