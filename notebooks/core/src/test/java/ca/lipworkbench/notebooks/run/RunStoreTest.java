package ca.lipworkbench.notebooks.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.durable.DurableFiles;
import ca.lipworkbench.engine.durable.FailPoint;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.notebooks.ChildProcess;
import ca.lipworkbench.notebooks.database.DatabaseExamples;
import ca.lipworkbench.notebooks.database.NotebooksDatabase;
import ca.lipworkbench.notebooks.error.NotebooksError;
import ca.lipworkbench.notebooks.note.Note;
import ca.lipworkbench.notebooks.note.NoteContent;
import ca.lipworkbench.notebooks.note.NoteTitle;
import ca.lipworkbench.notebooks.note.Paragraph;
import ca.lipworkbench.notebooks.note.SqliteNoteStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStoreTest {
  private static final Instant START = Instant.parse("2026-05-12T12:00:00Z");

  @TempDir private Path home;

  @Test
  void everyOutcomeIsReadBackAsItWasStored() {
    List<RunOutcome> outcomes =
        List.of(
            new RunOutcome.Succeeded(),
            new RunOutcome.Failed("Table “x” is not there.", OptionalInt.of(3)),
            new RunOutcome.Failed("It broke down.", OptionalInt.empty()),
            new RunOutcome.TimedOut(Duration.ofSeconds(60)),
            new RunOutcome.Cancelled());
    try (RunStore runs = store(FailPoint.NONE)) {
      Note note = note(outcomes.size());
      Run run = runs.begin(note);
      for (int position = 0; position < outcomes.size(); position++) {
        runs.end(run.id(), position, START, outcomes.get(position), List.of());
      }
      Run ended = runs.end(run.id());
      assertEquals(Run.State.ENDED, ended.state());
      assertEquals(
          outcomes,
          ended.paragraphs().stream().map(found -> found.outcome().orElseThrow()).toList());
      assertEquals(Optional.of(START), ended.paragraphs().getFirst().startedAt());
      assertEquals(Optional.of(ended), runs.findLast(note.id()));
      assertFalse(ended.isClean());
    }
  }

  @Test
  void resultsAreFilesApartFromTheNoteAndDamageIsFound() throws IOException {
    try (RunStore runs = store(FailPoint.NONE)) {
      Note note = note(1);
      Run run = runs.begin(note);
      byte[] arrow = {1, 2, 3};
      runs.end(
          run.id(),
          0,
          START,
          new RunOutcome.Succeeded(),
          List.of(new Result.Html("<p>é</p>"), new Result.Table(arrow, 7, true)));
      ParagraphRun ended = runs.end(run.id()).paragraphs().getFirst();
      assertArrayEquals(
          "<p>é</p>".getBytes(StandardCharsets.UTF_8), runs.read(ended.results().getFirst()));
      StoredResult table = ended.results().getLast();
      assertArrayEquals(arrow, runs.read(table));
      assertEquals(7, table.rows());
      assertTrue(table.truncated());
      Files.write(results().resolve(table.file()), new byte[] {1, 2, 4});
      WorkbenchException damaged = assertThrows(WorkbenchException.class, () -> runs.read(table));
      assertEquals(NotebooksError.RESULT_DAMAGED, damaged.code());
    }
  }

  @Test
  void endThatFailsAtAnyStepStoresNoOutcome() throws IOException {
    Note note = note(1);
    boolean stored = false;
    for (int step = 0; !stored; step++) {
      AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
      FailPoint failing =
          (kind, path) -> {
            if (left.getAndDecrement() == 0) {
              throw new IOException("No space left on device");
            }
          };
      try (RunStore runs = store(failing)) {
        Run run = runs.begin(note);
        left.set(step);
        try {
          runs.end(run.id(), 0, START, new RunOutcome.Succeeded(), List.of(new Result.Html("<p>")));
          stored = true;
        } catch (WorkbenchException e) {
          left.set(Integer.MAX_VALUE);
          assertEquals(
              Optional.empty(),
              runs.find(run.id()).orElseThrow().paragraphs().getFirst().outcome());
          Run interrupted = runs.interrupt(run.id());
          assertInstanceOf(
              RunOutcome.Interrupted.class,
              interrupted.paragraphs().getFirst().outcome().orElseThrow());
        }
      }
      assertTrue(step < 20, "storing an outcome passes few steps");
    }
  }

  @Test
  void pruningKeepsTheLatestRunsAndTheirFilesOnly() throws IOException {
    try (RunStore runs = store(FailPoint.NONE)) {
      Note note = note(1);
      for (int number = 0; number < 5; number++) {
        Run run = runs.begin(note);
        runs.end(run.id(), 0, START, new RunOutcome.Succeeded(), List.of(new Result.Html("<p>")));
        runs.end(run.id());
      }
      Run running = runs.begin(note);
      List<Run> before = runs.list(note.id());
      runs.prune(note.id(), 3);
      assertEquals(before.subList(0, 3), runs.list(note.id()));
      assertEquals(running.id(), runs.list(note.id()).getFirst().id());
      assertEquals(2, resultFolders());
    }
  }

  @Test
  void resultsThatNoRunNamesAreSweptAtTheNextStart() throws IOException {
    store(FailPoint.NONE).close();
    Path rubbish = results().resolve("0123456789abcdef0123456789abcdef");
    Files.createDirectories(rubbish);
    Files.writeString(rubbish.resolve("1-1.html"), "<p>");
    store(FailPoint.NONE).close();
    assertFalse(Files.exists(rubbish));
  }

  @Test
  void runOfALivingProcessStaysAndOfAKilledOneIsInterrupted() throws Exception {
    Note note = note(2);
    Process process =
        ChildProcess.start(RunHolderProcess.class, home.toString(), note.id().value());
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    RunId id = new RunId(String.valueOf(lines.readLine()));
    try (RunStore runs = store(FailPoint.NONE)) {
      assertEquals(Run.State.RUNNING, runs.find(id).orElseThrow().state());
    }
    process.destroyForcibly();
    process.waitFor();
    try (RunStore runs = store(FailPoint.NONE)) {
      Run run = runs.find(id).orElseThrow();
      assertEquals(Run.State.INTERRUPTED, run.state());
      assertTrue(run.endedAt().isPresent());
      assertTrue(run.paragraphs().getFirst().succeeded());
      assertInstanceOf(
          RunOutcome.Interrupted.class, run.paragraphs().getLast().outcome().orElseThrow());
      assertFalse(run.isClean());
      byte[] kept = runs.read(run.paragraphs().getFirst().results().getFirst());
      assertEquals("<p>kept</p>", new String(kept, StandardCharsets.UTF_8));
    }
  }

  @Test
  void secondStoreOfTheSameProcessDoesNotEndTheRunsOfTheFirst() {
    try (RunStore first = store(FailPoint.NONE)) {
      Run run = first.begin(note(1));
      store(FailPoint.NONE).close();
      store(FailPoint.NONE).close();
      assertEquals(Run.State.RUNNING, first.find(run.id()).orElseThrow().state());
    }
  }

  private RunStore store(FailPoint failPoint) {
    return RunStore.open(
        NotebooksDatabase.open(DatabaseExamples.source(file()), failPoint),
        results(),
        new DurableFiles(failPoint),
        Clock.systemUTC());
  }

  private Note note(int paragraphs) {
    List<Paragraph> list =
        Stream.iterate(1, number -> number + 1)
            .limit(paragraphs)
            .map(number -> new Paragraph("p" + number, "md", "text"))
            .toList();
    return new SqliteNoteStore(DatabaseExamples.open(file()), Clock.systemUTC())
        .create(new NoteContent(NoteTitle.parse("Runs"), list));
  }

  private long resultFolders() throws IOException {
    try (Stream<Path> folders = Files.list(results())) {
      return folders.filter(folder -> !folder.endsWith("owners")).count();
    }
  }

  private Path file() {
    return home.resolve("workbench.db");
  }

  private Path results() {
    return home.resolve("results");
  }
}
