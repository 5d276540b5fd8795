package ca.lipworkbench.notebooks.note;

import java.util.List;

/** Notes as tests need them. */
public final class NoteExamples {
  private NoteExamples() {}

  /** A note with one paragraph of text. */
  public static NoteContent content(String title, String text) {
    return new NoteContent(
        NoteTitle.parse(title), List.of(new Paragraph("introduction", "md", text)));
  }
}
