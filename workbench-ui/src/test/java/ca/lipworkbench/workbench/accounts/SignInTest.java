package ca.lipworkbench.workbench.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.catalogue.Subject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInTest {
  private static final String KNOWN = "a@example.org";
  private static final String UNKNOWN = "nobody@example.org";
  private static final SignInOutcome REFUSED = new SignInOutcome.Refused();

  @TempDir private Path folder;
  private House house;
  private Person administrator;

  @BeforeEach
  void open() {
    house = new House(folder);
    administrator = house.administrator();
  }

  @Test
  void addressInAnyCaseAndPasswordWithAccentsTypedInAnyWaySignIn() {
    String accents = "l\u2019\u00e9t\u00e9 \u00e0 Shediac";
    Ticket before = ticket(house.signIn(KNOWN, House.PASSWORD));
    house
        .accounts
        .myAccount()
        .changePassword(before.person().id(), House.PASSWORD, accents, House.HERE);
    assertInstanceOf(
        SignInOutcome.Welcome.class,
        house.signIn(" A@EXAMPLE.org ", "l\u2019e\u0301te\u0301 a\u0300 Shediac"));
  }

  @Test
  void unknownDisabledAndKnownAccountsCostTheSameWorkAndGetTheSameAnswer() {
    Person other = house.person("b@example.org", Role.ANALYST, Optional.empty());
    house.accounts.people().disable(Subject.OWNER, other.id());
    Person reset = house.person("c@example.org", Role.ANALYST, Optional.empty());
    house.accounts.people().offerReset(Subject.OWNER, reset.id());
    for (String email : List.of(KNOWN, UNKNOWN, "b@example.org", "c@example.org", "", "' OR 1=1")) {
      long before = house.accounts.passwordsWorkedOn();
      assertEquals(REFUSED, house.signIn(email, "not the right password"), email);
      assertEquals(before + 1, house.accounts.passwordsWorkedOn(), email);
    }
    long before = house.accounts.passwordsWorkedOn();
    assertEquals(REFUSED, house.signIn("b@example.org", House.PASSWORD), "disabled");
    assertEquals(before + 1, house.accounts.passwordsWorkedOn());
  }

  @Test
  void unknownAddressesAreHeldBackAsKnownOnesAre() {
    List<List<SignInOutcome>> answers = new ArrayList<>();
    for (String email : List.of(KNOWN, UNKNOWN)) {
      List<SignInOutcome> of = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        of.add(
            house
                .accounts
                .signIn()
                .attempt(email, "wrong wrong wrong", new Origin("192.0.2." + i)));
      }
      answers.add(of);
    }
    assertEquals(answers.get(0), answers.get(1));
    assertEquals(new SignInOutcome.Wait(Duration.ofSeconds(2)), answers.get(0).getLast());
  }

  @Test
  void waitsDoubleUpToFiveMinutesAndTriesWithinAWaitAreNeitherCheckedNorCounted() {
    for (int i = 0; i < 5; i++) {
      assertEquals(REFUSED, fromSomewhere(i, "wrong"));
    }
    long worked = house.accounts.passwordsWorkedOn();
    for (long seconds : List.of(2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 300L, 300L)) {
      for (int i = 0; i < 3; i++) {
        assertEquals(
            new SignInOutcome.Wait(Duration.ofSeconds(seconds)), fromSomewhere(i, House.PASSWORD));
      }
      house.clock.move(Duration.ofSeconds(seconds));
      assertEquals(REFUSED, fromSomewhere((int) seconds, "wrong"));
    }
    assertEquals(worked + 10, house.accounts.passwordsWorkedOn());
    house.clock.move(Duration.ofMinutes(5));
    assertInstanceOf(SignInOutcome.Welcome.class, fromSomewhere(1, House.PASSWORD));
    assertEquals(REFUSED, fromSomewhere(1, "wrong"), "signing in forgives what was before");
  }

  @Test
  void aRestartForgivesNothing() {
    for (int i = 0; i < 5; i++) {
      fromSomewhere(i, "wrong");
    }
    house.accounts = house.open(new Passwords.Cost(64, 1));
    assertEquals(new SignInOutcome.Wait(Duration.ofSeconds(2)), fromSomewhere(9, House.PASSWORD));
  }

  @Test
  void aClockSetBackMakesNobodyWaitLonger() {
    for (int i = 0; i < 5; i++) {
      fromSomewhere(i, "wrong");
    }
    house.clock.move(Duration.ofDays(-400));
    assertEquals(new SignInOutcome.Wait(Duration.ofSeconds(2)), fromSomewhere(1, House.PASSWORD));
  }

  @Test
  void ofAThousandTriesInAMinuteFromOneAddressTwentyAreCheckedAtTheMost() {
    long before = house.accounts.passwordsWorkedOn();
    for (int i = 0; i < 1_000; i++) {
      house.signIn("person" + i + "@example.org", "wrong wrong wrong");
      house.clock.move(Duration.ofMillis(60));
    }
    long checked = house.accounts.passwordsWorkedOn() - before;
    assertTrue(checked <= 20, checked + " were checked");
    assertTrue(checked >= 15, checked + " were checked: patience with honest mistakes");
  }

  @Test
  void aThousandAddressesOfOneSixthVersionNetworkAreOneOrigin() {
    for (int i = 0; i < 15; i++) {
      assertEquals(REFUSED, from("2001:db8:1:2::" + i, "person" + i + "@example.org"));
    }
    assertInstanceOf(SignInOutcome.Wait.class, from("2001:db8:1:2:ffff::1", UNKNOWN));
    assertEquals(REFUSED, from("2001:db8:1:3::1", UNKNOWN), "the network beside it");
  }

  @Test
  void onesOwnAccountBuysNoTriesAtTheAccountsOfOthers() {
    int checked = 0;
    for (int i = 0; i < 40; i++) {
      if (house.signIn("victim" + i + "@example.org", "wrong").equals(REFUSED)) {
        checked++;
      }
      house.signIn(KNOWN, House.PASSWORD);
    }
    assertEquals(15, checked);
  }

  @Test
  void triesAtTheSameMomentAreCountedBeforeTheyAreChecked() throws Exception {
    long before = house.accounts.passwordsWorkedOn();
    List<Future<SignInOutcome>> tries = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(12)) {
      for (int i = 0; i < 60; i++) {
        String address = "198.51.100." + i;
        tries.add(threads.submit(() -> from(address, KNOWN)));
      }
    }
    for (Future<SignInOutcome> one : tries) {
      one.get();
    }
    assertEquals(5, house.accounts.passwordsWorkedOn() - before);
  }

  @Test
  void aPasswordWithoutEndIsNotWorkedOn() {
    long before = house.accounts.passwordsWorkedOn();
    assertEquals(REFUSED, house.signIn(KNOWN, "x".repeat(1_000_000)));
    assertEquals(before, house.accounts.passwordsWorkedOn());
  }

  @Test
  void aHashMadeWithLessWorkIsMadeAnewWhenItsPersonSignsIn() {
    Accounts stronger = house.open(new Passwords.Cost(128, 2));
    stronger.signIn().attempt(KNOWN, House.PASSWORD, House.HERE);
    long before = stronger.passwordsWorkedOn();
    assertInstanceOf(
        SignInOutcome.Welcome.class, stronger.signIn().attempt(KNOWN, House.PASSWORD, House.HERE));
    assertEquals(before + 1, stronger.passwordsWorkedOn(), "the second time nothing is made anew");
  }

  @Test
  void theTrailTellsWhoFailedFromWhereButNotWhatWasTyped() {
    house.signIn(KNOWN, "wrong wrong wrong");
    house.signIn("my secret password", "x");
    List<AuditEntry> rows =
        house.accounts.audit().list(Optional.empty(), Optional.of(Deed.Topic.SIGN_IN), 99, 2);
    assertEquals("", rows.get(0).subject());
    assertEquals(administrator.id().value(), rows.get(1).subject());
    assertTrue(rows.stream().noneMatch(row -> row.toString().contains("secret")));
    assertTrue(rows.stream().allMatch(row -> row.toString().contains("192.0.2.1")));
  }

  @Test
  void standardHashesFollowTheRecommendationAndCarryTheirParameters() {
    Passwords passwords = new Passwords(Passwords.Cost.STANDARD);
    String hash = passwords.hash(House.PASSWORD);
    assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash);
    assertNotEquals(hash, passwords.hash(House.PASSWORD), "each has a salt of its own");
    assertTrue(passwords.matches(House.PASSWORD, hash));
  }

  @Test
  void hashesAgreeWithTheReferenceProgram() {
    // echo -n password | argon2 somesalt -id -t 2 -k 256 -p 1 -l 32, from the reference's own
    // tests.
    String reference =
        "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";
    assertTrue(new Passwords(Passwords.Cost.STANDARD).matches("password", reference));
  }

  private SignInOutcome fromSomewhere(int where, String password) {
    return house
        .accounts
        .signIn()
        .attempt(KNOWN, password, new Origin("203.0.113." + (where % 250)));
  }

  private SignInOutcome from(String address, String email) {
    return house.accounts.signIn().attempt(email, "wrong wrong wrong", new Origin(address));
  }

  private static Ticket ticket(SignInOutcome outcome) {
    return assertInstanceOf(SignInOutcome.Welcome.class, outcome).ticket();
  }
}
