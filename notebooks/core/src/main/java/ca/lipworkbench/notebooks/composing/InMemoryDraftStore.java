package ca.lipworkbench.notebooks.composing;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.notebooks.note.NoteId;
import ca.lipworkbench.notebooks.publishing.DashboardDraft;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Drafts that last as long as the process: for try-outs and tests, by the same contract. */
public final class InMemoryDraftStore implements DraftStore {
  private final Clock clock;
  private final SortedMap<NoteId, StoredDraft> drafts = new TreeMap<>();

  /** An empty store whose saves are dated by this clock. */
  public InMemoryDraftStore(Clock clock) {
    this.clock = clock;
  }

  @Override
  public synchronized Optional<StoredDraft> find(NoteId note) {
    return Optional.ofNullable(drafts.get(note));
  }

  @Override
  public synchronized DraftOutcome save(
      NoteId note, int basedOn, Subject writer, String slug, DashboardDraft draft) {
    StoredDraft current = drafts.get(note);
    if (current != null && current.revision() != basedOn) {
      return new DraftOutcome.Conflict(current, slug, draft);
    }
    StoredDraft saved =
        new StoredDraft(
            note,
            current == null ? 1 : basedOn + 1,
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            writer,
            slug,
            draft);
    drafts.put(note, saved);
    return new DraftOutcome.Saved(saved);
  }
}
