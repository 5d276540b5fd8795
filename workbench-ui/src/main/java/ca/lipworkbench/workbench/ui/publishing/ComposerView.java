package ca.lipworkbench.workbench.ui.publishing;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.GeographicLevel;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.notebooks.composing.Actor;
import ca.lipworkbench.notebooks.composing.ComposeOutcome;
import ca.lipworkbench.notebooks.composing.ComposeOutcome.Merging;
import ca.lipworkbench.notebooks.composing.Composer;
import ca.lipworkbench.notebooks.composing.Composition;
import ca.lipworkbench.notebooks.composing.DraftEdits;
import ca.lipworkbench.notebooks.composing.Readiness;
import ca.lipworkbench.notebooks.note.NoteId;
import ca.lipworkbench.notebooks.publishing.Blocker;
import ca.lipworkbench.notebooks.publishing.DashboardDraft;
import ca.lipworkbench.notebooks.publishing.Examination;
import ca.lipworkbench.notebooks.publishing.Place;
import ca.lipworkbench.workbench.accounts.Person;
import ca.lipworkbench.workbench.config.Actors;
import ca.lipworkbench.workbench.config.Workbench;
import ca.lipworkbench.workbench.ui.frame.Address;
import ca.lipworkbench.workbench.ui.frame.Frame;
import ca.lipworkbench.workbench.ui.frame.May;
import ca.lipworkbench.workbench.ui.frame.SignedIn;
import ca.lipworkbench.workbench.ui.frame.StateBox;
import ca.lipworkbench.workbench.ui.frame.Tab;
import ca.lipworkbench.workbench.ui.frame.WideScreen;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Composing a dashboard from a note: which figures in which order, every text in both languages
 * side by side, what still blocks, and the page as the public will see it. What is looked at stands
 * in the address; every change is stored at once.
 */
@Route(value = "publish/:note", layout = Frame.class)
@RolesAllowed(May.READ)
@StyleSheet("workbench/publishing.css")
public final class ComposerView extends Main
    implements HasDynamicTitle, BeforeEnterObserver, WideScreen, Editing {
  private static final long serialVersionUID = 1L;
  private static final String VIEW = "view";
  private static final String PREVIEW = "preview";
  private static final String DEVICE = "as";
  private static final String SPOKEN = "in";
  private static final String AREA = "area";
  private static final String AT = "at";

  private final transient Workbench workbench;
  private final transient Composer composer;
  private final transient Person person;
  private final transient Actor actor;
  private final Words words;

  private final transient Map<Place, Component> anchors = new HashMap<>();
  private final ReadinessPanel ready;
  private final DeedPanel deeds;
  private final ComposerHead head;
  private final Div left = new Div();

  private transient @Nullable Composition composition;
  private transient @Nullable DashboardFields fields;

  /** How many previews were asked for: only the answer to the last is shown. */
  private int drawings;

  private transient Examination found = new Examination(List.of(), List.of(), List.of());

  /** The composer for the person at the other end of the request. */
  public ComposerView(Workbench workbench, SignedIn signedIn) {
    this.workbench = workbench;
    this.composer = workbench.composing().composer();
    this.person = signedIn.person();
    this.actor = Actors.of(person);
    this.words = new Words(Tab.language(UI.getCurrent()), workbench.accounts().people());
    this.ready = new ReadinessPanel(words, this::goTo);
    this.deeds = new DeedPanel(words, workbench.publishing(), actor, this::decided);
    this.head = new ComposerHead(words, this::look);
    addClassName("pb-view");
    // The drawing program loads while the person reads, so that the first preview need not wait.
    workbench.warmCharts();
  }

  @Override
  public String getPageTitle() {
    return words.text("composer.page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    Optional<NoteId> note = event.getRouteParameters().get("note").flatMap(NoteId::find);
    Optional<Composition> opened =
        note.flatMap(id -> composer.open(actor, id, words.language(), Tab.place(event.getUI())));
    if (opened.isEmpty()) {
      add(
          new StateBox(
              StateBox.Kind.EMPTY,
              words.text("composer.unknown"),
              words.text("composer.unknown.meaning"),
              new Anchor("notes", words.text("composer.notes"))));
      return;
    }
    composition = opened.get();
    left.addClassName("pb-left");
    Aside aside = new Aside(ready, deeds);
    aside.addClassName("pb-aside");
    aside.getElement().setAttribute("aria-label", words.text("ready.title"));
    Div columns = new Div(left, aside);
    columns.addClassName("pb-columns");
    add(head, columns);
    examine();
    show(Address.of(event.getLocation()));
  }

  @Override
  public void write(Place place, String text) {
    save(present().slug(), DraftEdits.write(present().draft(), place, text), false, place);
  }

  @Override
  public void change(Place focus, UnaryOperator<DashboardDraft> change) {
    save(present().slug(), change.apply(present().draft()), true, focus);
  }

  @Override
  public void anchor(Place place, Component field) {
    anchors.put(place, field);
  }

  private Composition present() {
    if (composition == null) {
      throw new IllegalStateException("Nothing is open");
    }
    return composition;
  }

  private void save(String slug, DashboardDraft draft, boolean rebuilt, Place focus) {
    try {
      take(composer.save(actor, present(), slug, draft), rebuilt, focus);
    } catch (WorkbenchException e) {
      head.say(e.sentence(words.language()));
    }
  }

  private void take(ComposeOutcome outcome, boolean rebuilt, Place focus) {
    switch (outcome) {
      case ComposeOutcome.Saved(var saved, var merging) -> {
        composition = saved;
        head.say(merging == Merging.MERGED ? words.text("saved.merged") : words.text("saved"));
        examine();
        if (rebuilt || merging == Merging.MERGED) {
          build();
          focus(focus);
        } else {
          refresh();
        }
      }
      case ComposeOutcome.Clashed clashed ->
          ClashDialog.open(
              words,
              clashed,
              chosen -> {
                composition = clashed.theirs();
                save(clashed.slug(), chosen, true, focus);
              });
      case ComposeOutcome.Apart apart ->
          ClashDialog.open(
              words,
              apart,
              chosen -> {
                composition = apart.theirs();
                save(apart.slug(), chosen, true, focus);
              });
    }
  }

  private void examine() {
    found = composer.examine(actor, present());
    Composition now = present();
    ready.show(Readiness.of(found), found.areas().size());
    deeds.show(now, found.isReady());
    head.show(now);
  }

  private void show(Address address) {
    boolean preview = address.find(VIEW).filter(PREVIEW::equals).isPresent();
    head.mark(preview);
    if (preview) {
      showPreview(address);
    } else {
      build();
      address.find(AT).flatMap(Place::find).ifPresent(this::focus);
    }
  }

  private void build() {
    anchors.clear();
    left.removeAll();
    Map<String, PivotTable> answered = composer.answered(present());
    Set<String> used =
        present().draft().figures().stream()
            .map(DashboardDraft.Figure::paragraph)
            .collect(Collectors.toSet());
    DashboardFields built =
        new DashboardFields(
            words,
            present(),
            workbench.catalogue().areas(),
            answered.keySet().stream().filter(paragraph -> !used.contains(paragraph)).toList(),
            this,
            slug -> save(slug, present().draft(), false, Place.of(Place.Field.ADDRESS)),
            paragraph -> add(paragraph, answered));
    fields = built;
    left.add(built);
    refresh();
  }

  private void add(String paragraph, Map<String, PivotTable> answered) {
    PivotTable table = answered.get(paragraph);
    if (table != null) {
      int number = present().draft().figures().size() + 1;
      change(
          Place.of(number, Place.Field.PARAGRAPH),
          now -> DraftEdits.add(now, composer.figure(actor.subject(), paragraph, table)));
    }
  }

  private void refresh() {
    if (fields != null) {
      Set<Place> blocking =
          found.blockers().stream().map(Blocker::place).collect(Collectors.toSet());
      fields.show(present().slug(), present().draft(), blocking);
    }
  }

  private void look(boolean preview) {
    UI ui = UI.getCurrent();
    Address address = Address.current(ui).without(AT);
    Address next = preview ? address.with(VIEW, PREVIEW) : address.without(VIEW);
    next.push(ui);
    show(next);
  }

  private void showPreview(Address address) {
    left.removeAll();
    anchors.clear();
    fields = null;
    PreviewPanel.Look look =
        new PreviewPanel.Look(
            PreviewPanel.Device.find(address.find(DEVICE).orElse("")),
            address
                .find(SPOKEN)
                .filter(tag -> tag.equals("fr") || tag.equals("en"))
                .map(Language::parse)
                .orElse(words.language()),
            area(address));
    PreviewPanel made = new PreviewPanel(words, found.areas(), look, this::lookAt);
    left.add(made);
    draw(made, look);
  }

  /** Draws beside the request: the first picture of a server takes seconds. */
  private void draw(PreviewPanel panel, PreviewPanel.Look look) {
    UI ui = UI.getCurrent();
    Composition now = present();
    Examination examined = found;
    int asked = ++drawings;
    panel.showLoading(look);
    Thread.ofVirtual()
        .name("preview")
        .start(
            () -> {
              Consumer<PreviewPanel> answer;
              try {
                Optional<String> name = composer.preview(actor, now, examined, look.area());
                answer = shown -> shown.show(name, look);
              } catch (WorkbenchException e) {
                answer = shown -> shown.showProblem(e.sentence(words.language()));
              }
              Consumer<PreviewPanel> told = answer;
              Later.on(
                  ui,
                  () -> {
                    if (asked == drawings) {
                      told.accept(panel);
                    }
                  });
            });
  }

  private void lookAt(PreviewPanel.Look look) {
    UI ui = UI.getCurrent();
    Address.current(ui)
        .with(VIEW, PREVIEW)
        .with(DEVICE, look.device().id())
        .with(SPOKEN, look.in().tag())
        .with(AREA, look.area().value())
        .push(ui);
    left.getChildren()
        .filter(PreviewPanel.class::isInstance)
        .map(PreviewPanel.class::cast)
        .findFirst()
        .ifPresent(panel -> draw(panel, look));
  }

  /** The area in the address, or the one for which the tab works, or the first of the draft. */
  private AreaId area(Address address) {
    List<AreaId> areas = found.areas().stream().map(Area::id).toList();
    return address
        .find(AREA)
        .flatMap(text -> areas.stream().filter(id -> id.value().equals(text)).findFirst())
        .or(() -> Tab.place(UI.getCurrent()).filter(areas::contains))
        .or(() -> first(found.areas()))
        .orElseGet(() -> new AreaId("none"));
  }

  private static Optional<AreaId> first(List<Area> areas) {
    return areas.stream()
        .filter(area -> area.level() == GeographicLevel.PARTNERSHIP)
        .map(Area::id)
        .findFirst();
  }

  private void goTo(Place place) {
    UI ui = UI.getCurrent();
    Address.current(ui).without(VIEW).with(AT, place.toString()).push(ui);
    if (place.field() == Place.Field.NOTE) {
      Address.current(ui).to("note/" + present().note().id()).open(ui);
      return;
    }
    if (fields == null) {
      head.mark(false);
      build();
    }
    focus(place);
  }

  private void focus(Place place) {
    Component field =
        Optional.ofNullable(anchors.get(place))
            .or(() -> Optional.ofNullable(anchors.get(place.in(words.language()))))
            .orElse(null);
    if (field != null) {
      field
          .getElement()
          .executeJs("this.scrollIntoView({block: 'center'}); setTimeout(() => this.focus(), 0)");
    }
  }

  private void decided(String sentence) {
    head.say(sentence);
    composer
        .open(actor, present().note().id(), words.language(), Optional.empty())
        .ifPresent(now -> composition = now);
    examine();
  }
}
