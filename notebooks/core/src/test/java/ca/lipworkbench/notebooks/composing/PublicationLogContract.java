package ca.lipworkbench.notebooks.composing;

import static ca.lipworkbench.notebooks.publishing.PublishingHome.draft;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.lipworkbench.engine.catalogue.PersonId;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.notebooks.composing.PublicationEvent.Kind;
import ca.lipworkbench.notebooks.composing.PublicationEvent.Origin;
import ca.lipworkbench.notebooks.note.NoteId;
import ca.lipworkbench.notebooks.publishing.PublishingHome;
import ca.lipworkbench.notebooks.publishing.Slug;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What every log of publications keeps. */
abstract class PublicationLogContract {
  private static final Slug WORK = new Slug("work");

  abstract PublicationLog log();

  @Test
  void eventsAreKeptInOrderAsTheyWere() {
    PublicationLog log = log();
    PublicationEvent proposed =
        event(
            WORK,
            Kind.PROPOSED,
            Optional.of(new Origin(new NoteId("0123456789abcdef"), 3, draft())),
            OptionalInt.empty(),
            "Please look at figure 1.");
    PublicationEvent approved =
        event(WORK, Kind.APPROVED, proposed.origin(), OptionalInt.of(1), "");
    long first = log.append(PublicationLog.NOTHING, proposed).orElseThrow().id();
    long second = log.append(first, approved).orElseThrow().id();
    List<PublicationEvent> events = log.list(WORK);
    assertEquals(List.of(first, second), events.stream().map(PublicationEvent::id).toList());
    assertEquals(proposed.origin(), events.getFirst().origin());
    assertEquals("Please look at figure 1.", events.getFirst().remark());
    assertEquals(OptionalInt.of(1), events.getLast().edition());
    assertEquals(proposed.actor(), events.getLast().actor());
    assertEquals(proposed.at(), events.getLast().at());
  }

  @Test
  void whoeverLookedTooEarlyAddsNothing() {
    PublicationLog log = log();
    PublicationEvent event = event(WORK, Kind.WITHDRAWN, Optional.empty(), OptionalInt.empty(), "");
    log.append(PublicationLog.NOTHING, event);
    assertEquals(Optional.empty(), log.append(PublicationLog.NOTHING, event));
    assertEquals(1, log.list(WORK).size());
  }

  @Test
  void dashboardsDoNotDisturbEachOther() {
    PublicationLog log = log();
    Slug other = new Slug("housing");
    log.append(
        PublicationLog.NOTHING,
        event(WORK, Kind.WITHDRAWN, Optional.empty(), OptionalInt.empty(), ""));
    log.append(
        PublicationLog.NOTHING,
        event(other, Kind.WITHDRAWN, Optional.empty(), OptionalInt.empty(), ""));
    assertEquals(1, log.list(other).size());
    assertEquals(List.of(other, WORK), log.slugs());
  }

  private static PublicationEvent event(
      Slug slug, Kind kind, Optional<Origin> origin, OptionalInt edition, String remark) {
    return new PublicationEvent(
        0,
        slug,
        kind,
        PublishingHome.NOON.instant(),
        new Subject.Person(new PersonId("aaaaaaaaaaaaaaaa")),
        origin,
        edition,
        remark);
  }
}
