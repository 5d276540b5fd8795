package ca.lipworkbench.notebooks.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.durable.DurableFiles;
import ca.lipworkbench.engine.durable.FailPoint;
import ca.lipworkbench.notebooks.note.NoteCodec;
import ca.lipworkbench.notebooks.note.NoteExamples;
import ca.lipworkbench.notebooks.note.NoteId;
import ca.lipworkbench.notebooks.run.LastResult;
import ca.lipworkbench.notebooks.run.RunStore;
import ca.lipworkbench.notebooks.sharing.Access;
import ca.lipworkbench.notebooks.sharing.Notes;
import ca.lipworkbench.notebooks.sharing.People;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A home folder that the first version wrote. */
class OlderHomeTest {
  private static final NoteId NOTE = new NoteId("0000000000000000");
  private static final String RUN = "00000000000000000000000000000000";

  @TempDir private Path home;

  @Test
  void notesAndRunsOfTheFirstVersionAreThereAndAreFound() throws Exception {
    Path file = home.resolve("workbench.db");
    writeFirstVersion(file);
    NotebooksDatabase database = DatabaseExamples.open(file);
    Notes notes = People.notes(database);
    assertEquals(Access.OWNER, notes.load(Subject.OWNER, NOTE).access());
    assertEquals(Access.READER, notes.load(People.ANALYST_A, NOTE).access());
    assertEquals(Optional.empty(), notes.load(People.ANALYST_A, NOTE).note().savedBy());
    assertEquals(1, notes.search(People.ANALYST_A, "montreal", 5).size());
    try (RunStore runs =
        RunStore.open(
            database,
            home.resolve("results"),
            new DurableFiles(FailPoint.NONE),
            Clock.systemUTC())) {
      assertTrue(runs.findLast(NOTE).orElseThrow().isClean());
      Map<String, LastResult> last = runs.lastResults(NOTE);
      assertEquals(List.of(""), last.values().stream().map(LastResult::sourceSha256).toList());
    }
  }

  private static void writeFirstVersion(Path file) throws Exception {
    Flyway.configure(OlderHomeTest.class.getClassLoader())
        .dataSource(DatabaseExamples.source(file))
        .locations("classpath:ca/lipworkbench/notebooks/migrations")
        .table("notebooks_history")
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .target("1")
        .load()
        .migrate();
    byte[] content = NoteCodec.write(NoteExamples.content("Logement", "À Montréal"));
    try (Connection connection = DatabaseExamples.source(file).getConnection();
        Statement statement = connection.createStatement();
        PreparedStatement revision =
            connection.prepareStatement(
                "INSERT INTO note_revision (note, number, saved_at, title, content, sha256)"
                    + " VALUES (?, 1, 5, 'Logement', ?, ?)")) {
      statement.execute("INSERT INTO note (id, revision) VALUES ('" + NOTE + "', 1)");
      revision.setString(1, NOTE.value());
      revision.setBytes(2, content);
      revision.setString(3, Sha256.of(content));
      revision.executeUpdate();
      statement.execute(
          "INSERT INTO run (id, note, revision, owner, started_at, ended_at, state) VALUES ('"
              + RUN
              + "', '"
              + NOTE
              + "', 1, 'gone', 6, 8, 'ENDED')");
      statement.execute(
          "INSERT INTO run_paragraph (run, position, paragraph, started_at, ended_at, outcome)"
              + " VALUES ('"
              + RUN
              + "', 0, 'introduction', 6, 7, 'SUCCEEDED')");
    }
  }
}
