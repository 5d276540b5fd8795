package ca.lipworkbench.datasets.curated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.datasets.imports.TestHome;
import ca.lipworkbench.engine.catalogue.PersonId;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CuratedListsTest {
  private static final Subject CURATOR = new Subject.Person(new PersonId("0123456789abcdef"));
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @TempDir private Path folder;
  private TestHome home = new TestHome(Path.of("."));
  private CuratedLists lists = new CuratedLists(home.database(), Clock.systemUTC());

  /** Words with a number, of which there may be no two alike. */
  private record Words(String shipped) implements ListKind<Map<String, String>> {
    private static final ListFormat FORMAT =
        new ListFormat(
            "words",
            List.of("word", "number", "note"),
            Set.of("word", "number"),
            List.of("word"),
            Set.of("number"));

    @Override
    public ListFormat format() {
      return FORMAT;
    }

    @Override
    public Map<String, String> read(List<Line> lines, Faults faults) {
      for (Line line : lines) {
        new FieldChecks(line, faults).required("number");
      }
      return lines.stream()
          .collect(
              Collectors.toMap(
                  line -> line.text("word"), line -> line.text("number"), (a, b) -> a));
    }
  }

  private static final Words WORDS = new Words("word,number\none,1\ntwo,2\n");

  private static Entry entry(String word, String number) {
    return Words.FORMAT.entry(Map.of("word", word, "number", number));
  }

  @BeforeEach
  void open() {
    home = new TestHome(folder);
    home.lake();
    lists = reopened();
  }

  private CuratedLists reopened() {
    return new CuratedLists(home.database(), Clock.fixed(NOON, ZoneOffset.UTC));
  }

  private static List<String> sentences(EditOutcome outcome) {
    return assertInstanceOf(EditOutcome.Refused.class, outcome).faults().stream()
        .map(fault -> fault.sentence(Language.ENGLISH))
        .toList();
  }

  private EditOutcome.Made made(EditOutcome outcome) {
    return assertInstanceOf(EditOutcome.Made.class, outcome);
  }

  @Test
  void whatComesWithTheProgramStandsInTheHistoryLikeAnyEdit() {
    assertEquals(Map.of("one", "1", "two", "2"), lists.current(WORDS).content());
    Edit first = lists.history(WORDS).getFirst();
    assertEquals(new Author.Program(), first.author());
    assertEquals(2, first.changes().size());
    reopened().current(WORDS);
    assertEquals(1, reopened().history(WORDS).size());
  }

  @Test
  void editHasAuthorTimeReasonAndWhatItWasBefore() {
    Edit edit =
        made(lists.change(WORDS, CURATOR, " Counted again ", EditRequest.put(entry("two", "3"))))
            .edit();
    assertEquals("3", lists.current(WORDS).content().get("two"));
    Edit kept = reopened().history(WORDS).getFirst();
    assertEquals(edit, kept);
    assertEquals(new Author.Somebody(CURATOR), kept.author());
    assertEquals(NOON, kept.at());
    assertEquals("Counted again", kept.reason());
    assertEquals(
        List.of(new Change.FieldChange("number", "2", "3")), kept.changes().getFirst().fields());
    EntryVersion version = lists.current(WORDS).versions().get("two");
    assertEquals(2, version == null ? 0 : version.number());
    assertEquals(java.util.Optional.of(NOON), version == null ? null : version.substanceSince());
  }

  @Test
  void undoIsAnotherEditAndCanItselfBeUndone() {
    Edit edit = made(lists.change(WORDS, CURATOR, "Less", EditRequest.remove("one"))).edit();
    assertFalse(lists.current(WORDS).content().containsKey("one"));
    Edit undone = made(lists.undo(WORDS, CURATOR, "Needed", edit.number())).edit();
    assertEquals(java.util.OptionalLong.of(edit.number()), undone.undoes());
    assertEquals("1", lists.current(WORDS).content().get("one"));
    made(lists.undo(WORDS, CURATOR, "Not needed", undone.number()));
    assertFalse(lists.current(WORDS).content().containsKey("one"));
    assertEquals(4, lists.history(WORDS).size());
  }

  @Test
  void undoingWhatWasChangedSinceClashes() {
    Edit edit = made(lists.change(WORDS, CURATOR, "A", EditRequest.put(entry("two", "3")))).edit();
    made(lists.change(WORDS, CURATOR, "B", EditRequest.put(entry("two", "4"))));
    EditOutcome.Clash clash =
        assertInstanceOf(
            EditOutcome.Clash.class, lists.undo(WORDS, CURATOR, "Back", edit.number()));
    assertEquals(List.of("two"), clash.entries());
    assertEquals("4", lists.current(WORDS).content().get("two"));
  }

  @Test
  void twoPeopleWhoSawTheSameListDoNotOverwriteEachOther() {
    long seen = lists.current(WORDS).edit();
    made(lists.change(WORDS, CURATOR, "A", EditRequest.put(entry("two", "3")).seenAt(seen)));
    assertInstanceOf(
        EditOutcome.Clash.class,
        lists.change(WORDS, CURATOR, "B", EditRequest.put(entry("two", "4")).seenAt(seen)));
    made(lists.change(WORDS, CURATOR, "C", EditRequest.put(entry("one", "9")).seenAt(seen)));
  }

  @Test
  void exportedFileIsTakenOverByAnotherHomeAndChangesNothingInItsOwn() {
    made(lists.change(WORDS, CURATOR, "More", EditRequest.put(entry("three, or so", "3"))));
    String file = lists.export(WORDS);
    assertInstanceOf(
        EditOutcome.Unchanged.class, lists.importFile(WORDS, CURATOR, "Same", file, true));
    TestHome other = new TestHome(folder.resolve("other"));
    other.lake();
    CuratedLists theirs = new CuratedLists(other.database(), Clock.systemUTC());
    made(theirs.importFile(WORDS, CURATOR, "Taken over", file, false));
    assertEquals(file, theirs.export(WORDS));
  }

  @Test
  void wholeFileRemovesWhatItLacksAndAPartDoesNot() {
    made(lists.importFile(WORDS, CURATOR, "Part", "word,number\nthree,3\n", false));
    assertEquals(3, lists.current(WORDS).content().size());
    made(lists.importFile(WORDS, CURATOR, "Whole", "word,number\nthree,3\n", true));
    assertEquals(Map.of("three", "3"), lists.current(WORDS).content());
  }

  @Test
  void badFileIsRefusedWithLineAndReasonAndChangesNothing() {
    Map<String, String> files =
        Map.of(
            "", "The file is empty.",
            "word\nthree\n", "Line 1: The column “number” is missing.",
            "word,number,colour\nthree,3,red\n",
                "Line 1: There is no column “colour”. Columns are: word, number, note.",
            "word,number,number\na,1,2\n", "Line 1: The column “number” is there twice.",
            "word,number\nthree,3,4\n",
                "Line 2: The line has 3 fields, the first line names 2 columns. A comma inside a"
                    + " text needs quotes around the text.",
            "word,number\nthree,3\nthree,4\n", "Line 3: “three” stands in line 2 already.",
            "word,number\nthree,\n", "Line 2: The column “number” is empty.",
            "word,number\n,3\n", "Line 2: The column “word” is empty.",
            "word,number\n\"three,3\n", "Line 2: The file is not CSV here: a quote is not closed.",
            "word,number\nfour,4\nthr\uFFFDe,3\n",
                "Line 3: The file is not UTF-8. Save it as “CSV UTF-8”.");
    String before = lists.export(WORDS);
    files.forEach(
        (file, sentence) -> {
          assertEquals(
              List.of(sentence),
              sentences(lists.importFile(WORDS, CURATOR, "Try", file, false)),
              file);
          assertEquals(before, lists.export(WORDS));
        });
    assertEquals(1, lists.history(WORDS).size());
  }

  @Test
  void editWithoutAReasonIsRefused() {
    assertEquals(
        List.of("Say why you change this, so that others can follow it."),
        sentences(lists.change(WORDS, CURATOR, "  ", EditRequest.remove("one"))));
  }

  @Test
  void newerProgramBringsItsChangesButKeepsWhatPeopleMade() {
    made(lists.change(WORDS, CURATOR, "Ours", EditRequest.put(entry("two", "22"))));
    Words newer =
        new Words("word,number,note\none,1,first\ntwo,3\nthree,3,\n".replace("3\nt", "3,\nt"));
    CuratedLists later = reopened();
    assertEquals(Map.of("one", "1", "two", "22", "three", "3"), later.current(newer).content());
    assertEquals("first", later.current(newer).find("one").orElseThrow().text("note"));
    assertEquals(3, later.history(newer).size());
    Words without = new Words("word,number\nthree,3\n");
    assertEquals(Map.of("two", "22", "three", "3"), reopened().current(without).content());
  }

  @Test
  void editOfAnotherProcessIsSeen() throws Exception {
    assertEquals(2, lists.current(WORDS).content().size());
    made(reopened().change(WORDS, CURATOR, "Theirs", EditRequest.put(entry("five", "5"))));
    Instant end = Instant.now().plusSeconds(20);
    while (lists.current(WORDS).content().size() < 3 && Instant.now().isBefore(end)) {
      Thread.sleep(50);
    }
    assertEquals("5", lists.current(WORDS).content().get("five"));
  }

  @Test
  void everyReasonHasASentenceInBothLanguages() {
    Messages messages = Messages.of(Fault.BUNDLE);
    assertEquals(messages.keys(Language.ENGLISH), messages.keys(Language.FRENCH));
    Pattern placeholder = Pattern.compile("\\{\\d}");
    for (FaultReason reason : FaultReason.values()) {
      assertTrue(messages.keys(Language.ENGLISH).contains("fault." + reason), reason::name);
    }
    for (String key : messages.keys(Language.ENGLISH)) {
      String english = messages.text(Language.ENGLISH, key);
      String french = messages.text(Language.FRENCH, key);
      assertFalse((english + french).contains("'"), key);
      assertEquals(
          placeholder.matcher(english).results().map(found -> found.group()).sorted().toList(),
          placeholder.matcher(french).results().map(found -> found.group()).sorted().toList(),
          key);
    }
  }
}
