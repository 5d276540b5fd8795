package ca.lipworkbench.workbench.ui.notes;

import ca.lipworkbench.notebooks.note.Paragraph;
import ca.lipworkbench.notebooks.sharing.Access;
import ca.lipworkbench.notebooks.sharing.Presence;
import ca.lipworkbench.workbench.accounts.Permission;
import ca.lipworkbench.workbench.desk.NoteDesk;
import ca.lipworkbench.workbench.ui.frame.Glyph;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;

/** What stands above a note: its title, whether it is saved, who is here, and what can be done. */
final class NoteHeader extends Div {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_TITLE = 200;

  private final transient NoteServices services;
  private final transient NoteWords words;
  private final transient NoteDesk desk;
  private final transient Actions actions;
  private transient List<String> stale = List.of();

  private final H1 title = new H1();
  private final TextField titleField = new TextField();
  private final SaveState saveState;
  private final Span access = new Span();
  private final PeopleHere people;
  private final Button share = new Button();
  private final Button runAll = new Button();
  private final Button runStale = new Button();
  private final Button cancel = new Button();
  private final Anchor publish = new Anchor();

  /** What is done from here. */
  interface Actions {
    void rename(String title);

    void run(List<String> paragraphs);

    void cancel();

    /** The browser still shows the note. */
    void alive();
  }

  NoteHeader(NoteServices services, NoteDesk desk, Actions actions) {
    this.services = services;
    this.words = services.words();
    this.desk = desk;
    this.actions = actions;
    people = new PeopleHere(words, services.names());
    saveState = new SaveState(words, actions::alive);
    addClassName("note-head");
    Div caption = new Div(saveState, access);
    caption.addClassName("note-caption");
    Div names = new Div(title, titleField, caption);
    names.addClassName("note-names");
    Div tools = new Div(people, share, runAll, runStale, cancel, publish);
    tools.addClassName("note-tools");
    add(names, tools);
    prepareTitle();
    prepareTools();
  }

  /** Shows the note as it is now; the editor is there only while paragraphs are shown. */
  void show(Optional<NoteEditor> editor) {
    boolean writes = desk.note().may(Access.WRITER) && editor.isPresent();
    String name = desk.note().note().title().value();
    title.setText(name);
    title.setClassName("vh", writes);
    titleField.setVisible(writes);
    if (!titleField.getValue().equals(name)) {
      titleField.setValue(name);
    }
    saveState.show(desk.note());
    access.setText(accessWords());
    share.setVisible(desk.note().may(Access.OWNER));
    boolean runs = desk.note().may(Access.RUNNER) && editor.isPresent();
    boolean busy = editor.filter(NoteEditor::isBusy).isPresent();
    stale = editor.map(NoteEditor::stale).orElse(List.of());
    runAll.setVisible(runs && !busy && !desk.paragraphs().isEmpty());
    runStale.setVisible(
        runs && !busy && !stale.isEmpty() && stale.size() < desk.paragraphs().size());
    runStale.setText(words.text("run.stale", stale.size()));
    cancel.setVisible(runs && busy);
    boolean publishes =
        services.person().may(Permission.PROPOSE) || services.person().may(Permission.PUBLISH);
    publish.setVisible(publishes && desk.note().may(Access.WRITER));
    publish.setHref(NoteServices.address("publish/" + desk.id().value()).link());
  }

  void showPeople(List<Presence.Present> present) {
    people.show(present);
  }

  private String accessWords() {
    return switch (desk.note().access()) {
      case READER -> words.text("access.reader");
      case RUNNER -> words.text("access.runner");
      case WRITER, OWNER -> "";
    };
  }

  private void prepareTitle() {
    titleField.addClassName("note-title");
    titleField.setAriaLabel(words.text("title"));
    titleField.setMaxLength(LONGEST_TITLE);
    titleField.setValueChangeMode(ValueChangeMode.ON_CHANGE);
    titleField.addValueChangeListener(
        event -> {
          if (event.isFromClient()) {
            actions.rename(event.getValue());
          }
        });
  }

  private void prepareTools() {
    share.setText(words.text("share"));
    share.setIcon(new Glyph(Glyph.Shape.PEOPLE));
    share.addClickListener(event -> new ShareDialog(services, desk).open());
    runAll.setText(words.text("run.all"));
    runAll.setIcon(new Glyph(Glyph.Shape.RUN));
    runAll.addClickListener(
        event -> actions.run(desk.paragraphs().stream().map(Paragraph::id).toList()));
    runStale.setIcon(new Glyph(Glyph.Shape.RUN));
    runStale.addClickListener(event -> actions.run(stale));
    cancel.setText(words.text("cancel.all"));
    cancel.setIcon(new Glyph(Glyph.Shape.STOP));
    cancel.addClickListener(event -> actions.cancel());
    publish.addClassNames("button-link", "primary");
    publish.setText(words.text("publish"));
  }
}
