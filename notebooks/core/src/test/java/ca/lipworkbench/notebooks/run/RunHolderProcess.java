package ca.lipworkbench.notebooks.run;

import ca.lipworkbench.engine.durable.DurableFiles;
import ca.lipworkbench.engine.durable.FailPoint;
import ca.lipworkbench.notebooks.database.DatabaseExamples;
import ca.lipworkbench.notebooks.database.NotebooksDatabase;
import ca.lipworkbench.notebooks.note.Note;
import ca.lipworkbench.notebooks.note.NoteId;
import ca.lipworkbench.notebooks.note.SqliteNoteStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Begins a run, ends its first paragraph, prints the run, and waits to be killed. */
final class RunHolderProcess {
  private RunHolderProcess() {}

  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]);
    NotebooksDatabase database = DatabaseExamples.open(home.resolve("workbench.db"));
    Note note =
        new SqliteNoteStore(database, Clock.systemUTC())
            .find(new NoteId(arguments[1]))
            .orElseThrow();
    RunStore runs =
        RunStore.open(
            database, home.resolve("results"), new DurableFiles(FailPoint.NONE), Clock.systemUTC());
    Run run = runs.begin(note);
    runs.end(
        run.id(),
        0,
        run.startedAt(),
        new RunOutcome.Succeeded(),
        List.of(new Result.Html("<p>kept</p>")));
    System.out.println(run.id());
    System.out.flush();
    System.in.read();
  }
}
