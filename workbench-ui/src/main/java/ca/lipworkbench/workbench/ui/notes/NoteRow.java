package ca.lipworkbench.workbench.ui.notes;

import ca.lipworkbench.notebooks.note.NoteFolder;
import ca.lipworkbench.notebooks.sharing.Access;
import ca.lipworkbench.notebooks.sharing.NoteLine;
import ca.lipworkbench.notebooks.sharing.SearchHit;
import ca.lipworkbench.notebooks.sharing.Shelf;
import ca.lipworkbench.workbench.ui.frame.Glyph;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.dom.ElementFactory;
import java.util.ArrayList;
import java.util.List;

/** A note in a list: its title, who saved it when, where it lies, and what can be done with it. */
final class NoteRow extends ListItem {
  private static final long serialVersionUID = 1L;

  private final transient NoteServices services;
  private final transient NoteWords words;
  private final transient NoteActions actions;
  private final transient NoteLine note;

  /** A note on a shelf. */
  NoteRow(NoteServices services, NoteActions actions, NoteLine note, Shelf shelf) {
    this.services = services;
    this.words = services.words();
    this.actions = actions;
    this.note = note;
    addClassName("note-row");
    Div what = new Div();
    what.addClassName("note-what");
    if (shelf == Shelf.TRASH) {
      Span title = new Span(note.title().value());
      title.addClassName("note-link");
      what.add(title);
      Button restore = new Button(words.text("restore.note"), event -> actions.restore(note));
      restore.setAriaLabel(words.text("restore.note.label", note.title().value()));
      add(what, restore);
    } else {
      what.add(link());
      add(what, menu());
    }
    what.add(caption());
  }

  /** A note that a search found. */
  NoteRow(
      NoteServices services, NoteActions actions, NoteLine note, List<SearchHit.Piece> snippet) {
    this(services, actions, note, Shelf.ALL);
    if (!snippet.isEmpty()) {
      Div text = new Div();
      text.addClassName("snippet");
      for (SearchHit.Piece piece : snippet) {
        text.getElement()
            .appendChild(
                piece.isHit()
                    ? new Element("mark").setText(piece.text())
                    : ElementFactory.createSpan(piece.text()));
      }
      getChildren().findFirst().ifPresent(what -> ((Div) what).add(text));
    }
  }

  private Anchor link() {
    Anchor link =
        new Anchor(NoteServices.address("note/" + note.id().value()).link(), note.title().value());
    link.addClassName("note-link");
    return link;
  }

  private Span caption() {
    List<String> parts = new ArrayList<>();
    parts.add(
        words.text(
            "note.saved", words.moment(note.savedAt()), services.names().of(note.savedBy())));
    if (!note.folder().equals(NoteFolder.TOP)) {
      parts.add(words.text("note.folder", String.join(" › ", note.folder().names())));
    }
    if (note.access() != Access.OWNER) {
      parts.add(
          words.text("note.access." + note.access().name(), services.names().of(note.owner())));
    } else if (note.isShared()) {
      parts.add(words.text("note.shared"));
    }
    Span caption = new Span(String.join(" · ", parts));
    caption.addClassName("remark");
    return caption;
  }

  private MenuBar menu() {
    MenuBar bar = new MenuBar();
    bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
    MenuItem head = bar.addItem(new Glyph(Glyph.Shape.MORE));
    head.setAriaLabel(words.text("note.more", note.title().value()));
    SubMenu menu = head.getSubMenu();
    if (actions.mayCreate()) {
      menu.addItem(words.text("note.copy"), event -> actions.copy(note));
    }
    if (note.access() == Access.OWNER) {
      menu.addItem(words.text("note.move"), event -> actions.move(note));
      menu.addItem(words.text("note.delete"), event -> actions.delete(note));
    }
    bar.setVisible(!menu.getItems().isEmpty());
    return bar;
  }
}
