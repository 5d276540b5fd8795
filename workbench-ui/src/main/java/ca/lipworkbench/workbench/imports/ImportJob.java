package ca.lipworkbench.workbench.imports;

import ca.lipworkbench.engine.catalogue.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * One file of one person from the first byte to the release. It lives in the server, so that
 * whoever leaves the page finds it again by its identifier. Safe for use by many threads; listeners
 * are called by the thread that changes the state, which holds no lock of the job then.
 */
public final class ImportJob {
  private final String id;
  private final PersonId owner;
  private final String fileName;
  private final Instant begunAt;
  private final Clock clock;
  private final List<Consumer<ImportState>> listeners = new CopyOnWriteArrayList<>();
  private ImportState state;
  private Instant touchedAt;
  private boolean cancelled;
  private Optional<ImportProcess> process = Optional.empty();

  ImportJob(String id, PersonId owner, String fileName, ImportState state, Clock clock) {
    this.id = id;
    this.owner = owner;
    this.fileName = fileName;
    this.state = state;
    this.clock = clock;
    this.begunAt = clock.instant();
    this.touchedAt = begunAt;
  }

  /** By which the address names it; not to be guessed. */
  public String id() {
    return id;
  }

  /** To whom it belongs. */
  public PersonId owner() {
    return owner;
  }

  /** The file's name as the person gave it, fit to be shown. */
  public String fileName() {
    return fileName;
  }

  /** When it began. */
  public Instant begunAt() {
    return begunAt;
  }

  /** Where it stands. */
  public synchronized ImportState state() {
    touchedAt = clock.instant();
    return state;
  }

  /**
   * Has a listener told of each new state from now on.
   *
   * @return what ends that
   */
  public Runnable listen(Consumer<ImportState> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Changes the state, unless the job was cancelled or the change keeps it as it is. */
  boolean advance(UnaryOperator<ImportState> change) {
    ImportState next;
    synchronized (this) {
      next = change.apply(state);
      if (next.equals(state)) {
        return false;
      }
      state = next;
    }
    listeners.forEach(listener -> listener.accept(next));
    return true;
  }

  /** Asks for the end of what is going on; the thread that does it then says how it ended. */
  synchronized void requestCancel() {
    cancelled = true;
    process.ifPresent(ImportProcess::kill);
  }

  synchronized boolean isCancelRequested() {
    return cancelled;
  }

  /** Takes note of the process that works for this job, which a cancel kills. */
  synchronized void attach(ImportProcess started) {
    process = Optional.of(started);
    if (cancelled) {
      started.kill();
    }
  }

  synchronized void detach() {
    process = Optional.empty();
  }

  /** The process that works for this job. */
  synchronized Optional<ImportProcess> process() {
    return process;
  }

  /** Whether nobody is looking at it or looked at it since then. */
  synchronized boolean isAbandonedSince(Instant time) {
    return listeners.isEmpty() && touchedAt.isBefore(time);
  }
}
