package ca.lipworkbench.notebooks.composing;

import static ca.lipworkbench.notebooks.publishing.PublishingHome.draft;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.notebooks.database.DatabaseExamples;
import ca.lipworkbench.notebooks.error.NotebooksError;
import ca.lipworkbench.notebooks.note.NoteId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteDraftStoreTest extends DraftStoreContract {
  @TempDir private Path home;

  @Override
  DraftStore store() {
    return new SqliteDraftStore(DatabaseExamples.open(home.resolve("workbench.db")), NOON);
  }

  @Test
  void draftThatTheDiskChangedIsNotShownAsIfItWereRight() throws Exception {
    DraftStore store = store();
    NoteId note = new NoteId("0123456789abcdef");
    store.save(note, DraftStore.NONE, Subject.OWNER, "work", draft());
    try (Connection connection =
            DatabaseExamples.source(home.resolve("workbench.db")).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("UPDATE dashboard_draft SET content = content || ' '");
    }
    WorkbenchException damaged = assertThrows(WorkbenchException.class, () -> store.find(note));
    assertEquals(NotebooksError.DRAFT_DAMAGED, damaged.code());
  }
}
