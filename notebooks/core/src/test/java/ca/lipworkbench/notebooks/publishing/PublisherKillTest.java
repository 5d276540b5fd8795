package ca.lipworkbench.notebooks.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.notebooks.ChildProcess;
import ca.lipworkbench.notebooks.publishing.Publications.Resolution;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process is ended in the middle of publishing; with {@code workbench.long} at every step. */
class PublisherKillTest {
  private static final int STRIDE = Boolean.getBoolean("workbench.long") ? 1 : 11;

  @TempDir private Path folder;

  @Test
  void processKilledAtAnyStepLeavesTheOldOrTheNewRevision() throws Exception {
    String note;
    try (PublishingHome home = new PublishingHome(folder)) {
      note = home.cleanNote().id().value();
      home.publisher().reconcile();
    }
    int acknowledged = 0;
    int step = 0;
    while (acknowledged == 0) {
      List<String> answer =
          ChildProcess.run(PublisherProcess.class, folder.toString(), note, Integer.toString(step));
      acknowledged = answer.isEmpty() ? 0 : Integer.parseInt(answer.getFirst());
      Publications publications = new Publications(folder.resolve("published"));
      assertEquals(List.of(), publications.listDamaged());
      int served =
          publications.resolve("work") instanceof Resolution.Found found ? found.revision() : 0;
      assertTrue(served >= acknowledged);
      if (served > 0) {
        assertTrue(
            Files.readString(
                    publications.load(new Slug("work"), served).revision() == served
                        ? folder.resolve("published/work/" + served + "/fr/NB-moncton/index.html")
                        : folder)
                .contains("revision " + served));
      }
      step += STRIDE;
      assertTrue(step < 500, "publishing has an end");
    }
    try (PublishingHome home = new PublishingHome(folder)) {
      home.publisher().reconcile();
      assertEquals(
          acknowledged,
          assertInstanceOf(Resolution.Found.class, home.publications().resolve("work")).revision());
    }
  }
}
