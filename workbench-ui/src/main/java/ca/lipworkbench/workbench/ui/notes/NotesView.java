package ca.lipworkbench.workbench.ui.notes;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.notebooks.note.NoteFolder;
import ca.lipworkbench.notebooks.sharing.NoteLine;
import ca.lipworkbench.notebooks.sharing.SearchHit;
import ca.lipworkbench.notebooks.sharing.Shelf;
import ca.lipworkbench.workbench.config.Workbench;
import ca.lipworkbench.workbench.ui.frame.Address;
import ca.lipworkbench.workbench.ui.frame.Frame;
import ca.lipworkbench.workbench.ui.frame.Glyph;
import ca.lipworkbench.workbench.ui.frame.May;
import ca.lipworkbench.workbench.ui.frame.SignedIn;
import ca.lipworkbench.workbench.ui.frame.StateBox;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** The notes that somebody may read: theirs, those shared with them, by folder and by words. */
@Route(value = "notes", layout = Frame.class)
@RolesAllowed(May.READ)
@StyleSheet("workbench/notes.css")
public final class NotesView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  /** The parameter that asks for a new note from a template. */
  static final String TEMPLATE = "template";

  private static final String SHELF = "shelf";
  private static final String FOLDER = "folder";
  private static final String WORDS = "q";
  private static final int MOST_HITS = 50;
  private static final int TYPING_MS = 300;
  private static final List<Shelf> SHELVES = List.of(Shelf.MINE, Shelf.SHARED, Shelf.TRASH);

  private final transient NoteServices services;
  private final transient NoteWords words;
  private final transient NoteActions actions;
  private final TabLinks tabs;
  private final TextField search = new TextField();
  private final Nav folders = new Nav();
  private final Div results = new Div();
  private transient Shelf shelf = Shelf.MINE;
  private transient NoteFolder folder = NoteFolder.TOP;

  /** The screen for the person at the other end of the request. */
  public NotesView(Workbench workbench, SignedIn signedIn) {
    services = NoteServices.of(workbench, signedIn.person());
    words = services.words();
    actions = new NoteActions(services, this::fill);
    tabs =
        new TabLinks(
            words.text("shelves"),
            SHELVES.stream().map(one -> words.text("shelf." + one.name())).toList(),
            this::choose);
    addClassName("notes-view");
    add(head(), tools());
    folders.addClassName("folders");
    folders.getElement().setAttribute("aria-label", words.text("folders"));
    results.addClassName("note-list-area");
    Div columns = new Div(folders, results);
    columns.addClassName("notes-columns");
    add(columns);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Address address = Address.of(event.getLocation());
    shelf =
        address
            .find(SHELF)
            .flatMap(
                text -> SHELVES.stream().filter(one -> parameter(one).equals(text)).findFirst())
            .orElse(Shelf.MINE);
    folder = address.find(FOLDER).map(NotesView::folder).orElse(NoteFolder.TOP);
    search.setValue(address.find(WORDS).orElse(""));
    tabs.show(SHELVES.indexOf(shelf));
    fill();
    address.find(TEMPLATE).ifPresent(template -> actions.create(folder, template));
  }

  @Override
  public String getPageTitle() {
    return words.text("notes");
  }

  private Component head() {
    Button make = new Button(words.text("note.new"), event -> actions.create(folder, ""));
    make.setIcon(new Glyph(Glyph.Shape.PLUS));
    make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    make.setVisible(actions.mayCreate());
    Div head = new Div(new H1(words.text("notes")), make);
    head.addClassName("notes-head");
    return head;
  }

  private Component tools() {
    search.setPlaceholder(words.text("notes.search"));
    search.setAriaLabel(words.text("notes.search"));
    search.setPrefixComponent(new Glyph(Glyph.Shape.SEARCH));
    search.setClearButtonVisible(true);
    search.addClassName("notes-search");
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.setValueChangeTimeout(TYPING_MS);
    search.addValueChangeListener(
        event -> {
          if (event.isFromClient()) {
            moved();
          }
        });
    Div tools = new Div(tabs, search);
    tools.addClassName("notes-tools");
    return tools;
  }

  private void choose(int place) {
    shelf = SHELVES.get(place);
    folder = NoteFolder.TOP;
    search.clear();
    moved();
  }

  /** Puts what is chosen into the address, and shows it. */
  private void moved() {
    UI ui = UI.getCurrent();
    Address address = Address.current(ui).to("notes");
    if (shelf != Shelf.MINE) {
      address = address.with(SHELF, parameter(shelf));
    }
    if (!folder.equals(NoteFolder.TOP)) {
      address = address.with(FOLDER, folder.toString());
    }
    if (!search.getValue().isBlank()) {
      address = address.with(WORDS, search.getValue().strip());
    }
    address.push(ui);
    fill();
  }

  private void fill() {
    results.removeAll();
    boolean searches = !search.getValue().isBlank();
    List<NoteLine> lines = services.notes().list(services.subject(), shelf);
    fillFolders(lines, searches);
    if (searches) {
      hits();
    } else {
      lines(lines.stream().filter(line -> line.folder().isWithin(folder)).toList());
    }
  }

  private void hits() {
    String wanted = search.getValue().strip();
    List<SearchHit> hits = services.notes().search(services.subject(), wanted, MOST_HITS);
    Paragraph count = new Paragraph(words.text("notes.hits", hits.size(), wanted));
    count.addClassName("remark");
    count.getElement().setAttribute("aria-live", "polite");
    results.add(count);
    UnorderedList list = new UnorderedList();
    list.addClassName("note-list");
    hits.forEach(hit -> list.add(new NoteRow(services, actions, hit.note(), hit.snippet())));
    results.add(list);
  }

  private void lines(List<NoteLine> lines) {
    if (lines.isEmpty()) {
      results.add(nothing());
      return;
    }
    if (shelf == Shelf.TRASH) {
      Paragraph meaning = new Paragraph(words.text("shelf.TRASH.meaning"));
      meaning.addClassName("remark");
      results.add(meaning);
    }
    UnorderedList list = new UnorderedList();
    list.addClassName("note-list");
    lines.forEach(line -> list.add(new NoteRow(services, actions, line, shelf)));
    results.add(list);
  }

  private Component nothing() {
    String key = "empty." + shelf.name();
    if (shelf == Shelf.MINE && actions.mayCreate()) {
      Button make = new Button(words.text("note.new"), event -> actions.create(folder, ""));
      make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      return new StateBox(StateBox.Kind.EMPTY, words.text(key), words.text(key + ".next"), make);
    }
    return new StateBox(StateBox.Kind.EMPTY, words.text(key), words.text(key + ".next"));
  }

  private void fillFolders(List<NoteLine> lines, boolean searches) {
    folders.removeAll();
    TreeSet<NoteFolder> known = new TreeSet<>();
    lines.forEach(line -> known.addAll(line.folder().fromTheTop()));
    folders.setVisible(!searches && !known.isEmpty());
    if (known.isEmpty()) {
      return;
    }
    folders.add(folderButton(NoteFolder.TOP, words.text("folder.all"), lines));
    known.forEach(one -> folders.add(folderButton(one, one.names().getLast(), lines)));
    if (known.contains(folder) && shelf == Shelf.MINE) {
      Button rename = new Button(words.text("folder.rename"));
      rename.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
      rename.addClickListener(event -> actions.renameFolder(folder, this::open));
      folders.add(rename);
    }
  }

  private Component folderButton(NoteFolder one, String name, List<NoteLine> lines) {
    long count = lines.stream().filter(line -> line.folder().isWithin(one)).count();
    Button button = new Button(words.text("folder", name, count), event -> open(one));
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    button.addClassName("folder");
    button.getStyle().set("--depth", Integer.toString(Math.max(0, one.names().size() - 1)));
    button.getElement().setAttribute("aria-current", one.equals(folder) ? "true" : "false");
    return button;
  }

  private void open(NoteFolder one) {
    folder = one;
    moved();
  }

  private static NoteFolder folder(String typed) {
    try {
      return NoteFolder.parse(typed);
    } catch (WorkbenchException e) {
      return NoteFolder.TOP;
    }
  }

  private static String parameter(Shelf shelf) {
    return shelf.name().toLowerCase(Locale.ROOT);
  }
}
