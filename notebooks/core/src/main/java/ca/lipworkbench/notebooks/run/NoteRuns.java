package ca.lipworkbench.notebooks.run;

import ca.lipworkbench.engine.catalogue.Catalogue;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.pivot.PivotTableCodec;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import ca.lipworkbench.notebooks.error.NotebooksError;
import ca.lipworkbench.notebooks.interpreter.InterpreterPool;
import ca.lipworkbench.notebooks.interpreter.InterpreterRequest;
import ca.lipworkbench.notebooks.note.Note;
import ca.lipworkbench.notebooks.note.NoteId;
import ca.lipworkbench.notebooks.note.Paragraph;
import ca.lipworkbench.notebooks.sharing.Ability;
import ca.lipworkbench.notebooks.sharing.Access;
import ca.lipworkbench.notebooks.sharing.NoteListeners;
import ca.lipworkbench.notebooks.sharing.Notes;
import ca.lipworkbench.notebooks.sharing.Subscription;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Runs as people start, watch and cancel them. Starting answers at once; what happens is told to
 * everybody who listens to the note. Four runs go on at a time, one of a note and one of a person;
 * the others wait in the order in which they came and see their place. Safe for use by many
 * threads; closing it cancels what runs.
 */
public final class NoteRuns implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(NoteRuns.class.getName());
  private static final Messages MESSAGES = Messages.of("ca/lipworkbench/notebooks/run/messages");
  private static final int MOST_RUNNING = 4;
  private static final int KEPT_RUNS = 10;
  private static final Set<String> HARMLESS = Set.of("md", "pivot");

  private final Notes notes;
  private final RunStore runs;
  private final InterpreterPool interpreters;
  private final PivotAnswers pivots;
  private final Catalogue catalogue;
  private final Clock clock;
  private final Staleness staleness;

  /** Guards the queue and its tasks; held for moments only. */
  private final ReentrantLock lock = new ReentrantLock();

  private final RunQueue queue = new RunQueue(MOST_RUNNING);

  /** Held while a state is found out and told, so that the latest state is told last. */
  private final ReentrantLock telling = new ReentrantLock();

  private final NoteListeners<Watching> listeners = new NoteListeners<>();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("note-run-", 1).factory());
  private boolean closed;

  private record Watching(Subject subject, NoteListener listener) {}

  /**
   * Runs of notes.
   *
   * @param interpreters where processes are borrowed; closed by the caller, after this
   * @param pivots what answers pivots: {@code pivots::answer}
   */
  public NoteRuns(
      Notes notes,
      RunStore runs,
      InterpreterPool interpreters,
      PivotAnswers pivots,
      Catalogue catalogue,
      Clock clock) {
    this.notes = notes;
    this.runs = runs;
    this.interpreters = interpreters;
    this.pivots = pivots;
    this.catalogue = catalogue;
    this.clock = clock;
    this.staleness = new Staleness(catalogue);
  }

  /**
   * Starts a run of the whole note at its current revision. Runners only.
   *
   * @param language in which errors are worded
   * @throws WorkbenchException when they may not run the note, or too many runs wait
   */
  public void start(Subject subject, NoteId note, Language language) {
    Note current = notes.load(subject, note).note();
    start(subject, note, current.paragraphs().stream().map(Paragraph::id).toList(), language);
  }

  /**
   * Starts a run of some paragraphs of the current revision, in the order of the note. A paragraph
   * that waits or runs already is not started again; one that is not there is passed over. Runners
   * only.
   *
   * @param language in which errors are worded
   * @throws WorkbenchException when they may not run the note, or too many runs wait
   */
  public void start(Subject subject, NoteId note, List<String> paragraphs, Language language) {
    notes.require(subject, note, Access.RUNNER);
    Note current = notes.load(subject, note).note();
    lock.lock();
    try {
      requireOpen();
      List<Paragraph> chosen =
          current.paragraphs().stream()
              .filter(paragraph -> paragraphs.contains(paragraph.id()))
              .filter(paragraph -> queue.find(note, paragraph.id()).isEmpty())
              .toList();
      if (chosen.isEmpty()) {
        return;
      }
      queue.requireRoom();
      Run run = runs.begin(current, chosen, RunTask.by(subject));
      queue.add(new RunTask(run.id(), subject, current, chosen, language));
    } finally {
      lock.unlock();
    }
    beginReady();
    tell(note, paragraphs);
  }

  /**
   * Cancels everything of the note that runs or waits; the states show it at once. Runners only.
   */
  public void cancel(Subject subject, NoteId note) {
    notes.require(subject, note, Access.RUNNER);
    List<RunTask> taken;
    List<RunTask> changed = new ArrayList<>();
    lock.lock();
    try {
      taken = queue.takeWaiting(note);
      for (RunTask task : queue.running()) {
        if (task.note().id().equals(note)) {
          task.cancel();
          changed.add(task);
        }
      }
    } finally {
      lock.unlock();
    }
    for (RunTask task : taken) {
      runs.end(task.run());
      changed.add(task);
    }
    changed.forEach(this::tell);
    tellWaiting();
  }

  /** The states of the note's paragraphs, from top to bottom. Readers. */
  public List<ParagraphState> states(Subject subject, NoteId note) {
    Note current = notes.load(subject, note).note();
    Map<String, LastResult> last = runs.lastResults(note);
    return current.paragraphs().stream()
        .map(paragraph -> state(subject, note, paragraph, last))
        .toList();
  }

  /**
   * Tells the listener about every change of a paragraph's state, as long as they may read the
   * note. Whoever listens first and asks for the states then misses nothing.
   *
   * @throws WorkbenchException when they may not read the note
   */
  public Subscription subscribe(Subject subject, NoteId note, NoteListener listener) {
    notes.require(subject, note, Access.READER);
    return listeners.add(note, new Watching(subject, listener));
  }

  /** Tells everybody the states anew: after a release was loaded, or a note was saved. */
  public void refresh() {
    for (NoteId note : listeners.notes()) {
      tell(note, List.of());
    }
  }

  /**
   * A result of formatted text.
   *
   * @throws WorkbenchException when they may not read the note, or the result is not of it or is
   *     damaged
   */
  public String html(Subject subject, NoteId note, StoredResult result) {
    return new String(read(subject, note, result), StandardCharsets.UTF_8);
  }

  /** A result of typed SQL, as an Arrow IPC stream; throws as {@link #html}. */
  public byte[] table(Subject subject, NoteId note, StoredResult result) {
    return read(subject, note, result);
  }

  /** The result of a pivot; throws as {@link #html}. */
  public PivotTable pivot(Subject subject, NoteId note, StoredResult result) {
    return PivotTableCodec.read(new ByteArrayInputStream(read(subject, note, result)));
  }

  @Override
  public void close() {
    List<RunTask> waiting;
    lock.lock();
    try {
      closed = true;
      waiting = queue.waiting();
      waiting.forEach(task -> queue.takeWaiting(task.note().id()));
      queue.running().forEach(RunTask::cancel);
    } finally {
      lock.unlock();
    }
    waiting.forEach(task -> runs.interrupt(task.run()));
    threads.close();
  }

  private byte[] read(Subject subject, NoteId note, StoredResult result) {
    notes.require(subject, note, Access.READER);
    boolean isOfNote =
        runs.find(result.run())
            .filter(run -> run.note().equals(note))
            .filter(
                run ->
                    run.paragraphs().stream()
                        .anyMatch(paragraph -> paragraph.results().contains(result)))
            .isPresent();
    if (!isOfNote) {
      throw new WorkbenchException(NotebooksError.RESULT_DAMAGED, result.file());
    }
    return runs.read(result);
  }

  private void beginReady() {
    List<RunTask> ready;
    lock.lock();
    try {
      ready = closed ? List.of() : queue.takeReady();
      ready.forEach(task -> threads.execute(() -> run(task)));
    } finally {
      lock.unlock();
    }
    ready.forEach(this::tell);
    if (!ready.isEmpty()) {
      tellWaiting();
    }
  }

  /**
   * Makes a process ready in the background for somebody who has opened a note, so that their first
   * run need not wait for one to start.
   */
  public void warm(Subject subject, Language language) {
    lock.lock();
    try {
      if (!closed) {
        threads.execute(() -> warmNow(subject, language));
      }
    } finally {
      lock.unlock();
    }
  }

  private void warmNow(Subject subject, Language language) {
    try (InterpreterPool.Lease lease =
        interpreters.lend(subject, language, catalogue.list(subject))) {
      // What a process does for the first time takes it longer than all that it does later.
      for (String name : HARMLESS) {
        lease.interpreters().interpret(new InterpreterRequest(name, "{}", "warm", "warm"));
      }
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "No process was made ready", e);
    }
  }

  private void run(RunTask task) {
    boolean isStored = false;
    try (InterpreterPool.Lease lease =
        interpreters.lend(task.subject(), task.language(), catalogue.list(task.subject()))) {
      under(() -> task.use(lease.interpreters()));
      ParagraphRunner runner = new ParagraphRunner(pivots, task.language());
      for (int position = 0; position < task.paragraphs().size(); position++) {
        if (task.isCancelled()) {
          break;
        }
        run(task, position, runner, lease);
      }
      isStored = true;
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "A run broke off", e);
    } finally {
      end(task, isStored);
    }
  }

  private void run(
      RunTask task, int position, ParagraphRunner runner, InterpreterPool.Lease lease) {
    Paragraph paragraph = task.paragraphs().get(position);
    Instant begun = clock.instant();
    under(() -> task.begin(begun));
    tell(task.note().id(), List.of(paragraph.id()));
    ParagraphRunner.End end =
        isAllowed(task, paragraph)
            ? runner.run(
                task.subject(),
                task.note().id(),
                paragraph,
                lease.interpreters(),
                lease.granted(),
                task::isCancelled)
            : ParagraphRunner.End.of(
                new RunOutcome.Failed(
                    MESSAGES.text(task.language(), "run.sql"), OptionalInt.empty()));
    if (task.isCancelled()) {
      end = ParagraphRunner.End.of(new RunOutcome.Cancelled());
    }
    runs.end(task.run(), position, begun, end.outcome(), end.results(), end.releases());
    under(task::endParagraph);
    tell(task.note().id(), List.of(paragraph.id()));
  }

  private boolean isAllowed(RunTask task, Paragraph paragraph) {
    return HARMLESS.contains(paragraph.interpreter())
        || notes.may(task.subject(), Ability.TYPE_SQL);
  }

  private void end(RunTask task, boolean isStored) {
    try {
      if (isStored) {
        runs.end(task.run());
      } else {
        runs.interrupt(task.run());
      }
      runs.prune(task.note().id(), KEPT_RUNS);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "The end of a run could not be stored", e);
    }
    under(() -> queue.remove(task));
    tell(task);
    beginReady();
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("Runs are closed");
    }
  }

  private void under(Runnable change) {
    lock.lock();
    try {
      change.run();
    } finally {
      lock.unlock();
    }
  }

  private void tell(RunTask task) {
    tell(task.note().id(), task.paragraphs().stream().map(Paragraph::id).toList());
  }

  private void tellWaiting() {
    List<RunTask> waiting = new ArrayList<>();
    under(() -> waiting.addAll(queue.waiting()));
    waiting.forEach(this::tell);
  }

  /** Tells everybody who may still read the note; without paragraphs, about all of them. */
  private void tell(NoteId note, List<String> paragraphs) {
    Set<String> chosen = new HashSet<>(paragraphs);
    telling.lock();
    try {
      listeners.tell(
          note,
          watching -> {
            for (ParagraphState state : statesIfReadable(watching.subject(), note)) {
              if (chosen.isEmpty() || chosen.contains(state.paragraph())) {
                watching.listener().changed(state);
              }
            }
          });
    } finally {
      telling.unlock();
    }
  }

  private List<ParagraphState> statesIfReadable(Subject subject, NoteId note) {
    return notes.find(subject, note).isPresent() ? states(subject, note) : List.of();
  }

  private ParagraphState state(
      Subject subject, NoteId note, Paragraph paragraph, Map<String, LastResult> last) {
    Activity[] activity = {Activity.IDLE};
    under(() -> activity[0] = queue.activity(note, paragraph.id()));
    LastResult result = last.get(paragraph.id());
    return result == null
        ? new ParagraphState(paragraph.id(), activity[0], Optional.empty(), List.of())
        : new ParagraphState(
            paragraph.id(),
            activity[0],
            Optional.of(result),
            staleness.reasons(subject, paragraph, result));
  }
}
