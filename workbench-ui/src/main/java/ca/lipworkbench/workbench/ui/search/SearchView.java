package ca.lipworkbench.workbench.ui.search;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.explore.Choice;
import ca.lipworkbench.engine.explore.Choices;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.GeographicLevel;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import ca.lipworkbench.notebooks.sharing.SearchHit;
import ca.lipworkbench.workbench.accounts.Permission;
import ca.lipworkbench.workbench.accounts.Person;
import ca.lipworkbench.workbench.config.Workbench;
import ca.lipworkbench.workbench.ui.frame.Address;
import ca.lipworkbench.workbench.ui.frame.Frame;
import ca.lipworkbench.workbench.ui.frame.May;
import ca.lipworkbench.workbench.ui.frame.SignedIn;
import ca.lipworkbench.workbench.ui.frame.StateBox;
import ca.lipworkbench.workbench.ui.frame.Tab;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;

/** What the search of the bar found, in groups; the words are in the address. */
@Route(value = "search", layout = Frame.class)
@RolesAllowed(May.READ)
@StyleSheet("workbench/home.css")
public final class SearchView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;
  private static final Messages MESSAGES =
      Messages.of("ca/lipworkbench/workbench/ui/search/messages");
  private static final int MOST = 12;

  private final Language language = Tab.language(UI.getCurrent());
  private final transient Workbench workbench;
  private final transient Person person;

  /** The screen for the person at the other end of the request. */
  public SearchView(Workbench workbench, SignedIn signedIn) {
    this.workbench = workbench;
    this.person = signedIn.person();
    addClassName("search");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    String words = Address.of(event.getLocation()).find("q").orElse("").strip();
    Div head = new Div(new H1(text(words.isEmpty() ? "title" : "title.words", words)));
    head.addClassName("home-head");
    add(head);
    if (words.isEmpty()) {
      add(new StateBox(StateBox.Kind.EMPTY, text("empty"), text("empty.meaning")));
      return;
    }
    Subject subject = person.subject();
    int found = tables(subject, words) + notes(subject, words) + areas(words);
    if (found == 0) {
      add(new StateBox(StateBox.Kind.EMPTY, text("nothing", words), text("nothing.meaning")));
    }
  }

  @Override
  public String getPageTitle() {
    return text("title");
  }

  private int tables(Subject subject, String words) {
    List<Choice> choices =
        new Choices(workbench.catalogue()).search(subject, words, language, MOST);
    UnorderedList list = new UnorderedList();
    for (Choice choice : choices) {
      String table = choice.release().table().value();
      Address target =
          person.may(Permission.PIVOT) ? here("pivot").with("table", table) : here("data/" + table);
      if (choice.measure().isPresent() && person.may(Permission.PIVOT)) {
        target = target.with("measure", choice.measure().get().code());
      }
      list.add(line(target, choice.label(language), choice.detail(language)));
    }
    group("tables", list, choices.size());
    return choices.size();
  }

  private int notes(Subject subject, String words) {
    List<SearchHit> hits = workbench.notes().search(subject, words, MOST);
    UnorderedList list = new UnorderedList();
    for (SearchHit hit : hits) {
      String snippet =
          hit.snippet().stream().map(SearchHit.Piece::text).collect(Collectors.joining());
      list.add(line(here("note/" + hit.note().id().value()), hit.note().title().value(), snippet));
    }
    group("notes", list, hits.size());
    return hits.size();
  }

  private int areas(String words) {
    List<Area> areas =
        workbench.areas().search(words).stream()
            .filter(
                area ->
                    area.level() == GeographicLevel.PARTNERSHIP
                        || area.level() == GeographicLevel.PROVINCE
                        || area.level() == GeographicLevel.IRCC_REGION)
            .limit(MOST)
            .toList();
    UnorderedList list = new UnorderedList();
    for (Area area : areas) {
      Address target =
          here(person.may(Permission.PIVOT) ? "pivot" : "").with(Address.PLACE, area.id().value());
      list.add(
          line(
              target,
              area.place().in(language),
              text("level." + area.level().name(), area.name().in(language))));
    }
    group("areas", list, areas.size());
    return areas.size();
  }

  private void group(String key, UnorderedList list, int size) {
    if (size > 0) {
      Div head = new Div(new H2(text(key)), new Span(text("count", size)));
      head.addClassName("home-panel-head");
      Section panel = new Section(head, list);
      panel.addClassNames("panel", "home-panel", "search-group");
      add(panel);
    }
  }

  private static ListItem line(Address target, String title, String meaning) {
    Span second = new Span(meaning);
    second.addClassName("home-second");
    return new ListItem(new Div(new Anchor(target.link(), title), second));
  }

  private static Address here(String path) {
    return Address.current(UI.getCurrent()).to(path);
  }

  private String text(String key, Object... arguments) {
    return MESSAGES.text(language, key, arguments);
  }
}
