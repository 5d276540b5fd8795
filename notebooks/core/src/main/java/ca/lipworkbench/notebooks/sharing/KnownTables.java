package ca.lipworkbench.notebooks.sharing;

import ca.lipworkbench.notebooks.note.NoteId;
import ca.lipworkbench.notebooks.note.NoteStore;
import ca.lipworkbench.notebooks.note.TablesUsed;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which tables notes use, read once a revision: a home folder has a thousand notes. */
final class KnownTables {
  private final NoteStore store;
  private final Map<NoteId, Known> known = new ConcurrentHashMap<>();

  private record Known(int revision, TablesUsed tables) {}

  KnownTables(NoteStore store) {
    this.store = store;
  }

  TablesUsed of(NoteId note, int revision) {
    Known before = known.get(note);
    if (before != null && before.revision() == revision) {
      return before.tables();
    }
    TablesUsed tables =
        store
            .find(note, revision)
            .map(found -> TablesUsed.of(found.content()))
            .orElseGet(() -> new TablesUsed(Set.of(), Set.of()));
    known.put(note, new Known(revision, tables));
    return tables;
  }
}
