package ca.lipworkbench.workbench.ui.notes;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.notebooks.note.Revision;
import ca.lipworkbench.notebooks.sharing.Access;
import ca.lipworkbench.workbench.desk.NoteDesk;
import ca.lipworkbench.workbench.ui.frame.Address;
import ca.lipworkbench.workbench.ui.frame.Glyph;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;

/** The history of a note: every revision, what changed in it, and the way back to it. */
final class RevisionList extends Div {
  private static final long serialVersionUID = 1L;

  /** The parameter of the address that says which revision is shown. */
  static final String REVISION = "revision";

  private static final int AT_A_TIME = 60;

  private final transient NoteServices services;
  private final transient NoteWords words;
  private final transient NoteDesk desk;
  private final transient Runnable restored;
  private final transient List<Revision> revisions;
  private final OrderedList list = new OrderedList();
  private final Div detail = new Div();
  private int shown;

  /**
   * A history.
   *
   * @param wanted the revision that the address asks for
   * @param restored called when an earlier revision was made the current one
   */
  RevisionList(NoteServices services, NoteDesk desk, Optional<String> wanted, Runnable restored) {
    this.services = services;
    this.words = services.words();
    this.desk = desk;
    this.restored = restored;
    this.revisions = services.notes().revisions(services.subject(), desk.id()).reversed();
    addClassName("revisions");
    list.addClassName("revision-list");
    list.getElement().setAttribute("aria-label", words.text("tab.revisions"));
    detail.addClassName("revision-detail");
    detail.getElement().setAttribute("aria-live", "polite");
    Div left = new Div(list);
    left.addClassName("revision-side");
    if (revisions.size() > AT_A_TIME) {
      Button older = new Button(words.text("revisions.older"));
      older.addClickListener(
          event -> {
            fill(list.getComponentCount() + AT_A_TIME);
            older.setVisible(list.getComponentCount() < revisions.size());
          });
      left.add(older);
    }
    add(left, detail);
    shown =
        wanted
            .filter(text -> text.matches("[0-9]{1,6}"))
            .map(Integer::parseInt)
            .filter(number -> number >= 1 && number <= desk.revision())
            .orElse(desk.revision());
    fill(AT_A_TIME);
    detail(shown);
  }

  private void fill(int most) {
    list.removeAll();
    revisions.stream().limit(most).map(this::line).forEach(list::add);
  }

  private ListItem line(Revision revision) {
    Span number = new Span(words.text("revision", revision.number()));
    number.addClassName("revision-number");
    Span when =
        new Span(
            words.text(
                "revision.by",
                words.moment(revision.savedAt()),
                services.names().of(revision.savedBy())));
    when.addClassName("remark");
    Button choose = new Button(new Div(number, when), event -> choose(revision.number()));
    choose.addThemeNames("tertiary");
    choose.addClassName("revision-line");
    choose.getElement().setAttribute("aria-current", revision.number() == shown ? "true" : "false");
    return new ListItem(choose);
  }

  private void choose(int revision) {
    shown = revision;
    UI ui = UI.getCurrent();
    Address.current(ui).with(REVISION, Integer.toString(revision)).replace(ui);
    fill(Math.max(AT_A_TIME, list.getComponentCount()));
    detail(revision);
  }

  private void detail(int revision) {
    detail.removeAll();
    H2 head =
        new H2(
            revision == 1
                ? words.text("revision.first")
                : words.text("revision.changes", revision, revision - 1));
    Div top = new Div(head);
    top.addClassName("revision-head");
    if (revision != desk.revision() && desk.note().may(Access.WRITER)) {
      Button restore = new Button(words.text("revision.restore", revision));
      restore.setIcon(new Glyph(Glyph.Shape.BACK));
      restore.addClickListener(event -> restore(revision));
      top.add(restore);
    }
    detail.add(top, changes(revision));
  }

  private Component changes(int revision) {
    try {
      return revision == 1
          ? new DiffView(words, services.notes().find(services.subject(), desk.id(), 1))
          : new DiffView(
              words, services.notes().diff(services.subject(), desk.id(), revision - 1, revision));
    } catch (WorkbenchException e) {
      return new Span(e.sentence(words.language()));
    }
  }

  private void restore(int revision) {
    try {
      int before = desk.revision();
      desk.restore(revision);
      Notices.done(
          words.text("restored", revision),
          words.text("undo"),
          () -> {
            desk.restore(before);
            restored.run();
          });
      restored.run();
    } catch (WorkbenchException e) {
      Notices.failed(e.sentence(words.language()));
    }
  }
}
