package ca.lipworkbench.notebooks.run;

import static ca.lipworkbench.notebooks.sharing.People.ANALYST_A;
import static ca.lipworkbench.notebooks.sharing.People.ANALYST_B;
import static ca.lipworkbench.notebooks.sharing.People.COORDINATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.durable.DurableFiles;
import ca.lipworkbench.engine.durable.FailPoint;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.notebooks.database.DatabaseExamples;
import ca.lipworkbench.notebooks.database.NotebooksDatabase;
import ca.lipworkbench.notebooks.error.NotebooksError;
import ca.lipworkbench.notebooks.interpreter.InterpreterPool;
import ca.lipworkbench.notebooks.note.NoteContent;
import ca.lipworkbench.notebooks.note.NoteFolder;
import ca.lipworkbench.notebooks.note.NoteId;
import ca.lipworkbench.notebooks.note.NoteTitle;
import ca.lipworkbench.notebooks.note.Paragraph;
import ca.lipworkbench.notebooks.publishing.AtlanticCatalogue;
import ca.lipworkbench.notebooks.sharing.Access;
import ca.lipworkbench.notebooks.sharing.Grantee;
import ca.lipworkbench.notebooks.sharing.Notes;
import ca.lipworkbench.notebooks.sharing.People;
import ca.lipworkbench.notebooks.sharing.Subscription;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoteRunsTest {
  @TempDir private Path home;
  private final HeldInterpreters interpreters = new HeldInterpreters();
  private final InterpreterPool pool = new InterpreterPool(interpreters, 8);
  private final BlockingQueue<ParagraphState> told = new LinkedBlockingQueue<>();
  private Notes notes;
  private RunStore store;
  private NoteRuns runs;

  @BeforeEach
  void open() {
    NotebooksDatabase database = DatabaseExamples.open(home.resolve("workbench.db"));
    notes = People.notes(database);
    store =
        RunStore.open(
            database, home.resolve("results"), new DurableFiles(FailPoint.NONE), Clock.systemUTC());
    runs =
        new NoteRuns(
            notes,
            store,
            pool,
            (subject, spec) -> {
              throw new WorkbenchException(NotebooksError.NOTE_UNKNOWN, spec.table().value());
            },
            new AtlanticCatalogue(),
            Clock.systemUTC());
  }

  @AfterEach
  void close() {
    runs.close();
    pool.close();
    store.close();
  }

  @Test
  void everybodyWhoHasTheNoteOpenIsToldHowTheRunGoesOn() throws Exception {
    NoteId note = note(ANALYST_A, 2);
    notes.share(ANALYST_A, note, new Grantee.OnePerson(People.id(ANALYST_B)), Access.READER);
    Subscription reader = runs.subscribe(ANALYST_B, note, told::add);
    runs.start(ANALYST_A, note, Language.ENGLISH);
    await("p0", state -> state.activity() instanceof Activity.Running);
    await("p1", state -> state.activity().equals(waiting(0, ANALYST_A)));
    interpreters.answer("one");
    ParagraphState ended = await("p0", state -> !state.isBusy());
    assertInstanceOf(RunOutcome.Succeeded.class, ended.last().orElseThrow().outcome());
    assertEquals(
        "one", runs.html(ANALYST_B, note, ended.last().orElseThrow().results().getFirst()));
    interpreters.answer("two");
    await("p1", state -> !state.isBusy() && state.last().isPresent());
    assertTrue(awaitEnd(note).isClean());
    reader.close();
  }

  @Test
  void runOfOneParagraphKeepsTheResultsOfTheOthersAndIsNotAWholeRun() throws Exception {
    NoteId note = note(ANALYST_A, 2);
    runNow(note, List.of("p0", "p1"), "one", "two");
    Run whole = store.findLast(note).orElseThrow();
    for (int again = 0; again < 12; again++) {
      runNow(note, List.of("p1"), "again " + again);
    }
    List<ParagraphState> states = runs.states(ANALYST_A, note);
    assertEquals("one", html(note, states.getFirst()));
    assertEquals("again 11", html(note, states.getLast()));
    assertEquals(whole, store.findLast(note).orElseThrow());
  }

  @Test
  void textThatChangedAfterItRanIsStaleUntilItRunsAgain() throws Exception {
    NoteId note = note(ANALYST_A, 1);
    runNow(note, List.of("p0"), "one");
    assertEquals(List.of(), runs.states(ANALYST_A, note).getFirst().stale());
    NoteContent changed =
        new NoteContent(NoteTitle.parse("Runs"), List.of(new Paragraph("p0", "sql", "SELECT 2")));
    notes.save(ANALYST_A, note, 1, changed);
    assertEquals(
        List.of(new StaleReason.TextChanged()), runs.states(ANALYST_A, note).getFirst().stale());
    runNow(note, List.of("p0"), "two");
    assertEquals(List.of(), runs.states(ANALYST_A, note).getFirst().stale());
  }

  @Test
  void resultOfAnOlderReleaseIsStaleInWords() throws Exception {
    NoteId note =
        notes
            .create(
                ANALYST_A,
                NoteFolder.TOP,
                new NoteContent(
                    NoteTitle.parse("Old"),
                    List.of(new Paragraph("p0", "sql", "SELECT * FROM demo_employment.data"))))
            .note()
            .id();
    Run run = store.begin(notes.load(ANALYST_A, note).note());
    store.end(
        run.id(),
        0,
        Clock.systemUTC().instant(),
        new RunOutcome.Succeeded(),
        List.of(),
        Map.of(new ca.lipworkbench.engine.table.TableName("demo-employment"), 7));
    store.end(run.id());
    StaleReason reason = runs.states(ANALYST_A, note).getFirst().stale().getFirst();
    StaleReason.NewRelease release = assertInstanceOf(StaleReason.NewRelease.class, reason);
    assertEquals(7, release.shown());
    for (Language language : Language.values()) {
      String sentence = reason.sentence(language, java.time.ZoneOffset.UTC);
      assertTrue(sentence.contains("7") && sentence.contains("1970"), sentence);
    }
  }

  @Test
  void secondRunOfAPersonWaitsAndSeesItsPlaceAndMayBeCancelledThere() throws Exception {
    NoteId first = note(ANALYST_A, 1);
    NoteId second = note(ANALYST_A, 1);
    NoteId third = note(ANALYST_A, 1);
    runs.start(ANALYST_A, first, Language.ENGLISH);
    interpreters.awaitAsked();
    runs.start(ANALYST_A, second, Language.ENGLISH);
    runs.start(ANALYST_A, third, Language.ENGLISH);
    assertEquals(waiting(1, ANALYST_A), activity(second));
    assertEquals(waiting(2, ANALYST_A), activity(third));
    runs.cancel(ANALYST_A, second);
    assertEquals(Activity.IDLE, activity(second));
    assertEquals(waiting(1, ANALYST_A), activity(third));
    assertEquals(Optional.empty(), runs.states(ANALYST_A, second).getFirst().last());
    interpreters.answer("one");
    interpreters.awaitAsked();
    assertInstanceOf(Activity.Running.class, activity(third));
    interpreters.answer("three");
  }

  @Test
  void fourRunAtATimeAndAParagraphIsNotStartedTwice() throws Exception {
    List<NoteId> all = new ArrayList<>();
    for (int person = 0; person < 5; person++) {
      Subject subject =
          new Subject.Person(
              new ca.lipworkbench.engine.catalogue.PersonId("aaaaaaaaaaaaaaa" + person));
      NoteId note = note(subject, 1);
      all.add(note);
      runs.start(subject, note, Language.ENGLISH);
      runs.start(subject, note, Language.ENGLISH);
    }
    for (int asked = 0; asked < 4; asked++) {
      interpreters.awaitAsked();
    }
    assertEquals(
        4, all.stream().filter(note -> activity(note) instanceof Activity.Running).count());
    assertEquals(
        1, all.stream().filter(note -> activity(note) instanceof Activity.Waiting).count());
    for (int answered = 0; answered < 4; answered++) {
      interpreters.answer("done");
    }
    interpreters.awaitAsked();
    interpreters.answer("done");
    for (NoteId note : all) {
      assertTrue(awaitEnd(note).isClean());
      assertEquals(1, store.list(note).size());
    }
  }

  @Test
  void cancelShowsAtOnceAndEndsWhatRunsAndWaits() throws Exception {
    NoteId note = note(ANALYST_A, 2);
    runs.start(ANALYST_A, note, Language.ENGLISH);
    interpreters.awaitAsked();
    interpreters.obeyLate();
    runs.cancel(ANALYST_A, note);
    assertInstanceOf(Activity.Cancelling.class, runs.states(ANALYST_A, note).getFirst().activity());
    assertEquals(Activity.IDLE, runs.states(ANALYST_A, note).getLast().activity());
    interpreters.obey();
    Run run = awaitEnd(note);
    assertEquals(Optional.of(new RunOutcome.Cancelled()), run.paragraphs().getFirst().outcome());
    assertEquals(Optional.empty(), run.paragraphs().getLast().outcome());
    runNow(note, List.of("p0"), "next");
    assertEquals("next", html(note, runs.states(ANALYST_A, note).getFirst()));
  }

  @Test
  void whoMayOnlyReadStartsAndCancelsNothing() {
    NoteId note = note(ANALYST_A, 1);
    notes.share(ANALYST_A, note, Grantee.EVERYBODY, Access.RUNNER);
    refused(
        NotebooksError.NOTE_NEEDS_RUNNER, () -> runs.start(COORDINATOR, note, Language.ENGLISH));
    refused(NotebooksError.NOTE_NEEDS_RUNNER, () -> runs.cancel(COORDINATOR, note));
    notes.share(ANALYST_A, note, Grantee.EVERYBODY, Access.READER);
    refused(NotebooksError.NOTE_NEEDS_RUNNER, () -> runs.start(ANALYST_B, note, Language.ENGLISH));
    notes.unshare(ANALYST_A, note, Grantee.EVERYBODY);
    refused(NotebooksError.NOTE_UNKNOWN, () -> runs.states(ANALYST_B, note));
    refused(NotebooksError.NOTE_UNKNOWN, () -> runs.subscribe(ANALYST_B, note, told::add));
  }

  @Test
  void typedSqlOfSomebodyWhoMayNotTypeItFailsInWords() throws Exception {
    NoteContent content =
        new NoteContent(NoteTitle.parse("Typed"), List.of(new Paragraph("p0", "sql", "SELECT 1")));
    NoteId note = notes.createFromTemplate(COORDINATOR, NoteFolder.TOP, content).note().id();
    runs.start(COORDINATOR, note, Language.FRENCH);
    Run run = awaitEnd(note);
    RunOutcome.Failed failed =
        assertInstanceOf(
            RunOutcome.Failed.class, run.paragraphs().getFirst().outcome().orElseThrow());
    assertTrue(failed.message().contains("SQL"), failed.message());
  }

  @Test
  void resultsOfAnotherNoteAreNotHandedOut() throws Exception {
    NoteId secret = note(ANALYST_A, 1);
    runNow(secret, List.of("p0"), "secret");
    StoredResult result =
        runs.states(ANALYST_A, secret).getFirst().last().orElseThrow().results().getFirst();
    NoteId own = note(ANALYST_B, 1);
    refused(NotebooksError.RESULT_DAMAGED, () -> runs.html(ANALYST_B, own, result));
    refused(NotebooksError.NOTE_UNKNOWN, () -> runs.html(ANALYST_B, secret, result));
  }

  private void runNow(NoteId note, List<String> paragraphs, String... answers) throws Exception {
    runs.start(ANALYST_A, note, paragraphs, Language.ENGLISH);
    for (String answer : answers) {
      interpreters.awaitAsked();
      interpreters.answer(answer);
    }
    awaitEnd(note);
  }

  /** Waits until nothing of the note runs; a run that hangs is ended by the build's own limit. */
  private Run awaitEnd(NoteId note) throws InterruptedException {
    while (true) {
      Run run = store.list(note).getFirst();
      boolean isBusy = runs.states(Subject.OWNER, note).stream().anyMatch(ParagraphState::isBusy);
      if (run.state() != Run.State.RUNNING && !isBusy) {
        return run;
      }
      Thread.sleep(5);
    }
  }

  private ParagraphState await(String paragraph, Predicate<ParagraphState> wanted)
      throws InterruptedException {
    while (true) {
      ParagraphState state = told.poll(30, TimeUnit.SECONDS);
      if (state == null) {
        throw new AssertionError("Nobody was told of " + paragraph);
      }
      if (state.paragraph().equals(paragraph) && wanted.test(state)) {
        return state;
      }
    }
  }

  private String html(NoteId note, ParagraphState state) {
    return runs.html(ANALYST_A, note, state.last().orElseThrow().results().getFirst());
  }

  private Activity activity(NoteId note) {
    return runs.states(Subject.OWNER, note).getFirst().activity();
  }

  private static Activity waiting(int place, Subject by) {
    return new Activity.Waiting(place, Optional.of(People.id(by)));
  }

  private NoteId note(Subject subject, int paragraphs) {
    List<Paragraph> list = new ArrayList<>();
    for (int number = 0; number < paragraphs; number++) {
      list.add(new Paragraph("p" + number, "sql", "SELECT 1"));
    }
    return notes
        .create(subject, NoteFolder.TOP, new NoteContent(NoteTitle.parse("Runs"), list))
        .note()
        .id();
  }

  private static void refused(
      NotebooksError error, org.junit.jupiter.api.function.Executable question) {
    assertEquals(error, assertThrows(WorkbenchException.class, question).code());
  }
}
