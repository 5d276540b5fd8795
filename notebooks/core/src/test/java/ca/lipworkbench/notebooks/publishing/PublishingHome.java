package ca.lipworkbench.notebooks.publishing;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.durable.DurableFiles;
import ca.lipworkbench.engine.durable.FailPoint;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.pivot.PivotSpec;
import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.notebooks.database.DatabaseExamples;
import ca.lipworkbench.notebooks.database.NotebooksDatabase;
import ca.lipworkbench.notebooks.note.Note;
import ca.lipworkbench.notebooks.note.NoteContent;
import ca.lipworkbench.notebooks.note.NoteStore;
import ca.lipworkbench.notebooks.note.NoteTitle;
import ca.lipworkbench.notebooks.note.Paragraph;
import ca.lipworkbench.notebooks.note.SqliteNoteStore;
import ca.lipworkbench.notebooks.publishing.DashboardDraft.ChartKind;
import ca.lipworkbench.notebooks.publishing.DashboardDraft.Figure;
import ca.lipworkbench.notebooks.publishing.DashboardDraft.GoalLink;
import ca.lipworkbench.notebooks.publishing.DashboardDraft.Relation;
import ca.lipworkbench.notebooks.run.Result;
import ca.lipworkbench.notebooks.run.Run;
import ca.lipworkbench.notebooks.run.RunOutcome;
import ca.lipworkbench.notebooks.run.RunStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A home folder with one note, from which tests publish. */
public final class PublishingHome implements AutoCloseable {
  public static final Clock NOON =
      Clock.fixed(Instant.parse("2026-05-12T12:00:00Z"), ZoneOffset.UTC);
  public static final PivotSpec SPEC =
      new PivotSpec(
          AtlanticCatalogue.TABLE,
          List.of("area"),
          List.of("population-group"),
          List.of("employed"),
          List.of(new AreaId("NB-moncton")),
          List.of("2021"),
          Map.of("population-group", List.of("total", "immigrants")));

  public final NotebooksDatabase database;
  public final Path published;
  public final NoteStore notes;
  public final RunStore runs;
  public AtlanticCatalogue catalogue = new AtlanticCatalogue();

  public PublishingHome(Path home) {
    this.database = DatabaseExamples.open(home.resolve("workbench.db"));
    this.published = home.resolve("published");
    this.notes = new SqliteNoteStore(database, NOON);
    this.runs =
        RunStore.open(database, home.resolve("results"), new DurableFiles(FailPoint.NONE), NOON);
  }

  public Publisher publisher() {
    return publisher(FailPoint.NONE);
  }

  Publisher publisher(FailPoint failPoint) {
    return new Publisher(
        notes,
        runs,
        catalogue,
        new CountedAnswers(catalogue),
        new PlainRenderer(),
        published,
        new DurableFiles(failPoint),
        NOON);
  }

  public Publications publications() {
    return new Publications(published);
  }

  /** The note of the tests, stored and run from top to bottom without an error. */
  public Note cleanNote() {
    Note note =
        notes.create(
            new NoteContent(
                NoteTitle.parse("Newcomers and work"),
                List.of(
                    new Paragraph("introduction", "md", "# Work"),
                    new Paragraph("employed", "pivot", "{}"))));
    run(note, new RunOutcome.Succeeded(), new Result.Html("<h1>Work</h1>"));
    return note;
  }

  /** A run whose first paragraph ends like this, and whose second one answers the pivot. */
  public Run run(Note note, RunOutcome first, Result given) {
    Run run = runs.begin(note);
    runs.end(run.id(), 0, NOON.instant(), first, List.of(given), Map.of());
    runs.end(
        run.id(),
        1,
        NOON.instant(),
        new RunOutcome.Succeeded(),
        List.of(new Result.Pivot(new CountedAnswers(catalogue).answer(Subject.OWNER, SPEC))),
        Map.of());
    return runs.end(run.id());
  }

  public static DashboardDraft draft() {
    return draft(figure("employed", "8.5"));
  }

  public static DashboardDraft draft(Figure... figures) {
    return new DashboardDraft(
        BilingualText.of("Work", "Travail"),
        BilingualText.of("Who has a job.", "Qui a un emploi."),
        Optional.empty(),
        "region-ATL",
        List.of(figures));
  }

  public static Figure figure(String paragraph, String target) {
    return figure(
        paragraph,
        target,
        BilingualText.of("{value} were employed in {area}.", "{area} : {value} en emploi."),
        BilingualText.of("A row a group.", "Une ligne par groupe."));
  }

  public static Figure figure(
      String paragraph, String target, BilingualText finding, BilingualText alternativeText) {
    return new Figure(
        paragraph,
        ChartKind.DOTS,
        finding,
        BilingualText.of("Employed, 2021", "Personnes occupées, 2021"),
        alternativeText,
        BilingualText.of("Further right is more.", "Plus à droite, c’est plus."),
        List.of(new GoalLink(target, Relation.DIRECT, BilingualText.of("Work", "Travail"))));
  }

  @Override
  public void close() {
    runs.close();
  }
}
