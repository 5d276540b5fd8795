package ca.lipworkbench.notebooks.note;

import static ca.lipworkbench.notebooks.note.NoteExamples.content;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.notebooks.ChildProcess;
import ca.lipworkbench.notebooks.database.DatabaseExamples;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoteProcessesTest {
  @TempDir private Path home;

  @Test
  void twoProcessesLoseNoEdit() throws Exception {
    NoteStore store = store();
    Note note = store.create(content("Busy", "start"));
    Process first = writer(note, "first", 60);
    Process second = writer(note, "second", 60);
    List<String> acknowledged = new ArrayList<>(lines(first));
    acknowledged.addAll(lines(second));
    assertEquals(0, first.waitFor());
    assertEquals(0, second.waitFor());
    assertEquals(120, acknowledged.size());
    assertEquals(121, store.find(note.id()).orElseThrow().revision());
    assertTrue(texts(store, note).containsAll(acknowledged));
  }

  @Test
  void killedWriterLosesNoAcknowledgedSave() throws Exception {
    Note note = store().create(content("Busy", "start"));
    List<String> acknowledged = new ArrayList<>();
    for (int round = 0; round < 3; round++) {
      Process writer = writer(note, "round " + round, 1_000_000);
      BufferedReader lines = reader(writer);
      for (int saves = 0; saves < 15 + 7 * round; saves++) {
        acknowledged.add(String.valueOf(lines.readLine()));
      }
      writer.toHandle().destroyForcibly();
      lines.lines().forEach(acknowledged::add);
      writer.waitFor();
    }
    NoteStore store = store();
    List<String> texts = texts(store, note);
    assertTrue(texts.containsAll(acknowledged));
    assertEquals(texts.size(), store.find(note.id()).orElseThrow().revision());
  }

  private List<String> texts(NoteStore store, Note note) {
    return store.revisions(note.id()).stream()
        .map(revision -> store.find(note.id(), revision.number()).orElseThrow())
        .map(found -> found.paragraphs().getFirst().text())
        .toList();
  }

  private Process writer(Note note, String name, int edits) throws Exception {
    return ChildProcess.start(
        NoteWriterProcess.class,
        home.resolve("workbench.db").toString(),
        note.id().value(),
        name,
        Integer.toString(edits));
  }

  private static List<String> lines(Process process) {
    return reader(process).lines().toList();
  }

  private static BufferedReader reader(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  private NoteStore store() {
    return new SqliteNoteStore(
        DatabaseExamples.open(home.resolve("workbench.db")), Clock.systemUTC());
  }
}
