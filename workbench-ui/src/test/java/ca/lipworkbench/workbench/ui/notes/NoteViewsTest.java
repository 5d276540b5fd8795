package ca.lipworkbench.workbench.ui.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.notebooks.note.NoteFolder;
import ca.lipworkbench.notebooks.note.NoteId;
import ca.lipworkbench.notebooks.note.Paragraph;
import ca.lipworkbench.notebooks.sharing.Access;
import ca.lipworkbench.notebooks.sharing.Grantee;
import ca.lipworkbench.notebooks.sharing.Notes;
import ca.lipworkbench.workbench.house.ScreenBeans;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.ContextConfiguration;

/** The screens of notes on the real stores, without a browser. */
@ContextConfiguration(classes = ScreenBeans.class)
@ViewPackages(packages = "ca.lipworkbench.workbench.ui.notes")
class NoteViewsTest extends SpringBrowserlessTest {
  private static final Paragraph WORDS = new Paragraph("words", "md", "first");
  private static final Paragraph QUERY = new Paragraph("query", "sql", "select 1");

  private final Notes notes = NotesHome.workbench().notes();

  @AfterEach
  void signOut() {
    ScreenBeans.signOut();
  }

  @Test
  void notesAreListedByShelfAndFolderAndFoundByTheirWords() {
    NoteId note = NotesHome.note("In a folder", new Paragraph("a", "md", "an uncommon turnip"));
    notes.move(NotesHome.ANALYST_A.subject(), note, NoteFolder.parse("Vegetables"));
    ScreenBeans.signIn(NotesHome.ANALYST_A);
    list("folder", "Vegetables");
    assertEquals(List.of("In a folder"), titles());
    list("q", "turnip");
    assertEquals(List.of("In a folder"), titles());
  }

  @Test
  void whatIsNotSharedIsNotFound() {
    NotesHome.note("Hidden", new Paragraph("a", "md", "an uncommon parsnip"));
    ScreenBeans.signIn(NotesHome.ANALYST_B);
    list("q", "parsnip");
    assertEquals(List.of(), titles());
  }

  @Test
  void aSharedNoteStandsOnTheOtherShelf() {
    NoteId note = NotesHome.note("Lent", WORDS);
    share(note, Access.READER);
    ScreenBeans.signIn(NotesHome.ANALYST_B);
    list("shelf", "shared");
    assertTrue(titles().contains("Lent"));
    list("shelf", "mine");
    assertFalse(titles().contains("Lent"));
  }

  @Test
  void theTitleIsChangedInPlaceAndAnEmptyOneIsRefused() {
    NoteId note = NotesHome.note("Before", WORDS);
    ScreenBeans.signIn(NotesHome.ANALYST_A);
    open(note);
    TextField title = labelled(TextField.class, "Title");
    test(title).setValue("After");
    assertEquals("After", notes.load(NotesHome.ANALYST_A.subject(), note).note().title().value());
    test(title).setValue("   ");
    assertEquals("After", title.getValue());
    assertTrue(find(Notification.class).all().stream().findAny().isPresent());
  }

  @Test
  void whatIsTypedInTheEditorIsStored() {
    NoteId note = NotesHome.note("Typed", WORDS, QUERY);
    ScreenBeans.signIn(NotesHome.ANALYST_A);
    open(note);
    assertEquals(2, code(1).typed("select 2", 1).get("revision").asInt());
    assertEquals("select 2", text(note, "query"));
  }

  @Test
  void bothTextsAreShownWhenTwoChangedOneParagraph() {
    NoteId note = NotesHome.note("Both", WORDS, QUERY);
    share(note, Access.WRITER);
    ScreenBeans.signIn(NotesHome.ANALYST_A);
    open(note);
    notes.save(
        NotesHome.ANALYST_B.subject(),
        note,
        1,
        new ca.lipworkbench.notebooks.note.NoteContent(
            ca.lipworkbench.notebooks.note.NoteTitle.parse("Both"),
            List.of(WORDS, QUERY.withText("select theirs"))));
    assertTrue(code(1).typed("select mine", 1).get("conflict").asBoolean());
    ConflictDialog dialog = find(ConflictDialog.class).single();
    assertTrue(dialog.isOpened());
    assertEquals("select theirs", text(note, "query"));
    test(button("Save the choice")).click();
    assertEquals(
        List.of("first", "select theirs", "select mine"),
        notes.load(NotesHome.ANALYST_A.subject(), note).note().paragraphs().stream()
            .map(Paragraph::text)
            .toList());
  }

  @Test
  void aReaderSeesTheTextAndCanChangeNothing() {
    NoteId note = NotesHome.note("Look only", WORDS, QUERY);
    share(note, Access.READER);
    ScreenBeans.signIn(NotesHome.ANALYST_B);
    open(note);
    assertEquals(2, find(ParagraphCard.class).all().size());
    assertEquals(List.of(), find(Adder.class).all());
    assertTrue(code(1).typed("select hacked", 1).get("refused").asBoolean());
    assertEquals("select 1", text(note, "query"));
    assertTrue(find(Button.class).all().stream().noneMatch(one -> one.getText().equals("Share")));
  }

  @Test
  void aNoteThatIsNoLongerSharedIsClosedWithASentence() {
    NoteId note = NotesHome.note("Lent for a while", new Paragraph("words", "md", "Private"));
    share(note, Access.READER);
    ScreenBeans.signIn(NotesHome.ANALYST_B);
    open(note);
    assertEquals(1, find(ParagraphCard.class).all().size());
    notes.unshare(
        NotesHome.ANALYST_A.subject(), note, new Grantee.OnePerson(NotesHome.ANALYST_B.id()));
    roundTrip();
    assertEquals(List.of(), find(ParagraphCard.class).all());
    String said = ((Component) getCurrentView()).getElement().getTextRecursively();
    assertTrue(said.contains("no longer shared with you") && !said.contains("Private"), said);
  }

  @Test
  void whoMayRunButNotWriteSeesRunAndNoEditor() {
    NoteId note = NotesHome.note("Run only", WORDS, QUERY);
    share(note, Access.RUNNER);
    ScreenBeans.signIn(NotesHome.ANALYST_B);
    open(note);
    assertTrue(button("Run all").isVisible());
    assertTrue(code(1).typed("select hacked", 1).get("refused").asBoolean());
  }

  @Test
  void aNoteIsSharedAndTheSharingEnded() {
    NoteId note = NotesHome.note("Shared here", WORDS);
    ScreenBeans.signIn(NotesHome.ANALYST_A);
    open(note);
    test(button("Share")).click();
    ShareDialog dialog = find(ShareDialog.class).single();
    @SuppressWarnings("unchecked")
    ComboBox<Grantee> who = find(ComboBox.class, dialog).single();
    who.setValue(new Grantee.OnePerson(NotesHome.ANALYST_B.id()));
    test(find(Button.class, dialog).withText("Share").single()).click();
    assertEquals(1, notes.shares(NotesHome.ANALYST_A.subject(), note).size());
    test(find(Button.class, dialog).withText("Remove").single()).click();
    assertEquals(List.of(), notes.shares(NotesHome.ANALYST_A.subject(), note));
  }

  @Test
  void theHistorySaysWhatChangedAndAnEarlierRevisionComesBack() {
    NoteId note = NotesHome.note("Past", WORDS, QUERY);
    ScreenBeans.signIn(NotesHome.ANALYST_A);
    open(note);
    code(1).typed("select 2", 1);
    open(note, "tab", "revisions");
    List<String> lines =
        find(Div.class).all().stream()
            .filter(line -> line.hasClassName("diff-line"))
            .map(line -> line.getElement().getTextRecursively())
            .toList();
    assertEquals(List.of("\u2212removedselect 1", "+addedselect 2"), lines);
    UI.getCurrent().navigate("notes");
    open(note, "tab", "revisions", "revision", "1");
    test(button("Restore revision 1")).click();
    assertEquals("select 1", text(note, "query"));
  }

  @Test
  void aNoteThatIsNotSharedIsNotToldFromOneThatIsNotThere() {
    NoteId note = NotesHome.note("Secret", WORDS);
    ScreenBeans.signIn(NotesHome.ANALYST_B);
    UI.getCurrent().navigate("note/" + note);
    assertEquals(List.of(), find(ParagraphCard.class).all());
    assertFalse(
        ((Component) getCurrentView()).getElement().getTextRecursively().contains("Secret"));
  }

  private static void list(String name, String value) {
    UI.getCurrent().navigate("notes", QueryParameters.of(name, value));
  }

  private void open(NoteId note, String... parameters) {
    QueryParameters query = QueryParameters.of("lang", "en");
    for (int i = 0; i < parameters.length; i += 2) {
      query = query.merging(parameters[i], parameters[i + 1]);
    }
    UI.getCurrent().navigate("note/" + note, query);
    assertInstanceOf(NoteView.class, getCurrentView());
  }

  private List<String> titles() {
    return find(Anchor.class).all().stream()
        .filter(link -> link.hasClassName("note-link"))
        .map(Anchor::getText)
        .toList();
  }

  private CodeField code(int place) {
    return find(ParagraphCard.class).all().get(place).code();
  }

  private Button button(String text) {
    return find(Button.class).withText(text).single();
  }

  private <T extends Component> T labelled(Class<T> type, String label) {
    return find(type).all().stream()
        .filter(
            one ->
                label.equals(one.getElement().getProperty("accessibleName"))
                    || label.equals(one.getElement().getAttribute("aria-label")))
        .findFirst()
        .orElseThrow();
  }

  private String text(NoteId note, String paragraph) {
    return notes
        .load(NotesHome.ANALYST_A.subject(), note)
        .note()
        .content()
        .findParagraph(paragraph)
        .orElseThrow()
        .text();
  }

  private void share(NoteId note, Access access) {
    notes.share(
        NotesHome.ANALYST_A.subject(),
        note,
        new Grantee.OnePerson(NotesHome.ANALYST_B.id()),
        access);
  }
}
