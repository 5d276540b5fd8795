package ca.lipworkbench.notebooks.run;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.notebooks.interpreter.Interpreters;
import ca.lipworkbench.notebooks.note.Note;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * What runs a note from top to bottom. A paragraph that fails does not stop the ones below it, for
 * none depends on another; a cancelled one does.
 */
public final class NoteRunner {
  private static final int KEPT_RUNS = 10;

  private final RunStore runs;
  private final ParagraphRunner paragraphs;
  private final Clock clock;

  /** A runner that words its own messages in this language. */
  public NoteRunner(RunStore runs, PivotAnswers pivots, Language language, Clock clock) {
    this.runs = runs;
    this.paragraphs = new ParagraphRunner(pivots, language);
    this.clock = clock;
  }

  /**
   * Runs every paragraph and waits for the last; another thread may cancel the interpreters.
   *
   * @param subject with whose grants pivots are answered
   * @param note the note at the revision to run
   * @param interpreters what runs the paragraphs; closed by the caller
   * @param granted the releases with which the interpreters were started
   * @throws WorkbenchException when an outcome or result cannot be stored; the run is then shown as
   *     interrupted
   */
  public Run run(Subject subject, Note note, Interpreters interpreters, List<Release> granted) {
    Run run = runs.begin(note);
    boolean stored = false;
    try {
      for (int position = 0; position < note.paragraphs().size(); position++) {
        Instant startedAt = clock.instant();
        ParagraphRunner.End end =
            paragraphs.run(
                subject,
                note.id(),
                note.paragraphs().get(position),
                interpreters,
                granted,
                () -> false);
        runs.end(run.id(), position, startedAt, end.outcome(), end.results(), end.releases());
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
}
