package ca.lipworkbench.notebooks.note;

import java.time.Instant;

/**
 * A line of the list of notes.
 *
 * @param id the note's identifier
 * @param title its current title
 * @param revision its current revision
 * @param savedAt when that was saved
 */
public record NoteSummary(NoteId id, NoteTitle title, int revision, Instant savedAt) {}
