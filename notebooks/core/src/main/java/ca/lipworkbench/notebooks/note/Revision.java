package ca.lipworkbench.notebooks.note;

import ca.lipworkbench.engine.catalogue.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * An entry of a note's history.
 *
 * @param number counts the note's saves from 1
 * @param savedAt when it was saved
 * @param savedBy who saved it; empty for the owner of the home folder
 * @param title the title that it had
 */
public record Revision(int number, Instant savedAt, Optional<PersonId> savedBy, NoteTitle title) {}
