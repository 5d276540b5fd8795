package ca.lipworkbench.notebooks.publishing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.durable.DurableFiles;
import ca.lipworkbench.engine.durable.FailPoint;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.notebooks.error.NotebooksError;
import ca.lipworkbench.notebooks.note.Note;
import ca.lipworkbench.notebooks.publishing.Publications.Resolution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteExportTest {
  @TempDir private Path folder;

  @Test
  void siteHasTheSameBytesAsTheServerHandsOut() throws IOException {
    Path site = folder.resolve("site");
    Publications publications = publishTwice();
    int count = export(publications).write(site);
    int compared = 0;
    for (String address : List.of("work", "work@1", "work@2")) {
      Path served = ((Resolution.Found) publications.resolve(address)).folder();
      for (Path file : Publications.files(served)) {
        assertArrayEquals(
            Files.readAllBytes(file),
            Files.readAllBytes(site.resolve(address).resolve(served.relativize(file).toString())));
        compared++;
      }
    }
    Path front = publications.front().orElseThrow();
    assertArrayEquals(
        Files.readAllBytes(front.resolve("index.html")),
        Files.readAllBytes(site.resolve("index.html")));
    assertEquals(count, compared + 1);
  }

  @Test
  void withdrawnDashboardIsLeftOutOfTheNextExport() throws IOException {
    Publications publications = publishTwice();
    Path site = folder.resolve("site");
    export(publications).write(site);
    try (PublishingHome home = new PublishingHome(folder.resolve("home"))) {
      home.publisher().withdraw("work");
    }
    export(publications).write(site);
    assertFalse(Files.exists(site.resolve("work")));
    assertFalse(Files.exists(site.resolve("work@1")));
    assertTrue(Files.exists(site.resolve("index.html")));
  }

  @Test
  void folderWithSomethingElseInItIsRefusedAndKept() throws IOException {
    Publications publications = publishTwice();
    Path photos = Files.createDirectories(folder.resolve("photos"));
    Files.writeString(photos.resolve("cat.jpg"), "meow");
    WorkbenchException refused =
        assertThrows(WorkbenchException.class, () -> export(publications).write(photos));
    assertEquals(NotebooksError.EXPORT_FOLDER_FOREIGN, refused.code());
    assertEquals("meow", Files.readString(photos.resolve("cat.jpg")));
    assertThrows(
        WorkbenchException.class, () -> export(publications).write(photos.resolve("cat.jpg")));
  }

  @Test
  void emptyFolderIsTaken() throws IOException {
    Publications publications = publishTwice();
    Path site = Files.createDirectories(folder.resolve("empty"));
    assertTrue(export(publications).write(site) > 0);
  }

  private Publications publishTwice() {
    try (PublishingHome home = new PublishingHome(makeHome())) {
      Note note = home.cleanNote();
      for (int revision = 1; revision <= 2; revision++) {
        home.publisher().publish(Subject.OWNER, note.id().value(), "work", PublishingHome.draft());
      }
      return home.publications();
    }
  }

  private Path makeHome() {
    try {
      return Files.createDirectories(folder.resolve("home"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static SiteExport export(Publications publications) {
    return new SiteExport(publications, new DurableFiles(FailPoint.NONE));
  }
}
