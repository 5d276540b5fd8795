package ca.lipworkbench.notebooks.run;

import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.notebooks.interpreter.InterpreterOutcome;
import ca.lipworkbench.notebooks.interpreter.InterpreterPool;
import ca.lipworkbench.notebooks.interpreter.InterpreterRequest;
import ca.lipworkbench.notebooks.interpreter.Interpreters;
import ca.lipworkbench.notebooks.interpreter.Output;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Interpreters that answer when a test says so. */
final class HeldInterpreters implements InterpreterPool.Starter {
  private static final String CANCEL = "cancel";

  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private final Semaphore asked = new Semaphore(0);
  private volatile boolean late;

  @Override
  public Interpreters start(Language language, List<Release> granted) {
    return new Held();
  }

  /** Waits until one more paragraph was asked for. */
  void awaitAsked() throws InterruptedException {
    if (!asked.tryAcquire(30, TimeUnit.SECONDS)) {
      throw new AssertionError("Nothing was asked");
    }
  }

  /** Answers the paragraph that waits longest, or the next. */
  void answer(String html) {
    answers.add(html);
  }

  /** From now on a cancel is obeyed only when the test says so. */
  void obeyLate() {
    late = true;
  }

  void obey() {
    late = false;
    answers.add(CANCEL);
  }

  private final class Held implements Interpreters {
    @Override
    public InterpreterOutcome interpret(InterpreterRequest request, BooleanSupplier isCancelled) {
      if (isCancelled.getAsBoolean()) {
        return new InterpreterOutcome.Cancelled();
      }
      asked.release();
      try {
        String answer = answers.take();
        return answer.equals(CANCEL)
            ? new InterpreterOutcome.Cancelled()
            : new InterpreterOutcome.Succeeded(List.of(new Output.Html(answer)));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return new InterpreterOutcome.Cancelled();
      }
    }

    @Override
    public void cancel() {
      if (!late) {
        answers.add(CANCEL);
      }
    }

    @Override
    public void close() {
      answers.add(CANCEL);
    }
  }
}
