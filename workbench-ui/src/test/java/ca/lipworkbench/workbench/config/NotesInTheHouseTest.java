package ca.lipworkbench.workbench.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import ca.lipworkbench.workbench.house.DemonstrationHome;
import ca.lipworkbench.workbench.house.House;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Notes with all that they stand on: accounts, tables, pivots and interpreter processes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NotesInTheHouseTest {
  private static final String SLOW =
      "SELECT count(*) FROM demo_employment.observations a, demo_employment.observations b,"
          + " demo_employment.observations c";

  private final Set<Long> others = children();
  private final House house = House.open(DemonstrationHome.copy("notes"));
  private final Workbench workbench = house.workbench();

  @AfterAll
  void close() {
    house.close();
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
    for (int i = 0; i < 6_000 && interpreters().isEmpty(); i++) {
      Thread.sleep(5);
    }
    for (long pid : interpreters()) {
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
    Person analyst = house.person("g@example.org", "Person G", Role.ANALYST);
    Person coordinator = house.person("h@example.org", "Person H", Role.COORDINATOR);
    NoteId note = create(analyst.subject(), oneQuery("Grouped", "SELECT 1"));
    assertEquals(Optional.empty(), workbench.notes().find(coordinator.subject(), note));
    String group = workbench.accounts().groups().make(Subject.OWNER, "Atlantic readers");
    workbench.accounts().groups().join(Subject.OWNER, group, coordinator.id());
    workbench.notes().share(analyst.subject(), note, new Grantee.OneGroup(group), Access.WRITER);
    assertEquals(Access.READER, workbench.notes().load(coordinator.subject(), note).access());
    workbench.accounts().people().disable(Subject.OWNER, coordinator.id());
    assertEquals(Optional.empty(), workbench.notes().find(coordinator.subject(), note));
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

  /** Those of this house: another may have some too. */
  private Set<Long> interpreters() {
    Set<Long> found = children();
    found.removeAll(others);
    return found;
  }

  private static Set<Long> children() {
    return ProcessHandle.current()
        .children()
        .filter(child -> child.info().command().orElse("").endsWith("java"))
        .map(ProcessHandle::pid)
        .collect(Collectors.toSet());
  }
}
