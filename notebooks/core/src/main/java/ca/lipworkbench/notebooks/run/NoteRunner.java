package ca.lipworkbench.notebooks.run;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.notebooks.interpreter.InterpreterOutcome;
import ca.lipworkbench.notebooks.interpreter.InterpreterRequest;
import ca.lipworkbench.notebooks.interpreter.Interpreters;
import ca.lipworkbench.notebooks.interpreter.Output;
import ca.lipworkbench.notebooks.note.Note;
import ca.lipworkbench.notebooks.note.Paragraph;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * What runs a note from top to bottom. A paragraph that fails does not stop the ones below it, for
 * none depends on another; a cancelled one does.
 */
public final class NoteRunner {
  private static final int KEPT_RUNS = 10;

  private final RunStore runs;
  private final PivotAnswers pivots;
  private final Language language;
  private final Clock clock;

  /** A runner that words its own messages in this language. */
  public NoteRunner(RunStore runs, PivotAnswers pivots, Language language, Clock clock) {
    this.runs = runs;
    this.pivots = pivots;
    this.language = language;
    this.clock = clock;
  }

  /**
   * Runs every paragraph and waits for the last; another thread may cancel the interpreters.
   *
   * @param subject with whose grants pivots are answered
   * @param note the note at the revision to run
   * @param interpreters what runs the paragraphs, started with the same subject's grants; closed by
   *     the caller
   * @throws WorkbenchException when an outcome or result cannot be stored; the run is then shown as
   *     interrupted
   */
  public Run run(Subject subject, Note note, Interpreters interpreters) {
    Run run = runs.begin(note);
    boolean stored = false;
    try {
      for (int position = 0; position < note.paragraphs().size(); position++) {
        Instant startedAt = clock.instant();
        End end = run(subject, note, note.paragraphs().get(position), interpreters);
        runs.end(run.id(), position, startedAt, end.outcome(), end.results());
        if (end.outcome() instanceof RunOutcome.Cancelled) {
          break;
        }
      }
      stored = true;
    } finally {
      run = stored ? runs.end(run.id()) : runs.interrupt(run.id());
    }
    runs.prune(note.id(), KEPT_RUNS);
    return run;
  }

  private record End(RunOutcome outcome, List<Result> results) {
    static End of(RunOutcome outcome) {
      return new End(outcome, List.of());
    }
  }

  private End run(Subject subject, Note note, Paragraph paragraph, Interpreters interpreters) {
    InterpreterRequest request =
        new InterpreterRequest(
            paragraph.interpreter(), paragraph.text(), note.id().value(), paragraph.id());
    return switch (interpreters.interpret(request)) {
      case InterpreterOutcome.Succeeded(List<Output> outputs) -> succeeded(subject, outputs);
      case InterpreterOutcome.Failed(String message, OptionalInt line) ->
          End.of(new RunOutcome.Failed(message, line));
      case InterpreterOutcome.Cancelled() -> End.of(new RunOutcome.Cancelled());
      case InterpreterOutcome.TimedOut(var limit) -> End.of(new RunOutcome.TimedOut(limit));
      case InterpreterOutcome.Died(String reason) ->
          End.of(new RunOutcome.Failed(reason, OptionalInt.empty()));
    };
  }

  private End succeeded(Subject subject, List<Output> outputs) {
    List<Result> results = new ArrayList<>();
    for (Output output : outputs) {
      switch (output) {
        case Output.Html(String sanitised) -> results.add(new Result.Html(sanitised));
        case Output.Table(byte[] arrowStream, long rows, boolean truncated) ->
            results.add(new Result.Table(arrowStream, rows, truncated));
        case Output.Pivot(var spec) -> {
          try {
            results.add(new Result.Pivot(pivots.answer(subject, spec)));
          } catch (WorkbenchException e) {
            return End.of(new RunOutcome.Failed(e.sentence(language), OptionalInt.empty()));
          }
        }
      }
    }
    return new End(new RunOutcome.Succeeded(), results);
  }
}
