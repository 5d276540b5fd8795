package ca.lipworkbench.workbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import ca.lipworkbench.workbench.config.HomeError;
import ca.lipworkbench.workbench.config.Workbench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
  private static final Messages MESSAGES = Messages.of("ca/lipworkbench/workbench/cli/messages");

  @TempDir Path folder;

  private Terminal terminal() {
    return new Terminal(folder.resolve("home"));
  }

  @Test
  void helpListsEveryCommandAndExplainsEachInBothLanguages() {
    for (Terminal terminal : List.of(terminal(), terminal().inFrench())) {
      String help = terminal.type("--help").text();
      for (Command command : Command.all()) {
        assertTrue(help.contains("  " + command.name()), command.name() + " is not in the help");
        Terminal.Answer explained = terminal.type(command.name(), "--help");
        assertEquals(0, explained.status());
        assertTrue(explained.text().contains("deploy/workbench " + command.name()));
      }
    }
  }

  @Test
  void wrongWordsEndWithStatusTwoAndOneSentence() {
    for (String[] words :
        new String[][] {
          {"nonsense"},
          {"import"},
          {"pivot"},
          {"pivot", "a.json", "b.json"},
          {"pivot", "a.json", "--format", "pdf"},
          {"pivot", "a.json", "--sort", "0"},
          {"pivot", "a.json", "--sort", "colour"},
          {"pivot", "a.json", "--totals", "some"},
          {"pivot", "a.json", "--show", "colour"},
          {"pivot", "a.json", "--show", "ratio"},
          {"pivot", "a.json", "--show", "ratio", "--base-area", "a", "--base-period", "2016"},
          {"pivot", "a.json", "--of", "row"},
          {"pivot", "a.json", "--top", "0"},
          {"pivot", "a.json", "--dollars", "many"},
          {"explain"},
          {"tables", "--format"},
          {"tables", "extra"},
          {"tables", "--colour", "red"},
          {"note"},
          {"note", "burn"},
          {"publish", "a note"},
          {"tables", "--lang", "de"}
        }) {
      Terminal.Answer answer = terminal().type(words);
      assertEquals(2, answer.status(), String.join(" ", words));
      assertEquals(0, answer.out().length);
      assertEquals(2, answer.err().lines().count(), answer.err());
    }
  }

  @Test
  void fileOfAnUnknownProductIsDescribedEditedAndLoaded() throws Exception {
    Path file = folder.resolve("ODP-Fixture.csv");
    Files.writeString(
        file,
        """
        EN_YEAR\tEN_MONTH\tFR_ANNEE\tFR_MOIS\tFR_X\tEN_SEX\tFR_SEXE\tTOTAL
        2021\tJan\t2021\tjanv.\t-\tMen\tHommes\t--
        """);
    Terminal terminal = terminal();
    assertEquals(1, terminal.type("import", file.toString()).status());
    Path drafts = folder.resolve("drafts");
    Terminal.Answer written =
        terminal.type("import", "--describe", "--into", drafts.toString(), file.toString());
    assertEquals(0, written.status(), written.err());
    Path draft = drafts.resolve("odp-fixture");
    Path product = draft.resolve("product.json");
    Files.writeString(
        product, Files.readString(product).replace("\"en\" : \"Sex\"", "\"en\" : \"Gender\""));
    Terminal.Answer loaded =
        terminal.type("import", "--description", draft.toString(), file.toString());
    assertEquals(0, loaded.status(), loaded.text() + loaded.err());
    assertTrue(terminal.type("describe", "odp-fixture").text().contains("Gender"));
    assertEquals(0, terminal.type("import", "--describe", file.toString()).status());
  }

  @Test
  void actingAsAPersonWithoutAnAccountIsRefused() {
    try (Workbench made = Workbench.openOrMake(folder.resolve("home"))) {
      assertTrue(made.accounts().setUp().isOpen());
    }
    Terminal.Answer answer = terminal().type("tables", "--as", "marie");
    assertEquals(1, answer.status());
    assertTrue(answer.err().contains("Nobody here has the account marie"), answer.err());
    assertTrue(terminal().inFrench().type("tables", "--as", "marie").err().contains("compte"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tables", "note list", "describe demo-employment", "site out"})
  void aCommandThatOnlyReadsDoesNotMakeAHome(String words) {
    Terminal.Answer answer = terminal().type(words.split(" "));
    assertEquals(1, answer.status(), answer.err());
    assertFalse(Files.exists(folder.resolve("home")));
  }

  @Test
  void areasAreFoundWithoutAHome() {
    Terminal.Answer answer = terminal().type("areas", "moncton", "--format", "json");
    assertEquals(0, answer.status());
    assertTrue(answer.text().contains("\"NB-moncton\""), answer.text());
    assertEquals(1, terminal().type("areas", "atlantis").status());
  }

  @Test
  void aMissingFileIsOneLineThatNamesIt() {
    Terminal.Answer answer = terminal().type("pivot", "absent.json");
    assertEquals(1, answer.status());
    assertTrue(answer.err().contains("absent.json"), answer.err());
  }

  @Test
  void bothLanguagesHaveTheSameKeysAndEveryErrorItsWords() {
    Set<String> english = new TreeSet<>(MESSAGES.keys(Language.ENGLISH));
    assertEquals(english, new TreeSet<>(MESSAGES.keys(Language.FRENCH)));
    for (CommandError error : CommandError.values()) {
      assertTrue(english.contains("error." + error.name()));
      assertTrue(english.contains("error." + error.name() + ".explanation"));
    }
    Messages home = Messages.of("ca/lipworkbench/workbench/config/messages");
    assertEquals(home.keys(Language.ENGLISH), home.keys(Language.FRENCH));
    for (HomeError error : HomeError.values()) {
      assertTrue(home.keys(Language.ENGLISH).contains("error." + error.name()));
      assertTrue(home.keys(Language.ENGLISH).contains("error." + error.name() + ".explanation"));
    }
  }
}
