package ca.lipworkbench.workbench.accounts;

import static ca.lipworkbench.workbench.accounts.House.refuses;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.catalogue.PersonId;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.text.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PeopleTest {
  @TempDir private Path folder;
  private House house;
  private People people;
  private Person administrator;
  private Person regional;
  private Person analyst;
  private Person elsewhere;
  private Person curator;

  @BeforeEach
  void open() {
    house = new House(folder);
    people = house.accounts.people();
    administrator = house.administrator();
    regional =
        house.person("r@example.org", Role.REGIONAL_ADMINISTRATOR, Optional.of(House.ATLANTIC));
    analyst = house.person("m@example.org", Role.ANALYST, Optional.of(House.MONCTON));
    elsewhere = house.person("c@example.org", Role.ANALYST, Optional.of(House.CALGARY));
    curator = house.person("n@example.org", Role.CURATOR, Optional.of(House.MONCTON));
  }

  @Test
  void everybodySeesWhomTheyLookAfter() {
    assertEquals(5, people.list(Subject.OWNER).size());
    assertEquals(5, people.list(administrator.subject()).size());
    Set<String> seen =
        people.list(regional.subject()).stream()
            .map(account -> account.person().email())
            .collect(Collectors.toSet());
    assertEquals(Set.of("r@example.org", "m@example.org", "n@example.org"), seen);
    for (Person person : List.of(analyst, curator)) {
      refuses(AccountsError.NOT_ALLOWED, () -> people.list(person.subject()));
    }
  }

  @Test
  void regionalAdministratorsChangeNobodyElsewhereNorAboveThem() {
    Subject asker = regional.subject();
    for (Person target : List.of(elsewhere, administrator)) {
      refuses(AccountsError.PERSON_UNKNOWN, () -> people.disable(asker, target.id()));
      refuses(AccountsError.PERSON_UNKNOWN, () -> people.offerReset(asker, target.id()));
      refuses(
          AccountsError.PERSON_UNKNOWN,
          () -> people.assign(asker, target.id(), Role.ANALYST, Optional.of(House.MONCTON)));
    }
    refuses(AccountsError.ROLE_TOO_HIGH, () -> people.offerReset(asker, curator.id()));
    refuses(AccountsError.ROLE_TOO_HIGH, () -> people.disable(asker, curator.id()));
    people.disable(asker, analyst.id());
    people.enable(asker, analyst.id());
  }

  @Test
  void regionalAdministratorsGiveNoRoleOrPlaceBeyondTheirOwn() {
    Subject asker = regional.subject();
    assertEquals(
        List.of(Role.COORDINATOR, Role.ANALYST, Role.REGIONAL_ADMINISTRATOR),
        people.grantableRoles(asker));
    Optional<AreaId> moncton = Optional.of(House.MONCTON);
    for (Role role : List.of(Role.CURATOR, Role.ADMINISTRATOR)) {
      refuses(AccountsError.ROLE_TOO_HIGH, () -> people.assign(asker, analyst.id(), role, moncton));
      refuses(AccountsError.ROLE_TOO_HIGH, () -> invite(asker, role, moncton));
    }
    refuses(
        AccountsError.OUT_OF_REACH,
        () -> people.assign(asker, analyst.id(), Role.ANALYST, Optional.of(House.CALGARY)));
    refuses(
        AccountsError.OUT_OF_REACH, () -> invite(asker, Role.ANALYST, Optional.of(House.CALGARY)));
    refuses(AccountsError.OUT_OF_REACH, () -> invite(asker, Role.ANALYST, Optional.empty()));
    invite(asker, Role.COORDINATOR, moncton);
  }

  @Test
  void rolesFitTheirPlaces() {
    Subject asker = administrator.subject();
    refuses(
        AccountsError.ROLE_NEEDS_PARTNERSHIP,
        () -> people.assign(asker, analyst.id(), Role.COORDINATOR, Optional.empty()));
    refuses(
        AccountsError.ROLE_NEEDS_REGION,
        () ->
            people.assign(
                asker, analyst.id(), Role.REGIONAL_ADMINISTRATOR, Optional.of(House.MONCTON)));
    refuses(
        AccountsError.PLACE_UNFIT,
        () -> people.assign(asker, analyst.id(), Role.ANALYST, Optional.of(House.ATLANTIC)));
    refuses(
        AccountsError.PLACE_UNFIT,
        () -> people.assign(asker, analyst.id(), Role.ANALYST, Optional.of(new AreaId("nowhere"))));
  }

  @Test
  void sessionsEndWithTheAccountWithTheRoleWithThePlaceAndWithAReset() {
    Ticket ticket = ticket(house.signIn("m@example.org", House.PASSWORD));
    Accounts otherProcess = house.open(new Passwords.Cost(64, 1));
    assertTrue(isOpen(ticket));
    people.disable(Subject.OWNER, analyst.id());
    assertFalse(isOpen(ticket));
    people.enable(Subject.OWNER, analyst.id());
    assertFalse(isOpen(ticket), "what ended stays ended");
    ticket = ticket(house.signIn("m@example.org", House.PASSWORD));
    people.assign(Subject.OWNER, analyst.id(), Role.ANALYST, Optional.of(House.CALGARY));
    assertFalse(isOpen(ticket));
    ticket = ticket(house.signIn("m@example.org", House.PASSWORD));
    people.assign(Subject.OWNER, analyst.id(), Role.CURATOR, Optional.of(House.CALGARY));
    assertFalse(isOpen(ticket));
    ticket = ticket(house.signIn("m@example.org", House.PASSWORD));
    assertTrue(isOpen(ticket));
    otherProcess.people().offerReset(Subject.OWNER, analyst.id());
    house.clock.move(Duration.ofSeconds(1));
    assertFalse(isOpen(ticket), "what another process did is noticed within a second");
  }

  @Test
  void theLastAdministratorWhoCanSignInStays() {
    refuses(
        AccountsError.LAST_ADMINISTRATOR, () -> people.disable(Subject.OWNER, administrator.id()));
    refuses(
        AccountsError.LAST_ADMINISTRATOR,
        () -> people.assign(Subject.OWNER, administrator.id(), Role.ANALYST, Optional.empty()));
    Person second = house.person("s@example.org", Role.ADMINISTRATOR, Optional.empty());
    people.offerReset(administrator.subject(), second.id());
    refuses(
        AccountsError.LAST_ADMINISTRATOR, () -> people.disable(Subject.OWNER, administrator.id()));
    Person third = house.person("t@example.org", Role.ADMINISTRATOR, Optional.empty());
    people.disable(third.subject(), administrator.id());
    refuses(AccountsError.NOT_ALLOWED, () -> people.list(administrator.subject()));
    refuses(AccountsError.LAST_ADMINISTRATOR, () -> people.disable(Subject.OWNER, third.id()));
  }

  @Test
  void nobodyDoesThisToThemselves() {
    Subject asker = administrator.subject();
    refuses(AccountsError.NOT_ONESELF, () -> people.disable(asker, administrator.id()));
    refuses(AccountsError.NOT_ONESELF, () -> people.offerReset(asker, administrator.id()));
    refuses(
        AccountsError.NOT_ONESELF,
        () -> people.assign(asker, administrator.id(), Role.ADMINISTRATOR, Optional.empty()));
  }

  @Test
  void whatASessionRemembersOfItsRoleGivesNoRight() {
    people.assign(Subject.OWNER, regional.id(), Role.ANALYST, Optional.of(House.MONCTON));
    refuses(AccountsError.NOT_ALLOWED, () -> people.disable(regional.subject(), analyst.id()));
    people.disable(Subject.OWNER, regional.id());
    refuses(AccountsError.NOT_ALLOWED, () -> people.list(regional.subject()));
    Subject nobody = new Subject.Person(new PersonId("0000000000000000"));
    refuses(AccountsError.NOT_ALLOWED, () -> people.list(nobody));
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void onlyRolesThatLookAfterPeopleReachAnyOfIt(Role role) {
    Optional<AreaId> place =
        role == Role.REGIONAL_ADMINISTRATOR
            ? Optional.of(House.ATLANTIC)
            : Optional.of(House.MONCTON);
    Subject asker = house.person("x@example.org", role, place).subject();
    List<Executable> work =
        List.of(
            () -> people.list(asker),
            () -> people.grantableRoles(asker),
            () -> people.enable(asker, analyst.id()),
            () -> house.accounts.invitations().list(asker),
            () -> house.accounts.groups().make(asker, "Group"));
    for (Executable one : work) {
      if (role.may(Permission.MANAGE_PEOPLE)) {
        assertDoesNotThrow(one);
      } else {
        refuses(AccountsError.NOT_ALLOWED, one);
      }
    }
  }

  @Test
  void aResetLinkWorksOnceAndTheOldPasswordNoMore() {
    String token = people.offerReset(administrator.subject(), analyst.id());
    assertEquals(new SignInOutcome.Refused(), house.signIn("m@example.org", House.PASSWORD));
    MyAccount mine = house.accounts.myAccount();
    assertEquals(Optional.of(analyst), mine.findReset(token));
    refuses(AccountsError.PASSWORD_TOO_SHORT, () -> mine.reset(token, "short"));
    Ticket ticket = mine.reset(token, "nine yellow kites");
    assertTrue(isOpen(ticket));
    assertTrue(mine.findReset(token).isEmpty());
    refuses(AccountsError.LINK_INVALID, () -> mine.reset(token, "nine yellow kites"));
    ticket(house.signIn("m@example.org", "nine yellow kites"));
  }

  @Test
  void aResetLinkExpiresIsReplacedByTheNextAndSleepsWithItsAccount() {
    MyAccount mine = house.accounts.myAccount();
    String first = people.offerReset(Subject.OWNER, analyst.id());
    String second = people.offerReset(Subject.OWNER, analyst.id());
    assertTrue(mine.findReset(first).isEmpty());
    people.disable(Subject.OWNER, analyst.id());
    assertTrue(mine.findReset(second).isEmpty());
    refuses(AccountsError.PERSON_DISABLED, () -> people.offerReset(Subject.OWNER, analyst.id()));
    people.enable(Subject.OWNER, analyst.id());
    assertTrue(mine.findReset(second).isPresent());
    house.clock.move(People.RESET_VALID);
    assertTrue(mine.findReset(second).isEmpty());
  }

  @Test
  void theOwnerGetsTheOnlyAdministratorBackIn() {
    String token = people.offerReset(Subject.OWNER, administrator.id());
    house.accounts.myAccount().reset(token, "nine yellow kites");
    ticket(house.signIn("a@example.org", "nine yellow kites"));
  }

  @Test
  void everyChangeLeavesItsTrace() {
    people.disable(administrator.subject(), analyst.id());
    people.enable(administrator.subject(), analyst.id());
    people.assign(administrator.subject(), analyst.id(), Role.CURATOR, Optional.empty());
    List<String> sentences =
        house
            .accounts
            .audit()
            .list(Optional.of(administrator.subject()), Optional.empty(), Long.MAX_VALUE, 4)
            .stream()
            .map(row -> row.sentence(Language.ENGLISH))
            .toList();
    assertEquals(
        List.of(
            "Changed the place of Person m: before NB-moncton, now national",
            "Changed the role of Person m: before Analyst, now Curator",
            "Enabled the account of Person m",
            "Disabled the account of Person m"),
        sentences);
  }

  private Invitation.Made invite(Subject asker, Role role, Optional<AreaId> place) {
    return house
        .accounts
        .invitations()
        .invite(asker, "new@example.org", role, place, Language.FRENCH);
  }

  private boolean isOpen(Ticket ticket) {
    return house.accounts.resume(ticket.person().id(), ticket.stamp()).isPresent();
  }

  private static Ticket ticket(SignInOutcome outcome) {
    return assertInstanceOf(SignInOutcome.Welcome.class, outcome).ticket();
  }
}
