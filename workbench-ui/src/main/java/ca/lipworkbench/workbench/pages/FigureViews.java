package ca.lipworkbench.workbench.pages;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.pivot.PivotTable.Member;
import ca.lipworkbench.engine.pivot.Remarks;
import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.statistics.Derivation;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.wording.Wording;
import ca.lipworkbench.notebooks.publishing.DashboardDraft;
import ca.lipworkbench.notebooks.publishing.DashboardDraft.ChartKind;
import ca.lipworkbench.notebooks.publishing.FrozenDashboard.FrozenFigure;
import ca.lipworkbench.workbench.pages.FigureView.Fact;
import ca.lipworkbench.workbench.pages.FigureView.Goal;
import ca.lipworkbench.workbench.pages.FigureView.Missing;
import ca.lipworkbench.workbench.pages.FigureView.TableRow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Puts a frozen figure into the words and rows of one page: one area, one language. */
final class FigureViews {
  private final FrozenFigure figure;
  private final FigureGrid grid;
  private final List<Area> shown;
  private final Language language;
  private final PageWords words;
  private final Wording wording;

  /** A figure for these areas, the page's own first. */
  FigureViews(FrozenFigure figure, List<Area> shown, Language language) {
    this.figure = figure;
    this.grid = FigureGrid.of(figure.table());
    this.shown = shown;
    this.language = language;
    this.words = new PageWords(language);
    this.wording = Wording.in(language);
  }

  /** The rows from which sentences are completed. */
  Finding.Lead lead() {
    return new Finding.Lead(grid, figure.draft().chart() == ChartKind.LINES);
  }

  /** The row that the figure's finding speaks of. */
  private Optional<FigureGrid.Row> spoken() {
    return lead().spoken(figure.draft().finding().in(language));
  }

  /** The sentences of the page's area. */
  Finding finding() {
    return new Finding(language, own(), shown, lead());
  }

  /** The value that the finding speaks of, for every area. */
  AreaPage.Standing standing(List<AreaPage.Key> keys) {
    FigureGrid.Row row = spoken().orElseThrow(() -> new IllegalStateException("No rows"));
    List<AreaPage.Standing.Row> rows = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      rows.add(new AreaPage.Standing.Row(keys.get(i), cell(row, i)));
    }
    boolean ranges = rows.stream().anyMatch(r -> !r.cell().range().isEmpty());
    return new AreaPage.Standing(caption(row), rows, ranges);
  }

  /** Why the value that the finding speaks of is missing; empty where it is there. */
  Optional<String> leadReason() {
    return spoken()
        .flatMap(row -> row.cell(own()).filter(cell -> cell.value().isEmpty()))
        .map(new MissingValues(grid, shown, language)::reason);
  }

  /** The whole figure. */
  FigureView view(Setting setting, List<AreaPage.Key> keys) {
    DashboardDraft.Figure draft = figure.draft();
    Finding finding = finding();
    String subtitle = finding.complete(draft.subtitle().in(language));
    List<Missing> missing = new MissingValues(grid, shown, language).all();
    boolean leads = setting.number() == 1;
    return new FigureView(
        "figure-" + setting.number(),
        setting.number(),
        leads,
        leads ? subtitle : finding.complete(draft.finding().in(language)),
        leads ? "" : subtitle,
        wording.notice(figure.table().source().nature()).orElse(""),
        keys,
        cells().stream().anyMatch(c -> c.value().isPresent() && hasRange(c)),
        !missing.isEmpty(),
        finding.complete(draft.alternativeText().in(language)),
        setting.wide(),
        setting.phone(),
        setting.clientSpec(),
        String.join(" ", shown.stream().map(area -> area.id().value()).toList()),
        table(keys, subtitle),
        finding.complete(draft.reading().in(language)),
        rounding(),
        missing,
        goals(),
        source(),
        setting.csv(),
        setting.json(),
        made());
  }

  /**
   * Where the figure stands and which files belong to it.
   *
   * @param number its place, from 1
   * @param wide SVG
   * @param phone SVG
   * @param clientSpec address
   * @param csv address
   * @param json address
   */
  record Setting(
      int number, String wide, String phone, String clientSpec, String csv, String json) {}

  private Area own() {
    return shown.getFirst();
  }

  private CellView cell(FigureGrid.Row row, int area) {
    return CellView.of(row, shown.get(area), area == 0, language);
  }

  private List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    for (FigureGrid.Row row : grid.rows()) {
      for (Area area : shown) {
        row.cell(area).ifPresent(cells::add);
      }
    }
    return cells;
  }

  private static boolean hasRange(Cell cell) {
    return cell.intervals().shownRounding().filter(range -> range.halfWidth() > 0).isPresent();
  }

  /** What the value is: its category, its measure and, where there is but one, its period. */
  private String caption(FigureGrid.Row row) {
    String measure = row.measure().name().in(language);
    boolean named =
        row.members().stream().anyMatch(member -> member.dimension().equals(DataStructure.PERIOD));
    List<String> periods = named ? List.of() : figure.table().spec().periods();
    String label = Labels.of(row, language);
    String what =
        label.equals(measure) ? label : words.say("area.standing.of", label, words.within(measure));
    return periods.size() == 1 ? words.say("area.standing.in", what, periods.getFirst()) : what;
  }

  private FigureView.Table table(List<AreaPage.Key> keys, String subtitle) {
    boolean years =
        grid.rows().stream()
            .allMatch(
                row ->
                    row.members().size() == 1
                        && row.members().getFirst().dimension().equals(DataStructure.PERIOD));
    Set<Labels> notes = new LinkedHashSet<>();
    PivotTable table = figure.table();
    table
        .remarks()
        .forEach(remark -> notes.add(new Labels(Remarks.sentence(remark, language), "")));
    Set<String> numbers = new java.util.TreeSet<>();
    cells().forEach(cell -> numbers.addAll(cell.notes()));
    for (String number : numbers) {
      Optional.ofNullable(table.notes().get(number))
          .ifPresent(note -> notes.add(Labels.of(note, language)));
    }
    return new FigureView.Table(
        wording
            .notice(table.source().nature())
            .map(notice -> words.say("figure.table.caption", subtitle, notice))
            .orElse(subtitle),
        words.say(years ? "figure.table.row.period" : "figure.table.row"),
        keys,
        rows(),
        List.copyOf(notes));
  }

  /** One line a category; what outer members change in goes above, once. */
  private List<TableRow> rows() {
    List<TableRow> rows = new ArrayList<>();
    List<Member> before = List.of();
    for (FigureGrid.Row row : grid.rows()) {
      List<Member> members = row.members();
      List<Member> outer = members.isEmpty() ? List.of() : members.subList(0, members.size() - 1);
      if (!outer.isEmpty() && !outer.equals(before)) {
        String label = String.join(", ", outer.stream().map(m -> m.label().in(language)).toList());
        rows.add(new TableRow.GroupLabel(mark(label, outer.getLast())));
      }
      before = outer;
      List<CellView> cells = new ArrayList<>();
      for (int area = 0; area < shown.size(); area++) {
        cells.add(cell(row, area));
      }
      Labels label =
          members.isEmpty()
              ? Labels.of(row.measure().name(), language)
              : Labels.of(members.getLast().label(), language);
      rows.add(
          new TableRow.Values(
              label, members.isEmpty() ? 0 : Math.min(members.getLast().depth(), 2), cells));
    }
    return rows;
  }

  private Labels mark(String text, Member member) {
    return new Labels(text, Labels.of(member.label(), language).foreign());
  }

  private List<String> rounding() {
    Set<String> notes = new LinkedHashSet<>();
    grid.rows().forEach(row -> notes.add(wording.rounding(row.measure())));
    return List.copyOf(notes);
  }

  private List<Goal> goals() {
    return figure.draft().goals().stream()
        .map(
            link ->
                new Goal(
                    link.target().substring(0, link.target().indexOf('.')),
                    link.target(),
                    link.label().in(language),
                    words.say("figure.goal." + link.relation().name())))
        .toList();
  }

  /** The adaptation's wording as soon as one shown value is worked out by us. */
  private List<String> source() {
    boolean adapted =
        cells().stream()
            .map(Cell::derivation)
            .anyMatch(
                derivation ->
                    switch (derivation) {
                      case Derivation.Published published -> false;
                      case Derivation.Absent absent -> false;
                      case Derivation.SumOfCells sum -> true;
                      case Derivation.RatioOfSums ratio -> true;
                      case Derivation.WeightedMean mean -> true;
                      case Derivation.Compared compared -> true;
                      case Derivation.InDollarsOf dollars -> true;
                      case Derivation.Refused refused -> true;
                    });
    String line =
        wording.source(
            figure.table().source(), adapted ? Wording.Sharing.ADAPTED : Wording.Sharing.UNCHANGED);
    return List.of(line);
  }

  private List<Fact> made() {
    List<Fact> facts = new ArrayList<>();
    PivotTable table = figure.table();
    facts.add(
        new Fact(
            words.say("figure.made.table"),
            words.say(
                "figure.made.table.text",
                table.title().in(language) + " (" + table.table() + ")",
                Integer.toString(table.release()))));
    table
        .geography()
        .ifPresent(
            said ->
                facts.add(
                    new Fact(
                        words.say("figure.made.geography"), words.capitalise(said.in(language)))));
    spoken()
        .ifPresent(
            row -> {
              for (Area area : shown) {
                row.cell(area)
                    .map(cell -> wording.derivation(cell.derivation()))
                    .filter(Objects::nonNull)
                    .ifPresent(said -> facts.add(new Fact(area.place().in(language), said)));
              }
            });
    return facts;
  }
}
