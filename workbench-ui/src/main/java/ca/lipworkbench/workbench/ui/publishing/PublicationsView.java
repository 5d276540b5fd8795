package ca.lipworkbench.workbench.ui.publishing;

import ca.lipworkbench.notebooks.composing.Actor;
import ca.lipworkbench.notebooks.composing.PublicationEvent;
import ca.lipworkbench.notebooks.composing.PublicationState;
import ca.lipworkbench.notebooks.composing.Publishing;
import ca.lipworkbench.workbench.config.Actors;
import ca.lipworkbench.workbench.config.Workbench;
import ca.lipworkbench.workbench.ui.frame.Address;
import ca.lipworkbench.workbench.ui.frame.Frame;
import ca.lipworkbench.workbench.ui.frame.May;
import ca.lipworkbench.workbench.ui.frame.SignedIn;
import ca.lipworkbench.workbench.ui.frame.StateBox;
import ca.lipworkbench.workbench.ui.frame.Tab;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Every dashboard that was proposed or published, where it stands, and what can be done with it.
 * The filter, and which one is open, stand in the address.
 */
@Route(value = "publications", layout = Frame.class)
@RolesAllowed(May.READ)
@StyleSheet("workbench/publishing.css")
public final class PublicationsView extends Main implements HasDynamicTitle, BeforeEnterObserver {
  private static final long serialVersionUID = 1L;
  private static final String SHOW = "show";
  private static final String SLUG = "slug";

  /** Which dashboards are listed. */
  private enum Filter {
    ALL,
    REVIEW,
    PUBLIC,
    WITHDRAWN;

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Filter find(String id) {
      for (Filter filter : values()) {
        if (filter.id().equals(id)) {
          return filter;
        }
      }
      return ALL;
    }
  }

  private final transient Workbench workbench;
  private final transient Publishing publishing;
  private final transient Actor actor;
  private final Words words;
  private final Span said = new Span();
  private final Div filters = new Div();
  private final Div list = new Div();

  /** The list for the person at the other end of the request. */
  public PublicationsView(Workbench workbench, SignedIn signedIn) {
    this.workbench = workbench;
    this.publishing = workbench.publishing();
    this.actor = Actors.of(signedIn.person());
    this.words = new Words(Tab.language(UI.getCurrent()), workbench.accounts().people());
    addClassName("pb-publications");
    said.getElement().setAttribute("role", "status");
    said.addClassName("pb-said");
    filters.addClassName("pb-segments");
    filters.getElement().setAttribute("role", "group");
    filters.getElement().setAttribute("aria-label", words.text("list.filter"));
    Div head = new Div(new H1(words.text("list.title")), said, filters);
    head.addClassName("pb-head");
    list.addClassName("pb-list");
    add(head, list);
  }

  @Override
  public String getPageTitle() {
    return words.text("list.title");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(Address.of(event.getLocation()));
  }

  private void show(Address address) {
    Filter chosen = Filter.find(address.find(SHOW).orElse(""));
    List<PublicationState> all = publishing.list();
    filters.removeAll();
    for (Filter filter : Filter.values()) {
      long count = all.stream().filter(state -> fits(state, filter)).count();
      Button button =
          new Button(words.text("list." + filter.name(), count), click -> choose(filter));
      button.getElement().setAttribute("aria-pressed", Boolean.toString(filter == chosen));
      button.addThemeNames(filter == chosen ? "primary" : "tertiary", "small");
      filters.add(button);
    }
    list.removeAll();
    List<PublicationState> shown = all.stream().filter(state -> fits(state, chosen)).toList();
    if (shown.isEmpty()) {
      list.add(
          new StateBox(
              StateBox.Kind.EMPTY,
              words.text("list.empty." + chosen.name()),
              words.text("list.empty.meaning"),
              new Anchor("notes", words.text("composer.notes"))));
    }
    Optional<String> open = address.find(SLUG);
    for (PublicationState state : shown) {
      boolean isOpen = open.filter(state.slug().value()::equals).isPresent();
      list.add(new PublicationPanel(words, workbench, actor, state, isOpen, this::decided));
    }
  }

  private boolean fits(PublicationState state, Filter filter) {
    return switch (filter) {
      case ALL -> true;
      case REVIEW -> waitsForMe(state);
      case PUBLIC -> state.current().isPresent();
      case WITHDRAWN -> state.current().isEmpty() && !state.editions().isEmpty();
    };
  }

  private boolean waitsForMe(PublicationState state) {
    return state
        .proposal()
        .flatMap(PublicationEvent::origin)
        .filter(origin -> publishing.mayPublish(actor, origin.draft().region()))
        .isPresent();
  }

  private void choose(Filter filter) {
    UI ui = UI.getCurrent();
    Address next = Address.current(ui).without(SLUG).with(SHOW, filter.id());
    next.push(ui);
    show(next);
  }

  private void decided(String sentence) {
    said.setText(sentence);
    show(Address.current(UI.getCurrent()));
  }
}
