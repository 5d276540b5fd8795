package ca.lipworkbench.workbench.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.datasets.demonstration.DemonstrationFiles;
import ca.lipworkbench.datasets.imports.ImportOutcome;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.notebooks.note.NoteContent;
import ca.lipworkbench.notebooks.note.NoteFolder;
import ca.lipworkbench.notebooks.note.NoteId;
import ca.lipworkbench.notebooks.note.NoteTitle;
import ca.lipworkbench.notebooks.note.Paragraph;
import ca.lipworkbench.notebooks.run.Activity;
import ca.lipworkbench.notebooks.run.ParagraphState;
import ca.lipworkbench.notebooks.run.Run;
import ca.lipworkbench.notebooks.run.RunOutcome;
import ca.lipworkbench.notebooks.sharing.Access;
import ca.lipworkbench.notebooks.sharing.Grantee;
import ca.lipworkbench.notebooks.templates.NoteTemplate;
import ca.lipworkbench.workbench.accounts.Person;
import ca.lipworkbench.workbench.accounts.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Notes with all that they stand on: accounts, tables, pivots and interpreter processes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NotesInTheHouseTest {
  private static final String SLOW =
      "SELECT count(*) FROM demo_employment.observations a, demo_employment.observations b,"
          + " demo_employment.observations c";

  private Workbench workbench;

  @BeforeAll
  void fill(@TempDir Path folder) throws Exception {
    workbench = Workbench.openOrMake(folder.resolve("home"));
    for (Path file : DemonstrationFiles.write(folder.resolve("files"), workbench.files())) {
      assertInstanceOf(ImportOutcome.Imported.class, workbench.importer().load(file));
    }
  }

  @AfterAll
  void close() {
    workbench.close();
  }

  @Test
  void everyTemplateRunsCleanForPartnershipsOfEveryKindInBothLanguages() throws Exception {
    List<NoteTemplate> templates = workbench.templates().list(Subject.OWNER);
    assertEquals(6, templates.size());
    for (NoteTemplate template : templates) {
      assertTrue(template.title().isComplete() && template.description().isComplete());
      for (String place : List.of("NB-moncton", "ON-ottawa", "PE-charlottetown")) {
        if (workbench.catalogue().findArea(new AreaId(place)).isEmpty()) {
          System.out.println("no area " + place);
          continue;
        }
        Language language = place.startsWith("NB") ? Language.FRENCH : Language.ENGLISH;
        NoteContent content =
            workbench.templates().fill(template.id(), new AreaId(place), language);
        NoteId note = create(Subject.OWNER, content);
        workbench.noteRuns().start(Subject.OWNER, note, language);
        Run run = awaitEnd(note);
        assertTrue(run.isClean(), template.id() + " " + place + " " + run.paragraphs());
      }
    }
    Map<TableName, ?> uses =
        workbench.notes().uses(Subject.OWNER, List.of(new TableName("demo-housing")));
    assertTrue(!((List<?>) uses.values().iterator().next()).isEmpty());
  }

  @Test
  void killedInterpreterFailsItsParagraphWithinTwoSecondsAndTheNextRunWorks() throws Exception {
    NoteId note =
        create(
            Subject.OWNER,
            new NoteContent(NoteTitle.parse("Killed"), List.of(new Paragraph("q", "sql", SLOW))));
    workbench.noteRuns().start(Subject.OWNER, note, Language.ENGLISH);
    awaitRunning(note);
    Thread.sleep(1_500);
    for (long pid : children()) {
      ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }
    long killed = System.nanoTime();
    Run run = awaitEnd(note);
    System.out.println("failed " + (System.nanoTime() - killed) / 1_000_000 + " ms after the kill");
    assertInstanceOf(RunOutcome.Failed.class, run.paragraphs().getFirst().outcome().orElseThrow());
    workbench.notes().save(Subject.OWNER, note, 1, oneQuery("Killed", "SELECT 1"));
    workbench.noteRuns().start(Subject.OWNER, note, Language.ENGLISH);
    assertTrue(awaitEnd(note).isClean());
  }

  private void awaitRunning(NoteId note) throws Exception {
    for (int i = 0; i < 6_000 && !(state(note).activity() instanceof Activity.Running); i++) {
      Thread.sleep(5);
    }
    assertInstanceOf(Activity.Running.class, state(note).activity());
  }

  @Test
  void runawayQueryIsCancelledAndReleasesAreKnownOfTypedSql() throws Exception {
    NoteId note = create(Subject.OWNER, oneQuery("Runaway", SLOW));
    workbench.noteRuns().start(Subject.OWNER, note, Language.ENGLISH);
    awaitRunning(note);
    workbench.noteRuns().cancel(Subject.OWNER, note);
    assertTrue(state(note).activity() instanceof Activity.Cancelling || !state(note).isBusy());
    assertEquals(
        Optional.of(new RunOutcome.Cancelled()), awaitEnd(note).paragraphs().getFirst().outcome());
    workbench
        .notes()
        .save(Subject.OWNER, note, 1, oneQuery("Runaway", "SELECT count(*) FROM demo_income.data"));
    workbench.noteRuns().start(Subject.OWNER, note, Language.ENGLISH);
    awaitEnd(note);
    assertEquals(
        Map.of(new TableName("demo-income"), 1), state(note).last().orElseThrow().releases());
  }

  @Test
  void groupsRolesAndTheTrailOfTheAccountsCount() {
    Person analyst = person("a@example.org", Role.ANALYST);
    Person coordinator = person("c@example.org", Role.COORDINATOR);
    NoteId note = create(analyst.subject(), oneQuery("Grouped", "SELECT 1"));
    assertEquals(Optional.empty(), workbench.notes().find(coordinator.subject(), note));
    String group = workbench.accounts().groups().make(Subject.OWNER, "Atlantic");
    workbench.accounts().groups().join(Subject.OWNER, group, coordinator.id());
    workbench.notes().share(analyst.subject(), note, new Grantee.OneGroup(group), Access.WRITER);
    assertEquals(Access.READER, workbench.notes().load(coordinator.subject(), note).access());
    workbench.accounts().people().disable(Subject.OWNER, coordinator.id());
    assertEquals(Optional.empty(), workbench.notes().find(coordinator.subject(), note));
  }

  private Person person(String email, Role role) {
    String token =
        workbench
            .accounts()
            .invitations()
            .invite(
                Subject.OWNER, email, role, Optional.of(new AreaId("NB-moncton")), Language.ENGLISH)
            .token();
    return workbench
        .accounts()
        .invitations()
        .accept(token, "Person " + email.charAt(0), "seven green boats", Language.ENGLISH)
        .person();
  }

  private NoteId create(Subject subject, NoteContent content) {
    return workbench.notes().create(subject, NoteFolder.TOP, content).note().id();
  }

  private ParagraphState state(NoteId note) {
    return workbench.noteRuns().states(Subject.OWNER, note).getFirst();
  }

  private Run awaitEnd(NoteId note) throws InterruptedException {
    for (int i = 0; i < 12_000; i++) {
      Run run = workbench.runs().list(note).getFirst();
      boolean isBusy =
          workbench.noteRuns().states(Subject.OWNER, note).stream()
              .anyMatch(ParagraphState::isBusy);
      if (run.state() != Run.State.RUNNING && !isBusy) {
        return run;
      }
      Thread.sleep(10);
    }
    throw new AssertionError("The run did not end within two minutes");
  }

  private static NoteContent oneQuery(String title, String sql) {
    return new NoteContent(NoteTitle.parse(title), List.of(new Paragraph("q", "sql", sql)));
  }

  private static Set<Long> children() {
    return ProcessHandle.current()
        .children()
        .filter(child -> child.info().command().orElse("").endsWith("java"))
        .map(ProcessHandle::pid)
        .collect(Collectors.toSet());
  }
}
