package ca.lipworkbench.workbench.ui.pivot;

import ca.lipworkbench.engine.error.WorkbenchException;
import com.vaadin.flow.component.UI;
import java.io.Serializable;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks questions away from the page's own thread, one at a time. A quick answer is shown within the
 * same request; a slow one is announced, and pushed when it is there. Belongs to one page; its
 * methods are called with the page locked.
 *
 * @param <T> what is answered
 */
final class Answers<T> implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final long PATIENCE_MILLIS = 300;
  private static final ExecutorService WORKERS =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("pivot-", 0).factory());

  private transient @Nullable Task<T> running;

  /** What happens with an answer. */
  interface Reception<T> {
    /** It takes long. */
    void waiting();

    /** It is there. */
    void answered(T answer, long millis);

    /** There is none, and why. */
    void failed(WorkbenchException reason);
  }

  private record Task<T>(Future<T> future, long begunNanos) {
    long millis() {
      return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begunNanos);
    }
  }

  /** Asks; a question that is still running is given up. */
  void ask(UI ui, Callable<T> question, Reception<T> reception) {
    cancel();
    Task<T> task = new Task<>(WORKERS.submit(question), System.nanoTime());
    running = task;
    if (finish(task, PATIENCE_MILLIS, reception)) {
      return;
    }
    reception.waiting();
    WORKERS.execute(() -> await(ui, task, reception));
  }

  /** Gives the running question up, if there is one. */
  void cancel() {
    Task<T> task = running;
    running = null;
    if (task != null) {
      task.future().cancel(true);
    }
  }

  private void await(UI ui, Task<T> task, Reception<T> reception) {
    try {
      task.future().get();
    } catch (ExecutionException e) {
      // Told to the page below, as an answer would be.
    } catch (InterruptedException | java.util.concurrent.CancellationException e) {
      return;
    }
    if (ui.isAttached()) {
      ui.access(() -> finish(task, 0, reception));
    }
  }

  /** Whether the answer was there within this time and was passed on. */
  private boolean finish(Task<T> task, long millis, Reception<T> reception) {
    if (!task.equals(running)) {
      return true;
    }
    try {
      T answer = task.future().get(millis, TimeUnit.MILLISECONDS);
      running = null;
      reception.answered(answer, task.millis());
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    } catch (java.util.concurrent.CancellationException e) {
      return true;
    } catch (ExecutionException e) {
      running = null;
      if (e.getCause() instanceof WorkbenchException reason) {
        reception.failed(reason);
        return true;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
