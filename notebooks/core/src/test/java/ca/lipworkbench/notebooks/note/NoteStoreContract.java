package ca.lipworkbench.notebooks.note;

import static ca.lipworkbench.notebooks.note.NoteExamples.content;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.notebooks.error.NotebooksError;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every store of notes promises. */
abstract class NoteStoreContract {
  static final Clock NOON = Clock.fixed(Instant.parse("2026-05-12T12:00:00.123Z"), ZoneOffset.UTC);

  /** A new, empty store. */
  abstract NoteStore store();

  @Test
  void newNoteIsFoundByIdentifierAndByTitle() {
    NoteStore store = store();
    Note note = store.create(content("Newcomers and work", "Hello"));
    assertEquals(1, note.revision());
    assertEquals(Optional.of(note), store.find(note.id()));
    assertEquals(note, store.load(note.id().value()));
    assertEquals(note, store.load("Newcomers and work"));
  }

  @Test
  void titleIsFoundHoweverItsAccentsWereTyped() {
    NoteStore store = store();
    Note note = store.create(content("Montréal", "Bonjour"));
    assertEquals(note, store.load("Montre\u0301al"));
  }

  @Test
  void sharedTitleNeedsAnIdentifier() {
    NoteStore store = store();
    Note first = store.create(content("Housing", "one"));
    store.create(content("Housing", "two"));
    WorkbenchException ambiguous =
        assertThrows(WorkbenchException.class, () -> store.load("Housing"));
    assertEquals(NotebooksError.NOTE_AMBIGUOUS, ambiguous.code());
    assertEquals(first, store.load(first.id().value()));
  }

  @Test
  void unknownNoteIsSaidSo() {
    WorkbenchException unknown =
        assertThrows(WorkbenchException.class, () -> store().load("Nothing here"));
    assertEquals(NotebooksError.NOTE_UNKNOWN, unknown.code());
  }

  @Test
  void everySaveIsARevisionThatStaysReadable() {
    NoteStore store = store();
    Note first = store.create(content("One", "first"));
    StoreOutcome outcome = store.save(first.id(), 1, content("Two", "second"));
    Note second = assertInstanceOf(StoreOutcome.Saved.class, outcome).note();
    assertEquals(2, second.revision());
    assertEquals(Optional.of(first), store.find(first.id(), 1));
    assertEquals(Optional.of(second), store.find(first.id()));
    assertEquals(Optional.empty(), store.find(first.id(), 3));
    assertEquals(
        List.of(
            new Revision(1, first.savedAt(), Optional.empty(), first.title()),
            new Revision(2, second.savedAt(), Optional.empty(), second.title())),
        store.revisions(first.id()));
  }

  @Test
  void secondWriterIsGivenBothTexts() {
    NoteStore store = store();
    Note note = store.create(content("Shared", "start"));
    store.save(note.id(), 1, content("Shared", "theirs"));
    StoreOutcome outcome = store.save(note.id(), 1, content("Shared", "ours"));
    StoreOutcome.Conflict conflict = assertInstanceOf(StoreOutcome.Conflict.class, outcome);
    assertEquals(content("Shared", "theirs"), conflict.theirs().content());
    assertEquals(content("Shared", "ours"), conflict.ours());
    assertEquals(2, store.revisions(note.id()).size());
  }

  @Test
  void savingAnUnknownNoteStoresNothing() {
    NoteStore store = store();
    NoteId nobody = NoteId.create();
    assertInstanceOf(StoreOutcome.NoSuchNote.class, store.save(nobody, 1, content("Lost", "text")));
    assertEquals(List.of(), store.list());
    assertEquals(List.of(), store.revisions(nobody));
  }

  @Test
  void listIsByTitleAndShowsTheCurrentRevision() {
    NoteStore store = store();
    Note second = store.create(content("B", "text"));
    Note first = store.create(content("C", "text"));
    store.save(first.id(), 1, content("A", "text"));
    assertEquals(
        List.of(first.id(), second.id()), store.list().stream().map(NoteSummary::id).toList());
    assertEquals(2, store.list().getFirst().revision());
  }

  @Test
  void revisionsComeBackByteForByte() {
    NoteStore store = store();
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Note note = store.create(content("Bytes", ""));
    List<byte[]> saved = new ArrayList<>();
    for (int revision = 1; revision <= 40; revision++) {
      NoteContent next = content("Bytes " + revision, anyText(random));
      saved.add(NoteCodec.write(next));
      store.save(note.id(), revision, next);
    }
    for (int revision = 2; revision <= 41; revision++) {
      NoteContent found = store.find(note.id(), revision).orElseThrow().content();
      int index = revision - 2;
      assertTrue(
          java.util.Arrays.equals(saved.get(index), NoteCodec.write(found)),
          () -> "seed " + seed + ", revision " + (index + 2));
    }
  }

  @Test
  void manyWritersLoseNothing() throws Exception {
    NoteStore store = store();
    Note note = store.create(content("Busy", "start"));
    int writers = 8;
    int edits = 25;
    List<Future<List<String>>> acknowledged = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(writers)) {
      for (int writer = 0; writer < writers; writer++) {
        int number = writer;
        acknowledged.add(pool.submit(() -> edit(store, note.id(), number, edits)));
      }
    }
    Set<String> texts = new TreeSet<>();
    for (Revision revision : store.revisions(note.id())) {
      texts.add(
          store.find(note.id(), revision.number()).orElseThrow().paragraphs().getFirst().text());
    }
    for (Future<List<String>> answers : acknowledged) {
      assertEquals(edits, answers.get().size());
      assertTrue(texts.containsAll(answers.get()));
    }
    assertEquals(writers * edits + 1, store.find(note.id()).orElseThrow().revision());
    assertEquals(writers * edits + 1, texts.size());
  }

  @Test
  void identifiersAreDrawnByTheStore() {
    NoteStore store = store();
    assertNotEquals(
        store.create(content("Same", "text")).id(), store.create(content("Same", "text")).id());
  }

  private static List<String> edit(NoteStore store, NoteId id, int writer, int edits) {
    List<String> saved = new ArrayList<>();
    while (saved.size() < edits) {
      Note seen = store.find(id).orElseThrow();
      String text = "writer " + writer + " edit " + saved.size();
      if (store.save(id, seen.revision(), content("Busy", text)) instanceof StoreOutcome.Saved) {
        saved.add(text);
      }
    }
    return saved;
  }

  private static String anyText(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(200);
    while (text.length() < length) {
      int sign = random.nextInt(Character.MAX_CODE_POINT + 1);
      if (Character.getType(sign) != Character.SURROGATE) {
        text.appendCodePoint(sign);
      }
    }
    return text.append("\r\n\t\0 end ").toString();
  }
}
