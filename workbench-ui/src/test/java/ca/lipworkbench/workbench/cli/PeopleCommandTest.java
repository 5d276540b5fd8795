package ca.lipworkbench.workbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.workbench.accounts.Role;
import ca.lipworkbench.workbench.config.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleCommandTest {
  @TempDir private Path folder;
  private Terminal terminal;

  @BeforeEach
  void settle() {
    terminal = new Terminal(folder.resolve("home"));
    for (Role role : Role.values()) {
      try (Workbench workbench = Workbench.openOrMake(folder.resolve("home"))) {
        AreaId place =
            new AreaId(role == Role.REGIONAL_ADMINISTRATOR ? "region-ATL" : "NB-moncton");
        String token =
            workbench
                .accounts()
                .invitations()
                .invite(Subject.OWNER, email(role), role, Optional.of(place), Language.ENGLISH)
                .token();
        workbench
            .accounts()
            .invitations()
            .accept(token, "Person of the test", "seven green boats", Language.ENGLISH);
      }
    }
  }

  @Test
  void theOwnerListsInvitesDisablesEnablesAndLetsBackIn() {
    assertEquals(5, terminal.type("people", "list").lines().size());
    Terminal.Answer invited =
        terminal.type("people", "invite", "new@example.org", "--role", "curator");
    assertEquals(0, invited.status(), invited.err());
    assertTrue(invited.text().startsWith("/workbench/invitation/"), invited.text());
    assertEquals(0, terminal.type("people", "disable", email(Role.ANALYST)).status());
    Terminal.Answer disabled = terminal.type("tables", "--as", email(Role.ANALYST));
    assertEquals(1, disabled.status());
    assertTrue(disabled.err().contains("is disabled"), disabled.err());
    assertEquals(0, terminal.type("people", "enable", email(Role.ANALYST)).status());
    String path =
        terminal.type("people", "reset-link", email(Role.ADMINISTRATOR)).lines().getFirst();
    try (Workbench workbench = Workbench.open(folder.resolve("home"))) {
      String token = path.substring(path.lastIndexOf('/') + 1);
      assertTrue(workbench.accounts().myAccount().findReset(token).isPresent());
    }
  }

  @Test
  void asAPersonACommandMayWhatTheirRoleMayAndNoMore() {
    assertEquals(0, terminal.type("tables", "--as", email(Role.COORDINATOR)).status());
    assertEquals(0, terminal.type("note", "list", "--as", email(Role.ANALYST)).status());
    for (String[] words :
        new String[][] {
          {"sql", "SELECT 1", "--as", email(Role.COORDINATOR)},
          {"pivot", "-", "--as", email(Role.COORDINATOR)},
          {"note", "run", "x", "--as", email(Role.COORDINATOR)},
          {"import", "x.csv", "--as", email(Role.COORDINATOR)},
          {"withdraw", "x", "--as", email(Role.ANALYST)},
          {"people", "list", "--as", email(Role.CURATOR)},
          {"site", "out", "--as", email(Role.REGIONAL_ADMINISTRATOR)}
        }) {
      Terminal.Answer refused = terminal.type(words);
      assertEquals(1, refused.status(), String.join(" ", words));
      assertTrue(refused.err().contains("Your role does not allow this"), refused.err());
    }
  }

  @Test
  void aRegionalAdministratorHasTheirReachOnTheCommandLineToo() {
    String regional = email(Role.REGIONAL_ADMINISTRATOR);
    Terminal.Answer refused =
        terminal.type(
            "people", "invite", "b@example.org", "--role", "administrator", "--as", regional);
    assertEquals(1, refused.status());
    Terminal.Answer away =
        terminal.type(
            "people",
            "invite",
            "b@example.org",
            "--role",
            "analyst",
            "--place",
            "AB-calgary",
            "--as",
            regional);
    assertEquals(1, away.status());
    assertTrue(away.err().contains("outside your region"), away.err());
    Terminal.Answer reset =
        terminal.type("people", "reset-link", email(Role.ADMINISTRATOR), "--as", regional);
    assertEquals(1, reset.status());
    assertFalse(reset.text().contains("/workbench/"));
  }

  @Test
  void wrongWordsAreWrongUsage() {
    for (String[] words :
        new String[][] {
          {"people"},
          {"people", "burn"},
          {"people", "list", "x"},
          {"people", "disable"},
          {"people", "invite", "a@example.org"},
          {"people", "invite", "a@example.org", "--role", "king"}
        }) {
      assertEquals(2, terminal.type(words).status(), List.of(words).toString());
    }
  }

  private static String email(Role role) {
    return role.name().toLowerCase(Locale.ROOT) + "@example.org";
  }
}
