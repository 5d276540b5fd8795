package ca.lipworkbench.workbench.accounts;

import static ca.lipworkbench.workbench.accounts.House.refuses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.text.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationsTest {
  @TempDir private Path folder;
  private House house;
  private Invitations invitations;
  private Person administrator;

  @BeforeEach
  void open() {
    house = new House(folder);
    invitations = house.accounts.invitations();
    administrator = house.administrator();
  }

  @Test
  void whoAcceptsIsWhatTheInvitationSays() {
    Invitation.Made made = invite(administrator.subject(), "b@example.org", Role.ANALYST);
    Invitation invitation = invitations.find(made.token()).orElseThrow();
    assertEquals(Optional.of("Administrator A"), invitation.invitedBy());
    assertEquals(List.of(invitation), invitations.list(administrator.subject()));
    Ticket ticket = invitations.accept(made.token(), "Analyst B", House.PASSWORD, Language.ENGLISH);
    Person person = ticket.person();
    assertEquals(Role.ANALYST, person.role());
    assertEquals(Optional.of(House.MONCTON), person.place());
    assertEquals(Language.ENGLISH, person.language());
    assertInstanceOf(SignInOutcome.Welcome.class, house.signIn("b@example.org", House.PASSWORD));
    assertTrue(invitations.list(administrator.subject()).isEmpty());
  }

  @Test
  void ofTwentyWhoAcceptAtTheSameMomentOneGetsTheAccount() throws Exception {
    String token = invite(Subject.OWNER, "b@example.org", Role.ANALYST).token();
    List<Future<Boolean>> tries = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
      for (int i = 0; i < 20; i++) {
        tries.add(
            threads.submit(
                () -> {
                  try {
                    invitations.accept(token, "B", House.PASSWORD, Language.ENGLISH);
                    return true;
                  } catch (WorkbenchException e) {
                    assertEquals(AccountsError.LINK_INVALID, e.code());
                    return false;
                  }
                }));
      }
    }
    int accepted = 0;
    for (Future<Boolean> one : tries) {
      accepted += one.get() ? 1 : 0;
    }
    assertEquals(1, accepted);
  }

  @Test
  void aLinkEndsWhenItIsUsedRevokedReplacedOrOld() {
    String used = invite(Subject.OWNER, "b@example.org", Role.ANALYST).token();
    invitations.accept(used, "B", House.PASSWORD, Language.ENGLISH);
    Invitation.Made revoked = invite(Subject.OWNER, "c@example.org", Role.ANALYST);
    invitations.revoke(administrator.subject(), revoked.invitation().id());
    invitations.revoke(administrator.subject(), revoked.invitation().id());
    String replaced = invite(Subject.OWNER, "d@example.org", Role.ANALYST).token();
    invite(Subject.OWNER, "d@example.org", Role.COORDINATOR);
    String old = invite(Subject.OWNER, "e@example.org", Role.ANALYST).token();
    house.clock.move(Invitations.VALID);
    for (String token : List.of(used, revoked.token(), replaced, old, "", "0".repeat(32))) {
      assertTrue(invitations.find(token).isEmpty());
      refuses(
          AccountsError.LINK_INVALID,
          () -> invitations.accept(token, "X", House.PASSWORD, Language.ENGLISH));
    }
  }

  @Test
  void anInvitationIsWorthWhatItsMakerMayStillGive() {
    Person regional =
        house.person("r@example.org", Role.REGIONAL_ADMINISTRATOR, Optional.of(House.ATLANTIC));
    String token = invite(regional.subject(), "b@example.org", Role.ANALYST).token();
    People people = house.accounts.people();
    people.disable(Subject.OWNER, regional.id());
    assertTrue(invitations.find(token).isEmpty());
    people.enable(Subject.OWNER, regional.id());
    assertTrue(invitations.find(token).isPresent());
    people.assign(
        Subject.OWNER,
        regional.id(),
        Role.REGIONAL_ADMINISTRATOR,
        Optional.of(new ca.lipworkbench.engine.geography.AreaId("region-ON")));
    assertTrue(invitations.find(token).isEmpty(), "Moncton is not in their region any more");
  }

  @Test
  void regionalAdministratorsNeitherSeeNorEndInvitationsBeyondTheirReach() {
    Person regional =
        house.person("r@example.org", Role.REGIONAL_ADMINISTRATOR, Optional.of(House.ATLANTIC));
    Invitation.Made national =
        invitations.invite(
            Subject.OWNER, "n@example.org", Role.CURATOR, Optional.empty(), Language.ENGLISH);
    assertTrue(invitations.list(regional.subject()).isEmpty());
    refuses(
        AccountsError.OUT_OF_REACH,
        () -> invitations.revoke(regional.subject(), national.invitation().id()));
    refuses(
        AccountsError.OUT_OF_REACH,
        () -> invite(regional.subject(), "n@example.org", Role.ANALYST));
  }

  @Test
  void whoHasAnAccountIsNotInvitedAgain() {
    refuses(AccountsError.EMAIL_TAKEN, () -> invite(Subject.OWNER, "A@example.org", Role.ANALYST));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "a@b",
        "@example.org",
        "a b@example.org",
        "a@example.org\r\nBcc: x@example.org",
        "a@exa\u0000mple.org",
        "<script>@example.org",
        "a@example.org,b@example.org",
        "\u202Ea@example.org"
      })
  void whatIsNoAddressIsRefused(String email) {
    refuses(AccountsError.EMAIL_INVALID, () -> invite(Subject.OWNER, email, Role.ANALYST));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "a\u0000b", "a\u202Eb", "a\u200Bb"})
  void whatIsNoNameIsRefused(String name) {
    String token = invite(Subject.OWNER, "b@example.org", Role.ANALYST).token();
    refuses(
        AccountsError.NAME_INVALID,
        () -> invitations.accept(token, name, House.PASSWORD, Language.ENGLISH));
    assertTrue(invitations.find(token).isPresent());
  }

  @Test
  void namesOfAllPeoplesAreNames() {
    for (String name : List.of("Ōtsuka", "D’Arcy-Côté", "ᐃᓄᒃ", "محمد", "Nguyễn Thị", "𠮷野")) {
      String token = invite(Subject.OWNER, "b" + name.hashCode() + "@x.ca", Role.ANALYST).token();
      assertEquals(
          name, invitations.accept(token, name, House.PASSWORD, Language.ENGLISH).person().name());
    }
  }

  private Invitation.Made invite(Subject asker, String email, Role role) {
    return invitations.invite(asker, email, role, Optional.of(House.MONCTON), Language.FRENCH);
  }
}
