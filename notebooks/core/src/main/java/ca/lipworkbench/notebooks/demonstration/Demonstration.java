package ca.lipworkbench.notebooks.demonstration;

import ca.lipworkbench.notebooks.note.NoteCodec;
import ca.lipworkbench.notebooks.note.NoteContent;
import ca.lipworkbench.notebooks.publishing.DashboardDraft;
import ca.lipworkbench.notebooks.publishing.DashboardDraftCodec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The demonstration: a note over the synthetic tables, and the draft of the dashboard of it. */
public final class Demonstration {
  /** The address that the dashboard is published under. */
  public static final String SLUG = "newcomers-and-work";

  private Demonstration() {}

  /** The note. */
  public static NoteContent note() {
    return NoteCodec.parse(read("note.json"));
  }

  /** The draft, which refers to paragraphs of the note. */
  public static DashboardDraft draft() {
    return DashboardDraftCodec.parse(read("draft.json"));
  }

  private static byte[] read(String name) {
    try (InputStream in = Demonstration.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("Not on the class path: " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
