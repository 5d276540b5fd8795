package ca.lipworkbench.workbench.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.durable.DurableFiles;
import ca.lipworkbench.engine.durable.FailPoint;
import ca.lipworkbench.engine.error.WorkbenchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
  private static final DurableFiles FILES = new DurableFiles(FailPoint.NONE);

  @TempDir Path folder;

  @Test
  void aNewHomeIsMadeAndOpensAgain() {
    Home made = Home.openOrMake(folder.resolve("a/b/home"), FILES);
    assertEquals(made, Home.open(folder.resolve("a/b/home")));
  }

  @Test
  void aMissingOrEmptyFolderIsNoHomeYet() {
    assertError(HomeError.HOME_MISSING, () -> Home.open(folder.resolve("nothing")));
    assertError(HomeError.HOME_MISSING, () -> Home.open(folder));
  }

  @Test
  void aFolderOfOtherThingsIsLeftAlone() throws IOException {
    Files.writeString(folder.resolve("thesis.docx"), "years of work");
    assertError(HomeError.HOME_FOREIGN, () -> Home.openOrMake(folder, FILES));
    try (var left = Files.list(folder)) {
      assertEquals(1, left.count());
    }
  }

  @Test
  void aFileIsNoHome() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "text");
    assertError(HomeError.HOME_NOT_A_FOLDER, () -> Home.openOrMake(file, FILES));
  }

  @Test
  void aHomeWithoutItsDatabaseWasCopiedOnlyInPart() throws IOException {
    Home home = Home.openOrMake(folder, FILES);
    Files.createDirectories(home.lake().resolve("98-10-0002"));
    WorkbenchException refused =
        assertError(HomeError.HOME_INCOMPLETE, () -> Home.openOrMake(folder, FILES));
    assertTrue(String.valueOf(refused.getMessage()).contains("workbench.db"));
    assertFalse(Files.exists(home.database()), "nothing may be made in a half home");
  }

  @Test
  void aHomeWithoutOneOfItsFoldersWasCopiedOnlyInPart() throws IOException {
    Home home = Home.openOrMake(folder, FILES);
    Files.createFile(home.database());
    for (Path part : List.of(home.sources(), home.lake(), home.results(), home.published())) {
      Files.delete(part);
      WorkbenchException refused = assertError(HomeError.HOME_INCOMPLETE, () -> Home.open(folder));
      assertTrue(String.valueOf(refused.getMessage()).contains(part.getFileName().toString()));
      Files.createDirectory(part);
    }
    Home.open(folder);
  }

  @Test
  void aHomeWithoutItsMarkerWasCopiedOnlyInPart() throws IOException {
    Home home = Home.openOrMake(folder, FILES);
    Files.createDirectories(home.lake());
    Files.delete(folder.resolve("home.json"));
    assertError(HomeError.HOME_INCOMPLETE, () -> Home.open(folder));
  }

  @Test
  void aHomeOfANewerWorkbenchIsNotTouched() throws IOException {
    Home.openOrMake(folder, FILES);
    Files.writeString(folder.resolve("home.json"), "{\"layout\":2}");
    assertError(HomeError.HOME_NEWER, () -> Home.open(folder));
  }

  @Test
  void aDamagedMarkerIsAHalfCopiedHome() throws IOException {
    Home.openOrMake(folder, FILES);
    Files.writeString(folder.resolve("home.json"), "{\"lay");
    assertError(HomeError.HOME_INCOMPLETE, () -> Home.open(folder));
  }

  @Test
  void aHomeThatCannotBeWrittenToIsRefused() throws IOException {
    Home.openOrMake(folder, FILES);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      Assumptions.assumeFalse(
          Files.isWritable(folder), "skipped: this account may write everywhere (root)");
      assertError(HomeError.HOME_NOT_WRITABLE, () -> Home.open(folder));
    } finally {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  void oneServerAtATimeHasAHome() throws Exception {
    Home home = Home.openOrMake(folder, FILES);
    try (AutoCloseable claim = home.claimForServer()) {
      assertFalse(claim == null);
      assertError(HomeError.HOME_IN_USE, home::claimForServer);
    }
    home.claimForServer().close();
  }

  private static WorkbenchException assertError(HomeError expected, Executable action) {
    WorkbenchException error = assertThrows(WorkbenchException.class, action);
    assertEquals(expected, error.code());
    return error;
  }
}
