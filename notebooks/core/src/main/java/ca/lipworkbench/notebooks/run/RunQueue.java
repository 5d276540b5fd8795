package ca.lipworkbench.notebooks.run;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.notebooks.error.NotebooksError;
import ca.lipworkbench.notebooks.note.NoteId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Runs that wait, in the order in which they came, and runs that go on: a few at once, one a note
 * and one a person. Not safe for threads: the owner locks.
 */
final class RunQueue {
  private static final int MOST_WAITING = 200;

  private final int mostRunning;
  private final List<RunTask> waiting = new ArrayList<>();
  private final List<RunTask> running = new ArrayList<>();

  RunQueue(int mostRunning) {
    this.mostRunning = mostRunning;
  }

  void requireRoom() {
    if (waiting.size() >= MOST_WAITING) {
      throw new WorkbenchException(NotebooksError.RUNS_FULL, MOST_WAITING);
    }
  }

  void add(RunTask task) {
    waiting.add(task);
  }

  /** What may begin now; it counts as running. */
  List<RunTask> takeReady() {
    List<RunTask> ready = new ArrayList<>();
    for (RunTask task : List.copyOf(waiting)) {
      boolean isFree =
          running.stream()
              .noneMatch(
                  other ->
                      other.subject().equals(task.subject())
                          || other.note().id().equals(task.note().id()));
      if (isFree && running.size() < mostRunning) {
        waiting.remove(task);
        running.add(task);
        ready.add(task);
      }
    }
    return ready;
  }

  void remove(RunTask task) {
    running.remove(task);
  }

  /** Takes out the note's waiting runs. */
  List<RunTask> takeWaiting(NoteId note) {
    List<RunTask> taken = waiting.stream().filter(task -> task.note().id().equals(note)).toList();
    waiting.removeAll(taken);
    return taken;
  }

  List<RunTask> running() {
    return List.copyOf(running);
  }

  List<RunTask> waiting() {
    return List.copyOf(waiting);
  }

  /** The run in which a paragraph of the note goes on or waits. */
  Optional<RunTask> find(NoteId note, String paragraph) {
    return Stream.concat(running.stream(), waiting.stream())
        .filter(task -> task.note().id().equals(note) && task.holds(paragraph))
        .filter(task -> !task.isCancelled())
        .findFirst();
  }

  /** What a paragraph of the note is doing. */
  Activity activity(NoteId note, String paragraph) {
    for (RunTask task : running) {
      if (task.note().id().equals(note)) {
        Activity activity = task.activity(paragraph, 0);
        if (!(activity instanceof Activity.Idle)) {
          return activity;
        }
      }
    }
    int place = 1;
    for (RunTask task : waiting) {
      if (task.note().id().equals(note) && task.holds(paragraph)) {
        return task.activity(paragraph, place);
      }
      place++;
    }
    return Activity.IDLE;
  }
}
