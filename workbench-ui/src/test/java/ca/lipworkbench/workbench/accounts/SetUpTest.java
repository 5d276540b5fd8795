package ca.lipworkbench.workbench.accounts;

import static ca.lipworkbench.workbench.accounts.House.refuses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.text.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetUpTest {
  @TempDir private Path folder;
  private House house;
  private SetUp setUp;

  @BeforeEach
  void open() {
    house = new House(folder);
    setUp = house.accounts.setUp();
  }

  @Test
  void firstAdministratorComesInThroughTheLinkAndMayDoEverything() {
    assertTrue(setUp.isOpen());
    String token = setUp.offer().orElseThrow();
    assertTrue(setUp.accepts(token));
    Ticket ticket = setUp.complete(token, House.first(" Administrator  A ", " A@Example.org "));
    assertEquals("Administrator A", ticket.person().name());
    assertEquals("a@example.org", ticket.person().email());
    assertEquals(Role.ADMINISTRATOR, ticket.person().role());
    assertFalse(setUp.isOpen());
    assertInstanceOf(SignInOutcome.Welcome.class, house.signIn("a@example.org", House.PASSWORD));
    assertTrue(house.accounts.resume(ticket.person().id(), ticket.stamp()).isPresent());
  }

  @Test
  void ofThirtyPeopleAtTheSameMomentOneBecomesAdministrator() throws Exception {
    String token = setUp.offer().orElseThrow();
    int people = 30;
    // Two processes' worth of accounts, so that no lock of one process decides.
    SetUp other = house.open(new Passwords.Cost(64, 1)).setUp();
    CyclicBarrier start = new CyclicBarrier(people);
    List<Future<Optional<Person>>> tries = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(people)) {
      for (int i = 0; i < people; i++) {
        SetUp mine = i % 2 == 0 ? setUp : other;
        String email = "person" + i + "@example.org";
        tries.add(
            threads.submit(
                () -> {
                  start.await();
                  try {
                    return Optional.of(mine.complete(token, House.first("P", email)).person());
                  } catch (WorkbenchException e) {
                    assertTrue(
                        List.of(AccountsError.ALREADY_SET_UP, AccountsError.TOO_BUSY)
                            .contains(e.code()),
                        e.toString());
                    return Optional.empty();
                  }
                }));
      }
    }
    int winners = 0;
    for (Future<Optional<Person>> one : tries) {
      winners += one.get().isPresent() ? 1 : 0;
    }
    assertEquals(1, winners);
    assertEquals(1, house.accounts.people().list(Subject.OWNER).size());
  }

  @Test
  void aLinkWorksOnce() {
    String token = setUp.offer().orElseThrow();
    setUp.complete(token, House.first("Administrator A", "a@example.org"));
    assertFalse(setUp.accepts(token));
    refuses(
        AccountsError.ALREADY_SET_UP,
        () -> setUp.complete(token, House.first("Administrator B", "b@example.org")));
    assertTrue(setUp.offer().isEmpty());
  }

  @Test
  void aLinkExpiresAndTheNextStartMakesAnother() {
    String token = setUp.offer().orElseThrow();
    house.clock.move(SetUp.VALID);
    assertFalse(setUp.accepts(token));
    refuses(
        AccountsError.LINK_INVALID,
        () -> setUp.complete(token, House.first("Administrator A", "a@example.org")));
    String next = setUp.offer().orElseThrow();
    assertNotEquals(token, next);
    assertTrue(setUp.accepts(next));
    String third = setUp.offer().orElseThrow();
    assertFalse(setUp.accepts(next), "a new link takes the place of the one before");
    assertTrue(setUp.accepts(third));
  }

  @Test
  void guessedLinksAreRefusedBeforeAnyPasswordIsWorkedOn() {
    setUp.offer();
    for (String guess :
        List.of("", " ", "0".repeat(32), "x' OR '1'='1", "ABCDEF", "%00", "a".repeat(100_000))) {
      assertFalse(setUp.accepts(guess));
      refuses(
          AccountsError.LINK_INVALID,
          () -> setUp.complete(guess, House.first("Administrator A", "a@example.org")));
    }
    assertEquals(0, house.accounts.passwordsWorkedOn());
  }

  @Test
  void theSecretItselfIsNowhereOnTheDisk() throws Exception {
    String token = setUp.offer().orElseThrow();
    for (Path file : List.of(house.file, Path.of(house.file + "-wal"))) {
      if (Files.exists(file)) {
        assertFalse(
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(token));
      }
    }
  }

  @Test
  void aDescriptionThatIsNotRightLeavesTheLinkWorking() {
    String token = setUp.offer().orElseThrow();
    refuses(AccountsError.EMAIL_INVALID, () -> setUp.complete(token, House.first("A", "nobody")));
    refuses(AccountsError.NAME_INVALID, () -> setUp.complete(token, House.first(" ", "a@b.ca")));
    refuses(
        AccountsError.PLACE_UNFIT,
        () ->
            setUp.complete(
                token,
                new SetUp.FirstAdministrator(
                    "A", "a@b.ca", House.PASSWORD, Optional.of(House.ATLANTIC), Language.FRENCH)));
    assertTrue(setUp.accepts(token));
    house.clock.move(Duration.ofHours(1));
    setUp.complete(token, House.first("A", "a@b.ca"));
  }

  @Test
  void anAccountThatCameInOtherwiseClosesTheLink() {
    String token = setUp.offer().orElseThrow();
    house.person("b@example.org", Role.ADMINISTRATOR, Optional.empty());
    assertFalse(setUp.accepts(token));
    refuses(
        AccountsError.ALREADY_SET_UP,
        () -> setUp.complete(token, House.first("A", "a@example.org")));
  }
}
