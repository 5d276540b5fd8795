package ca.lipworkbench.notebooks.database;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.notebooks.error.NotebooksError;
import ca.lipworkbench.notebooks.note.NoteExamples;
import ca.lipworkbench.notebooks.note.SqliteNoteStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebooksDatabaseTest {
  @TempDir private Path home;

  @Test
  void halfCopiedFileIsOneClearErrorAndIsNotTouched() throws Exception {
    byte[] whole = wholeDatabase();
    for (int length : List.of(100, 1_000, 4_096, whole.length / 2, whole.length - 4_096)) {
      Path file = home.resolve("cut-" + length + ".db");
      Files.write(file, Arrays.copyOf(whole, length));
      WorkbenchException damaged =
          assertThrows(WorkbenchException.class, () -> DatabaseExamples.open(file));
      assertEquals(NotebooksError.DATABASE_DAMAGED, damaged.code(), "cut at " + length);
      assertTrue(damaged.toString().contains(file.toString()));
      assertArrayEquals(Arrays.copyOf(whole, length), Files.readAllBytes(file));
    }
  }

  @Test
  void fileThatIsNoDatabaseIsSaidSo() throws IOException {
    Path file = home.resolve("workbench.db");
    Files.writeString(file, "This is a shopping list. ".repeat(400));
    WorkbenchException damaged =
        assertThrows(WorkbenchException.class, () -> DatabaseExamples.open(file));
    assertEquals(NotebooksError.DATABASE_DAMAGED, damaged.code());
  }

  @Test
  void zeroedPageIsFoundAtStart() throws Exception {
    byte[] whole = wholeDatabase();
    Arrays.fill(whole, 4_096, 8_192, (byte) 0);
    Path file = home.resolve("zeroed.db");
    Files.write(file, whole);
    WorkbenchException damaged =
        assertThrows(WorkbenchException.class, () -> DatabaseExamples.open(file));
    assertEquals(NotebooksError.DATABASE_DAMAGED, damaged.code());
  }

  @Test
  void folderInThePlaceOfTheFileIsSaidSo() throws IOException {
    Path file = Files.createDirectory(home.resolve("workbench.db"));
    WorkbenchException failed =
        assertThrows(WorkbenchException.class, () -> DatabaseExamples.open(file));
    assertEquals(NotebooksError.DATABASE_FAILED, failed.code());
  }

  @Test
  void databaseOfANewerVersionIsRefused() throws Exception {
    Path file = home.resolve("workbench.db");
    DatabaseExamples.open(file);
    try (Connection connection = DatabaseExamples.source(file).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          INSERT INTO notebooks_history
          SELECT installed_rank + 900, '999', 'later', type, 'V999__later.sql', 1, installed_by,
            installed_on, execution_time, success
          FROM notebooks_history WHERE version = '1'
          """);
    }
    WorkbenchException newer =
        assertThrows(WorkbenchException.class, () -> DatabaseExamples.open(file));
    assertEquals(NotebooksError.DATABASE_NEWER, newer.code());
  }

  @Test
  void tablesOfOtherModulesDoNotDisturb() throws Exception {
    Path file = home.resolve("workbench.db");
    try (Connection connection = DatabaseExamples.source(file).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE somebody_elses (id TEXT)");
    }
    DatabaseExamples.open(file);
    DatabaseExamples.open(file);
    try (Connection connection = DatabaseExamples.source(file).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("INSERT INTO somebody_elses VALUES ('still here')");
      assertEquals(1, statement.getUpdateCount());
    }
  }

  @Test
  void manyOpenANewHomeAtTheSameTime() throws Exception {
    Path file = home.resolve("workbench.db");
    try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
      List<Future<NotebooksDatabase>> opened =
          IntStream.range(0, 6)
              .mapToObj(number -> pool.submit(() -> DatabaseExamples.open(file)))
              .toList();
      for (Future<NotebooksDatabase> database : opened) {
        database.get();
      }
    }
    assertFalse(Files.isDirectory(file));
  }

  private byte[] wholeDatabase() throws Exception {
    Path file = home.resolve("whole.db");
    SqliteNoteStore notes = new SqliteNoteStore(DatabaseExamples.open(file), Clock.systemUTC());
    for (int number = 0; number < 20; number++) {
      notes.create(NoteExamples.content("Note " + number, "text ".repeat(500)));
    }
    try (Connection connection = DatabaseExamples.source(file).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
    return Files.readAllBytes(file);
  }
}
