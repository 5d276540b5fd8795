package ca.lipworkbench.notebooks.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.notebooks.ChildProcess;
import ca.lipworkbench.notebooks.note.Note;
import ca.lipworkbench.notebooks.publishing.Publications.Resolution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process is ended in the middle of publishing; with {@code workbench.long} at every step. */
class PublisherKillTest {
  private static final boolean LONG = Boolean.getBoolean("workbench.long");
  private static final int WITHDRAWN = 0;

  @TempDir private Path folder;
  private String note = "";

  @BeforeEach
  void publishTwo() {
    try (PublishingHome home = new PublishingHome(folder)) {
      Note clean = home.cleanNote();
      note = clean.id().value();
      for (int revision = 1; revision <= 2; revision++) {
        home.publisher().publish(Subject.OWNER, note, "work", PublishingHome.draft());
      }
    }
  }

  @Test
  void processKilledWhilePublishingLeavesTheOldOrTheNewRevision() throws Exception {
    int step = LONG ? 0 : 3;
    while (!act(step, "publish", note)) {
      int served = served();
      assertTrue(served >= 2);
      reconcile();
      assertEquals(served, served());
      step += LONG ? 1 : 13;
    }
    assertTrue(served() >= 3);
  }

  @Test
  void processKilledWhileWithdrawingLeavesItThereOrWithdrawn() throws Exception {
    int step = 0;
    while (!act(step, "withdraw", "")) {
      assertTrue(Set.of(2, WITHDRAWN).contains(served()));
      reconcile();
      step += LONG ? 1 : 3;
    }
    assertEquals(WITHDRAWN, served());
  }

  @Test
  void processKilledWhileRollingBackLeavesTheOneOrTheOtherRevision() throws Exception {
    int step = 0;
    while (!act(step, "roll-back", "1")) {
      assertTrue(Set.of(2, 1).contains(served()));
      reconcile();
      step += LONG ? 1 : 3;
    }
    assertEquals(1, served());
  }

  private boolean act(int step, String name, String argument) throws Exception {
    assertTrue(step < 500, "an act has an end");
    List<String> answer =
        ChildProcess.run(
            PublisherProcess.class, folder.toString(), Integer.toString(step), name, argument);
    return answer.contains("done");
  }

  /** The revision that is served, with all of its pages. */
  private int served() throws IOException {
    Publications publications = new Publications(folder.resolve("published"));
    assertEquals(List.of(), publications.listDamaged());
    return switch (publications.resolve("work")) {
      case Resolution.Found(Slug slug, int revision, Path pages) -> {
        FrozenDashboard dashboard = publications.load(slug, revision);
        for (var area : dashboard.areas()) {
          Path page = pages.resolve("fr").resolve(area.id().value()).resolve("index.html");
          assertTrue(Files.readString(page).contains("revision " + revision));
        }
        yield revision;
      }
      case Resolution.Withdrawn withdrawn -> WITHDRAWN;
      case Resolution.Unknown unknown -> throw new AssertionError("It was published");
    };
  }

  private void reconcile() {
    try (PublishingHome home = new PublishingHome(folder)) {
      home.publisher().reconcile();
    }
  }
}
