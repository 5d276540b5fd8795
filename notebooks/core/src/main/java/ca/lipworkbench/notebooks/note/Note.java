package ca.lipworkbench.notebooks.note;

import java.time.Instant;
import java.util.List;

/**
 * A note at one of its revisions.
 *
 * @param id its identifier
 * @param revision counts its saves from 1
 * @param savedAt when this revision was saved
 * @param content what was saved
 */
public record Note(NoteId id, int revision, Instant savedAt, NoteContent content) {
  /** The title at this revision. */
  public NoteTitle title() {
    return content.title();
  }

  /** The paragraphs at this revision, from top to bottom. */
  public List<Paragraph> paragraphs() {
    return content.paragraphs();
  }
}
