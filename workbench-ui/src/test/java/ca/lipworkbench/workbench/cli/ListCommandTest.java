package ca.lipworkbench.workbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.workbench.config.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ListCommandTest {
  @TempDir private Path folder;

  @BeforeEach
  void makeHome() {
    Workbench.openOrMake(folder.resolve("home")).close();
  }

  private Terminal.Answer type(String... words) {
    return new Terminal(folder.resolve("home")).type(words);
  }

  @Test
  void calgaryIsMovedRememberedAndMovedBack() {
    Terminal.Answer moved =
        type(
            "areas",
            "set",
            "AB-calgary",
            "parts=2021A00054806016 | 2021: 2021S0503825",
            "--reason",
            "CDP cuts to the CMA");
    assertEquals(0, moved.status(), moved::err);
    assertTrue(type("areas", "history", "AB-calgary").text().contains("CDP cuts to the CMA"));
    assertEquals(0, type("areas", "undo", moved.text().strip(), "--reason", "Too early").status());
    assertTrue(type("areas", "show", "AB-calgary").text().contains("parts: 2021A00054806016\n"));
    assertEquals("", type("areas", "undo", moved.text().strip(), "--reason", "Again").text());
  }

  @Test
  void exportedListIsTakenOverAndABadOneRefusedWithItsLine() throws IOException {
    Path file = folder.resolve("areas.csv");
    Files.writeString(file, type("areas", "export").text());
    Terminal.Answer same = type("areas", "import", file.toString(), "--whole", "--reason", "Same");
    assertEquals("", same.text());
    assertEquals(0, same.status());
    Files.writeString(file, Files.readString(file).replace("2021A00054806021", "2021A00054806999"));
    Terminal.Answer bad = type("areas", "import", file.toString(), "--reason", "Bad");
    assertEquals(1, bad.status());
    assertTrue(bad.err().contains("Line 2: There is no standard area 2021A00054806999"), bad::err);
  }

  @Test
  void censusesAreComparedAndOverlapsFound() {
    assertEquals(0, type("areas", "compare", "NB-moncton", "2016").status());
    Terminal.Answer edmonton = type("areas", "compare", "AB-edmonton", "2016");
    assertEquals(1, edmonton.status());
    assertTrue(edmonton.text().startsWith("Comparable only as a union"), edmonton::text);
    assertEquals(
        10,
        type("areas", "overlaps").text().lines().filter(line -> line.contains("ON-tor")).count());
  }

  @Test
  void everyListSaysHowItIsKept() {
    for (Command command : Command.all()) {
      if (command instanceof ListCommand) {
        assertTrue(
            type(command.name(), "--help").text().contains(command.name() + " import"),
            command::name);
        assertEquals(0, type(command.name(), "list").status(), command::name);
        assertEquals(2, type(command.name(), "nonsense").status(), command::name);
      }
    }
  }
}
