package ca.lipworkbench.workbench.pages;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.pivot.PivotTable.Member;
import ca.lipworkbench.engine.pivot.Remarks;
import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.statistics.Derivation;
import ca.lipworkbench.engine.statistics.RoundingModel;
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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

  /** The sentences of the page's area. */
  Finding finding() {
    return new Finding(language, own(), shown, lead());
  }

  /** The leading value for every area. */
  AreaPage.Standing standing(List<AreaPage.Key> keys) {
    FigureGrid.Row row = lead().row().orElseThrow(() -> new IllegalStateException("No rows"));
    List<AreaPage.Standing.Row> rows = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      rows.add(new AreaPage.Standing.Row(keys.get(i), cell(row, i)));
    }
    boolean ranges = rows.stream().anyMatch(r -> !r.cell().range().isEmpty());
    return new AreaPage.Standing(caption(Labels.of(row, language)), rows, ranges);
  }

  /** Why this area's leading value is missing; empty where it is there. */
  Optional<String> leadReason() {
    return lead()
        .row()
        .flatMap(row -> row.cell(own()).filter(cell -> cell.value().isEmpty()))
        .map(this::reason);
  }

  /** The whole figure. */
  FigureView view(Setting setting, List<AreaPage.Key> keys) {
    DashboardDraft.Figure draft = figure.draft();
    Finding finding = finding();
    String subtitle = finding.complete(draft.subtitle().in(language));
    List<Missing> missing = missing();
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

  private String caption(String row) {
    String subtitle = finding().complete(figure.draft().subtitle().in(language));
    return subtitle.contains(row) ? subtitle : words.say("figure.table.caption", row, subtitle);
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

  /** Every reason once, with the areas and categories that it holds for. */
  private List<Missing> missing() {
    record Why(boolean refused, String reason, String offer) {}
    Map<Why, Map<String, List<String>>> found = new LinkedHashMap<>();
    for (Area area : shown) {
      for (FigureGrid.Row row : grid.rows()) {
        Optional<Cell> cell = row.cell(area).filter(c -> c.value().isEmpty());
        if (cell.isEmpty()) {
          continue;
        }
        boolean refused = cell.get().derivation() instanceof Derivation.Refused;
        Why why = new Why(refused, reason(cell.get()), offer(cell.get(), row));
        found
            .computeIfAbsent(why, key -> new LinkedHashMap<>())
            .computeIfAbsent(area.place().in(language), key -> new ArrayList<>())
            .add(Labels.of(row, language));
      }
    }
    List<Missing> missing = new ArrayList<>();
    found.forEach(
        (why, areas) ->
            missing.add(
                new Missing(why.refused(), about(areas, why.reason()), why.reason(), why.offer())));
    return missing;
  }

  /** Which areas and categories; nothing where the reason itself names the only area. */
  private String about(Map<String, List<String>> areas, String reason) {
    List<String> parts = new ArrayList<>();
    areas.forEach(
        (area, rows) -> {
          boolean whole = rows.size() == grid.rows().size();
          if (!whole) {
            parts.add(words.say("figure.missing.rows", area, String.join(", ", rows)));
          } else if (!reason.contains(area)) {
            parts.add(area);
          }
        });
    return String.join("; ", parts);
  }

  private String reason(Cell cell) {
    return switch (cell.derivation()) {
      case Derivation.Refused refused -> wording.refusal(refused.refusal());
      case Derivation.Published published -> status(cell, published);
      case Derivation.SumOfCells sum -> status(cell, sum);
      case Derivation.RatioOfSums ratio -> status(cell, ratio);
      case Derivation.WeightedMean mean -> status(cell, mean);
      case Derivation.Absent absent -> wording.derivation(absent);
    };
  }

  private String status(Cell cell, Derivation derivation) {
    return cell.status().isEmpty() ? wording.derivation(derivation) : wording.status(cell.status());
  }

  private String offer(Cell cell, FigureGrid.Row row) {
    return cell.derivation() instanceof Derivation.Refused refused
        ? wording.offer(refused.refusal(), row.measure()).orElse("")
        : "";
  }

  private List<String> rounding() {
    Set<RoundingModel> models = new LinkedHashSet<>();
    grid.rows().forEach(row -> models.add(row.measure().rounding()));
    return models.stream().map(wording::rounding).toList();
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
            said -> facts.add(new Fact(words.say("figure.made.geography"), said.in(language))));
    lead()
        .row()
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
