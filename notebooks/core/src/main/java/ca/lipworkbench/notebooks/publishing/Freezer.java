package ca.lipworkbench.notebooks.publishing;

import ca.lipworkbench.engine.catalogue.Catalogue;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.error.ErrorKind;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.pivot.PivotDraft;
import ca.lipworkbench.engine.pivot.PivotSpec;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.table.Source;
import ca.lipworkbench.notebooks.note.Note;
import ca.lipworkbench.notebooks.note.Paragraph;
import ca.lipworkbench.notebooks.publishing.Blocker.Gate;
import ca.lipworkbench.notebooks.publishing.DashboardDraft.Figure;
import ca.lipworkbench.notebooks.publishing.FrozenDashboard.FrozenFigure;
import ca.lipworkbench.notebooks.publishing.Place.Field;
import ca.lipworkbench.notebooks.run.ParagraphRun;
import ca.lipworkbench.notebooks.run.PivotAnswers;
import ca.lipworkbench.notebooks.run.Run;
import ca.lipworkbench.notebooks.run.RunStore;
import ca.lipworkbench.notebooks.run.StoredResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What holds a draft against its note and answers every figure for every area, with the publisher's
 * grants.
 */
final class Freezer {
  private static final String PIVOT = "pivot";

  private final Catalogue catalogue;
  private final PivotAnswers pivots;
  private final RunTables tables;

  Freezer(RunStore runs, Catalogue catalogue, PivotAnswers pivots) {
    this.catalogue = catalogue;
    this.pivots = pivots;
    this.tables = new RunTables(runs);
  }

  /** Holds a draft against its note; every condition is looked at, whatever others say. */
  Examination examine(Subject subject, Note note, String slug, DashboardDraft draft) {
    List<Blocker> blockers = new ArrayList<>(DraftGates.check(slug, draft));
    List<Area> areas = DashboardAreas.of(draft.region(), catalogue);
    if (areas.isEmpty()) {
      blockers.add(Blocker.of(Gate.REGION, Place.of(Field.REGION), draft.region()));
    }
    Optional<Run> run = checkRun(note, draft, blockers);
    List<Optional<FrozenFigure>> figures = new ArrayList<>();
    for (int number = 1; number <= draft.figures().size(); number++) {
      Figure figure = draft.figures().get(number - 1);
      Place place = Place.of(number, Field.PARAGRAPH);
      Optional<PivotTable> seen =
          isPivot(note, figure, place, blockers) && run.isPresent()
              ? table(run.get(), figure, place, blockers)
              : Optional.empty();
      seen.ifPresent(table -> checkTable(subject, table, place, blockers));
      Optional<FrozenFigure> frozen =
          areas.isEmpty()
              ? Optional.empty()
              : seen.flatMap(table -> answer(subject, figure, table, areas, place, blockers));
      for (FrozenFigure answered : frozen.stream().toList()) {
        blockers.addAll(DraftGates.checkRows(draft, number, answered.table()));
      }
      figures.add(frozen);
    }
    return new Examination(blockers.stream().distinct().toList(), areas, figures);
  }

  private static boolean isPivot(Note note, Figure figure, Place place, List<Blocker> blockers) {
    Optional<Paragraph> paragraph = note.content().findParagraph(figure.paragraph());
    if (paragraph.isEmpty()) {
      blockers.add(Blocker.of(Gate.PARAGRAPH, place, figure.paragraph()));
      return false;
    }
    if (!paragraph.get().interpreter().equals(PIVOT)) {
      blockers.add(
          Blocker.of(Gate.PIVOT, place, figure.paragraph(), paragraph.get().interpreter()));
      return false;
    }
    return true;
  }

  private Optional<Run> checkRun(Note note, DashboardDraft draft, List<Blocker> blockers) {
    Optional<Run> last = tables.lastWhole(note);
    if (last.isEmpty()) {
      blockers.add(Blocker.of(Gate.RUN, Place.of(Field.NOTE), Integer.toString(note.revision())));
      return Optional.empty();
    }
    Run run = last.get();
    if (run.state() != Run.State.ENDED) {
      blockers.add(Blocker.of(Gate.RUN_ENDED, Place.of(Field.NOTE)));
    }
    for (ParagraphRun paragraph : run.paragraphs()) {
      Place place = place(paragraph.paragraph(), draft);
      if (!paragraph.succeeded()) {
        blockers.add(Blocker.of(Gate.CLEAN_RUN, place, paragraph.paragraph()));
      }
      if (paragraph.results().stream().anyMatch(StoredResult::truncated)) {
        blockers.add(Blocker.of(Gate.WHOLE_RESULTS, place, paragraph.paragraph()));
      }
    }
    return last;
  }

  /** The figure that shows a paragraph, or else the note. */
  private static Place place(String paragraph, DashboardDraft draft) {
    for (int number = 1; number <= draft.figures().size(); number++) {
      if (draft.figures().get(number - 1).paragraph().equals(paragraph)) {
        return Place.of(number, Field.PARAGRAPH);
      }
    }
    return Place.of(Field.NOTE);
  }

  private Optional<PivotTable> table(Run run, Figure figure, Place place, List<Blocker> blockers) {
    Optional<PivotTable> table = tables.read(run, figure.paragraph());
    if (table.isEmpty()) {
      blockers.add(Blocker.of(Gate.CLEAN_RUN, place, figure.paragraph()));
    }
    return table;
  }

  private void checkTable(Subject subject, PivotTable table, Place place, List<Blocker> blockers) {
    Source source = table.source();
    if (!source.attribution().isComplete() || !source.adaptation().isComplete()) {
      blockers.add(Blocker.of(Gate.ATTRIBUTION, place, table.table().value()));
    }
    Optional<Release> current = catalogue.find(subject, table.table());
    if (current.map(Release::number).orElse(0) != table.release()) {
      blockers.add(Blocker.of(Gate.RELEASE, place, table.table().value()));
    }
  }

  private Optional<FrozenFigure> answer(
      Subject subject,
      Figure figure,
      PivotTable seen,
      List<Area> areas,
      Place place,
      List<Blocker> blockers) {
    try {
      return Optional.of(
          new FrozenFigure(figure, pivots.answer(subject, forAreas(seen.spec(), areas))));
    } catch (WorkbenchException e) {
      if (e.code().kind() == ErrorKind.INTERNAL) {
        throw e;
      }
      blockers.add(
          Blocker.of(Gate.ANSWER, place, figure.paragraph(), String.valueOf(e.getMessage())));
      return Optional.empty();
    }
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
