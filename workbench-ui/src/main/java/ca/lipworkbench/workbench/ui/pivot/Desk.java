package ca.lipworkbench.workbench.ui.pivot;

import ca.lipworkbench.engine.catalogue.Catalogue;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.error.EngineError;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.explore.Alternative;
import ca.lipworkbench.engine.explore.Alternatives;
import ca.lipworkbench.engine.explore.AreaTree;
import ca.lipworkbench.engine.explore.CellExplanation;
import ca.lipworkbench.engine.explore.Choice;
import ca.lipworkbench.engine.explore.Choices;
import ca.lipworkbench.engine.explore.Comparisons;
import ca.lipworkbench.engine.explore.Defaults;
import ca.lipworkbench.engine.explore.Explanations;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.pivot.PivotDraft;
import ca.lipworkbench.engine.pivot.PivotSpec;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.pivot.Pivots;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.workbench.accounts.Permission;
import ca.lipworkbench.workbench.accounts.Person;
import ca.lipworkbench.workbench.config.Workbench;
import ca.lipworkbench.workbench.ui.charts.DownloadMenu;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a builder asks of the workbench, on behalf of one person. */
final class Desk {
  private final Workbench workbench;
  private final Person person;
  private final Subject subject;
  private final Words words;
  private final Catalogue catalogue;
  private final Pivots pivots;
  private final Choices choices;
  private final Defaults defaults;
  private final Comparisons comparisons;
  private final Explanations explanations;
  private final Alternatives alternatives;

  Desk(Workbench workbench, Person person, Words words) {
    this.workbench = workbench;
    this.person = person;
    this.subject = person.subject();
    this.words = words;
    catalogue = workbench.catalogue();
    pivots = workbench.pivots();
    choices = new Choices(catalogue);
    defaults = new Defaults(catalogue);
    comparisons = new Comparisons(catalogue);
    explanations = new Explanations(catalogue);
    alternatives = new Alternatives(catalogue, pivots);
  }

  Subject subject() {
    return subject;
  }

  Choices choices() {
    return choices;
  }

  Comparisons comparisons() {
    return comparisons;
  }

  /** What keeps pivots in notes. */
  PivotSaving saving() {
    return new PivotSaving(workbench.notes(), subject);
  }

  /** The current release of a table that this person may read. */
  Optional<Release> release(TableName table) {
    return catalogue.find(subject, table);
  }

  WorkbenchException unknownTable(PivotDraft draft) {
    return new WorkbenchException(
        EngineError.UNKNOWN_TABLE, draft.table().map(TableName::value).orElse(""), "");
  }

  Optional<Area> area(AreaId id) {
    return catalogue.findArea(id);
  }

  /** The areas of a draft that exist. */
  List<Area> areas(PivotDraft draft) {
    return draft.areas().stream().flatMap(id -> catalogue.findArea(id).stream()).toList();
  }

  /** Every area, to pick from. */
  AreaTree areaTree() {
    return AreaTree.of(catalogue, words.language());
  }

  Stream<Area> searchAreas(String text) {
    return workbench.areas().search(text).stream();
  }

  List<Choice> search(String text, int most) {
    return choices.search(subject, text, words.language(), most);
  }

  /** The first question to what was chosen. */
  PivotDraft begin(Choice choice, List<AreaId> areas) {
    return PivotDraft.of(
        choice
            .measure()
            .map(measure -> defaults.first(choice.release(), measure, areas))
            .orElseGet(() -> defaults.first(choice.release(), areas)));
  }

  /** A menu of files; whoever may no longer read the table, or ask it, gets none. */
  DownloadMenu downloads(Supplier<@Nullable Release> shown) {
    return new DownloadMenu(
        words.language(),
        workbench.downloads(),
        () -> {
          Release release = shown.get();
          return release != null
              && person.may(Permission.PIVOT)
              && release(release.table()).isPresent();
        });
  }

  /** The table or indicator that an address names. */
  Optional<Choice> choice(String table, Optional<String> measure) {
    try {
      return release(new TableName(table))
          .map(
              release ->
                  new Choice(
                      release, measure.flatMap(release.structure()::findMeasure), List.of()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  PivotTable answer(PivotSpec spec) {
    return pivots.answer(subject, spec);
  }

  CellExplanation explain(PivotTable table, int row, int column) {
    return explanations.of(subject, table, row, column, words.language());
  }

  List<Alternative> instead(PivotTable table, int row, int column) {
    return alternatives.of(subject, table, row, column);
  }
}
