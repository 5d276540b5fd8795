package ca.lipworkbench.notebooks.note;

import static ca.lipworkbench.notebooks.note.NoteExamples.content;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.durable.FailPoint;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.notebooks.database.DatabaseExamples;
import ca.lipworkbench.notebooks.database.NotebooksDatabase;
import ca.lipworkbench.notebooks.error.NotebooksError;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteNoteStoreTest extends NoteStoreContract {
  @TempDir private Path home;

  @Override
  NoteStore store() {
    return new SqliteNoteStore(DatabaseExamples.open(file()), NOON);
  }

  @Test
  void notesAreThereAfterReopening() {
    Note note = store().create(content("Kept", "text"));
    assertEquals(note, store().load("Kept"));
  }

  @Test
  void saveThatFailsAtAnyStepChangesNothing() {
    Note note = store().create(content("Old", "old"));
    int step = 0;
    boolean saved = false;
    while (!saved) {
      AtomicInteger left = new AtomicInteger(step);
      FailPoint failing =
          (kind, path) -> {
            if (left.getAndDecrement() == 0) {
              throw new IOException("No space left on device");
            }
          };
      NoteStore store =
          new SqliteNoteStore(
              NotebooksDatabase.open(DatabaseExamples.source(file()), failing), NOON);
      try {
        store.save(note.id(), 1, content("New", "new"));
        saved = true;
      } catch (WorkbenchException e) {
        assertEquals(NotebooksError.DATABASE_FAILED, e.code());
        assertEquals(note, store().load(note.id().value()));
      }
      step++;
    }
    assertEquals(3, step, "a save passes two steps");
    assertEquals(2, store().load("New").revision());
  }

  @Test
  void revisionThatTheDiskChangedIsNotShownAndOthersAre() throws Exception {
    NoteStore store = store();
    Note note = store.create(content("Flipped", "one"));
    store.save(note.id(), 1, content("Flipped", "two"));
    try (Connection connection = DatabaseExamples.source(file()).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "UPDATE note_revision SET content = replace(content, 'two', 'tow') WHERE number = 2");
    }
    WorkbenchException damaged =
        assertThrows(WorkbenchException.class, () -> store.find(note.id()));
    assertEquals(NotebooksError.NOTE_DAMAGED, damaged.code());
    assertEquals(1, store.list().size());
    assertTrue(store.find(note.id(), 1).isPresent());
  }

  private Path file() {
    return home.resolve("workbench.db");
  }
}
