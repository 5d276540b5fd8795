package ca.lipworkbench.notebooks.note;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.notebooks.error.NotebooksError;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a person writes in a note: its title and its paragraphs from top to bottom.
 *
 * @param title the title
 * @param paragraphs the paragraphs, each with an identifier of its own
 */
public record NoteContent(NoteTitle title, List<Paragraph> paragraphs) {
  /** Most paragraphs that a note may have. */
  public static final int MOST_PARAGRAPHS = 1_000;

  /**
   * Copies and checks.
   *
   * @throws WorkbenchException when two paragraphs share an identifier, or there are too many
   */
  public NoteContent {
    paragraphs = List.copyOf(paragraphs);
    if (paragraphs.size() > MOST_PARAGRAPHS) {
      throw new WorkbenchException(
          NotebooksError.NOTE_TOO_MANY_PARAGRAPHS, paragraphs.size(), MOST_PARAGRAPHS);
    }
    Set<String> ids = new HashSet<>();
    for (Paragraph paragraph : paragraphs) {
      if (!ids.add(paragraph.id())) {
        throw new WorkbenchException(NotebooksError.NOTE_PARAGRAPH_TWICE, paragraph.id());
      }
    }
  }

  /** The paragraph with this identifier. */
  public Optional<Paragraph> findParagraph(String id) {
    return paragraphs.stream().filter(paragraph -> paragraph.id().equals(id)).findFirst();
  }
}
