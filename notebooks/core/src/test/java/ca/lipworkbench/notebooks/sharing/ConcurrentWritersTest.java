package ca.lipworkbench.notebooks.sharing;

import static ca.lipworkbench.notebooks.sharing.People.ANALYST_A;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.notebooks.database.DatabaseExamples;
import ca.lipworkbench.notebooks.note.NoteContent;
import ca.lipworkbench.notebooks.note.NoteFolder;
import ca.lipworkbench.notebooks.note.NoteId;
import ca.lipworkbench.notebooks.note.NoteTitle;
import ca.lipworkbench.notebooks.note.Paragraph;
import ca.lipworkbench.notebooks.note.Revision;
import ca.lipworkbench.notebooks.revision.MergeConflict;
import ca.lipworkbench.notebooks.revision.Resolution;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The history of many writers on one note: no edit is lost, and none is merged in silence. */
class ConcurrentWritersTest {
  private static final int PARAGRAPHS = 6;

  @TempDir private Path home;

  /** An edit that was acknowledged, or reported to its author as a conflict. */
  private record Edit(String text, boolean isAcknowledged) {}

  @Test
  void everyEditIsInTheHistoryOrWasReportedAsAConflict() throws Exception {
    boolean isLong = Boolean.getBoolean("workbench.long");
    int writers = isLong ? 20 : 8;
    int edits = isLong ? 500 : 60;
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Notes notes = People.notes(DatabaseExamples.open(home.resolve("workbench.db")));
    NoteId id = notes.create(ANALYST_A, NoteFolder.TOP, start()).note().id();
    List<Future<List<Edit>>> histories = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
      for (int writer = 0; writer < writers; writer++) {
        int number = writer;
        Random random = new Random(seed + writer);
        histories.add(threads.submit(() -> write(notes, id, number, edits, random)));
      }
    }
    Set<String> kept = texts(notes, id);
    int acknowledged = 0;
    int conflicts = 0;
    for (Future<List<Edit>> history : histories) {
      for (Edit edit : history.get()) {
        if (edit.isAcknowledged()) {
          acknowledged++;
          assertTrue(kept.contains(edit.text()), () -> "seed " + seed + " lost " + edit);
        } else {
          conflicts++;
        }
      }
    }
    System.out.println(acknowledged + " acknowledged, " + conflicts + " given up after a conflict");
    assertEquals(writers * edits, acknowledged + conflicts);
    assertTrue(acknowledged > 0);
  }

  /**
   * Each edit starts from what the writer last saw, as an editor does, and one in ten from
   * something older, as after a lost connection.
   */
  private static List<Edit> write(Notes notes, NoteId id, int writer, int edits, Random random) {
    List<Edit> history = new ArrayList<>();
    var seen = notes.load(ANALYST_A, id).note();
    for (int edit = 0; edit < edits; edit++) {
      if (random.nextInt(10) > 0) {
        seen = notes.load(ANALYST_A, id).note();
      }
      String text = "writer " + writer + " edit " + edit;
      int chosen = random.nextInt(PARAGRAPHS);
      NoteContent ours = edited(seen.content(), "p" + chosen, text);
      switch (notes.save(ANALYST_A, id, seen.revision(), ours)) {
        case SaveOutcome.Saved(OpenNote saved, boolean isMerged) -> {
          history.add(new Edit(text, true));
          seen = saved.note();
        }
        case SaveOutcome.Conflict conflict -> {
          assertExactly(conflict, "p" + chosen, text);
          NoteContent resolved = conflict.merge().resolve(_ -> Resolution.TAKE_MINE);
          boolean isSaved =
              notes.save(ANALYST_A, id, conflict.theirs().revision(), resolved)
                  instanceof SaveOutcome.Saved;
          history.add(new Edit(text, isSaved));
        }
      }
    }
    return history;
  }

  private static void assertExactly(SaveOutcome.Conflict conflict, String paragraph, String text) {
    assertEquals(1, conflict.conflicts().size());
    MergeConflict.OfParagraph only = (MergeConflict.OfParagraph) conflict.conflicts().getFirst();
    assertEquals(paragraph, only.id());
    assertEquals(text, only.ours().orElseThrow().text());
    assertTrue(!only.theirs().orElseThrow().equals(only.base().orElseThrow()));
  }

  private static NoteContent edited(NoteContent content, String paragraph, String text) {
    return new NoteContent(
        content.title(),
        content.paragraphs().stream()
            .map(each -> each.id().equals(paragraph) ? each.withText(text) : each)
            .toList());
  }

  private static Set<String> texts(Notes notes, NoteId id) {
    Set<String> texts = new HashSet<>();
    for (Revision revision : notes.revisions(ANALYST_A, id)) {
      notes.find(ANALYST_A, id, revision.number()).orElseThrow().paragraphs().stream()
          .map(Paragraph::text)
          .forEach(texts::add);
    }
    return texts;
  }

  private static NoteContent start() {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (int number = 0; number < PARAGRAPHS; number++) {
      paragraphs.add(new Paragraph("p" + number, "md", "start"));
    }
    return new NoteContent(NoteTitle.parse("Busy"), paragraphs);
  }
}
