package ca.lipworkbench.notebooks.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.lipworkbench.engine.catalogue.PersonId;
import ca.lipworkbench.notebooks.note.NoteId;
import ca.lipworkbench.notebooks.sharing.Presence.Present;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PresenceTest {
  private static final NoteId NOTE = new NoteId("0000000000000000");
  private static final PersonId A = People.id(People.ANALYST_A);
  private static final PersonId B = People.id(People.ANALYST_B);

  private Instant now = Instant.parse("2026-05-12T12:00:00Z");
  private final Presence presence = new Presence(new Hand());
  private final List<List<Present>> told = new ArrayList<>();

  @Test
  void whoOpensWritesAndLeavesIsSeenByTheOthers() {
    Instant start = now;
    try (Subscription _ = presence.listen(NOTE, told::add);
        Presence.Visit _ = presence.open(NOTE, A);
        Presence.Visit second = presence.open(NOTE, B)) {
      second.edit(Optional.of("p1"));
      second.edit(Optional.of("p1"));
    }
    Present a = new Present(A, Optional.empty(), start);
    Present b = new Present(B, Optional.empty(), start);
    Present writing = new Present(B, Optional.of("p1"), start);
    assertEquals(
        List.of(List.of(a), List.of(a, b), List.of(a, writing), List.of(a), List.of()), told);
  }

  @Test
  void windowThatIsNotRenewedIsForgottenAndComesBackWhenItIs() {
    Presence.Visit gone = presence.open(NOTE, A);
    Presence.Visit here = presence.open(NOTE, B);
    pass(Presence.VALID.minusSeconds(1));
    here.renew();
    pass(Duration.ofSeconds(5));
    try (Subscription _ = presence.listen(NOTE, told::add)) {
      here.renew();
      assertEquals(1, told.size());
      assertEquals(B, presence.who(NOTE).getFirst().person());
      gone.renew();
      assertEquals(2, presence.who(NOTE).size());
    }
    gone.close();
    here.close();
    here.close();
    assertEquals(List.of(), presence.who(NOTE));
  }

  @Test
  void twoWindowsOfOnePersonAreOnePerson() {
    try (Presence.Visit _ = presence.open(NOTE, A);
        Presence.Visit second = presence.open(NOTE, A)) {
      second.edit(Optional.of("p2"));
      assertEquals(List.of(new Present(A, Optional.of("p2"), now)), presence.who(NOTE));
    }
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }

  /** A clock that a test moves by hand. */
  private final class Hand extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
