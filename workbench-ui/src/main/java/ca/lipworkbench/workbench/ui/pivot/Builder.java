package ca.lipworkbench.workbench.ui.pivot;

import ca.lipworkbench.engine.explore.Choice;
import ca.lipworkbench.engine.explore.MemberList;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.geography.GeographicLevel;
import ca.lipworkbench.engine.pivot.PivotDraft;
import ca.lipworkbench.engine.pivot.PivotDraft.Place;
import ca.lipworkbench.engine.pivot.Totals;
import ca.lipworkbench.engine.table.Code;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.notebooks.note.NoteId;
import ca.lipworkbench.workbench.charts.ChartChoice;
import ca.lipworkbench.workbench.ui.charts.DownloadMenu;
import ca.lipworkbench.workbench.ui.frame.Address;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The builder around a table: fields, wells, areas, options, and the answer below them. */
final class Builder extends Div implements FieldsPanel.Actions, AreaWell.Actions, Well.Drops {
  private static final long serialVersionUID = 1L;

  private final transient Desk desk;
  private final Words words;
  private final transient Steps steps;
  private final TableChoice choice;
  private final FieldsPanel fields;
  private final Well rows;
  private final Well columns;
  private final Well filters;
  private final AreaWell areas;
  private final H1 title = new H1();
  private final Switch shading;
  private final Switch ranges;
  private final Switch totals;
  private final CalculationMenu calculation;
  private final Span count = new Span();
  private final Button save;
  private final Button open;
  private final Span tooLong;
  private final ResultPanel result;
  private transient BuilderState state = BuilderState.EMPTY;
  private transient @Nullable Moves moves;
  private transient @Nullable Release release;
  private transient @Nullable List<AreaId> offered;
  private transient List<Area> chosen = List.of();

  /** Where steps of the builder go. */
  interface Steps {
    void enter(BuilderState next);
  }

  Builder(Desk desk, Words words, Steps steps) {
    this.desk = desk;
    this.words = words;
    this.steps = steps;
    addClassName("pv");
    choice = new TableChoice(desk::search, this::begin, words);
    choice.setPrefixComponent(new Icon("data"));
    choice.setPlaceholder(words.text("fields.other-table"));
    fields = new FieldsPanel(choice, this, words);
    rows = new Well(Place.ROWS, this, this, words);
    columns = new Well(Place.COLUMNS, this, this, words);
    filters = new Well(Place.FILTERS, this, this, words);
    areas = new AreaWell(this, words);
    save = new Button(words.text("save"));
    open = new Button(words.text("fields.open"), new Icon("fields"));
    shading = new Switch(words.text("option.shading"), on -> steps.enter(state.withShading(on)));
    ranges = new Switch(words.text("option.ranges"), on -> steps.enter(state.withRanges(on)));
    totals = new Switch(words.text("option.totals"), this::switchTotals);
    tooLong = new Span(words.text("too-long"));
    tooLong.addClassNames("pv-tag", "caution");
    tooLong.setVisible(false);
    count.addClassName("pv-count");
    count.getElement().setAttribute("aria-live", "polite");
    result = new ResultPanel(desk, words, count::setText, new Answered());
    calculation = new CalculationMenu(this::step, words);
    Div options = new Div(calculation, shading, ranges, totals, tooLong, count);
    options.addClassName("pv-options");
    Button swap = new Button(new Icon("swap"), event -> step(state.draft().swapped()));
    swap.addThemeNames("tertiary", "icon");
    swap.addClassName("pv-swap");
    swap.setAriaLabel(words.text("swap"));
    Div wells = new Div(rows, swap, columns);
    wells.addClassName("pv-wells");
    Section build = new Section(head(), wells, areas, filters, options, result);
    build.addClassName("pv-build");
    add(fields, build);
    getElement()
        .addEventListener("keydown", event -> closeFields())
        .setFilter("event.key === 'Escape' && element.classList.contains('fields-open')");
  }

  private Div head() {
    open.addClickListener(event -> openFields());
    open.addClassName("pv-open-fields");
    Button back = icon("undo", "step.back", event -> UI.getCurrent().getPage().getHistory().back());
    Button forward =
        icon("redo", "step.forward", event -> UI.getCurrent().getPage().getHistory().forward());
    Button share = new Button(words.text("share"), new Icon("link"), event -> share());
    Div head = new Div(open, title, back, forward, share);
    DownloadMenu downloads = desk.downloads(() -> release);
    downloads.offer(() -> result.download());
    head.add(downloads);
    if (desk.saving().isAllowed()) {
      save.addThemeNames("primary");
      save.addClickListener(event -> save());
      head.add(save);
    }
    head.addClassName("pv-head");
    return head;
  }

  private void save() {
    state
        .draft()
        .spec()
        .ifPresent(
            spec ->
                new SaveDialog(
                        desk.saving(), spec, title.getText(), state.origin(), this::saved, words)
                    .open());
  }

  private void saved(NoteId note) {
    Notification notification = new Notification();
    notification.setDuration(10_000);
    notification.setPosition(Notification.Position.BOTTOM_START);
    UI ui = UI.getCurrent();
    Button open =
        new Button(
            words.text("save.open"),
            event -> {
              notification.close();
              Address.current(ui).to("note/" + note.value()).open(ui);
            });
    open.addThemeNames("tertiary");
    notification.add(new Span(words.text("save.done")), open);
    notification.open();
  }

  private Button icon(
      String icon,
      String key,
      com.vaadin.flow.component.ComponentEventListener<com.vaadin.flow.component.ClickEvent<Button>>
          listener) {
    Button button = new Button(new Icon(icon), listener);
    button.addThemeNames("tertiary", "icon");
    button.setAriaLabel(words.text(key));
    return button;
  }

  private void share() {
    getElement()
        .executeJs(
            "return navigator.clipboard ? navigator.clipboard.writeText(location.href)"
                + ".then(() => true, () => false) : false")
        .then(
            Boolean.class,
            copied ->
                Notification.show(
                    words.text(copied ? "share.done" : "share.by-hand"),
                    5000,
                    Notification.Position.BOTTOM_START));
  }

  /** Shows a state; what has not changed is left as it is. */
  void show(BuilderState next, Release table) {
    state = next;
    release = table;
    moves = new Moves(table.structure());
    PivotDraft draft = next.draft();
    title.setText(Titles.of(draft, table.structure(), words));
    fields.show(table, draft);
    rows.show(draft.rows(), this::face);
    columns.show(draft.columns(), this::face);
    filters.show(moves.filters(draft), this::face);
    if (!draft.areas().equals(offered)) {
      offered = draft.areas();
      chosen = desk.areas(draft);
      areas.show(chosen, new AreaOffers(desk.comparisons(), words).of(draft, chosen));
    }
    calculation.show(draft, table.structure(), chosen, desk.comparisons());
    shading.show(next.shading());
    ranges.show(next.ranges());
    totals.show(draft.totals() != Totals.HIDDEN);
    save.setEnabled(draft.spec().isPresent());
    result.show(next, table);
  }

  /** Says that the question does not fit into an address, or takes that back. */
  void showTooLong(boolean isTooLong) {
    tooLong.setVisible(isTooLong);
  }

  /** What is asked, or looked at, from within the answer. */
  private final class Answered implements ResultPanel.Steps {
    @Override
    public void step(PivotDraft next) {
      Builder.this.step(next);
    }

    @Override
    public void chart(ChartChoice chosen) {
      steps.enter(state.withChart(Optional.of(chosen.toText())));
    }
  }

  private Moves moves() {
    return java.util.Objects.requireNonNull(moves);
  }

  private DataStructure structure() {
    return moves().structure();
  }

  private void step(PivotDraft next) {
    steps.enter(state.with(next));
  }

  private void begin(Choice chosen) {
    choice.clear();
    step(desk.begin(chosen, state.draft().areas()));
  }

  private void switchTotals(boolean on) {
    PivotDraft draft = state.draft();
    step(on ? draft.showTotals(structure()) : draft.withTotals(Totals.HIDDEN));
  }

  private Chip.Face face(String dimension, Place place, int position, int neighbours) {
    PivotDraft draft = state.draft();
    String name = Titles.dimension(dimension, structure(), words);
    List<String> codes = codes(dimension);
    boolean kept = place == Place.FILTERS && codes.size() == 1;
    String detail = kept ? label(dimension, codes.getFirst()) : Integer.toString(codes.size());
    String spoken =
        words.text(
            "chip.spoken", name, detail, words.text("where." + draft.placeOf(dimension).name()));
    return new Chip.Face(
        kept ? words.text("chip.kept", name) : name,
        detail,
        spoken,
        place,
        place == Place.FILTERS ? -1 : position,
        neighbours,
        true);
  }

  private List<String> codes(String dimension) {
    return dimension.equals(DataStructure.AREA)
        ? state.draft().areas().stream().map(AreaId::value).toList()
        : moves().chosen(state.draft(), dimension);
  }

  private String label(String dimension, String code) {
    return switch (dimension) {
      case DataStructure.AREA ->
          desk.area(new AreaId(code)).map(area -> area.place().in(words.language())).orElse(code);
      case DataStructure.MEASURE ->
          structure()
              .findMeasure(code)
              .map(Measure::name)
              .map(name -> name.in(words.language()))
              .orElse(code);
      default ->
          structure()
              .findDimension(dimension)
              .flatMap(found -> found.find(code))
              .map(Code::name)
              .map(name -> name.in(words.language()))
              .orElse(code);
    };
  }

  @Override
  public Chip.Face face(String dimension) {
    PivotDraft draft = state.draft();
    String name = Titles.dimension(dimension, structure(), words);
    Place place = draft.placeOf(dimension);
    boolean used =
        place != Place.FILTERS
            || moves().filters(draft).contains(dimension)
            || dimension.equals(DataStructure.AREA);
    String detail =
        used
            ? words.text("where." + place.name())
            : Integer.toString(
                structure().findDimension(dimension).map(found -> found.codes().size()).orElse(0));
    return new Chip.Face(
        name, detail, words.text("field.spoken", name, detail), place, -1, 0, used);
  }

  @Override
  public void move(String dimension, Place place, int position) {
    step(moves().to(state.draft(), dimension, place, position));
    focusChip(dimension);
    if (place == Place.FILTERS && !isEvery(dimension)) {
      choose(dimension);
    }
  }

  private static boolean isEvery(String dimension) {
    return dimension.equals(DataStructure.AREA) || dimension.equals(DataStructure.MEASURE);
  }

  @Override
  public void shift(String dimension, int by) {
    step(moves().shifted(state.draft(), dimension, by));
    focusChip(dimension);
  }

  private void focusChip(String dimension) {
    Stream.of(rows, columns, filters)
        .flatMap(well -> well.find(dimension).stream())
        .findFirst()
        .ifPresent(Chip::focusLater);
  }

  @Override
  public void choose(String dimension) {
    if (dimension.equals(DataStructure.AREA)) {
      chooseAreas();
      return;
    }
    MemberList list =
        switch (dimension) {
          case DataStructure.PERIOD -> MemberList.ofPeriods(structure());
          case DataStructure.MEASURE -> MemberList.ofMeasures(structure());
          default -> MemberList.of(structure().findDimension(dimension).orElseThrow());
        };
    MemberDialog dialog =
        new MemberDialog(
            Titles.dimension(dimension, structure(), words),
            list,
            codes(dimension),
            chosen -> {
              step(moves().choose(state.draft(), dimension, chosen));
              focusChip(dimension);
            },
            words);
    dialog.open();
  }

  @Override
  public void remove(String dimension) {
    step(moves().without(state.draft(), dimension));
    fields.focus(dimension);
  }

  @Override
  public void toggleMeasure(String code) {
    step(moves().toggleMeasure(state.draft(), code));
  }

  @Override
  public void addMember(String dimension, String code) {
    step(moves().addMember(state.draft(), dimension, code));
  }

  @Override
  public void dropped(Object data, Place place, int position) {
    switch (data) {
      case String dimension -> step(moves().to(state.draft(), dimension, place, position));
      case FieldsPanel.DraggedMeasure measure ->
          step(moves().placeMeasure(state.draft(), measure.code(), place, position));
      default -> {}
    }
  }

  @Override
  public void addAreas(List<AreaId> more) {
    step(state.draft().addAreas(more));
  }

  @Override
  public void removeAreas(List<AreaId> gone) {
    step(state.draft().removeAreas(gone));
  }

  @Override
  public void chooseAreas() {
    AreaDialog dialog =
        new AreaDialog(
            desk.areaTree(),
            this,
            state.draft().areas(),
            chosen -> step(state.draft().withAreas(chosen)),
            words);
    dialog.open();
  }

  @Override
  public String kind(Area area) {
    String level = words.text("areas.kind." + area.level().name());
    // Some towns and the parish around them bear one name; only the code tells which is which.
    String kind =
        Dguid.find(area.id().value())
            .filter(dguid -> area.level() == GeographicLevel.CENSUS_SUBDIVISION)
            .map(dguid -> level + " " + dguid.code())
            .orElse(level);
    return area.province()
        .flatMap(desk::area)
        .map(province -> words.text("areas.kind.in", kind, province.place().in(words.language())))
        .orElse(kind);
  }

  @Override
  public Stream<Area> search(String text) {
    return desk.searchAreas(text);
  }

  private void openFields() {
    addClassName("fields-open");
    fields.focusSearch();
  }

  @Override
  public void closeFields() {
    removeClassName("fields-open");
    open.focus();
  }
}
