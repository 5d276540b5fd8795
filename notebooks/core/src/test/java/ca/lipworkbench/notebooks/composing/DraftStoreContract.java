package ca.lipworkbench.notebooks.composing;

import static ca.lipworkbench.notebooks.publishing.PublishingHome.draft;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import ca.lipworkbench.engine.catalogue.PersonId;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.notebooks.note.NoteId;
import ca.lipworkbench.notebooks.publishing.DashboardDraft;
import ca.lipworkbench.notebooks.publishing.PublishingHome;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every store of drafts keeps. */
abstract class DraftStoreContract {
  static final Clock NOON = PublishingHome.NOON;
  private static final NoteId NOTE = new NoteId("0123456789abcdef");
  private static final Subject ANALYST = new Subject.Person(new PersonId("aaaaaaaaaaaaaaaa"));
  private static final Subject CURATOR = new Subject.Person(new PersonId("cccccccccccccccc"));

  abstract DraftStore store();

  @Test
  void noteWithoutADraftHasNone() {
    assertEquals(Optional.empty(), store().find(NOTE));
  }

  @Test
  void savedDraftIsFoundAgainAsItWas() {
    DraftStore store = store();
    DashboardDraft told =
        draft().withStory(Optional.of(new BilingualText("Told only once.", Optional.empty())));
    StoredDraft saved = saved(store.save(NOTE, DraftStore.NONE, ANALYST, "Not yet!", told));
    assertEquals(new StoredDraft(NOTE, 1, NOON.instant(), ANALYST, "Not yet!", told), saved);
    assertEquals(Optional.of(saved), store.find(NOTE));
  }

  @Test
  void eachSaveCountsOneFurther() {
    DraftStore store = store();
    store.save(NOTE, DraftStore.NONE, ANALYST, "work", draft());
    StoredDraft second = saved(store.save(NOTE, 1, CURATOR, "work-2", draft()));
    assertEquals(2, second.revision());
    assertEquals(CURATOR, second.savedBy());
    assertEquals(Optional.of(second), store.find(NOTE));
  }

  @Test
  void secondWriterOfTheSameRevisionSeesBothDraftsAndChangesNothing() {
    DraftStore store = store();
    store.save(NOTE, DraftStore.NONE, ANALYST, "work", draft());
    DashboardDraft theirs = draft().withTitle(BilingualText.of("Jobs", "Emplois"));
    DashboardDraft ours = draft().withTitle(BilingualText.of("Labour", "Main-d’œuvre"));
    StoredDraft first = saved(store.save(NOTE, 1, ANALYST, "jobs", theirs));
    assertEquals(
        new DraftOutcome.Conflict(first, "labour", ours),
        store.save(NOTE, 1, CURATOR, "labour", ours));
    assertEquals(Optional.of(first), store.find(NOTE));
  }

  @Test
  void twoFirstDraftsConflictToo() {
    DraftStore store = store();
    StoredDraft first = saved(store.save(NOTE, DraftStore.NONE, ANALYST, "work", draft()));
    assertEquals(
        new DraftOutcome.Conflict(first, "other", draft()),
        store.save(NOTE, DraftStore.NONE, CURATOR, "other", draft()));
  }

  @Test
  void ofManyWritersOfOneRevisionExactlyOneWins() throws Exception {
    DraftStore store = store();
    store.save(NOTE, DraftStore.NONE, ANALYST, "work", draft());
    List<Future<DraftOutcome>> outcomes = new ArrayList<>();
    try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
      for (int writer = 0; writer < 8; writer++) {
        String slug = "work-" + writer;
        outcomes.add(writers.submit(() -> store.save(NOTE, 1, ANALYST, slug, draft())));
      }
    }
    int won = 0;
    for (Future<DraftOutcome> outcome : outcomes) {
      won += outcome.get() instanceof DraftOutcome.Saved ? 1 : 0;
    }
    assertEquals(1, won);
    assertEquals(2, store.find(NOTE).orElseThrow().revision());
  }

  private static StoredDraft saved(DraftOutcome outcome) {
    return assertInstanceOf(DraftOutcome.Saved.class, outcome).draft();
  }
}
