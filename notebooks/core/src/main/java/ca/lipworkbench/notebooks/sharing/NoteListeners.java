package ca.lipworkbench.notebooks.sharing;

import ca.lipworkbench.notebooks.note.NoteId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Who wants to know about which note. Safe for use by many threads; one that fails does not keep
 * the others from being told.
 *
 * @param <L> what is told
 */
public final class NoteListeners<L> {
  private static final System.Logger LOG = System.getLogger(NoteListeners.class.getName());

  private final Map<NoteId, List<L>> listeners = new ConcurrentHashMap<>();

  /** What is done with one listener. */
  @FunctionalInterface
  public interface Telling<L> {
    /** Tells it. */
    void tell(L listener);
  }

  /** Adds a listener until the answer is closed. */
  public Subscription add(NoteId note, L listener) {
    listeners.compute(
        note,
        (id, before) -> {
          List<L> all = before == null ? new CopyOnWriteArrayList<>() : before;
          all.add(listener);
          return all;
        });
    return () ->
        listeners.computeIfPresent(
            note,
            (id, all) -> {
              all.remove(listener);
              return all.isEmpty() ? null : all;
            });
  }

  /** Notes to which somebody listens. */
  public Set<NoteId> notes() {
    return Set.copyOf(listeners.keySet());
  }

  /** Tells everybody who listens to the note. */
  public void tell(NoteId note, Telling<L> telling) {
    for (L listener : listeners.getOrDefault(note, List.of())) {
      try {
        telling.tell(listener);
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.WARNING, "A listener of note " + note + " failed", e);
      }
    }
  }
}
