package ca.lipworkbench.notebooks.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.notebooks.note.NoteContent;
import ca.lipworkbench.notebooks.note.NoteTitle;
import ca.lipworkbench.notebooks.note.Paragraph;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class NoteMergeTest {
  private static final NoteContent BASE = note("Housing", "a:one", "b:two", "c:three");

  @Test
  void changesToDifferentParagraphsGoTogether() {
    NoteContent theirs = note("Housing", "a:ONE", "b:two", "c:three");
    NoteContent ours = note("Housing", "a:one", "b:two", "c:THREE");
    assertEquals(note("Housing", "a:ONE", "b:two", "c:THREE"), merged(theirs, ours));
  }

  @Test
  void addedDeletedAndMovedParagraphsGoTogether() {
    NoteContent theirs = note("Housing", "a:one", "x:theirs", "c:three");
    NoteContent ours = note("Housing", "c:three", "a:one", "y:ours", "b:two");
    assertEquals(note("Housing", "c:three", "a:one", "y:ours", "x:theirs"), merged(theirs, ours));
  }

  @Test
  void oneParagraphThatBothChangedIsAConflictOfExactlyThatParagraph() {
    NoteContent theirs = note("Housing", "a:ONE", "b:theirs", "c:three");
    NoteContent ours = note("Housing", "a:one", "b:ours", "c:THREE");
    NoteMerge merge = NoteMerge.of(BASE, theirs, ours);
    MergeConflict conflict =
        new MergeConflict.OfParagraph(
            "b", paragraph("b:two"), paragraph("b:theirs"), paragraph("b:ours"));
    assertEquals(List.of(conflict), merge.conflicts());
    assertEquals(Optional.empty(), merge.merged());
    assertEquals(
        note("Housing", "a:ONE", "b:ours", "c:THREE"), merge.resolve(_ -> Resolution.TAKE_MINE));
    assertEquals(
        note("Housing", "a:ONE", "b:theirs", "c:THREE"),
        merge.resolve(_ -> Resolution.TAKE_THEIRS));
    NoteContent both = merge.resolve(_ -> Resolution.KEEP_BOTH);
    assertEquals(
        List.of("ONE", "theirs", "ours", "THREE"),
        both.paragraphs().stream().map(Paragraph::text).toList());
  }

  @Test
  void changingWhatTheOtherDeletedIsAConflict() {
    NoteMerge merge =
        NoteMerge.of(
            BASE, note("Housing", "a:one", "c:three"), note("Housing", "b:ours", "c:three"));
    MergeConflict.OfParagraph conflict =
        assertInstanceOf(MergeConflict.OfParagraph.class, merge.conflicts().getFirst());
    assertEquals(Optional.empty(), conflict.theirs());
    assertEquals(note("Housing", "b:ours", "c:three"), merge.resolve(_ -> Resolution.KEEP_BOTH));
    assertEquals(note("Housing", "c:three"), merge.resolve(_ -> Resolution.TAKE_THEIRS));
  }

  @Test
  void twoTitlesAreAConflictAndBothCanBeKept() {
    NoteMerge merge =
        NoteMerge.of(
            BASE,
            note("Theirs", "a:one", "b:two", "c:three"),
            note("Ours", "a:one", "b:two", "c:three"));
    assertInstanceOf(MergeConflict.OfTitle.class, merge.conflicts().getFirst());
    assertEquals("Theirs / Ours", merge.resolve(_ -> Resolution.KEEP_BOTH).title().value());
  }

  @RepeatedTest(300)
  void mergingWithAnUnchangedNoteChangesNothingAndNoTextIsLost() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    String told = "seed " + seed;
    NoteContent base = RandomNotes.note(random);
    NoteContent theirs = RandomNotes.edit(random, base, "theirs");
    NoteContent ours = RandomNotes.edit(random, base, "ours");
    assertEquals(Optional.of(ours), NoteMerge.of(base, base, ours).merged(), told);
    assertEquals(Optional.of(theirs), NoteMerge.of(base, theirs, base).merged(), told);
    assertEquals(Optional.of(ours), NoteMerge.of(base, ours, ours).merged(), told);

    NoteMerge merge = NoteMerge.of(base, theirs, ours);
    Set<String> both = new HashSet<>(texts(merge.resolve(_ -> Resolution.KEEP_BOTH)));
    for (NoteContent side : List.of(theirs, ours)) {
      for (Paragraph paragraph : side.paragraphs()) {
        boolean isNew = base.findParagraph(paragraph.id()).filter(paragraph::equals).isEmpty();
        assertTrue(!isNew || both.contains(paragraph.text()), told + " lost " + paragraph);
      }
    }
    NoteContent mine = merge.resolve(_ -> Resolution.TAKE_MINE);
    NoteContent other = NoteMerge.of(base, ours, theirs).resolve(_ -> Resolution.TAKE_THEIRS);
    assertEquals(new HashSet<>(mine.paragraphs()), new HashSet<>(other.paragraphs()), told);
  }

  @RepeatedTest(200)
  void diffSaysHowToComeFromOneRevisionToTheOther() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    NoteContent before = RandomNotes.note(random);
    NoteContent after = RandomNotes.edit(random, before, "after");
    NoteDiff diff = NoteDiff.between(before, after);
    String told = "seed " + seed;
    assertEquals(before.equals(after), diff.isEmpty(), told);
    assertEquals(
        after.paragraphs(),
        diff.paragraphs().stream().flatMap(change -> change.after().stream()).toList(),
        told);
    assertEquals(
        new HashSet<>(before.paragraphs()),
        new HashSet<>(
            diff.paragraphs().stream().flatMap(change -> change.before().stream()).toList()),
        told);
    for (ParagraphChange change : diff.paragraphs()) {
      assertEquals(
          change.before().map(Paragraph::text).orElse(""),
          lines(change, LineChange.Kind.ADDED),
          told);
      assertEquals(
          change.after().map(Paragraph::text).orElse(""),
          lines(change, LineChange.Kind.DELETED),
          told);
    }
  }

  private static String lines(ParagraphChange change, LineChange.Kind without) {
    return String.join(
        "\n",
        change.lines().stream()
            .filter(line -> line.kind() != without)
            .map(LineChange::text)
            .toList());
  }

  private static NoteContent merged(NoteContent theirs, NoteContent ours) {
    return NoteMerge.of(BASE, theirs, ours).merged().orElseThrow();
  }

  private static List<String> texts(NoteContent content) {
    return content.paragraphs().stream().map(Paragraph::text).toList();
  }

  private static Optional<Paragraph> paragraph(String idAndText) {
    String[] parts = idAndText.split(":", 2);
    return Optional.of(new Paragraph(parts[0], "md", parts[1]));
  }

  private static NoteContent note(String title, String... paragraphs) {
    return new NoteContent(
        NoteTitle.parse(title),
        Arrays.stream(paragraphs).flatMap(each -> paragraph(each).stream()).toList());
  }
}
