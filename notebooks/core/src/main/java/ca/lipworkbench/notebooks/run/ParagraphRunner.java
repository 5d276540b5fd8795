package ca.lipworkbench.notebooks.run;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.notebooks.interpreter.InterpreterOutcome;
import ca.lipworkbench.notebooks.interpreter.InterpreterRequest;
import ca.lipworkbench.notebooks.interpreter.Interpreters;
import ca.lipworkbench.notebooks.interpreter.Output;
import ca.lipworkbench.notebooks.note.NoteId;
import ca.lipworkbench.notebooks.note.Paragraph;
import ca.lipworkbench.notebooks.note.TablesUsed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;

/**
 * What runs one paragraph: its interpreter in the process, and on this side the pivot that it asks
 * for.
 *
 * @param pivots what answers pivots
 * @param language of messages
 */
record ParagraphRunner(PivotAnswers pivots, Language language) {

  /** How a paragraph ended, what it gave, and from which releases. */
  record End(RunOutcome outcome, List<Result> results, Map<TableName, Integer> releases) {
    static End of(RunOutcome outcome) {
      return new End(outcome, List.of(), Map.of());
    }
  }

  /**
   * Runs it and waits.
   *
   * @param subject with whose grants pivots are answered
   * @param granted the releases with which the interpreters were started
   * @param isCancelled whether somebody has cancelled; see {@link Interpreters#interpret}
   */
  End run(
      Subject subject,
      NoteId note,
      Paragraph paragraph,
      Interpreters interpreters,
      List<Release> granted,
      BooleanSupplier isCancelled) {
    InterpreterRequest request =
        new InterpreterRequest(
            paragraph.interpreter(), paragraph.text(), note.value(), paragraph.id());
    return switch (interpreters.interpret(request, isCancelled)) {
      case InterpreterOutcome.Succeeded(List<Output> outputs) ->
          succeeded(subject, paragraph, outputs, granted);
      case InterpreterOutcome.Failed(String message, OptionalInt line) ->
          End.of(new RunOutcome.Failed(message, line));
      case InterpreterOutcome.Cancelled() -> End.of(new RunOutcome.Cancelled());
      case InterpreterOutcome.TimedOut(var limit) -> End.of(new RunOutcome.TimedOut(limit));
      case InterpreterOutcome.Died(String reason) ->
          End.of(new RunOutcome.Failed(reason, OptionalInt.empty()));
    };
  }

  private End succeeded(
      Subject subject, Paragraph paragraph, List<Output> outputs, List<Release> granted) {
    List<Result> results = new ArrayList<>();
    Map<TableName, Integer> releases = new HashMap<>();
    for (Output output : outputs) {
      switch (output) {
        case Output.Html(String sanitised) -> results.add(new Result.Html(sanitised));
        case Output.Table(byte[] arrowStream, long rows, boolean truncated) -> {
          results.add(new Result.Table(arrowStream, rows, truncated));
          releases.putAll(TablesUsed.mentioned(paragraph, granted));
        }
        case Output.Pivot(var spec) -> {
          try {
            var table = pivots.answer(subject, spec);
            results.add(new Result.Pivot(table));
            releases.put(table.table(), table.release());
          } catch (WorkbenchException e) {
            return End.of(new RunOutcome.Failed(e.sentence(language), OptionalInt.empty()));
          }
        }
      }
    }
    return new End(new RunOutcome.Succeeded(), results, releases);
  }
}
