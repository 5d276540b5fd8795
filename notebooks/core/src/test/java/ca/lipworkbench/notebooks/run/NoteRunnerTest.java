package ca.lipworkbench.notebooks.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.durable.DurableFiles;
import ca.lipworkbench.engine.durable.FailPoint;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.pivot.PivotSpec;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.notebooks.database.DatabaseExamples;
import ca.lipworkbench.notebooks.database.NotebooksDatabase;
import ca.lipworkbench.notebooks.error.NotebooksError;
import ca.lipworkbench.notebooks.interpreter.InterpreterOutcome;
import ca.lipworkbench.notebooks.interpreter.InterpreterRequest;
import ca.lipworkbench.notebooks.interpreter.Interpreters;
import ca.lipworkbench.notebooks.interpreter.Output;
import ca.lipworkbench.notebooks.note.Note;
import ca.lipworkbench.notebooks.note.NoteContent;
import ca.lipworkbench.notebooks.note.NoteTitle;
import ca.lipworkbench.notebooks.note.Paragraph;
import ca.lipworkbench.notebooks.note.SqliteNoteStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoteRunnerTest {
  private static final PivotSpec SPEC =
      new PivotSpec(
          new TableName("no-such-table"),
          List.of(),
          List.of(),
          List.of("persons"),
          List.of(new AreaId("NB-moncton")),
          List.of(),
          Map.of());

  @TempDir private Path home;
  private NotebooksDatabase database;
  private RunStore runs;

  @BeforeEach
  void open() {
    database = DatabaseExamples.open(home.resolve("workbench.db"));
    runs =
        RunStore.open(
            database, home.resolve("results"), new DurableFiles(FailPoint.NONE), Clock.systemUTC());
  }

  @AfterEach
  void close() {
    runs.close();
  }

  @Test
  void everyParagraphIsRunFromTopToBottomAndAFailureStopsNone() {
    Scripted interpreters =
        new Scripted(
            new InterpreterOutcome.Succeeded(List.of(new Output.Html("<p>one</p>"))),
            new InterpreterOutcome.Failed("No such column.", OptionalInt.of(2)),
            new InterpreterOutcome.Died("The process ended."),
            new InterpreterOutcome.TimedOut(Duration.ofSeconds(60)),
            new InterpreterOutcome.Succeeded(
                List.of(new Output.Table(new byte[] {1}, 10_000, true))));
    Run run = runner().run(Subject.OWNER, note(5), interpreters, List.of());
    assertEquals(List.of("p1", "p2", "p3", "p4", "p5"), interpreters.asked);
    assertEquals(
        List.of(
            new RunOutcome.Succeeded(),
            new RunOutcome.Failed("No such column.", OptionalInt.of(2)),
            new RunOutcome.Failed("The process ended.", OptionalInt.empty()),
            new RunOutcome.TimedOut(Duration.ofSeconds(60)),
            new RunOutcome.Succeeded()),
        run.paragraphs().stream().map(found -> found.outcome().orElseThrow()).toList());
    assertTrue(run.paragraphs().getLast().results().getFirst().truncated());
    assertEquals(
        "<p>one</p>",
        new String(
            runs.read(run.paragraphs().getFirst().results().getFirst()), StandardCharsets.UTF_8));
    assertEquals(Optional.of(run), runs.findLast(run.note()));
  }

  @Test
  void cancellingStopsTheParagraphsBelow() {
    Scripted interpreters =
        new Scripted(
            new InterpreterOutcome.Succeeded(List.of()), new InterpreterOutcome.Cancelled());
    Run run = runner().run(Subject.OWNER, note(3), interpreters, List.of());
    assertEquals(List.of("p1", "p2"), interpreters.asked);
    assertEquals(Optional.of(new RunOutcome.Cancelled()), run.paragraphs().get(1).outcome());
    assertEquals(Optional.empty(), run.paragraphs().get(2).outcome());
    assertTrue(!run.isClean());
  }

  @Test
  void pivotThatCannotBeAnsweredFailsItsParagraphInWords() {
    Scripted interpreters =
        new Scripted(
            new InterpreterOutcome.Succeeded(List.of(new Output.Pivot(SPEC))),
            new InterpreterOutcome.Succeeded(List.of(new Output.Html("<p>"))));
    Run run = runner().run(Subject.OWNER, note(2), interpreters, List.of());
    RunOutcome.Failed failed =
        (RunOutcome.Failed) run.paragraphs().getFirst().outcome().orElseThrow();
    assertTrue(failed.message().contains("no-such-table"), failed.message());
    assertTrue(run.paragraphs().getLast().succeeded());
  }

  @Test
  void runThatBreaksOffIsNotShownAsRunning() {
    Note note = note(1);
    Scripted nothingLeft = new Scripted();
    assertThrows(
        IllegalStateException.class,
        () -> runner().run(Subject.OWNER, note, nothingLeft, List.of()));
    assertEquals(Run.State.INTERRUPTED, runs.findLast(note.id()).orElseThrow().state());
  }

  private NoteRunner runner() {
    return new NoteRunner(
        runs,
        (subject, spec) -> {
          throw new WorkbenchException(NotebooksError.NOTE_UNKNOWN, spec.table().value());
        },
        Language.ENGLISH,
        Clock.systemUTC());
  }

  private Note note(int paragraphs) {
    List<Paragraph> list = new ArrayList<>();
    for (int number = 1; number <= paragraphs; number++) {
      list.add(new Paragraph("p" + number, "md", "text"));
    }
    return new SqliteNoteStore(database, Clock.systemUTC())
        .create(new NoteContent(NoteTitle.parse("Runs"), list));
  }

  /** Interpreters that answer what they were told to, one paragraph after the other. */
  private static final class Scripted implements Interpreters {
    private final List<InterpreterOutcome> answers;
    private final List<String> asked = new ArrayList<>();

    Scripted(InterpreterOutcome... answers) {
      this.answers = new ArrayList<>(Arrays.asList(answers));
    }

    @Override
    public InterpreterOutcome interpret(
        InterpreterRequest request, java.util.function.BooleanSupplier isCancelled) {
      if (answers.isEmpty()) {
        throw new IllegalStateException("Asked once too often");
      }
      asked.add(request.paragraphId());
      return answers.removeFirst();
    }

    @Override
    public void cancel() {
      asked.add("cancel");
    }

    @Override
    public void close() {
      asked.add("close");
    }
  }
}
