package ca.lipworkbench.notebooks.composing;

import ca.lipworkbench.notebooks.publishing.Slug;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A log that lasts as long as the process: for try-outs and tests, by the same contract. */
public final class InMemoryPublicationLog implements PublicationLog {
  private final List<PublicationEvent> events = new ArrayList<>();

  @Override
  public synchronized Optional<PublicationEvent> append(long last, PublicationEvent event) {
    List<PublicationEvent> known = list(event.slug());
    if ((known.isEmpty() ? NOTHING : known.getLast().id()) != last) {
      return Optional.empty();
    }
    PublicationEvent stored =
        new PublicationEvent(
            events.size() + 1L,
            event.slug(),
            event.kind(),
            event.at(),
            event.actor(),
            event.origin(),
            event.edition(),
            event.remark());
    events.add(stored);
    return Optional.of(stored);
  }

  @Override
  public synchronized List<PublicationEvent> list(Slug slug) {
    return events.stream().filter(event -> event.slug().equals(slug)).toList();
  }

  @Override
  public synchronized List<Slug> slugs() {
    return events.stream().map(PublicationEvent::slug).distinct().sorted().toList();
  }
}
