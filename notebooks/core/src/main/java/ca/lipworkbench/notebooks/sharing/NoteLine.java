package ca.lipworkbench.notebooks.sharing;

import ca.lipworkbench.engine.catalogue.PersonId;
import ca.lipworkbench.notebooks.note.NoteFolder;
import ca.lipworkbench.notebooks.note.NoteId;
import ca.lipworkbench.notebooks.note.NoteTitle;
import java.time.Instant;
import java.util.Optional;

/**
 * A line of the list of notes that somebody may read.
 *
 * @param id the note's identifier
 * @param title its current title
 * @param folder where it lies
 * @param revision its current revision
 * @param savedAt when that was saved
 * @param savedBy who saved it; empty for the owner of the home folder
 * @param owner to whom the note belongs; empty where it belongs to the home folder
 * @param access what the reader of the list may do with it
 * @param isShared whether it is shared with anybody by name
 */
public record NoteLine(
    NoteId id,
    NoteTitle title,
    NoteFolder folder,
    int revision,
    Instant savedAt,
    Optional<PersonId> savedBy,
    Optional<PersonId> owner,
    Access access,
    boolean isShared) {}
