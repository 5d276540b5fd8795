package ca.lipworkbench.notebooks.sharing;

import static ca.lipworkbench.notebooks.note.NoteExamples.content;
import static ca.lipworkbench.notebooks.sharing.People.ANALYST_A;
import static ca.lipworkbench.notebooks.sharing.People.ANALYST_B;
import static ca.lipworkbench.notebooks.sharing.People.COORDINATOR;
import static ca.lipworkbench.notebooks.sharing.People.DISABLED;
import static ca.lipworkbench.notebooks.sharing.People.GROUP;
import static ca.lipworkbench.notebooks.sharing.People.IN_GROUP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.pivot.PivotSpec;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.notebooks.database.DatabaseExamples;
import ca.lipworkbench.notebooks.error.NotebooksError;
import ca.lipworkbench.notebooks.note.Note;
import ca.lipworkbench.notebooks.note.NoteContent;
import ca.lipworkbench.notebooks.note.NoteFolder;
import ca.lipworkbench.notebooks.note.NoteId;
import ca.lipworkbench.notebooks.note.NoteTitle;
import ca.lipworkbench.notebooks.note.Paragraph;
import ca.lipworkbench.notebooks.revision.Resolution;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class NotesTest {
  private static final List<Subject> OTHERS = List.of(ANALYST_B, IN_GROUP, COORDINATOR, DISABLED);

  @TempDir private Path home;
  private final List<NoteEvent> trail = new ArrayList<>();
  private Notes notes;

  @BeforeEach
  void open() {
    notes = People.notes(DatabaseExamples.open(home.resolve("workbench.db")), trail);
  }

  @Test
  void nobodyElseCanTellANoteFromNone() {
    NoteId id = create(ANALYST_A, "Private").note().id();
    NoteId none = new NoteId("0000000000000000");
    for (Subject other : OTHERS) {
      for (NoteId asked : List.of(id, none)) {
        assertEquals(Optional.empty(), notes.find(other, asked));
        assertEquals(Optional.empty(), notes.find(other, asked, 1));
        for (Executable question :
            List.<Executable>of(
                () -> notes.load(other, asked),
                () -> notes.load(other, asked.value()),
                () -> notes.save(other, asked, 1, content("x", "x")),
                () -> notes.move(other, asked, NoteFolder.TOP),
                () -> notes.copy(other, asked, NoteTitle.parse("x")),
                () -> notes.delete(other, asked),
                () -> notes.restore(other, asked),
                () -> notes.shares(other, asked),
                () -> notes.share(other, asked, Grantee.EVERYBODY, Access.OWNER),
                () -> notes.unshare(other, asked, new Grantee.OnePerson(People.id(other))),
                () -> notes.transfer(other, asked, People.id(other)),
                () -> notes.revisions(other, asked),
                () -> notes.diff(other, asked, 1, 1),
                () -> notes.restoreRevision(other, asked, 1),
                () -> notes.findPivot(other, asked, "introduction"),
                () -> notes.listen(other, asked, _ -> {}))) {
          refused(NotebooksError.NOTE_UNKNOWN, question);
        }
      }
      assertEquals(List.of(), notes.list(other, Shelf.ALL));
      assertEquals(List.of(), notes.search(other, "Private", 10));
      assertEquals(List.of(), notes.folders(other));
    }
    assertEquals(1, notes.load(ANALYST_A, id).note().revision());
  }

  @Test
  void eachLevelAllowsItsOwnAndNoMore() {
    NoteId id = create(ANALYST_A, "Levels").note().id();
    Grantee person = new Grantee.OnePerson(People.id(ANALYST_B));
    for (Access level : Access.values()) {
      notes.share(ANALYST_A, id, person, level);
      assertEquals(level, notes.load(ANALYST_B, id).access());
      for (Access needed : Access.values()) {
        if (level.includes(needed)) {
          assertEquals(id, notes.require(ANALYST_B, id, needed).id());
        } else {
          NotebooksError error =
              needed == Access.RUNNER
                  ? NotebooksError.NOTE_NEEDS_RUNNER
                  : needed == Access.WRITER
                      ? NotebooksError.NOTE_NEEDS_WRITER
                      : NotebooksError.NOTE_NEEDS_OWNER;
          refused(error, () -> notes.require(ANALYST_B, id, needed));
        }
      }
    }
    notes.unshare(ANALYST_A, id, person);
    assertEquals(Optional.empty(), notes.find(ANALYST_B, id));
  }

  @Test
  void groupsAndEverybodyAreReachedAndTheHighestGrantCounts() {
    NoteId id = create(ANALYST_A, "Grouped").note().id();
    notes.share(ANALYST_A, id, GROUP, Access.WRITER);
    assertEquals(Access.WRITER, notes.load(IN_GROUP, id).access());
    assertEquals(Optional.empty(), notes.find(ANALYST_B, id));
    notes.share(ANALYST_A, id, Grantee.EVERYBODY, Access.READER);
    assertEquals(Access.WRITER, notes.load(IN_GROUP, id).access());
    assertEquals(Access.READER, notes.load(ANALYST_B, id).access());
    assertEquals(Optional.empty(), notes.find(DISABLED, id));
    assertEquals(2, notes.shares(ANALYST_B, id).size());
  }

  @Test
  void whoMayNotWriteNotesReadsThoseOfOthersAndWorksOnWhatTheyStarted() {
    NoteId id = create(ANALYST_A, "For all").note().id();
    notes.share(ANALYST_A, id, Grantee.EVERYBODY, Access.OWNER);
    assertEquals(Access.READER, notes.load(COORDINATOR, id).access());
    refused(NotebooksError.NOTES_NOT_ALLOWED, () -> create(COORDINATOR, "Own"));
    refused(
        NotebooksError.NOTES_NOT_ALLOWED,
        () -> notes.copy(COORDINATOR, id, NoteTitle.parse("Own")));
    OpenNote started =
        notes.createFromTemplate(COORDINATOR, NoteFolder.TOP, content("Own", "text"));
    assertEquals(Access.OWNER, notes.load(COORDINATOR, started.note().id()).access());
  }

  @Test
  void notesOfTheHomeFolderAreReadByWhoeverMayReadAndWrittenByNobodyElse() {
    NoteId id = create(Subject.OWNER, "Demonstration").note().id();
    for (Subject reader : List.of(ANALYST_A, COORDINATOR)) {
      assertEquals(Access.READER, notes.load(reader, id).access());
      assertEquals(id, notes.list(reader, Shelf.SHARED).getFirst().id());
      assertEquals(List.of(), notes.list(reader, Shelf.MINE));
    }
    assertEquals(Optional.empty(), notes.find(DISABLED, id));
    NoteId hers = create(ANALYST_A, "Hers").note().id();
    assertEquals(Access.OWNER, notes.load(Subject.OWNER, hers).access());
  }

  @Test
  void handingOverMakesAnotherTheOwnerAndLeavesAWriter() {
    NoteId id = create(ANALYST_A, "Given").note().id();
    notes.transfer(ANALYST_A, id, People.id(ANALYST_B));
    assertEquals(Access.OWNER, notes.load(ANALYST_B, id).access());
    assertEquals(Access.WRITER, notes.load(ANALYST_A, id).access());
    assertEquals(Optional.of(People.id(ANALYST_B)), notes.load(ANALYST_A, id).owner());
    notes.unshare(ANALYST_A, id, new Grantee.OnePerson(People.id(ANALYST_A)));
    assertEquals(Optional.empty(), notes.find(ANALYST_A, id));
  }

  @Test
  void deletedNoteIsInItsOwnersTrashOnlyAndComesBackWhole() {
    NoteId id = create(ANALYST_A, "Thrown").note().id();
    notes.share(ANALYST_A, id, GROUP, Access.WRITER);
    notes.delete(ANALYST_A, id);
    assertEquals(Optional.empty(), notes.find(ANALYST_A, id));
    assertEquals(List.of(), notes.search(ANALYST_A, "Thrown", 5));
    assertEquals(List.of(), notes.list(IN_GROUP, Shelf.TRASH));
    assertEquals(id, notes.list(ANALYST_A, Shelf.TRASH).getFirst().id());
    refused(NotebooksError.NOTE_UNKNOWN, () -> notes.restore(IN_GROUP, id));
    notes.restore(ANALYST_A, id);
    assertEquals(Access.WRITER, notes.load(IN_GROUP, id).access());
  }

  @Test
  void revisionsRememberWhoSavedAndAnEarlierOneComesBackAsANewOne() {
    NoteId id = create(ANALYST_A, "History").note().id();
    notes.share(ANALYST_A, id, GROUP, Access.WRITER);
    saved(notes.save(IN_GROUP, id, 1, content("History", "second")));
    assertEquals(
        List.of(Optional.of(People.id(ANALYST_A)), Optional.of(People.id(IN_GROUP))),
        notes.revisions(ANALYST_A, id).stream().map(revision -> revision.savedBy()).toList());
    OpenNote restored = notes.restoreRevision(ANALYST_A, id, 1);
    assertEquals(3, restored.note().revision());
    assertTrue(notes.diff(ANALYST_A, id, 1, 3).isEmpty());
    assertFalse(notes.diff(ANALYST_A, id, 2, 3).isEmpty());
    refused(NotebooksError.NOTE_REVISION_UNKNOWN, () -> notes.diff(ANALYST_A, id, 1, 9));
  }

  @Test
  void twoWritersOnTwoParagraphsBothSucceedAndOnOneBothTextsAreShown() {
    NoteContent start = note("a", "b");
    NoteId id = notes.create(ANALYST_A, NoteFolder.TOP, start).note().id();
    notes.share(ANALYST_A, id, GROUP, Access.WRITER);
    saved(notes.save(ANALYST_A, id, 1, note("A", "b")));
    SaveOutcome.Saved second = saved(notes.save(IN_GROUP, id, 1, note("a", "B")));
    assertTrue(second.isMerged());
    assertEquals(note("A", "B"), second.note().note().content());

    SaveOutcome.Conflict conflict =
        assertInstanceOf(
            SaveOutcome.Conflict.class, notes.save(IN_GROUP, id, 1, note("mine", "b")));
    assertEquals(1, conflict.conflicts().size());
    assertEquals(3, notes.load(ANALYST_A, id).note().revision());
    NoteContent both = conflict.merge().resolve(_ -> Resolution.KEEP_BOTH);
    SaveOutcome.Saved resolved =
        saved(notes.save(IN_GROUP, id, conflict.theirs().revision(), both));
    assertEquals(
        List.of("A", "mine", "B"),
        resolved.note().note().paragraphs().stream().map(Paragraph::text).toList());
  }

  @Test
  void savingWhatIsThereMakesNoRevision() {
    NoteId id = create(ANALYST_A, "Same").note().id();
    List<Note> told = new ArrayList<>();
    Subscription listening = notes.listen(ANALYST_A, id, told::add);
    saved(notes.save(ANALYST_A, id, 1, content("Same", "text")));
    assertEquals(1, notes.load(ANALYST_A, id).note().revision());
    saved(notes.save(ANALYST_A, id, 1, content("Same", "other")));
    assertEquals(List.of(notes.load(ANALYST_A, id).note()), told);
    listening.close();
    saved(notes.save(ANALYST_A, id, 2, content("Same", "third")));
    assertEquals(1, told.size());
  }

  @Test
  void searchFindsWordsWithoutAccentsByTheirBeginningAndRanksTitlesFirst() {
    create(ANALYST_A, "Travail", "Les immigrants de Montréal et l’emploi");
    NoteId titled = create(ANALYST_A, "Immigrants à Moncton", "words").note().id();
    create(ANALYST_B, "Immigrants elsewhere", "words");
    List<SearchHit> hits = notes.search(ANALYST_A, "immigr", 10);
    assertEquals(2, hits.size());
    assertEquals(titled, hits.getFirst().note().id());
    List<SearchHit> accented = notes.search(ANALYST_A, "montreal EMPLOI", 10);
    assertEquals(1, accented.size());
    assertTrue(
        accented.getFirst().snippet().contains(new SearchHit.Piece("Montréal", true)),
        accented.toString());
    for (String odd : List.of("", "  ", "\"", "* OR note:", "a\" OR \"b", "NEAR(", "{x}:")) {
      assertTrue(notes.search(ANALYST_A, odd, 10).size() <= 2, odd);
    }
    assertEquals(List.of(), notes.search(ANALYST_A, titled.value(), 10));
  }

  @Test
  void foldersHoldNotesAndAreRenamedWithWhatLiesInThem() {
    NoteId id = create(ANALYST_A, "Filed").note().id();
    notes.move(ANALYST_A, id, NoteFolder.parse("Housing/2021"));
    assertEquals(
        List.of(NoteFolder.parse("Housing"), NoteFolder.parse("Housing/2021")),
        notes.folders(ANALYST_A));
    assertEquals(
        1,
        notes.renameFolder(
            ANALYST_A, NoteFolder.parse("Housing"), NoteFolder.parse("Logement/Ancien")));
    assertEquals(
        NoteFolder.parse("Logement/Ancien/2021"),
        notes.list(ANALYST_A, Shelf.MINE).getFirst().folder());
    refused(NotebooksError.FOLDER_INVALID, () -> NoteFolder.parse("a//b"));
  }

  @Test
  void pivotBecomesAParagraphAndIsReadBack() {
    PivotSpec spec = spec("demo-housing");
    NoteId id = create(ANALYST_A, "Pivots").note().id();
    Paragraph added = notes.appendPivot(ANALYST_A, id, spec);
    assertEquals(Optional.of(spec), notes.findPivot(ANALYST_A, id, added.id()));
    assertEquals(Optional.empty(), notes.findPivot(ANALYST_A, id, "introduction"));
    PivotSpec other = spec("demo-income");
    notes.replaceByPivot(ANALYST_A, id, added.id(), other);
    assertEquals(Optional.of(other), notes.findPivot(ANALYST_A, id, added.id()));
    refused(
        NotebooksError.NOTE_PARAGRAPH_UNKNOWN,
        () -> notes.replaceByPivot(ANALYST_A, id, "gone", other));
    notes.share(ANALYST_A, id, GROUP, Access.RUNNER);
    refused(NotebooksError.NOTE_NEEDS_WRITER, () -> notes.appendPivot(IN_GROUP, id, spec));
  }

  @Test
  void tablesKnowWhichNotesUseThem() {
    NoteId pivot = create(ANALYST_A, "Pivot").note().id();
    notes.appendPivot(ANALYST_A, pivot, spec("demo-housing"));
    NoteContent sql =
        new NoteContent(
            NoteTitle.parse("Sql"),
            List.of(new Paragraph("q", "sql", "SELECT * FROM Demo_Housing.data, t98_10_0002.x")));
    NoteId typed = notes.create(ANALYST_A, NoteFolder.TOP, sql).note().id();
    create(ANALYST_A, "Words", "demo_housing.data is a table");
    TableName housing = new TableName("demo-housing");
    TableName census = new TableName("98-10-0002");
    Map<TableName, List<NoteLine>> uses = notes.uses(ANALYST_A, List.of(housing, census));
    assertEquals(
        List.of(typed, pivot).stream().sorted().toList(),
        uses.getOrDefault(housing, List.of()).stream().map(NoteLine::id).sorted().toList());
    assertEquals(
        List.of(typed), uses.getOrDefault(census, List.of()).stream().map(NoteLine::id).toList());
    assertEquals(List.of(), notes.uses(ANALYST_B, List.of(housing)).get(housing));
  }

  @Test
  void whatIsDoneToNotesIsRecorded() {
    NoteId id = create(ANALYST_A, "Trail").note().id();
    notes.share(ANALYST_A, id, GROUP, Access.WRITER);
    notes.unshare(ANALYST_A, id, GROUP);
    notes.delete(ANALYST_A, id);
    NoteTitle title = NoteTitle.parse("Trail");
    assertEquals(
        List.of(
            new NoteEvent.Made(id, title),
            new NoteEvent.Shared(id, title, GROUP, Access.WRITER),
            new NoteEvent.Unshared(id, title, GROUP),
            new NoteEvent.Deleted(id, title)),
        trail);
  }

  private static PivotSpec spec(String table) {
    return new PivotSpec(
        new TableName(table),
        List.of("measure"),
        List.of("area"),
        List.of("households"),
        List.of(new AreaId("NB-moncton")),
        List.of("2021"),
        Map.of());
  }

  private static NoteContent note(String first, String second) {
    return new NoteContent(
        NoteTitle.parse("Two"),
        List.of(new Paragraph("p1", "md", first), new Paragraph("p2", "md", second)));
  }

  private OpenNote create(Subject subject, String title) {
    return create(subject, title, "text");
  }

  private OpenNote create(Subject subject, String title, String text) {
    return notes.create(subject, NoteFolder.TOP, content(title, text));
  }

  private static SaveOutcome.Saved saved(SaveOutcome outcome) {
    return assertInstanceOf(SaveOutcome.Saved.class, outcome);
  }

  private static void refused(NotebooksError error, Executable question) {
    assertEquals(error, assertThrows(WorkbenchException.class, question).code());
  }
}
