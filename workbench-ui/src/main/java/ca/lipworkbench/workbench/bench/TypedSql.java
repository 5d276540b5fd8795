package ca.lipworkbench.workbench.bench;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.notebooks.note.NoteContent;
import ca.lipworkbench.notebooks.note.NoteFolder;
import ca.lipworkbench.notebooks.note.NoteId;
import ca.lipworkbench.notebooks.note.NoteTitle;
import ca.lipworkbench.notebooks.note.Paragraph;
import ca.lipworkbench.notebooks.run.LastResult;
import ca.lipworkbench.notebooks.run.NoteRuns;
import ca.lipworkbench.notebooks.run.ParagraphState;
import ca.lipworkbench.notebooks.run.Run;
import ca.lipworkbench.notebooks.run.RunId;
import ca.lipworkbench.notebooks.run.RunOutcome;
import ca.lipworkbench.notebooks.sharing.Subscription;
import ca.lipworkbench.workbench.config.Workbench;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The time of a paragraph from being submitted to its stored result, through queue, process and
 * store of a real workbench. The process is warm, as it is for whoever has a note open.
 */
public final class TypedSql implements AutoCloseable {
  /** A result of as many rows as one characteristic has for all partnerships and years. */
  public static final int ROWS = 1_560;

  private static final int WARM_UP = 20;
  private static final int PATIENCE_SECONDS = 120;
  private static final int PAUSE_MILLIS = 10;

  private final Workbench workbench;
  private final Subject subject;
  private final String interpreter;
  private final NoteId note;
  private final Subscription subscription;
  private volatile Optional<RunId> before = Optional.empty();
  private volatile CompletableFuture<ParagraphState> ended = new CompletableFuture<>();

  /**
   * A note of one paragraph, ready to be run again and again.
   *
   * @param subject who runs it
   * @param interpreter of the paragraph
   * @param text of the paragraph
   */
  public TypedSql(Workbench workbench, Subject subject, String interpreter, String text) {
    this.workbench = workbench;
    this.subject = subject;
    this.interpreter = interpreter;
    NoteContent content =
        new NoteContent(NoteTitle.parse("Bench"), List.of(new Paragraph("p", interpreter, text)));
    this.note = workbench.notes().create(subject, NoteFolder.TOP, content).note().id();
    this.subscription = workbench.noteRuns().subscribe(subject, note, this::changed);
  }

  /** {@code SELECT 1}. */
  public static TypedSql selectOne(Workbench workbench, Subject subject) {
    return new TypedSql(workbench, subject, "sql", "SELECT 1");
  }

  /** A result of {@link #ROWS} rows and four columns. */
  public static TypedSql manyRows(Workbench workbench, Subject subject) {
    String text =
        "SELECT 'area ' || a.n AS area, a.n AS code, a.n * 1.5 AS value, '2021' AS period FROM"
            + " (SELECT x.v * 40 + y.v AS n FROM unnest([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,"
            + " 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33,"
            + " 34, 35, 36, 37, 38]) x(v), unnest([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13,"
            + " 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34,"
            + " 35, 36, 37, 38, 39]) y(v)) a";
    return new TypedSql(workbench, subject, "sql", text);
  }

  /**
   * The times of some runs, shortest first, after others that are not counted.
   *
   * @return milliseconds
   */
  public double[] times(int runs) throws Exception {
    for (int run = 0; run < Math.min(runs, WARM_UP); run++) {
      time();
    }
    double[] times = new double[runs];
    for (int run = 0; run < runs; run++) {
      times[run] = time();
    }
    Arrays.sort(times);
    return times;
  }

  /** The value below which this share of the times lies. */
  public static double quantile(double[] sorted, double share) {
    return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
  }

  /** Submits the paragraph and does not wait. */
  public void submit() {
    workbench.noteRuns().start(subject, note, Language.ENGLISH);
  }

  /** Cancels it. */
  public void cancel() {
    workbench.noteRuns().cancel(subject, note);
  }

  /** What the paragraph does now, and how it ended last. */
  public ParagraphState state() {
    return workbench.noteRuns().states(subject, note).getFirst();
  }

  @Override
  public void close() {
    subscription.close();
  }

  /** The time of one run; the next may begin when this returns. */
  public double time() throws Exception {
    before = state().last().map(LastResult::run);
    ended = new CompletableFuture<>();
    long begun = System.nanoTime();
    submit();
    ParagraphState state = ended.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    double taken = (System.nanoTime() - begun) / 1e6;
    RunOutcome outcome = state.last().orElseThrow().outcome();
    if (!(outcome instanceof RunOutcome.Succeeded)) {
      throw new IllegalStateException("%" + interpreter + " " + outcome);
    }
    // The run's own end is stored after its last paragraph's; another one would wait for it.
    do {
      Thread.sleep(PAUSE_MILLIS);
    } while (workbench.runs().list(note).getFirst().state() == Run.State.RUNNING);
    return taken;
  }

  /** Called by {@link NoteRuns} for every change. */
  private void changed(ParagraphState state) {
    Optional<RunId> last = state.last().map(LastResult::run);
    if (!state.isBusy() && last.isPresent() && !last.equals(before)) {
      ended.complete(state);
    }
  }
}
