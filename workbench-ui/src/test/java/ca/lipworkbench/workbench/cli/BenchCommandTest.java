package ca.lipworkbench.workbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The figures of the tiny size mean nothing, so none is judged here: only that they are there. */
class BenchCommandTest {
  @TempDir Path folder;

  @Test
  void saysALineAFigureAndOneWhenAnyFallsShort() {
    Path data = folder.resolve("data");
    Terminal terminal = new Terminal(folder.resolve("home"));
    Terminal.Answer answer =
        terminal.type(
            "bench", "growth", "--size", "tiny", "--data", data.toString(), "--format", "json");
    List<JsonNode> figures =
        answer.lines().stream().map(line -> JsonMapper.shared().readTree(line)).toList();
    List<String> names = figures.stream().map(figure -> text(figure, "figure")).toList();
    assertTrue(
        names.containsAll(List.of("growth/6000", "growth/24000/without-sums", "growth/slope")),
        names.toString());
    for (JsonNode figure : figures) {
      assertTrue(text(figure, "ours").matches("\u2212?[0-9.,]+( ms| MB)?"), figure.toString());
      assertTrue(List.of("holds", "falls short").contains(text(figure, "verdict")));
      boolean beside = !text(figure, "floor").equals("\u2013");
      assertEquals(beside, text(figure, "ratio").matches("[0-9.,]+"), figure.toString());
    }
    boolean allHold = figures.stream().allMatch(figure -> text(figure, "verdict").equals("holds"));
    assertEquals(allHold ? 0 : 1, answer.status());
    assertTrue(Files.isDirectory(data.resolve("tiny-1")), "the data are kept");
    assertFalse(Files.exists(folder.resolve("home")), "the home folder is left alone");
  }

  @Test
  void aNameThatIsNoWorkloadIsAnsweredWithThoseThatAre() {
    Terminal.Answer answer = new Terminal(folder.resolve("home")).type("bench", "everything");
    assertEquals(2, answer.status());
    assertTrue(answer.err().contains("pivots-150m"), answer.err());
  }

  private static String text(JsonNode figure, String field) {
    return figure.path(field).asString();
  }
}
