package ca.lipworkbench.workbench.ui.pivot;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.explore.Choice;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.pivot.PivotDraft;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.workbench.config.Workbench;
import ca.lipworkbench.workbench.ui.frame.Address;
import ca.lipworkbench.workbench.ui.frame.Frame;
import ca.lipworkbench.workbench.ui.frame.May;
import ca.lipworkbench.workbench.ui.frame.SignedIn;
import ca.lipworkbench.workbench.ui.frame.StateBox;
import ca.lipworkbench.workbench.ui.frame.Tab;
import ca.lipworkbench.workbench.ui.frame.WideScreen;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The pivot builder: from a table or an indicator to numbers beside each other, by pointing and
 * clicking. The whole question stands in the address, so that back, forward, a reload and a link
 * that is passed on show the same.
 */
@Route(value = "pivot", layout = Frame.class)
@RolesAllowed(May.PIVOT)
@StyleSheet("workbench/pivot.css")
public final class PivotView extends Main
    implements HasDynamicTitle, BeforeEnterObserver, WideScreen {
  private static final long serialVersionUID = 1L;
  private static final int SUGGESTIONS = 12;

  /** Parameters of links that begin with a table or an indicator of it. */
  private static final String TABLE = "table";

  private static final String MEASURE = "measure";

  private final transient Desk desk;
  private final Words words;
  private transient BuilderState state = BuilderState.EMPTY;
  private transient @Nullable Builder builder;

  /** The builder for the person at the other end of the request. */
  public PivotView(Workbench workbench, SignedIn signedIn) {
    words = new Words(Tab.language(UI.getCurrent()));
    desk = new Desk(workbench, signedIn.person(), words);
    addClassName("pv-view");
  }

  @Override
  public String getPageTitle() {
    return words.text("page.title");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    try {
      Address address = Address.of(event.getLocation());
      state = BuilderState.read(address.parameters());
      if (state.draft().table().isEmpty()) {
        address
            .find(TABLE)
            .flatMap(table -> desk.choice(table, address.find(MEASURE)))
            .ifPresent(choice -> state = state.with(desk.begin(choice, own())));
      }
      show();
    } catch (WorkbenchException e) {
      state = BuilderState.EMPTY;
      fault(e);
    }
  }

  private void fault(WorkbenchException reason) {
    leaveBuilder();
    Button again = new Button(words.text("fault.again"), event -> go(BuilderState.EMPTY));
    again.addThemeNames("primary");
    Div page =
        new Div(
            new StateBox(
                StateBox.Kind.ERROR,
                reason.sentence(words.language()),
                words.text("fault.safe"),
                again));
    page.addClassName("pv-empty");
    add(page);
  }

  private void leaveBuilder() {
    builder = null;
    removeAll();
  }

  /** Goes one step on: the state is shown, and becomes the newest of the tab's history. */
  private void enter(BuilderState next) {
    if (!next.equals(state)) {
      go(next);
    }
  }

  private void go(BuilderState next) {
    state = next;
    Optional<Map<String, String>> parameters = next.parameters();
    if (parameters.isPresent()) {
      UI ui = UI.getCurrent();
      Address address = Address.current(ui);
      address = address.without(TABLE).without(MEASURE);
      for (String name : BuilderState.PARAMETERS) {
        address = address.without(name);
      }
      for (Map.Entry<String, String> parameter : parameters.get().entrySet()) {
        address = address.with(parameter.getKey(), parameter.getValue());
      }
      address.push(ui);
    }
    show();
    if (builder != null) {
      builder.showTooLong(parameters.isEmpty());
    }
  }

  private void show() {
    PivotDraft draft = state.draft();
    if (draft.table().isEmpty()) {
      showEmpty();
      return;
    }
    Optional<Release> release = desk.release(draft.table().get());
    if (release.isEmpty()) {
      fault(desk.unknownTable(draft));
      return;
    }
    if (builder == null) {
      leaveBuilder();
      builder = new Builder(desk, words, this::enter);
      add(builder);
    }
    builder.show(state, release.get());
  }

  private void showEmpty() {
    leaveBuilder();
    Subject subject = desk.subject();
    String place = place().map(area -> area.place().in(words.language())).orElse("");
    TableChoice choice = new TableChoice(desk::search, this::begin, words);
    choice.focus();
    List<Choice> suggestions = desk.choices().search(subject, "", words.language(), SUGGESTIONS);
    add(new EmptyBuilder(choice, suggestions, place, this::begin, words));
  }

  private void begin(Choice choice) {
    enter(state.with(desk.begin(choice, own())));
  }

  private List<AreaId> own() {
    return state.draft().areas().isEmpty()
        ? place().map(Area::id).stream().toList()
        : state.draft().areas();
  }

  private Optional<Area> place() {
    return Tab.place(UI.getCurrent()).flatMap(desk::area);
  }
}
