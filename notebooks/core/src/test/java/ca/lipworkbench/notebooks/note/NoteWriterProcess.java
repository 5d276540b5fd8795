package ca.lipworkbench.notebooks.note;

import ca.lipworkbench.notebooks.database.DatabaseExamples;
import java.nio.file.Path;
import java.time.Clock;

/** Saves a note again and again and prints each text once its save was acknowledged. */
final class NoteWriterProcess {
  private NoteWriterProcess() {}

  public static void main(String[] arguments) {
    NoteStore store =
        new SqliteNoteStore(DatabaseExamples.open(Path.of(arguments[0])), Clock.systemUTC());
    NoteId id = new NoteId(arguments[1]);
    int edits = Integer.parseInt(arguments[3]);
    int saved = 0;
    while (saved < edits) {
      Note seen = store.find(id).orElseThrow();
      String text = arguments[2] + " " + saved;
      if (store.save(id, seen.revision(), NoteExamples.content("Busy", text))
          instanceof StoreOutcome.Saved) {
        System.out.println(text);
        System.out.flush();
        saved++;
      }
    }
  }
}
