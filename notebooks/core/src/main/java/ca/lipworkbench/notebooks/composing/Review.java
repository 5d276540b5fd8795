package ca.lipworkbench.notebooks.composing;

import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.notebooks.composing.PublicationEvent.Origin;
import ca.lipworkbench.notebooks.note.Note;
import ca.lipworkbench.notebooks.note.NoteStore;
import ca.lipworkbench.notebooks.publishing.Examination;
import java.time.Clock;
import java.util.Optional;

/**
 * Looking at a proposal before a decision. Whoever may decide on it sees the dashboard as it would
 * be published, without being a reader of the note. May be used by many threads.
 */
public final class Review {
  private final NoteStore notes;
  private final Publishing publishing;
  private final Previews previews;
  private final Clock clock;

  /** Reviews of what is proposed here. */
  public Review(NoteStore notes, Publishing publishing, Previews previews, Clock clock) {
    this.notes = notes;
    this.publishing = publishing;
    this.previews = previews;
    this.clock = clock;
  }

  /**
   * Draws the proposal that waits at an address.
   *
   * @return the preview's name; empty when nothing waits, the actor may not decide on it, or no
   *     figure has numbers any more
   */
  public Optional<String> preview(Actor actor, String slug, AreaId area) {
    Optional<PublicationState> state = publishing.find(slug);
    Optional<Origin> proposed =
        state.flatMap(PublicationState::proposal).flatMap(PublicationEvent::origin);
    if (proposed.isEmpty() || !publishing.mayPublish(actor, proposed.get().draft().region())) {
      return Optional.empty();
    }
    Optional<Note> note = notes.find(proposed.get().note());
    if (note.isEmpty()) {
      return Optional.empty();
    }
    Examination found = publishing.examine(actor, note.get(), slug, proposed.get().draft());
    return PreviewDraft.of(
            note.get(),
            slug,
            state.orElseThrow().nextEdition(),
            proposed.get().draft(),
            found,
            area,
            clock.instant())
        .map(dashboard -> previews.draw(actor.subject(), dashboard));
  }
}
