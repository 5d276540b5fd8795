package ca.lipworkbench.workbench.ui.notes;

import ca.lipworkbench.notebooks.note.Note;
import ca.lipworkbench.notebooks.note.NoteId;
import ca.lipworkbench.notebooks.run.ParagraphState;
import ca.lipworkbench.notebooks.sharing.Access;
import ca.lipworkbench.notebooks.sharing.Presence;
import ca.lipworkbench.notebooks.sharing.Subscription;
import ca.lipworkbench.workbench.accounts.Permission;
import ca.lipworkbench.workbench.config.Workbench;
import ca.lipworkbench.workbench.desk.NoteDesk;
import ca.lipworkbench.workbench.ui.frame.Address;
import ca.lipworkbench.workbench.ui.frame.Frame;
import ca.lipworkbench.workbench.ui.frame.May;
import ca.lipworkbench.workbench.ui.frame.SignedIn;
import ca.lipworkbench.workbench.ui.frame.StateBox;
import ca.lipworkbench.workbench.ui.frame.Tab;
import ca.lipworkbench.workbench.ui.frame.WideScreen;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A note: its paragraphs, or its history. Shows what others save and run while it is open. */
@Route(value = "note", layout = Frame.class)
@RolesAllowed(May.READ)
@StyleSheet("workbench/notes.css")
public final class NoteView extends Main
    implements HasUrlParameter<String>, HasDynamicTitle, WideScreen {
  private static final long serialVersionUID = 1L;
  private static final String TAB = "tab";
  private static final String REVISIONS = "revisions";

  private final transient NoteServices services;
  private transient @Nullable NoteDesk desk;
  private transient @Nullable NoteHeader header;
  private transient @Nullable NoteEditor editor;
  private transient Presence.@Nullable Visit visit;
  private final transient List<Subscription> subscriptions = new ArrayList<>();
  private final Div body = new Div();
  private final TabLinks tabs;
  private transient Optional<String> wantedRevision = Optional.empty();

  /** The screen for the person at the other end of the request. */
  public NoteView(Workbench workbench, SignedIn signedIn) {
    services = NoteServices.of(workbench, signedIn.person());
    NoteWords words = services.words();
    tabs =
        new TabLinks(
            words.text("tabs"),
            List.of(words.text("tab.note"), words.text("tab.revisions")),
            place -> choose(place == 1));
    addClassName("note-view");
  }

  @Override
  public void setParameter(BeforeEvent event, String id) {
    Optional<NoteDesk> found =
        NoteId.find(id).flatMap(note -> NoteDesk.open(services.notes(), services.subject(), note));
    if (found.isEmpty()) {
      event.rerouteToError(NotFoundException.class);
      return;
    }
    desk = found.get();
    Address address = Address.of(event.getLocation());
    wantedRevision = address.find(RevisionList.REVISION);
    build(found.get(), address.find(TAB).filter(REVISIONS::equals).isPresent());
  }

  @Override
  public String getPageTitle() {
    return desk == null ? services.words().text("notes") : desk.note().note().title().value();
  }

  private void build(NoteDesk open, boolean history) {
    removeAll();
    NoteHeader head = new NoteHeader(services, open, new Actions());
    header = head;
    tabs.show(history ? 1 : 0);
    add(head, tabs, body);
    fill(history);
  }

  private void choose(boolean history) {
    UI ui = UI.getCurrent();
    Address here = Address.current(ui).without(TAB).without(RevisionList.REVISION);
    (history ? here.with(TAB, REVISIONS) : here).push(ui);
    fill(history);
  }

  private void fill(boolean history) {
    body.removeAll();
    NoteDesk open = open();
    if (history) {
      editor = null;
      body.add(new RevisionList(services, open, wantedRevision, this::restored));
    } else if (visit != null) {
      body.add(edit(open, visit));
    }
    changed();
  }

  private Component edit(NoteDesk open, Presence.Visit window) {
    NoteEditor made = new NoteEditor(services, open, window, this::changed);
    editor = made;
    made.showPeople(services.workbench().presence().who(open.id()));
    return made;
  }

  private void restored() {
    wantedRevision = Optional.empty();
    tabs.show(0);
    choose(false);
  }

  private NoteDesk open() {
    if (desk == null) {
      throw new IllegalStateException("No note is open");
    }
    return desk;
  }

  /** The note or a state of it is another: the bar above shows it. */
  private void changed() {
    if (header != null) {
      header.show(Optional.ofNullable(editor));
    }
    UI.getCurrent().getPage().setTitle(getPageTitle());
  }

  @Override
  protected void onAttach(AttachEvent event) {
    if (desk == null) {
      return;
    }
    UI ui = event.getUI();
    NoteId id = desk.id();
    Presence presence = services.workbench().presence();
    visit = presence.open(id, services.person().id());
    subscriptions.add(presence.listen(id, people -> later(ui, () -> showPeople(people))));
    subscriptions.add(
        services.notes().listen(services.subject(), id, saved -> later(ui, () -> saved(saved))));
    subscriptions.add(
        services
            .notes()
            .listenToAccess(services.subject(), id, () -> later(ui, this::accessChanged)));
    subscriptions.add(
        services.runs().subscribe(services.subject(), id, state -> later(ui, () -> ran(state))));
    if (services.person().may(Permission.TYPE_SQL)) {
      services.runs().warm(services.subject(), Tab.language(ui));
    }
    if (tabs.chosen() == 0) {
      fill(false);
    }
    showPeople(presence.who(id));
  }

  @Override
  protected void onDetach(DetachEvent event) {
    stopListening();
  }

  private void stopListening() {
    subscriptions.forEach(Subscription::close);
    subscriptions.clear();
    if (visit != null) {
      visit.close();
      visit = null;
    }
  }

  /** What others do is shown between this tab's own requests; a tab that is gone hears nothing. */
  private static void later(UI ui, Command change) {
    if (ui.isAttached()) {
      var _ = ui.access(change);
    }
  }

  private void showPeople(List<Presence.Present> people) {
    if (header != null) {
      header.showPeople(people);
    }
    if (editor != null) {
      editor.showPeople(people);
    }
  }

  /** Somebody saved; perhaps this window itself, which then has it already. */
  private void saved(Note saved) {
    NoteDesk open = open();
    if (saved.revision() <= open.revision()) {
      return;
    }
    takeAnew(open);
  }

  /** Somebody shared the note in another way: what may be done with it is another, or nothing. */
  private void accessChanged() {
    NoteDesk open = open();
    Access before = open.note().access();
    if (!open.refresh()) {
      leave();
    } else if (open.note().access() != before) {
      build(open, tabs.chosen() == 1);
    }
  }

  /** Reads the note again; where that is not possible any more, says so in its place. */
  private void takeAnew(NoteDesk open) {
    if (!open.refresh()) {
      leave();
      return;
    }
    if (editor != null) {
      editor.refresh();
    }
    changed();
  }

  /** The note is closed politely: what was on the screen is not theirs to read any more. */
  private void leave() {
    stopListening();
    editor = null;
    header = null;
    NoteWords words = services.words();
    removeAll();
    add(
        new StateBox(
            StateBox.Kind.EMPTY,
            words.text("gone"),
            words.text("gone.meaning"),
            new Anchor(Address.current(UI.getCurrent()).to("notes").link(), words.text("notes"))));
  }

  private void ran(ParagraphState state) {
    if (editor != null) {
      editor.update(state);
      changed();
    }
  }

  /** What the bar above the note does. */
  private final class Actions implements NoteHeader.Actions {
    @Override
    public void rename(String title) {
      if (editor == null || !editor.save(() -> open().rename(title))) {
        changed();
      }
    }

    @Override
    public void run(List<String> paragraphs) {
      if (editor != null) {
        editor.run(paragraphs);
      }
    }

    @Override
    public void cancel() {
      if (editor != null) {
        editor.cancel();
      }
    }

    @Override
    public void alive() {
      if (visit != null) {
        visit.renew();
      }
    }
  }
}
