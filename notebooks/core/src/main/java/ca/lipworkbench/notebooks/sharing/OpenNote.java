package ca.lipworkbench.notebooks.sharing;

import ca.lipworkbench.engine.catalogue.PersonId;
import ca.lipworkbench.notebooks.note.Note;
import ca.lipworkbench.notebooks.note.NoteFolder;
import java.util.Optional;

/**
 * A note as somebody has it in front of them.
 *
 * @param note the note at its current revision
 * @param access what they may do with it
 * @param owner to whom it belongs; empty where it belongs to the home folder
 * @param folder where it lies
 */
public record OpenNote(Note note, Access access, Optional<PersonId> owner, NoteFolder folder) {
  /** Whether they may do what this level allows. */
  public boolean may(Access level) {
    return access.includes(level);
  }
}
