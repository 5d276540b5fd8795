package ca.lipworkbench.notebooks.composing;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.notebooks.note.NoteId;
import ca.lipworkbench.notebooks.publishing.DashboardDraft;
import java.util.Optional;

/** Where drafts are kept, one a note. May be used by many threads, and beside other processes. */
public interface DraftStore {
  /** The revision from which the first save of a note's draft starts. */
  int NONE = 0;

  /** The note's draft. */
  Optional<StoredDraft> find(NoteId note);

  /**
   * Stores a draft, if the stored one is still at the revision from which the writer started.
   *
   * @param basedOn the revision that the writer had in front of them; {@link #NONE} for a first one
   */
  DraftOutcome save(NoteId note, int basedOn, Subject writer, String slug, DashboardDraft draft);
}
