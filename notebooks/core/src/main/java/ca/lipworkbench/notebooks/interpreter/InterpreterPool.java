package ca.lipworkbench.notebooks.interpreter;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.text.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Interpreter processes that stay warm between runs. A process is lent to one run at a time, and
 * only to runs of the same person, language and releases; a process for other releases of the same
 * person is ended. How many run at once is decided by who borrows. Safe for use by many threads;
 * whoever made it closes it, which ends every process.
 */
public final class InterpreterPool implements AutoCloseable {
  private final Starter starter;
  private final int mostIdle;
  private final List<Warm> idle = new ArrayList<>();
  private final List<Warm> lent = new ArrayList<>();
  private final ExecutorService ends =
      Executors.newCachedThreadPool(
          Thread.ofPlatform().daemon().name("interpreter-end-", 1).factory());
  private boolean closed;

  /**
   * A pool without processes.
   *
   * @param settings of every process, apart from its language
   * @param mostIdle most processes that are kept while nobody uses them
   */
  public InterpreterPool(InterpreterSettings settings, int mostIdle) {
    this(
        (language, granted) -> InterpreterProcess.start(settings.withLanguage(language), granted),
        mostIdle);
  }

  /** A pool of whatever this starts. */
  public InterpreterPool(Starter starter, int mostIdle) {
    this.starter = starter;
    this.mostIdle = mostIdle;
  }

  /** What starts interpreters. */
  @FunctionalInterface
  public interface Starter {
    /** Starts some that word errors in this language and read these releases. */
    Interpreters start(Language language, List<Release> granted);
  }

  private record Key(Subject subject, Language language, List<Path> releases) {}

  private record Warm(Key key, Interpreters process) {}

  /**
   * A process that is lent; closing it gives the process back.
   *
   * @param interpreters what runs paragraphs; not to be closed
   * @param granted the releases that it reads
   */
  public record Lease(Interpreters interpreters, List<Release> granted, Runnable giveBack)
      implements AutoCloseable {
    public Lease {
      granted = List.copyOf(granted);
    }

    @Override
    public void close() {
      giveBack.run();
    }
  }

  /**
   * Lends a process, and starts one where none is warm, which takes about a second. A process that
   * does not come up answers so to every request; nothing is thrown.
   *
   * @param granted the releases that the subject may read
   */
  public Lease lend(Subject subject, Language language, List<Release> granted) {
    Key key = new Key(subject, language, granted.stream().map(Release::database).toList());
    Warm warm = takeIdle(key).orElseGet(() -> start(key, granted));
    return new Lease(warm.process(), granted, () -> giveBack(warm));
  }

  /** Ends every process, also those that are lent. */
  @Override
  public void close() {
    List<Warm> all;
    synchronized (this) {
      closed = true;
      all = new ArrayList<>(idle);
      all.addAll(lent);
      idle.clear();
    }
    all.forEach(warm -> warm.process().close());
    ends.close();
  }

  private synchronized Optional<Warm> takeIdle(Key key) {
    if (closed) {
      throw new IllegalStateException("The pool is closed");
    }
    Optional<Warm> found = idle.stream().filter(warm -> warm.key().equals(key)).findFirst();
    found.ifPresent(
        warm -> {
          idle.remove(warm);
          lent.add(warm);
        });
    for (Warm other : List.copyOf(idle)) {
      boolean sameReader =
          other.key().subject().equals(key.subject()) && other.key().language() == key.language();
      if (sameReader && !other.key().releases().equals(key.releases())) {
        end(other);
      }
    }
    return found;
  }

  private Warm start(Key key, List<Release> granted) {
    Warm warm = new Warm(key, starter.start(key.language(), granted));
    synchronized (this) {
      if (closed) {
        warm.process().close();
        throw new IllegalStateException("The pool is closed");
      }
      lent.add(warm);
    }
    return warm;
  }

  private synchronized void giveBack(Warm warm) {
    if (lent.remove(warm) && !closed) {
      idle.add(warm);
      while (idle.size() > mostIdle) {
        end(idle.getFirst());
      }
    }
  }

  /** Ending takes a moment, in which nobody else has to wait. */
  private void end(Warm warm) {
    idle.remove(warm);
    ends.execute(() -> warm.process().close());
  }
}
