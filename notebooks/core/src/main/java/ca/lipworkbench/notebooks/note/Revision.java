package ca.lipworkbench.notebooks.note;

import java.time.Instant;

/**
 * An entry of a note's history.
 *
 * @param number counts the note's saves from 1
 * @param savedAt when it was saved
 * @param title the title that it had
 */
public record Revision(int number, Instant savedAt, NoteTitle title) {}
