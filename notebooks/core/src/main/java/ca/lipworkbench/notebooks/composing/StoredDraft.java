package ca.lipworkbench.notebooks.composing;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.notebooks.note.NoteId;
import ca.lipworkbench.notebooks.publishing.DashboardDraft;
import java.time.Instant;

/**
 * A note's dashboard draft as it is stored.
 *
 * @param note the note that its figures come from
 * @param revision counts its saves from 1
 * @param savedAt when this revision was saved
 * @param savedBy who saved it
 * @param slug the address that it is meant for; need not be a valid one yet
 * @param draft what was composed
 */
public record StoredDraft(
    NoteId note,
    int revision,
    Instant savedAt,
    Subject savedBy,
    String slug,
    DashboardDraft draft) {}
