package ca.lipworkbench.notebooks.sharing;

import ca.lipworkbench.engine.catalogue.PersonId;
import ca.lipworkbench.notebooks.note.NoteId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Who has which note open in this server, and in which paragraph they write. What a browser does
 * not renew for 45 seconds is forgotten, so that nobody stays who is gone. Nothing of it is stored.
 * Whoever calls has checked that the person may read the note. Safe for use by many threads.
 */
public final class Presence {
  /** How long a visit counts without being renewed. */
  public static final Duration VALID = Duration.ofSeconds(45);

  private final Clock clock;
  private final Map<NoteId, List<Visit>> visits = new ConcurrentHashMap<>();
  private final NoteListeners<Consumer<List<Present>>> listeners = new NoteListeners<>();

  /** Nobody is there. */
  public Presence(Clock clock) {
    this.clock = clock;
  }

  /**
   * Somebody who has a note open.
   *
   * @param person who
   * @param paragraph the paragraph in which they write; empty while they only read
   * @param since when they opened it; of several windows the first
   */
  public record Present(PersonId person, Optional<String> paragraph, Instant since) {}

  /** An open window on a note. Used by one thread at a time; closed when the window is. */
  public final class Visit implements AutoCloseable {
    private final NoteId note;
    private final PersonId person;
    private final Instant since;
    private volatile Instant renewed;
    private volatile Optional<String> paragraph = Optional.empty();

    private Visit(NoteId note, PersonId person, Instant since) {
      this.note = note;
      this.person = person;
      this.since = since;
      this.renewed = since;
    }

    /** The window is still open: to be called about every 15 seconds. */
    public void renew() {
      Instant before = renewed;
      renewed = clock.instant();
      if (before.plus(VALID).isBefore(renewed)) {
        add(this);
      } else if (sweep(note)) {
        tell(note);
      }
    }

    /** They write in this paragraph, or in none. Renews. */
    public void edit(Optional<String> edited) {
      renewed = clock.instant();
      boolean isOther = !paragraph.equals(edited);
      paragraph = edited;
      if (isOther) {
        add(this);
      }
    }

    @Override
    public void close() {
      visits.computeIfPresent(
          note,
          (id, all) -> {
            List<Visit> left = new ArrayList<>(all);
            left.remove(this);
            return left.isEmpty() ? null : left;
          });
      tell(note);
    }
  }

  /** Somebody opens a note in a window. */
  public Visit open(NoteId note, PersonId person) {
    Visit visit = new Visit(note, person, clock.instant());
    add(visit);
    return visit;
  }

  /** Who has the note open, each once, who came first standing first. */
  public List<Present> who(NoteId note) {
    sweep(note);
    List<Present> present = new ArrayList<>();
    for (Visit visit : visits.getOrDefault(note, List.of())) {
      Present seen = new Present(visit.person, visit.paragraph, visit.since);
      Optional<Present> known =
          present.stream().filter(other -> other.person().equals(visit.person)).findFirst();
      if (known.isEmpty()) {
        present.add(seen);
      } else if (known.get().paragraph().isEmpty()) {
        present.remove(known.get());
        present.add(new Present(visit.person, visit.paragraph, known.get().since()));
      }
    }
    present.sort(Comparator.comparing(Present::since).thenComparing(Present::person));
    return List.copyOf(present);
  }

  /**
   * Tells the listener who is there, whenever that changes, until the answer is closed. It is
   * called by the thread that changed it: it returns at once.
   */
  public Subscription listen(NoteId note, Consumer<List<Present>> listener) {
    return listeners.add(note, listener);
  }

  private void add(Visit visit) {
    visits.compute(
        visit.note,
        (id, before) -> {
          List<Visit> all = before == null ? new ArrayList<>() : new ArrayList<>(before);
          if (!all.contains(visit)) {
            all.add(visit);
          }
          return all;
        });
    tell(visit.note);
  }

  private void tell(NoteId note) {
    List<Present> present = who(note);
    listeners.tell(note, listener -> listener.accept(present));
  }

  /** Forgets visits that were not renewed; whether there were any. */
  private boolean sweep(NoteId note) {
    Instant oldest = clock.instant().minus(VALID);
    boolean[] isChanged = {false};
    visits.computeIfPresent(
        note,
        (id, all) -> {
          List<Visit> left = all.stream().filter(visit -> !visit.renewed.isBefore(oldest)).toList();
          isChanged[0] = left.size() != all.size();
          return left.isEmpty() ? null : left;
        });
    return isChanged[0];
  }
}
