package ca.lipworkbench.workbench.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.notebooks.note.NoteContent;
import ca.lipworkbench.notebooks.note.NoteFolder;
import ca.lipworkbench.notebooks.note.NoteId;
import ca.lipworkbench.notebooks.note.NoteTitle;
import ca.lipworkbench.notebooks.note.Paragraph;
import ca.lipworkbench.notebooks.revision.Resolution;
import ca.lipworkbench.notebooks.sharing.Access;
import ca.lipworkbench.notebooks.sharing.Grantee;
import ca.lipworkbench.notebooks.sharing.Notes;
import ca.lipworkbench.notebooks.sharing.SaveOutcome;
import ca.lipworkbench.workbench.accounts.Person;
import ca.lipworkbench.workbench.ui.notes.NotesHome;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NoteDeskTest {
  private final Notes notes = NotesHome.workbench().notes();
  private NoteDesk ours;
  private NoteDesk theirs;

  @BeforeEach
  void twoPeopleHaveTheNoteOpen() {
    NoteId id =
        notes
            .create(
                NotesHome.ANALYST_A.subject(),
                NoteFolder.TOP,
                new NoteContent(
                    NoteTitle.parse("Desk"),
                    List.of(
                        new Paragraph("one", "md", "first"),
                        new Paragraph("two", "sql", "select 2"))))
            .note()
            .id();
    notes.share(
        NotesHome.ANALYST_A.subject(),
        id,
        new Grantee.OnePerson(NotesHome.ANALYST_B.id()),
        Access.WRITER);
    ours = open(NotesHome.ANALYST_A, id);
    theirs = open(NotesHome.ANALYST_B, id);
  }

  @Test
  void whatIsTypedIsARevision() {
    assertInstanceOf(SaveOutcome.Saved.class, ours.type("one", "first!", 1));
    assertEquals(2, ours.revision());
    assertEquals("one:first! two:select 2", text(ours));
  }

  @Test
  void textTypedOnAnOldRevisionGoesTogetherWithAnotherParagraph() {
    theirs.type("two", "select 22", 1);
    SaveOutcome.Saved saved =
        assertInstanceOf(SaveOutcome.Saved.class, ours.type("one", "mine", 1));
    assertTrue(saved.isMerged());
    assertEquals("one:mine two:select 22", text(ours));
  }

  @Test
  void bothTextsOfOneParagraphAreKeptUntilSomebodyDecides() {
    theirs.type("one", "theirs", 1);
    SaveOutcome.Conflict conflict =
        assertInstanceOf(SaveOutcome.Conflict.class, ours.type("one", "mine", 1));
    assertEquals("one:theirs two:select 2", text(ours));
    ours.settle(conflict, piece -> Resolution.KEEP_BOTH);
    assertEquals(
        List.of("theirs", "mine", "select 2"),
        ours.paragraphs().stream().map(Paragraph::text).toList());
  }

  @Test
  void mineOrTheirsStandsAsDecided() {
    theirs.type("one", "theirs", 1);
    SaveOutcome.Conflict conflict =
        assertInstanceOf(SaveOutcome.Conflict.class, ours.type("one", "mine", 1));
    ours.settle(conflict, piece -> Resolution.TAKE_MINE);
    assertEquals("one:mine two:select 2", text(ours));
    assertTrue(theirs.refresh());
    assertEquals("one:mine two:select 2", text(theirs));
  }

  @Test
  void paragraphsAreInsertedMovedDeletedAndBroughtBack() {
    Paragraph three = new Paragraph("three", "md", "third");
    ours.insert(1, three);
    assertEquals("one:first three:third two:select 2", text(ours));
    ours.move("three", 99);
    assertEquals("one:first two:select 2 three:third", text(ours));
    ours.move("three", -1);
    assertEquals("three:third one:first two:select 2", text(ours));
    ours.delete("three");
    assertEquals("one:first two:select 2", text(ours));
    ours.insert(0, three);
    assertEquals("three:third one:first two:select 2", text(ours));
  }

  @Test
  void anEarlierRevisionBecomesTheNewest() {
    ours.type("one", "first!", 1);
    ours.restore(1);
    assertEquals(3, ours.revision());
    assertEquals("one:first two:select 2", text(ours));
  }

  @Test
  void aTitleThatIsNoneIsRefused() {
    assertThrows(WorkbenchException.class, () -> ours.rename("  "));
    assertInstanceOf(SaveOutcome.Saved.class, ours.rename(" Work "));
    assertEquals("Work", ours.note().note().title().value());
  }

  @Test
  void whoMayNoLongerReadKeepsWhatWasRead() {
    notes.unshare(
        NotesHome.ANALYST_A.subject(), ours.id(), new Grantee.OnePerson(NotesHome.ANALYST_B.id()));
    assertEquals(false, theirs.refresh());
    assertThrows(WorkbenchException.class, () -> theirs.type("one", "late", 1));
    assertEquals("one:first two:select 2", text(theirs));
  }

  private NoteDesk open(Person person, NoteId id) {
    return NoteDesk.open(notes, person.subject(), id).orElseThrow();
  }

  private static String text(NoteDesk desk) {
    return desk.paragraphs().stream()
        .map(paragraph -> paragraph.id() + ":" + paragraph.text())
        .collect(Collectors.joining(" "));
  }
}
