package ca.lipworkbench.notebooks.note;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Notes that last as long as the process: for try-outs and tests, by the same contract. */
public final class InMemoryNoteStore implements NoteStore {
  private final Clock clock;
  private final SortedMap<NoteId, List<Note>> notes = new TreeMap<>();

  /** An empty store whose revisions are dated by this clock. */
  public InMemoryNoteStore(Clock clock) {
    this.clock = clock;
  }

  @Override
  public synchronized Note create(NoteContent content) {
    Note note =
        new Note(NoteId.create(), 1, clock.instant().truncatedTo(ChronoUnit.MILLIS), content);
    notes.put(note.id(), new ArrayList<>(List.of(note)));
    return note;
  }

  @Override
  public synchronized SaveOutcome save(NoteId id, int basedOn, NoteContent content) {
    List<Note> revisions = notes.get(id);
    if (revisions == null) {
      return new SaveOutcome.NoSuchNote(id, content);
    }
    Note current = revisions.getLast();
    if (current.revision() != basedOn) {
      return new SaveOutcome.Conflict(current, content);
    }
    Note saved = new Note(id, basedOn + 1, clock.instant().truncatedTo(ChronoUnit.MILLIS), content);
    revisions.add(saved);
    return new SaveOutcome.Saved(saved);
  }

  @Override
  public synchronized Optional<Note> find(NoteId id) {
    return Optional.ofNullable(notes.get(id)).map(List::getLast);
  }

  @Override
  public synchronized Optional<Note> find(NoteId id, int revision) {
    return Optional.ofNullable(notes.get(id)).stream()
        .flatMap(List::stream)
        .filter(note -> note.revision() == revision)
        .findFirst();
  }

  @Override
  public synchronized List<NoteSummary> list() {
    return notes.values().stream()
        .map(List::getLast)
        .map(note -> new NoteSummary(note.id(), note.title(), note.revision(), note.savedAt()))
        .sorted(
            Comparator.comparing((NoteSummary note) -> note.title().value())
                .thenComparing(NoteSummary::id))
        .toList();
  }

  @Override
  public synchronized List<Revision> revisions(NoteId id) {
    return Optional.ofNullable(notes.get(id)).stream()
        .flatMap(List::stream)
        .map(note -> new Revision(note.revision(), note.savedAt(), note.title()))
        .toList();
  }
}
