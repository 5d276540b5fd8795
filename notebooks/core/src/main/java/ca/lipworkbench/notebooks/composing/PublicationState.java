package ca.lipworkbench.notebooks.composing;

import ca.lipworkbench.notebooks.composing.PublicationEvent.Kind;
import ca.lipworkbench.notebooks.publishing.Publication;
import ca.lipworkbench.notebooks.publishing.Slug;
import java.util.List;
import java.util.Optional;

/**
 * Where a dashboard stands: what the site shows of it, and whether a proposal waits.
 *
 * @param slug its address
 * @param current the edition that the site shows; empty when it is withdrawn or was never published
 * @param editions every edition that was published, oldest first
 * @param events what was done with it, oldest first
 */
public record PublicationState(
    Slug slug, Optional<Integer> current, List<Integer> editions, List<PublicationEvent> events) {
  public PublicationState {
    editions = List.copyOf(editions);
    events = List.copyOf(events);
  }

  static PublicationState of(
      Slug slug, Optional<Publication> published, List<PublicationEvent> events) {
    return new PublicationState(
        slug,
        published.flatMap(Publication::current),
        published.map(Publication::revisions).orElse(List.of()),
        events);
  }

  /** Where it stands, in one word. */
  public enum Standing {
    /** A proposal waits for a decision; the site may show an earlier edition. */
    PROPOSED,
    /** The last proposal was sent back, and nothing was published since. */
    SENT_BACK,
    /** The site shows an edition. */
    PUBLIC,
    /** It was on the site and has been taken off. */
    WITHDRAWN
  }

  /** Where it stands. */
  public Standing standing() {
    if (proposal().isPresent()) {
      return Standing.PROPOSED;
    }
    if (sentBack().isPresent()) {
      return Standing.SENT_BACK;
    }
    return current.isPresent() ? Standing.PUBLIC : Standing.WITHDRAWN;
  }

  /** The proposal that waits for a decision. */
  public Optional<PublicationEvent> proposal() {
    return lastOfReview().filter(event -> event.kind() == Kind.PROPOSED);
  }

  /** The refusal of the last proposal, as long as it was not followed by anything. */
  public Optional<PublicationEvent> sentBack() {
    return lastOfReview().filter(event -> event.kind() == Kind.SENT_BACK);
  }

  /** The event that made an edition; empty where the log does not go back so far. */
  public Optional<PublicationEvent> edition(int number) {
    return events.stream()
        .filter(event -> event.kind().isEdition())
        .filter(event -> event.edition().orElse(0) == number)
        .reduce((earlier, later) -> later);
  }

  /** The number that the next edition gets. */
  public int nextEdition() {
    return editions.isEmpty() ? 1 : editions.getLast() + 1;
  }

  /** Identifier of the last event. */
  long last() {
    return events.isEmpty() ? PublicationLog.NOTHING : events.getLast().id();
  }

  /** Withdrawing and rolling back concern the site and leave a review as it is. */
  private Optional<PublicationEvent> lastOfReview() {
    return events.stream()
        .filter(event -> event.kind() != Kind.WITHDRAWN && event.kind() != Kind.ROLLED_BACK)
        .reduce((earlier, later) -> later);
  }
}
