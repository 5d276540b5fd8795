package ca.lipworkbench.workbench.ui.home;

import ca.lipworkbench.datasets.lake.ReleaseEntry;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import ca.lipworkbench.notebooks.composing.PublicationState;
import ca.lipworkbench.notebooks.note.NoteFolder;
import ca.lipworkbench.notebooks.sharing.NoteLine;
import ca.lipworkbench.notebooks.sharing.Shelf;
import ca.lipworkbench.workbench.accounts.Permission;
import ca.lipworkbench.workbench.accounts.Person;
import ca.lipworkbench.workbench.config.Workbench;
import ca.lipworkbench.workbench.ui.frame.Address;
import ca.lipworkbench.workbench.ui.frame.Frame;
import ca.lipworkbench.workbench.ui.frame.Glyph;
import ca.lipworkbench.workbench.ui.frame.May;
import ca.lipworkbench.workbench.ui.frame.Moments;
import ca.lipworkbench.workbench.ui.frame.SignedIn;
import ca.lipworkbench.workbench.ui.frame.Tab;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The first screen after sign-in: where to begin, what changed, and what one was at. */
@Route(value = "", layout = Frame.class)
@RolesAllowed(May.READ)
@StyleSheet("workbench/home.css")
public final class HomeView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;
  private static final Messages MESSAGES =
      Messages.of("ca/lipworkbench/workbench/ui/home/messages");
  private static final int SHOWN = 5;
  private static final Duration RECENT = Duration.ofDays(30);

  private final Language language = Tab.language(UI.getCurrent());
  private final transient Workbench workbench;
  private final transient Person person;
  private final transient Clock clock;

  /** The screen for the person at the other end of the request. */
  public HomeView(Workbench workbench, SignedIn signedIn, Clock clock) {
    this.workbench = workbench;
    this.person = signedIn.person();
    this.clock = clock;
    addClassName("home");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    Subject subject = person.subject();
    List<ReleaseEntry> changed =
        workbench.tables().loadedSince(subject, clock.instant().minus(RECENT)).stream()
            .filter(entry -> entry.damage().isEmpty())
            .toList();
    List<PublicationState> publications = workbench.composing().publishing().list();

    Div head = new Div(new H1(text("greeting", person.name())), new Paragraph(text("lead")));
    head.addClassName("home-head");
    Div left = new Div(changes(changed), notes("mine", Shelf.MINE, subject));
    Div right = new Div();
    if (person.may(Permission.PUBLISH)) {
      right.add(waiting(publications));
    }
    right.add(published(publications), notes("shared", Shelf.SHARED, subject));
    Div columns = new Div(left, right);
    columns.addClassName("home-columns");
    add(head, beginnings(), columns);
  }

  @Override
  public String getPageTitle() {
    return text("title");
  }

  private Div beginnings() {
    Div cards = new Div();
    cards.addClassName("home-cards");
    String place =
        Tab.place(UI.getCurrent())
            .flatMap(workbench.areas()::find)
            .map(Area::place)
            .map(name -> name.in(language))
            .orElse(text("begin.compare.anywhere"));
    if (person.may(Permission.PIVOT)) {
      cards.add(card("pivot", Glyph.Shape.PIVOT, "begin.compare", place));
    }
    if (person.may(Permission.IMPORT)) {
      cards.add(card("import", Glyph.Shape.UPLOAD, "begin.import"));
    }
    cards.add(card("notes?template=fast-facts", Glyph.Shape.NOTE, "begin.template"));
    return cards;
  }

  private Anchor card(String target, Glyph.Shape shape, String key, Object... arguments) {
    Span title = new Span(text(key));
    title.addClassName("home-card-title");
    Span meaning = new Span(text(key + ".meaning", arguments));
    Anchor card = new Anchor(link(target), new Glyph(shape), new Div(title, meaning));
    card.addClassNames("home-card", "panel");
    return card;
  }

  private Section changes(List<ReleaseEntry> changed) {
    UnorderedList list = new UnorderedList();
    for (ReleaseEntry entry : changed.stream().limit(SHOWN).toList()) {
      String title =
          entry
              .release()
              .map(release -> release.structure().title().in(language))
              .orElse(entry.table().value());
      boolean first = entry.number() == 1;
      list.add(
          line(
              "data/" + entry.table().value(),
              text("changed.release", title, entry.number()),
              text(
                  first ? "changed.first" : "changed.next",
                  Moments.date(entry.loadedAt(), language),
                  entry.number() - 1),
              first ? text("changed.new") : text("changed.newer")));
    }
    return panel("changed", "data", text("changed.all"), list, changed.isEmpty());
  }

  private Section notes(String key, Shelf shelf, Subject subject) {
    List<NoteLine> notes = workbench.notes().list(subject, shelf);
    UnorderedList list = new UnorderedList();
    for (NoteLine note : notes.stream().limit(SHOWN).toList()) {
      list.add(
          line(
              "note/" + note.id().value(),
              note.title().value(),
              text(
                  "note.line",
                  Integer.toString(note.revision()),
                  Moments.dateAndTime(note.savedAt(), language)),
              note.folder().equals(NoteFolder.TOP) ? "" : note.folder().toString()));
    }
    String all = text("notes.all", notes.size());
    return panel(key, "notes?shelf=" + key, all, list, notes.isEmpty());
  }

  private Section published(List<PublicationState> publications) {
    UnorderedList list = new UnorderedList();
    publications.stream()
        .filter(state -> state.current().isPresent())
        .limit(SHOWN)
        .forEach(
            state -> {
              Anchor page =
                  new Anchor("/" + state.slug().value() + "/" + language.tag() + "/", title(state));
              Span edition = new Span(text("published.edition", state.current().orElseThrow()));
              edition.addClassNames("tag", "accent");
              list.add(new ListItem(new Div(page), edition));
            });
    boolean none = publications.stream().noneMatch(state -> state.current().isPresent());
    return panel("published", "publications", text("published.all"), list, none);
  }

  private Section waiting(List<PublicationState> publications) {
    UnorderedList list = new UnorderedList();
    publications.stream()
        .filter(state -> state.proposal().isPresent())
        .forEach(
            state ->
                list.add(
                    line(
                        "publications?slug=" + state.slug().value(),
                        title(state),
                        text(
                            "waiting.since",
                            Moments.date(state.proposal().orElseThrow().at(), language)),
                        text("waiting.review"))));
    boolean none = publications.stream().noneMatch(state -> state.proposal().isPresent());
    return panel("waiting", "publications", text("published.all"), list, none);
  }

  private String title(PublicationState state) {
    return workbench
        .composing()
        .publishing()
        .origin(state)
        .map(origin -> origin.draft().title().in(language))
        .orElse(state.slug().value());
  }

  private Section panel(
      String key, String target, String all, UnorderedList list, boolean isEmpty) {
    Div head = new Div(new H2(text(key)));
    head.addClassName("home-panel-head");
    Component content = list;
    if (isEmpty) {
      Paragraph nothing = new Paragraph(text(key + ".none"));
      nothing.addClassName("home-none");
      content = nothing;
    } else {
      head.add(new Anchor(link(target), all));
    }
    Section panel = new Section(head, content);
    panel.addClassNames("panel", "home-panel");
    return panel;
  }

  private ListItem line(String target, String title, String meaning, String tag) {
    Span second = new Span(meaning);
    second.addClassName("home-second");
    Div texts = new Div(new Anchor(link(target), title), second);
    ListItem item = new ListItem(texts);
    if (!tag.isEmpty()) {
      Span mark = new Span(tag);
      mark.addClassName("tag");
      item.add(mark);
    }
    return item;
  }

  private static String link(String target) {
    Address here = Address.current(UI.getCurrent());
    int query = target.indexOf('?');
    if (query < 0) {
      return here.to(target).link();
    }
    String[] parameter = target.substring(query + 1).split("=", 2);
    return here.to(target.substring(0, query)).with(parameter[0], parameter[1]).link();
  }

  private String text(String key, Object... arguments) {
    return MESSAGES.text(language, key, arguments);
  }
}
