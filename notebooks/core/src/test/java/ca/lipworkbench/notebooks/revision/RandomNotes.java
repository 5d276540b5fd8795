package ca.lipworkbench.notebooks.revision;

import ca.lipworkbench.notebooks.note.NoteContent;
import ca.lipworkbench.notebooks.note.NoteTitle;
import ca.lipworkbench.notebooks.note.Paragraph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Notes and what people make of them, drawn by chance; every edited text is unlike any other. */
public final class RandomNotes {
  private RandomNotes() {}

  /** A note of up to eight paragraphs. */
  public static NoteContent note(Random random) {
    List<Paragraph> paragraphs = new ArrayList<>();
    int size = random.nextInt(9);
    for (int number = 0; number < size; number++) {
      paragraphs.add(new Paragraph("p" + number, "md", "base " + number + "\nline\nend"));
    }
    return new NoteContent(NoteTitle.parse("Base"), paragraphs);
  }

  /** The note after up to four edits by somebody. */
  public static NoteContent edit(Random random, NoteContent note, String who) {
    List<Paragraph> paragraphs = new ArrayList<>(note.paragraphs());
    String title = random.nextInt(6) == 0 ? who : note.title().value();
    int edits = random.nextInt(5);
    for (int edit = 0; edit < edits; edit++) {
      int at = paragraphs.isEmpty() ? 0 : random.nextInt(paragraphs.size());
      switch (paragraphs.isEmpty() ? 3 : random.nextInt(5)) {
        case 0 -> paragraphs.remove(at);
        case 1 -> Collections.swap(paragraphs, at, random.nextInt(paragraphs.size()));
        case 2 -> paragraphs.add(random.nextInt(paragraphs.size()), paragraphs.remove(at));
        case 3 -> paragraphs.add(at, Paragraph.create("md", who + " " + random.nextLong()));
        default ->
            paragraphs.set(
                at,
                paragraphs
                    .get(at)
                    .withText("base\n" + who + " " + random.nextLong() + "\nline\nend"));
      }
    }
    return new NoteContent(NoteTitle.parse(title), paragraphs);
  }
}
