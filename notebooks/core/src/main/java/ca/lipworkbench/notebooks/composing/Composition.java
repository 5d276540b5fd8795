package ca.lipworkbench.notebooks.composing;

import ca.lipworkbench.notebooks.note.Note;
import ca.lipworkbench.notebooks.publishing.DashboardDraft;
import java.util.Optional;

/**
 * A draft as somebody has it in front of them.
 *
 * @param note the note that its figures come from
 * @param stored the draft as it is stored; empty while it was only proposed by the program
 * @param slug the address that it is meant for
 * @param draft what is composed
 * @param writing whether they may change it
 */
public record Composition(
    Note note, Optional<StoredDraft> stored, String slug, DashboardDraft draft, Writing writing) {

  /** Whether somebody may change a draft. */
  public enum Writing {
    ALLOWED,
    /** They may look at it. */
    REFUSED
  }

  /** The revision from which a change starts. */
  public int revision() {
    return stored.map(StoredDraft::revision).orElse(DraftStore.NONE);
  }

  Composition with(StoredDraft saved) {
    return new Composition(note, Optional.of(saved), saved.slug(), saved.draft(), writing);
  }
}
