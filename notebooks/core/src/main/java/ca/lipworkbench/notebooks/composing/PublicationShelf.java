package ca.lipworkbench.notebooks.composing;

import ca.lipworkbench.notebooks.composing.PublicationEvent.Origin;
import ca.lipworkbench.notebooks.note.NoteId;
import ca.lipworkbench.notebooks.publishing.FrozenDashboard;
import ca.lipworkbench.notebooks.publishing.Publication;
import ca.lipworkbench.notebooks.publishing.Publications;
import ca.lipworkbench.notebooks.publishing.Slug;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is published and what was done with it, put together from the site's files and the log.
 * Where the log does not go back far enough, the frozen file tells what it knows. May be used by
 * many threads.
 */
public final class PublicationShelf {
  private final Publications publications;
  private final PublicationLog log;

  /** Editions never change, so that each file is read once. */
  private final Map<String, Origin> editions = new ConcurrentHashMap<>();

  /** These files with this log. */
  public PublicationShelf(Publications publications, PublicationLog log) {
    this.publications = publications;
    this.log = log;
  }

  /** Every dashboard that was proposed or published, by address. */
  List<PublicationState> list() {
    SortedSet<Slug> slugs = new TreeSet<>(log.slugs());
    List<Publication> published = publications.list();
    published.forEach(publication -> slugs.add(publication.slug()));
    List<PublicationState> states = new ArrayList<>();
    for (Slug slug : slugs) {
      Optional<Publication> publication =
          published.stream().filter(candidate -> candidate.slug().equals(slug)).findFirst();
      states.add(PublicationState.of(slug, publication, log.list(slug)));
    }
    return List.copyOf(states);
  }

  /** The dashboard at this address. */
  Optional<PublicationState> find(Slug slug) {
    Optional<Publication> publication = publications.find(slug);
    List<PublicationEvent> events = log.list(slug);
    return publication.isEmpty() && events.isEmpty()
        ? Optional.empty()
        : Optional.of(PublicationState.of(slug, publication, events));
  }

  /**
   * What the site shows or showed last was made from; before a first edition, what was proposed.
   */
  Optional<Origin> origin(PublicationState state) {
    if (state.editions().isEmpty()) {
      return state.events().stream()
          .flatMap(event -> event.origin().stream())
          .reduce((earlier, later) -> later);
    }
    int edition = state.current().orElseGet(() -> state.editions().getLast());
    return state
        .edition(edition)
        .flatMap(PublicationEvent::origin)
        .or(() -> Optional.of(frozen(state.slug(), edition)));
  }

  /** The note from which the dashboard was published; empty before a first edition. */
  Optional<String> publishedFrom(PublicationState state) {
    return state.editions().isEmpty()
        ? Optional.empty()
        : origin(state).map(origin -> origin.note().value());
  }

  private Origin frozen(Slug slug, int edition) {
    return editions.computeIfAbsent(
        slug + "@" + edition,
        key -> {
          FrozenDashboard dashboard = publications.load(slug, edition);
          return new Origin(
              new NoteId(dashboard.note()), dashboard.noteRevision(), dashboard.draft());
        });
  }
}
