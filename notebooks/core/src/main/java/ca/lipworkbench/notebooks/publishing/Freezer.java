package ca.lipworkbench.notebooks.publishing;

import ca.lipworkbench.engine.catalogue.Catalogue;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.error.ErrorKind;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.pivot.PivotDraft;
import ca.lipworkbench.engine.pivot.PivotSpec;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.pivot.PivotTableCodec;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.table.Source;
import ca.lipworkbench.notebooks.note.Note;
import ca.lipworkbench.notebooks.note.Paragraph;
import ca.lipworkbench.notebooks.publishing.Blocker.Gate;
import ca.lipworkbench.notebooks.publishing.DashboardDraft.Figure;
import ca.lipworkbench.notebooks.publishing.FrozenDashboard.FrozenFigure;
import ca.lipworkbench.notebooks.run.ParagraphRun;
import ca.lipworkbench.notebooks.run.PivotAnswers;
import ca.lipworkbench.notebooks.run.Run;
import ca.lipworkbench.notebooks.run.RunStore;
import ca.lipworkbench.notebooks.run.StoredResult;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What checks a note against its draft and answers every figure for every area, with the
 * publisher's grants.
 */
final class Freezer {
  private static final String PIVOT = "pivot";

  private final RunStore runs;
  private final Catalogue catalogue;
  private final PivotAnswers pivots;

  Freezer(RunStore runs, Catalogue catalogue, PivotAnswers pivots) {
    this.runs = runs;
    this.catalogue = catalogue;
    this.pivots = pivots;
  }

  /** The areas and figures, or what blocks. */
  sealed interface Frozen {
    record Figures(List<Area> areas, List<FrozenFigure> figures) implements Frozen {}

    record Blocked(List<Blocker> blockers) implements Frozen {}
  }

  Frozen freeze(Subject subject, Note note, String slug, DashboardDraft draft) {
    List<Blocker> blockers = new ArrayList<>(DraftGates.check(slug, draft));
    List<Area> areas = DashboardAreas.of(draft.region(), catalogue);
    if (areas.isEmpty()) {
      blockers.add(Blocker.of(Gate.REGION, draft.region()));
    }
    for (Figure figure : draft.figures()) {
      checkParagraph(note, figure, blockers);
    }
    Optional<Run> run = checkRun(note, blockers);
    List<PivotTable> seen = new ArrayList<>();
    if (blockers.isEmpty() && run.isPresent()) {
      for (Figure figure : draft.figures()) {
        Optional<PivotTable> table = table(run.get(), figure.paragraph());
        table.ifPresentOrElse(
            found -> {
              checkTable(subject, found, blockers);
              seen.add(found);
            },
            () -> blockers.add(Blocker.of(Gate.CLEAN_RUN, figure.paragraph())));
      }
    }
    if (!blockers.isEmpty()) {
      return new Frozen.Blocked(blockers.stream().distinct().toList());
    }
    return answer(subject, draft, areas, seen);
  }

  private static void checkParagraph(Note note, Figure figure, List<Blocker> blockers) {
    Optional<Paragraph> paragraph = note.content().findParagraph(figure.paragraph());
    if (paragraph.isEmpty()) {
      blockers.add(Blocker.of(Gate.PARAGRAPH, figure.paragraph()));
    } else if (!paragraph.get().interpreter().equals(PIVOT)) {
      blockers.add(Blocker.of(Gate.PIVOT, figure.paragraph(), paragraph.get().interpreter()));
    }
  }

  private Optional<Run> checkRun(Note note, List<Blocker> blockers) {
    Optional<Run> last =
        runs.list(note.id()).stream().filter(run -> run.revision() == note.revision()).findFirst();
    if (last.isEmpty()) {
      blockers.add(Blocker.of(Gate.RUN, Integer.toString(note.revision())));
      return Optional.empty();
    }
    Run run = last.get();
    if (!run.isClean()) {
      String failed =
          run.paragraphs().stream()
              .filter(paragraph -> !paragraph.succeeded())
              .map(ParagraphRun::paragraph)
              .collect(Collectors.joining(", "));
      blockers.add(Blocker.of(Gate.CLEAN_RUN, failed));
    }
    for (ParagraphRun paragraph : run.paragraphs()) {
      if (paragraph.results().stream().anyMatch(StoredResult::truncated)) {
        blockers.add(Blocker.of(Gate.WHOLE_RESULTS, paragraph.paragraph()));
      }
    }
    return last;
  }

  private Optional<PivotTable> table(Run run, String paragraph) {
    return run.findParagraph(paragraph).stream()
        .flatMap(found -> found.results().stream())
        .filter(result -> result.kind() == StoredResult.Kind.PIVOT)
        .map(result -> PivotTableCodec.read(new ByteArrayInputStream(runs.read(result))))
        .findFirst();
  }

  private void checkTable(Subject subject, PivotTable table, List<Blocker> blockers) {
    Source source = table.source();
    if (!source.attribution().isComplete() || !source.adaptation().isComplete()) {
      blockers.add(Blocker.of(Gate.ATTRIBUTION, table.table().value()));
    }
    Optional<Release> current = catalogue.find(subject, table.table());
    if (current.map(Release::number).orElse(0) != table.release()) {
      blockers.add(Blocker.of(Gate.RELEASE, table.table().value()));
    }
  }

  private Frozen answer(
      Subject subject, DashboardDraft draft, List<Area> areas, List<PivotTable> seen) {
    List<FrozenFigure> figures = new ArrayList<>();
    List<Blocker> blockers = new ArrayList<>();
    for (int i = 0; i < seen.size(); i++) {
      Figure figure = draft.figures().get(i);
      try {
        figures.add(
            new FrozenFigure(figure, pivots.answer(subject, forAreas(seen.get(i).spec(), areas))));
      } catch (WorkbenchException e) {
        if (e.code().kind() == ErrorKind.INTERNAL) {
          throw e;
        }
        blockers.add(Blocker.of(Gate.ANSWER, figure.paragraph(), String.valueOf(e.getMessage())));
      }
    }
    return blockers.isEmpty() ? new Frozen.Figures(areas, figures) : new Frozen.Blocked(blockers);
  }

  /** The same question with these areas on the columns and everything else on the rows. */
  private static PivotSpec forAreas(PivotSpec spec, List<Area> areas) {
    PivotDraft draft = PivotDraft.of(spec);
    for (String dimension : spec.columns()) {
      draft = draft.toRows(dimension, Integer.MAX_VALUE);
    }
    return draft
        .toColumns(DataStructure.AREA, 0)
        .withAreas(areas.stream().map(Area::id).toList())
        .complete();
  }
}
