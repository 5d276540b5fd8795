package ca.lipworkbench.workbench.ui.data;

import ca.lipworkbench.datasets.lake.ReleaseEntry;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Source;
import ca.lipworkbench.engine.wording.Wording;
import ca.lipworkbench.workbench.accounts.Permission;
import ca.lipworkbench.workbench.config.Workbench;
import ca.lipworkbench.workbench.ui.frame.Address;
import ca.lipworkbench.workbench.ui.frame.Frame;
import ca.lipworkbench.workbench.ui.frame.May;
import ca.lipworkbench.workbench.ui.frame.SignedIn;
import ca.lipworkbench.workbench.ui.frame.StateBox;
import ca.lipworkbench.workbench.ui.frame.Tab;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The list of tables. What is searched for stands in the address. */
@Route(value = "data", layout = Frame.class)
@RolesAllowed(May.READ)
@StyleSheet("workbench/data.css")
public final class DataView extends Main implements HasDynamicTitle, BeforeEnterObserver {
  private static final long serialVersionUID = 1L;
  private static final String QUERY = "q";

  private final transient DataWords words = new DataWords(Tab.language(UI.getCurrent()));
  private final transient Workbench workbench;
  private final transient SignedIn signedIn;
  private final TextField search = new TextField();
  private final Div list = new Div();

  /** The list for the person at the other end of the request. */
  public DataView(Workbench workbench, SignedIn signedIn) {
    this.workbench = workbench;
    this.signedIn = signedIn;
    addClassName("data-screen");
    Div head = new Div(new H1(words.text("data.title")));
    head.addClassName("screen-head");
    if (signedIn.may(Permission.IMPORT)) {
      head.add(importLink("primary"));
    }
    search.setLabel(words.text("data.search"));
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(
        change -> {
          show(change.getValue());
          if (change.isFromClient()) {
            remember(change.getValue());
          }
        });
    search.addClassName("data-search");
    add(head, new Paragraph(words.text("data.lead")), search, list);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    String query = Address.of(event.getLocation()).find(QUERY).orElse("");
    search.setValue(query);
    show(query);
  }

  private static void remember(String query) {
    UI ui = UI.getCurrent();
    Address here = Address.current(ui);
    (query.isBlank() ? here.without(QUERY) : here.with(QUERY, query)).replace(ui);
  }

  private void show(String query) {
    list.removeAll();
    List<ReleaseEntry> entries = workbench.tables().list(signedIn.subject());
    List<ReleaseEntry> found = entries.stream().filter(entry -> entry.matches(query)).toList();
    if (entries.isEmpty()) {
      list.add(nothingYet());
    } else if (found.isEmpty()) {
      list.add(
          new StateBox(
              StateBox.Kind.EMPTY,
              words.text("data.nothing-found", query),
              words.text("data.nothing-found.hint")));
    } else {
      Span count = new Span(words.text("data.count", found.size()));
      count.addClassName("quiet");
      count.getElement().setAttribute("role", "status");
      list.add(count, table(found));
    }
  }

  private Component nothingYet() {
    return signedIn.may(Permission.IMPORT)
        ? new StateBox(
            StateBox.Kind.EMPTY,
            words.text("data.none"),
            words.text("data.none.hint"),
            importLink("primary"))
        : new StateBox(
            StateBox.Kind.EMPTY, words.text("data.none"), words.text("data.none.reader"));
  }

  private Anchor importLink(String look) {
    Anchor link =
        new Anchor(Address.current(UI.getCurrent()).to("import").link(), words.text("data.import"));
    link.addClassNames("button", look);
    return link;
  }

  private PlainTable table(List<ReleaseEntry> entries) {
    PlainTable table =
        new PlainTable(words.text("data.title"))
            .column(words.text("data.table"))
            .column(words.text("data.source"))
            .column(words.text("data.periods"))
            .numbers(words.text("data.release"))
            .column(words.text("data.loaded"))
            .numbers(words.text("data.observations"));
    table.addClassName("panel");
    for (ReleaseEntry entry : entries) {
      table.row(
          name(entry),
          entry
              .release()
              .<Component>map(release -> words.span(release.structure().source().agency()))
              .orElseGet(Span::new),
          entry.release().map(release -> periods(release.structure().periods())).orElse(""),
          words.number(entry.number()),
          words.date(entry.loadedAt()),
          words.number(entry.observations()));
    }
    return table;
  }

  private Div name(ReleaseEntry entry) {
    String name = entry.table().value();
    Anchor link = new Anchor(Address.current(UI.getCurrent()).to("data/" + name).link(), name);
    entry
        .release()
        .ifPresent(
            release -> {
              link.removeAll();
              link.add(words.span(release.structure().title()));
            });
    Span code = new Span(name);
    code.addClassName("code");
    Div cell = new Div(link, code);
    cell.addClassName("table-name");
    entry
        .release()
        .map(release -> release.structure())
        .map(DataStructure::source)
        .map(Source::nature)
        .flatMap(nature -> Wording.in(words.language()).notice(nature))
        .ifPresent(notice -> cell.add(tag("warn", words.text("data.synthetic"))));
    entry
        .damage()
        .ifPresent(
            damage -> {
              cell.add(tag("error", words.text("data.damaged")));
              Span sentence = new Span(damage.sentence(words.language()));
              sentence.addClassName("problem");
              cell.add(sentence);
            });
    return cell;
  }

  private String periods(List<String> periods) {
    return periods.size() <= 3
        ? String.join(", ", periods)
        : words.text("data.period-range", periods.getFirst(), periods.getLast());
  }

  private static Span tag(String look, String text) {
    Span tag = new Span(text);
    tag.addClassNames("tag", look);
    return tag;
  }

  @Override
  public String getPageTitle() {
    return words.text("data.title");
  }
}
