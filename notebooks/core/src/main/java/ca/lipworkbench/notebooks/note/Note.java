package ca.lipworkbench.notebooks.note;

import ca.lipworkbench.engine.catalogue.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A note at one of its revisions.
 *
 * @param id its identifier
 * @param revision counts its saves from 1
 * @param savedAt when this revision was saved
 * @param savedBy who saved it; empty for the owner of the home folder
 * @param content what was saved
 */
public record Note(
    NoteId id, int revision, Instant savedAt, Optional<PersonId> savedBy, NoteContent content) {
  /** The title at this revision. */
  public NoteTitle title() {
    return content.title();
  }

  /** The paragraphs at this revision, from top to bottom. */
  public List<Paragraph> paragraphs() {
    return content.paragraphs();
  }
}
