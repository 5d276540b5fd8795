package ca.lipworkbench.notebooks.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.durable.FailPoint;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.notebooks.note.Note;
import ca.lipworkbench.notebooks.publishing.Publications.Resolution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every step of publishing, withdrawing and rolling back fails once; the site is old or new. */
class PublisherFailPointTest {
  private static final String SLUG = "work";

  @TempDir private Path folder;

  /** What a test does with a publisher. */
  private interface Act {
    void run(Publisher publisher);
  }

  @Test
  void publishingThatFailsAtAnyStepLeavesTheOldOrTheNewRevision() throws IOException {
    try (PublishingHome home = new PublishingHome(folder)) {
      Note note = home.cleanNote();
      publish(home.publisher(), note);
      failAtEveryStep(home, publisher -> publish(publisher, note), true);
    }
  }

  @Test
  void withdrawalThatFailsAtAnyStepIsWholeOrNotThere() throws IOException {
    try (PublishingHome home = new PublishingHome(folder)) {
      Note note = home.cleanNote();
      publish(home.publisher(), note);
      failAtEveryStep(home, publisher -> publisher.withdraw(SLUG), false);
    }
  }

  @Test
  void rollBackThatFailsAtAnyStepIsWholeOrNotThere() throws IOException {
    try (PublishingHome home = new PublishingHome(folder)) {
      Note note = home.cleanNote();
      publish(home.publisher(), note);
      publish(home.publisher(), note);
      failAtEveryStep(home, publisher -> publisher.rollBack(SLUG, 1), false);
    }
  }

  private static void failAtEveryStep(PublishingHome home, Act act, boolean adds)
      throws IOException {
    int step = 0;
    boolean done = false;
    while (!done) {
      Publication before = home.publications().list().getFirst();
      AtomicInteger left = new AtomicInteger(step);
      FailPoint failing =
          (kind, path) -> {
            if (left.getAndDecrement() == 0) {
              throw new IOException("No space left on device");
            }
          };
      try {
        act.run(home.publisher(failing));
        done = true;
      } catch (WorkbenchException e) {
        assertServed(home, before, adds);
        home.publisher().reconcile();
        assertClean(home);
        assertServed(home, before, adds);
        restore(home, before);
      }
      step++;
      assertTrue(step < 500, "an act has an end");
    }
    assertTrue(step > 5, "an act has steps");
    assertClean(home);
  }

  /** What is served is whole, and is what was there or what was to be there. */
  private static void assertServed(PublishingHome home, Publication before, boolean adds)
      throws IOException {
    Publication now = home.publications().list().getFirst();
    if (adds) {
      assertTrue(now.revisions().size() - before.revisions().size() <= 1);
    } else {
      assertEquals(before.revisions(), now.revisions());
    }
    if (now.current().isPresent()) {
      Resolution.Found found =
          assertInstanceOf(Resolution.Found.class, home.publications().resolve(SLUG));
      FrozenDashboard dashboard = home.publications().load(found.slug(), found.revision());
      for (String language : List.of("en", "fr")) {
        for (var area : dashboard.areas()) {
          Path page =
              found.folder().resolve(language).resolve(area.id().value()).resolve("index.html");
          assertTrue(Files.readString(page).contains("revision " + found.revision()));
        }
      }
    }
    Path front = home.publications().front().orElseThrow();
    assertTrue(Files.readString(front.resolve("index.html")).contains("published:"));
  }

  /** Nothing is left over, and the front pages list what is published. */
  private static void assertClean(PublishingHome home) throws IOException {
    Publication now = home.publications().list().getFirst();
    Path front = home.publications().front().orElseThrow();
    String listed =
        Files.readString(front.resolve("index.html")).contains(SLUG + "@")
            ? "listed"
            : "not listed";
    assertEquals(now.current().isPresent() ? "listed" : "not listed", listed);
    try (Stream<Path> all = Files.walk(home.published)) {
      assertEquals(
          List.of(),
          all.filter(path -> path.toString().endsWith(".staged"))
              .filter(Files::isDirectory)
              .toList());
    }
    for (int revision : PublishedFolder.numbers(home.published.resolve(SLUG))) {
      assertTrue(now.revisions().contains(revision));
    }
  }

  private static void restore(PublishingHome home, Publication before) {
    Publication now = home.publications().list().getFirst();
    if (!now.current().equals(before.current()) && before.current().isPresent()) {
      home.publisher().rollBack(SLUG, before.current().get());
    }
  }

  private static void publish(Publisher publisher, Note note) {
    assertInstanceOf(
        PublishOutcome.Published.class,
        publisher.publish(Subject.OWNER, note.id().value(), SLUG, PublishingHome.draft()));
  }
}
