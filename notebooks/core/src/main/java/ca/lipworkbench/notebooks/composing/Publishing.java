package ca.lipworkbench.notebooks.composing;

import ca.lipworkbench.engine.catalogue.Catalogue;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.notebooks.composing.PublicationEvent.Kind;
import ca.lipworkbench.notebooks.composing.PublicationEvent.Origin;
import ca.lipworkbench.notebooks.error.NotebooksError;
import ca.lipworkbench.notebooks.note.Note;
import ca.lipworkbench.notebooks.note.NoteStore;
import ca.lipworkbench.notebooks.publishing.Blocker;
import ca.lipworkbench.notebooks.publishing.DashboardDraft;
import ca.lipworkbench.notebooks.publishing.Examination;
import ca.lipworkbench.notebooks.publishing.Place;
import ca.lipworkbench.notebooks.publishing.PublishOutcome;
import ca.lipworkbench.notebooks.publishing.Publisher;
import ca.lipworkbench.notebooks.publishing.Slug;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Proposing, approving, sending back, publishing, withdrawing and rolling back: who may do it, when
 * it can be done, and the record of who did. What the site shows is the publisher's to say; the log
 * adds who and why. May be used by many threads.
 */
public final class Publishing {
  private final NoteStore notes;
  private final Publisher publisher;
  private final PublicationShelf shelf;
  private final PublicationLog log;
  private final Catalogue catalogue;
  private final Consumer<PublicationEvent> audit;
  private final Clock clock;

  /** Two people who approve the same proposal make one edition. */
  private final ReentrantLock deciding = new ReentrantLock(true);

  /**
   * Publishing from these notes.
   *
   * @param audit told of every event once it is stored
   */
  public Publishing(
      NoteStore notes,
      Publisher publisher,
      PublicationShelf shelf,
      PublicationLog log,
      Catalogue catalogue,
      Consumer<PublicationEvent> audit,
      Clock clock) {
    this.notes = notes;
    this.publisher = publisher;
    this.shelf = shelf;
    this.log = log;
    this.catalogue = catalogue;
    this.audit = audit;
    this.clock = clock;
  }

  /** Holds a draft against its note and lists everything that blocks; changes nothing. */
  public Examination examine(Actor actor, Note note, String slug, DashboardDraft draft) {
    Examination found = publisher.examine(actor.subject(), note, slug, draft);
    Optional<Blocker> taken = taken(slug, note);
    if (taken.isEmpty()) {
      return found;
    }
    List<Blocker> blockers = new ArrayList<>(taken.stream().toList());
    blockers.addAll(found.blockers());
    return new Examination(blockers, found.areas(), found.figures());
  }

  /** Whether somebody may approve, publish, withdraw and roll back dashboards of this place. */
  public boolean mayPublish(Actor actor, String place) {
    return switch (actor.publishing()) {
      case Actor.Reach.Nowhere nowhere -> false;
      case Actor.Reach.Everywhere everywhere -> true;
      case Actor.Reach.Region(AreaId region) ->
          place.equals(region.value())
              || catalogue.areas().stream()
                  .filter(area -> area.id().value().equals(place))
                  .map(Area::region)
                  .anyMatch(above -> above.equals(Optional.of(region)));
    };
  }

  /** Every dashboard that was proposed or published, by address. */
  public List<PublicationState> list() {
    return shelf.list();
  }

  /** Where the dashboard at this address stands; empty where nothing was ever done. */
  public Optional<PublicationState> find(String slug) {
    return Slug.find(slug).flatMap(shelf::find);
  }

  /** The draft behind what the site shows, or showed last, or what was proposed. */
  public Optional<Origin> origin(PublicationState state) {
    return shelf.origin(state);
  }

  /**
   * Asks for a draft to be published. An earlier proposal for the same address gives way.
   *
   * @throws WorkbenchException when the actor may not propose
   */
  public ProposeOutcome propose(
      Actor actor, Note note, String slug, DashboardDraft draft, String remark) {
    if (actor.proposing() == Actor.Proposing.REFUSED) {
      throw new WorkbenchException(NotebooksError.PUBLISHING_NOT_ALLOWED, slug);
    }
    Examination found = examine(actor, note, slug, draft);
    if (!found.isReady()) {
      return new ProposeOutcome.Blocked(found.blockers());
    }
    Slug address = new Slug(slug);
    PublicationState state = state(address);
    append(
        state,
        Kind.PROPOSED,
        actor,
        Optional.of(new Origin(note.id(), note.revision(), draft)),
        OptionalInt.empty(),
        remark);
    return new ProposeOutcome.Proposed(state(address));
  }

  /**
   * Declines a proposal and says why.
   *
   * @param proposal the event that the actor decided on
   * @throws WorkbenchException when the actor may not decide, says nothing, or the proposal was
   *     replaced or decided on meanwhile
   */
  public PublicationState sendBack(Actor actor, String slug, long proposal, String comment) {
    if (comment.isBlank()) {
      throw new WorkbenchException(NotebooksError.PROPOSAL_COMMENT_EMPTY, slug);
    }
    return deciding(
        () -> {
          PublicationState state = load(slug);
          Origin origin = waiting(state, proposal);
          require(actor, state.slug(), origin.draft().region());
          append(
              state,
              Kind.SENT_BACK,
              actor,
              Optional.of(origin),
              OptionalInt.empty(),
              comment.strip());
          return state(state.slug());
        });
  }

  /**
   * Publishes exactly what was proposed, as the next edition.
   *
   * @param proposal the event that the actor decided on
   * @return what was published, or what blocks by now, such as a note that was changed since
   * @throws WorkbenchException when the actor may not decide, or the proposal was replaced or
   *     decided on meanwhile
   */
  public PublishOutcome approve(Actor actor, String slug, long proposal) {
    return deciding(
        () -> {
          PublicationState state = load(slug);
          Origin origin = waiting(state, proposal);
          Note note = notes.load(origin.note().value());
          if (note.revision() != origin.noteRevision()) {
            return new PublishOutcome.Blocked(
                List.of(
                    new Blocker(
                        Blocker.Gate.NOTE_UNCHANGED,
                        Place.of(Place.Field.NOTE),
                        List.of(
                            Integer.toString(origin.noteRevision()),
                            Integer.toString(note.revision())))));
          }
          return publish(actor, note, state, origin.draft(), Kind.APPROVED);
        });
  }

  /**
   * Publishes a draft as the next edition, without a proposal.
   *
   * @throws WorkbenchException when the actor may not publish for the draft's place
   */
  public PublishOutcome publish(Actor actor, Note note, String slug, DashboardDraft draft) {
    return deciding(
        () -> {
          Optional<Slug> address = Slug.find(slug);
          return address.isEmpty()
              ? new PublishOutcome.Blocked(examine(actor, note, slug, draft).blockers())
              : publish(actor, note, state(address.get()), draft, Kind.PUBLISHED);
        });
  }

  /**
   * Takes a dashboard off the site, with all its editions.
   *
   * @throws WorkbenchException when the actor may not, or it is not on the site
   */
  public PublicationState withdraw(Actor actor, String slug, String reason) {
    return deciding(
        () -> {
          PublicationState state = load(slug);
          require(actor, state.slug(), place(state));
          if (state.current().isEmpty()) {
            throw new WorkbenchException(NotebooksError.PUBLICATION_NOT_PUBLIC, slug);
          }
          publisher.withdraw(slug);
          append(
              state, Kind.WITHDRAWN, actor, Optional.empty(), OptionalInt.empty(), reason.strip());
          return state(state.slug());
        });
  }

  /**
   * Points an address to an earlier edition, which also brings a withdrawn dashboard back.
   *
   * @throws WorkbenchException when the actor may not, or there is no such edition
   */
  public PublicationState rollBack(Actor actor, String slug, int edition) {
    return deciding(
        () -> {
          PublicationState state = load(slug);
          require(actor, state.slug(), place(state));
          publisher.rollBack(slug, edition);
          append(state, Kind.ROLLED_BACK, actor, Optional.empty(), OptionalInt.of(edition), "");
          return state(state.slug());
        });
  }

  private PublishOutcome publish(
      Actor actor, Note note, PublicationState state, DashboardDraft draft, Kind kind) {
    String slug = state.slug().value();
    require(actor, state.slug(), draft.region());
    Optional<Blocker> taken = taken(slug, note);
    if (taken.isPresent()) {
      return new PublishOutcome.Blocked(examine(actor, note, slug, draft).blockers());
    }
    PublishOutcome outcome = publisher.publish(actor.subject(), note.id().value(), slug, draft);
    if (outcome instanceof PublishOutcome.Published(var dashboard)) {
      append(
          state,
          kind,
          actor,
          Optional.of(new Origin(note.id(), dashboard.noteRevision(), draft)),
          OptionalInt.of(dashboard.revision()),
          "");
    }
    return outcome;
  }

  /** An address belongs to the note whose dashboard was published there. */
  private Optional<Blocker> taken(String slug, Note note) {
    return Slug.find(slug)
        .flatMap(shelf::find)
        .flatMap(shelf::publishedFrom)
        .filter(owner -> !owner.equals(note.id().value()))
        .map(
            owner ->
                new Blocker(
                    Blocker.Gate.ADDRESS_TAKEN, Place.of(Place.Field.ADDRESS), List.of(slug)));
  }

  private void require(Actor actor, Slug slug, String place) {
    if (!mayPublish(actor, place)) {
      throw new WorkbenchException(NotebooksError.PUBLISHING_NOT_ALLOWED, slug.value());
    }
  }

  private String place(PublicationState state) {
    return shelf.origin(state).map(origin -> origin.draft().region()).orElse("");
  }

  private static Origin waiting(PublicationState state, long proposal) {
    return state
        .proposal()
        .filter(event -> event.id() == proposal)
        .flatMap(PublicationEvent::origin)
        .orElseThrow(
            () -> new WorkbenchException(NotebooksError.PROPOSAL_GONE, state.slug().value()));
  }

  private PublicationState load(String slug) {
    return find(slug)
        .orElseThrow(() -> new WorkbenchException(NotebooksError.PUBLICATION_UNKNOWN, slug));
  }

  private PublicationState state(Slug slug) {
    return shelf.find(slug).orElseGet(() -> PublicationState.of(slug, Optional.empty(), List.of()));
  }

  private void append(
      PublicationState state,
      Kind kind,
      Actor actor,
      Optional<Origin> origin,
      OptionalInt edition,
      String remark) {
    PublicationEvent event =
        new PublicationEvent(
            PublicationLog.NOTHING,
            state.slug(),
            kind,
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            actor.subject(),
            origin,
            edition,
            remark);
    boolean decision = kind == Kind.PROPOSED || kind == Kind.SENT_BACK;
    Optional<PublicationEvent> stored = log.append(state.last(), event);
    while (stored.isEmpty()) {
      if (decision) {
        throw new WorkbenchException(NotebooksError.PROPOSAL_GONE, state.slug().value());
      }
      // The site has changed already, whatever somebody else wrote down meanwhile.
      stored = log.append(state(state.slug()).last(), event);
    }
    audit.accept(stored.get());
  }

  private <T> T deciding(java.util.function.Supplier<T> step) {
    deciding.lock();
    try {
      return step.get();
    } finally {
      deciding.unlock();
    }
  }
}
