package ca.lipworkbench.notebooks.interpreter;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.pivot.PivotSpecCodec;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.notebooks.interpreter.InterpreterOutcome.Cancelled;
import ca.lipworkbench.notebooks.interpreter.InterpreterOutcome.Died;
import ca.lipworkbench.notebooks.interpreter.InterpreterOutcome.Failed;
import ca.lipworkbench.notebooks.interpreter.InterpreterOutcome.Succeeded;
import ca.lipworkbench.notebooks.interpreter.InterpreterOutcome.TimedOut;
import ca.lipworkbench.notebooks.interpreter.Worker.Breach;
import ca.lipworkbench.notebooks.interpreter.Worker.Event;
import ca.lipworkbench.notebooks.interpreter.protocol.FromProcess;
import ca.lipworkbench.notebooks.interpreter.protocol.ToProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The handle of an interpreter process: starts it, gives it one paragraph at a time, cancels, and
 * ends it when it does not obey. A process that died is replaced by a new one at the next request.
 * Safe for use by many threads; requests wait for each other. Whoever started it closes it, which
 * ends the process and removes its folder.
 */
public final class InterpreterProcess implements Interpreters {
  private static final String SQL = "sql";

  /** How long a process may take to obey a cancel until it is killed. */
  private static final Duration OBEDIENCE = Duration.ofSeconds(1);

  private static final long LONGEST_PAUSE_SECONDS = 30;

  /** Exit status of a JVM that ran out of memory and was told to exit then. */
  private static final int EXIT_OUT_OF_MEMORY = 3;

  private final InterpreterSettings settings;
  private final InterpreterWords words;
  private final Confinement confinement;
  private final ToProcess.Start start;
  private final ReentrantLock oneAtATime = new ReentrantLock();
  private volatile @Nullable Worker worker;
  private volatile boolean running;
  private volatile boolean closed;
  private int runs;
  private int failedStarts;
  private long notBefore = System.nanoTime();

  private InterpreterProcess(InterpreterSettings settings, List<Release> granted) {
    this.settings = settings;
    this.words = new InterpreterWords(settings.language());
    this.confinement = Confinement.of(settings, granted.stream().map(Release::database).toList());
    // Without the limits no data is handed over, so that nothing could be read even by mistake.
    List<Release> readable = confinement.obstacle().isEmpty() ? granted : List.of();
    this.start =
        new ToProcess.Start(
            settings.language(),
            settings.memoryBytes(),
            settings.textLimit(),
            settings.rowLimit(),
            settings.byteLimit(),
            readable.stream()
                .map(
                    release ->
                        new ToProcess.GrantedRelease(
                            release.table().sqlName(),
                            release.database().toAbsolutePath().toString()))
                .toList());
  }

  /**
   * Starts a process that may read these releases. When it does not come up, every request answers
   * {@link Died} with the reason; nothing is thrown.
   */
  public static InterpreterProcess start(InterpreterSettings settings, List<Release> granted) {
    InterpreterProcess process = new InterpreterProcess(settings, granted);
    process.oneAtATime.lock();
    try {
      process.launch();
    } finally {
      process.oneAtATime.unlock();
    }
    return process;
  }

  /** Whether it has a file system and a network of its own. */
  public boolean isJailed() {
    return confinement.jail().isPresent();
  }

  @Override
  public InterpreterOutcome interpret(InterpreterRequest request, BooleanSupplier isCancelled) {
    if (request.text().length() > settings.textLimit()) {
      return failed(words.text("text.long", request.text().length(), settings.textLimit()));
    }
    if (request.interpreter().equals(SQL) && confinement.obstacle().isPresent()) {
      return failed(confinement.obstacle().get().sentence(words));
    }
    oneAtATime.lock();
    try {
      if (closed) {
        throw new IllegalStateException("The interpreter process is closed");
      }
      Worker ready = worker;
      if (ready != null && (!ready.usable() || isSpent(ready))) {
        end(ready);
        ready = null;
      }
      if (ready == null) {
        Optional<Died> died = launch();
        if (died.isPresent()) {
          return died.get();
        }
        ready = java.util.Objects.requireNonNull(worker);
      }
      return run(ready, request, isCancelled);
    } finally {
      oneAtATime.unlock();
    }
  }

  @Override
  public void cancel() {
    Worker current = worker;
    if (running && current != null) {
      current.askToCancel();
    }
  }

  @Override
  public void close() {
    closed = true;
    cancel();
    oneAtATime.lock();
    try {
      Worker current = worker;
      worker = null;
      if (current != null) {
        current.close();
      }
    } finally {
      oneAtATime.unlock();
    }
  }

  /** Replaces the missing process; a process that keeps failing is not tried at every request. */
  private Optional<Died> launch() {
    long pause = notBefore - System.nanoTime();
    if (pause > 0) {
      long seconds = Duration.ofNanos(pause).toSeconds() + 1;
      return Optional.of(new Died(words.text("died.start.again", failedStarts, seconds)));
    }
    try {
      worker = Worker.start(settings, confinement, start);
      failedStarts = 0;
      return Optional.empty();
    } catch (Worker.StartFailedException e) {
      failedStarts++;
      long seconds = Math.min(LONGEST_PAUSE_SECONDS, (1L << Math.min(failedStarts, 6)) - 2);
      notBefore = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
      return Optional.of(new Died(words.text("died.start", e.sentence(words))));
    }
  }

  /** Whether the limit of processor time could end it in the middle of a paragraph. */
  private boolean isSpent(Worker ready) {
    Duration left = Duration.ofSeconds(settings.processorSeconds()).minus(ready.computed());
    return left.compareTo(settings.timeLimit().multipliedBy(2)) < 0;
  }

  /** Starts the next process at once, so that whoever cancelled need not wait for it. */
  private void replaceSoon() {
    Worker.THREADS.execute(
        () -> {
          oneAtATime.lock();
          try {
            if (!closed && worker == null) {
              launch();
            }
          } finally {
            oneAtATime.unlock();
          }
        });
  }

  private InterpreterOutcome run(
      Worker ready, InterpreterRequest request, BooleanSupplier isCancelled) {
    runs++;
    ToProcess.Run run =
        new ToProcess.Run(
            runs, request.interpreter(), request.text(), request.noteId(), request.paragraphId());
    try {
      ready.forgetEvents();
      running = true;
      if (isCancelled.getAsBoolean()) {
        return new Cancelled();
      }
      ready.ask(run);
      return await(ready, run.run());
    } catch (InterruptedException e) {
      end(ready);
      Thread.currentThread().interrupt();
      return new Cancelled();
    } finally {
      running = false;
    }
  }

  private InterpreterOutcome await(Worker ready, int run) throws InterruptedException {
    @Nullable InterpreterOutcome wanted = null;
    long deadline = System.nanoTime() + settings.timeLimit().toNanos();
    while (true) {
      Event event = ready.await(deadline - System.nanoTime());
      switch (event) {
        case null -> {
          if (wanted != null) {
            end(ready);
            replaceSoon();
            return wanted;
          }
          wanted = new TimedOut(settings.timeLimit());
          deadline = System.nanoTime() + OBEDIENCE.toNanos();
          ready.send(new ToProcess.Cancel(run));
        }
        case Event.CancelAsked _ -> {
          if (wanted == null) {
            wanted = new Cancelled();
            deadline = System.nanoTime() + OBEDIENCE.toNanos();
            ready.send(new ToProcess.Cancel(run));
          }
        }
        case Event.Broken(Breach breach) -> {
          int status = ready.exitStatus();
          end(ready);
          return wanted != null ? wanted : died(breach, status);
        }
        case Event.Reply(FromProcess reply) -> {
          Optional<InterpreterOutcome> outcome = outcome(reply, run, wanted);
          if (outcome.isEmpty()) {
            end(ready);
          }
          return wanted != null ? wanted : outcome.orElseGet(() -> died(Breach.NONSENSE, 0));
        }
      }
    }
  }

  /** What a reply means; empty when it is none to this run, or to a cancel that was not sent. */
  private Optional<InterpreterOutcome> outcome(
      FromProcess reply, int run, @Nullable InterpreterOutcome wanted) {
    return switch (reply) {
      case FromProcess.Answered(int of, List<FromProcess.Part> parts) when of == run ->
          Optional.ofNullable(outputs(parts));
      case FromProcess.Refused(int of, String message, int line) when of == run ->
          Optional.of(new Failed(message, line > 0 ? OptionalInt.of(line) : OptionalInt.empty()));
      case FromProcess.Interrupted(int of) when of == run && wanted != null -> Optional.of(wanted);
      case FromProcess.Answered _,
          FromProcess.Refused _,
          FromProcess.Interrupted _,
          FromProcess.Ready _ ->
          Optional.empty();
    };
  }

  private @Nullable InterpreterOutcome outputs(List<FromProcess.Part> parts) {
    List<Output> outputs = new ArrayList<>();
    for (FromProcess.Part part : parts) {
      switch (part) {
        case FromProcess.Part.Html(String html) ->
            outputs.add(new Output.Html(SafeHtml.clean(html)));
        case FromProcess.Part.Table(byte[] arrowStream, long rows, boolean truncated) -> {
          if (rows < 0 || rows > settings.rowLimit() || arrowStream.length > settings.byteLimit()) {
            return null;
          }
          outputs.add(new Output.Table(arrowStream, rows, truncated));
        }
        case FromProcess.Part.Pivot(String specification) -> {
          try {
            outputs.add(new Output.Pivot(PivotSpecCodec.parse(specification)));
          } catch (WorkbenchException e) {
            return new Failed(e.sentence(settings.language()), OptionalInt.empty());
          }
        }
      }
    }
    return new Succeeded(outputs);
  }

  private void end(Worker ended) {
    worker = null;
    ended.kill();
  }

  private Died died(Breach breach, int status) {
    if (breach == Breach.NONSENSE) {
      return new Died(words.text("died.answer"));
    }
    return switch (status) {
      case EXIT_OUT_OF_MEMORY -> new Died(words.text("died.memory"));
      case -1, 0 -> new Died(words.text("died.silent"));
      default -> new Died(words.text("died.crash", status));
    };
  }

  private static Failed failed(String message) {
    return new Failed(message, OptionalInt.empty());
  }
}
