package ca.lipworkbench.workbench.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.datasets.demonstration.DemonstrationFiles;
import ca.lipworkbench.datasets.imports.ImportOutcome;
import ca.lipworkbench.engine.catalogue.PersonId;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.notebooks.note.NoteContent;
import ca.lipworkbench.notebooks.note.NoteFolder;
import ca.lipworkbench.notebooks.note.NoteId;
import ca.lipworkbench.notebooks.note.NoteTitle;
import ca.lipworkbench.notebooks.note.Paragraph;
import ca.lipworkbench.notebooks.run.ParagraphState;
import ca.lipworkbench.notebooks.run.RunOutcome;
import ca.lipworkbench.notebooks.sharing.Access;
import ca.lipworkbench.notebooks.sharing.Grantee;
import ca.lipworkbench.workbench.accounts.Role;
import ca.lipworkbench.workbench.config.Workbench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Typed SQL through a whole workbench: who may, how long it takes, and what others feel of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TypedSqlTest {
  private static final String BOMB =
      "SELECT count(*) FROM demo_employment.observations a, demo_employment.observations b,"
          + " demo_employment.observations c, demo_employment.observations d";
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
  void timesAreOfRunsWhoseResultsAreStored() throws Exception {
    int runs = Boolean.getBoolean("workbench.long") ? 200 : 3;
    try (TypedSql one = TypedSql.selectOne(workbench, Subject.OWNER);
        TypedSql many = TypedSql.manyRows(workbench, Subject.OWNER)) {
      double[] ones = one.times(runs);
      double[] manies = many.times(runs);
      System.out.printf(
          "select 1: p50 %.1f ms, p95 %.1f ms; %d rows: p50 %.1f ms, p95 %.1f ms%n",
          TypedSql.quantile(ones, 0.5),
          TypedSql.quantile(ones, 0.95),
          TypedSql.ROWS,
          TypedSql.quantile(manies, 0.5),
          TypedSql.quantile(manies, 0.95));
      var result = many.state().last().orElseThrow().results().getFirst();
      assertEquals(TypedSql.ROWS, result.rows());
      assertTrue(ones[0] > 0);
    }
  }

  @Test
  void attacksGetNowhereWhoeverSendsThem() throws Exception {
    Subject analyst = person("analyst@example.org", Role.ANALYST);
    Subject coordinator = person("coordinator@example.org", Role.COORDINATOR);
    List<Paragraph> paragraphs = new ArrayList<>();
    for (String attack : attacks()) {
      paragraphs.add(new Paragraph("p" + paragraphs.size(), "sql", attack));
    }
    NoteId note =
        workbench
            .notes()
            .create(
                analyst, NoteFolder.TOP, new NoteContent(NoteTitle.parse("Attacks"), paragraphs))
            .note()
            .id();
    workbench
        .notes()
        .share(analyst, note, new Grantee.OnePerson(person(coordinator)), Access.RUNNER);
    // Sharing does not give what a role does not have; whoever has no account is nobody.
    Subject nobody = new Subject.Person(new PersonId("zzzzzzzzzzzzzzzz"));
    for (Subject refused : List.of(coordinator, nobody)) {
      assertThrows(
          WorkbenchException.class,
          () -> workbench.noteRuns().start(refused, note, Language.ENGLISH));
    }
    assertEquals(List.of(), workbench.runs().list(note));
    int passed = 0;
    for (ParagraphState state : run(analyst, note)) {
      passed += state.last().orElseThrow().outcome() instanceof RunOutcome.Succeeded ? 1 : 0;
    }
    assertTrue(passed <= 2, passed + " passed; only a literal and a remark are harmless");
  }

  @Test
  @EnabledIfSystemProperty(named = "workbench.long", matches = "true")
  void bombsOfTwoPeopleAreHardlyFeltByOthers() throws Exception {
    List<Subject> people = new ArrayList<>();
    for (String name : List.of("w", "x", "y", "z")) {
      people.add(person(name + "@example.org", Role.ANALYST));
    }
    Neighbours neighbours =
        Neighbours.measure(workbench, people, List.of(BOMB, BOMB, BOMB, BOMB), pivot(), 40);
    System.out.println(neighbours);
    assertTrue(neighbours.sql() > 0 && neighbours.pivot() > 0);
  }

  /** The first pivot of the first template, for one partnership. */
  private String pivot() {
    String template = workbench.templates().list(Subject.OWNER).getFirst().id();
    return workbench
        .templates()
        .fill(template, new AreaId("NB-moncton"), Language.ENGLISH)
        .paragraphs()
        .stream()
        .filter(paragraph -> paragraph.interpreter().equals("pivot"))
        .findFirst()
        .orElseThrow()
        .text();
  }

  private static List<String> attacks() throws Exception {
    List<String> attacks =
        new ArrayList<>(
            List.of(
                "SELECT content FROM read_text('/etc/passwd')",
                "DROP VIEW demo_income.data",
                "SELECT * FROM duckdb_settings()",
                "COPY demo_income.data TO '/tmp/evil.csv'"));
    Path shared =
        Path.of(System.getProperty("workbench.root", "."), "../shared/hostile/statements.sql");
    if (Files.exists(shared)) {
      attacks.addAll(Files.readAllLines(shared).stream().filter(line -> !line.isBlank()).toList());
    }
    return attacks;
  }

  private List<ParagraphState> run(Subject subject, NoteId note) throws Exception {
    workbench.noteRuns().start(subject, note, Language.ENGLISH);
    List<ParagraphState> states = workbench.noteRuns().states(subject, note);
    for (int i = 0; i < 6_000 && states.stream().anyMatch(ParagraphState::isBusy); i++) {
      Thread.sleep(20);
      states = workbench.noteRuns().states(subject, note);
    }
    return states;
  }

  private static PersonId person(Subject subject) {
    return assertInstanceOf(Subject.Person.class, subject).id();
  }

  private Subject person(String email, Role role) {
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
        .person()
        .subject();
  }
}
