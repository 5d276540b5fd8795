package ca.lipworkbench.notebooks.publishing;

import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.pivot.PivotTableCodec;
import ca.lipworkbench.notebooks.note.Note;
import ca.lipworkbench.notebooks.run.Run;
import ca.lipworkbench.notebooks.run.RunStore;
import ca.lipworkbench.notebooks.run.StoredResult;
import java.io.ByteArrayInputStream;
import java.util.Optional;

/** The pivot tables that a run of a note gave. May be used by many threads. */
public final class RunTables {
  private final RunStore runs;

  /** The tables of these runs. */
  public RunTables(RunStore runs) {
    this.runs = runs;
  }

  /** The last run of the whole note at its revision; runs of single paragraphs do not count. */
  public Optional<Run> lastWhole(Note note) {
    return runs.list(note.id()).stream()
        .filter(run -> run.isWhole() && run.revision() == note.revision())
        .findFirst();
  }

  /** What a paragraph of a run answered; empty where it gave no pivot table. */
  public Optional<PivotTable> read(Run run, String paragraph) {
    return run.findParagraph(paragraph).stream()
        .flatMap(found -> found.results().stream())
        .filter(result -> result.kind() == StoredResult.Kind.PIVOT)
        .map(result -> PivotTableCodec.read(new ByteArrayInputStream(runs.read(result))))
        .findFirst();
  }
}
