package ca.lipworkbench.workbench.accounts;

import static ca.lipworkbench.workbench.accounts.House.refuses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.text.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MyAccountTest {
  private static final String NEW = "nine yellow kites";

  @TempDir private Path folder;
  private House house;
  private MyAccount mine;
  private Person person;

  @BeforeEach
  void open() {
    house = new House(folder);
    house.administrator();
    mine = house.accounts.myAccount();
    person = house.person("m@example.org", Role.ANALYST, Optional.of(House.MONCTON));
  }

  @Test
  void aNewPasswordEndsEverySessionButTheOneThatChangedIt() {
    Ticket other = ticket(house.signIn("m@example.org", House.PASSWORD));
    Ticket kept = mine.changePassword(person.id(), House.PASSWORD, NEW, House.HERE);
    assertFalse(isOpen(other));
    assertTrue(isOpen(kept));
    assertEquals(new SignInOutcome.Refused(), house.signIn("m@example.org", House.PASSWORD));
    ticket(house.signIn("m@example.org", NEW));
  }

  @Test
  void guessingThePresentPasswordIsHeldBackAsSigningInIs() {
    for (int i = 0; i < 5; i++) {
      refuses(
          AccountsError.PASSWORD_WRONG,
          () -> mine.changePassword(person.id(), "wrong", NEW, House.HERE));
    }
    WorkbenchException held =
        assertThrows(
            WorkbenchException.class,
            () -> mine.changePassword(person.id(), House.PASSWORD, NEW, House.HERE));
    assertEquals(
        "Too many tries. Wait 2 seconds, then try again.", held.sentence(Language.ENGLISH));
    assertInstanceOf(SignInOutcome.Wait.class, house.signIn("m@example.org", House.PASSWORD));
  }

  @Test
  void passwordsAreLongAndNotWhatEverybodyKnows() {
    check(AccountsError.PASSWORD_TOO_SHORT, "eleven sign");
    check(AccountsError.PASSWORD_TOO_SHORT, "");
    check(AccountsError.PASSWORD_TOO_LONG, "long ".repeat(300));
    check(AccountsError.PASSWORD_TOO_PLAIN, "abababababababab");
    check(AccountsError.PASSWORD_IS_ADDRESS, "M@Example.ORG");
    check(AccountsError.PASSWORD_IS_NAME, "person  M");
    PasswordRules.check("twelve signs", "m@example.org", "Person m");
    PasswordRules.check("ᐃᓄᒃᑎᑐᑦ ᐅᖃᐅᓯᖅ", "m@example.org", "Person m");
    PasswordRules.check("many words ".repeat(90), "m@example.org", "Person m");
  }

  @Test
  void nameAndLanguageAreOnesOwnAndSessionsGoOn() {
    Ticket ticket = ticket(house.signIn("m@example.org", House.PASSWORD));
    mine.rename(person.id(), "Analyst M");
    mine.speak(person.id(), Language.ENGLISH);
    Person now = house.accounts.resume(person.id(), ticket.stamp()).orElseThrow();
    assertEquals("Analyst M", now.name());
    assertEquals(Language.ENGLISH, now.language());
    refuses(AccountsError.NAME_INVALID, () -> mine.rename(person.id(), "\u0007"));
  }

  @Test
  void thePlaceIsOnesOwnOnlyWhereNothingHangsOnIt() {
    refuses(AccountsError.NOT_ALLOWED, () -> mine.move(person.id(), Optional.of(House.CALGARY)));
    Person curator = house.person("c@example.org", Role.CURATOR, Optional.empty());
    mine.move(curator.id(), Optional.of(House.CALGARY));
    assertEquals(
        Optional.of(House.CALGARY),
        house.accounts.people().find(curator.id()).orElseThrow().place());
    refuses(AccountsError.PLACE_UNFIT, () -> mine.move(curator.id(), Optional.of(House.ATLANTIC)));
  }

  @Test
  void aDisabledPersonChangesNothing() {
    house.accounts.people().disable(Subject.OWNER, person.id());
    refuses(AccountsError.NOT_ALLOWED, () -> mine.rename(person.id(), "X"));
    refuses(
        AccountsError.NOT_ALLOWED,
        () -> mine.changePassword(person.id(), House.PASSWORD, NEW, House.HERE));
  }

  @Test
  void groupsHaveANameAndMembersAndAreChangedByTheirMakerAndAdministrators() {
    Groups groups = house.accounts.groups();
    Person regional =
        house.person("r@example.org", Role.REGIONAL_ADMINISTRATOR, Optional.of(House.ATLANTIC));
    Person elsewhere = house.person("e@example.org", Role.ANALYST, Optional.of(House.CALGARY));
    String id = groups.make(regional.subject(), " Atlantic  council ");
    groups.join(regional.subject(), id, person.id());
    groups.join(regional.subject(), id, person.id());
    refuses(AccountsError.OUT_OF_REACH, () -> groups.join(regional.subject(), id, elsewhere.id()));
    groups.join(Subject.OWNER, id, elsewhere.id());
    Group group = groups.list(person.subject()).getFirst();
    assertEquals("Atlantic council", group.name());
    assertEquals(
        List.of("e@example.org", "m@example.org"),
        group.members().stream().map(Person::email).toList());
    assertFalse(group.changeable());
    assertEquals(List.of(id), groups.of(person.id()));
    refuses(AccountsError.NOT_ALLOWED, () -> groups.dissolve(person.subject(), id));
    refuses(AccountsError.GROUP_NAME_TAKEN, () -> groups.make(Subject.OWNER, "ATLANTIC COUNCIL"));
    String other = groups.make(Subject.OWNER, "Owner’s group");
    refuses(AccountsError.NOT_ALLOWED, () -> groups.rename(regional.subject(), other, "Mine"));
    groups.leave(regional.subject(), id, elsewhere.id());
    groups.rename(regional.subject(), id, "Council");
    groups.dissolve(regional.subject(), id);
    assertTrue(groups.of(person.id()).isEmpty());
    refuses(AccountsError.GROUP_UNKNOWN, () -> groups.rename(Subject.OWNER, id, "Again"));
  }

  private void check(AccountsError code, String password) {
    refuses(code, () -> PasswordRules.check(password, "m@example.org", "Person m"));
  }

  private boolean isOpen(Ticket ticket) {
    return house.accounts.resume(ticket.person().id(), ticket.stamp()).isPresent();
  }

  private static Ticket ticket(SignInOutcome outcome) {
    return assertInstanceOf(SignInOutcome.Welcome.class, outcome).ticket();
  }
}
