package ca.lipworkbench.workbench.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.workbench.site.SiteServer;
import ca.lipworkbench.workbench.site.SiteSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One number driven through the whole house: from a file to a table, a pivot, a note, a run, a
 * publication, and a page that an anonymous visitor reads.
 */
class ThroughTheHouseTest {
  private static final String SPEC =
      """
      {"version": 1, "table": "98-10-0002", "rows": ["measure"], "columns": ["area"],
       "measures": ["population-density", "population-2021"],
       "areas": ["NB-moncton", "NS-halifax", "2021A000213", "region-ATL", "2021A000011124"]}
      """;

  private static final String NOTE =
      """
      {"version": 1, "title": "How many people", "paragraphs": [
       {"id": "words", "interpreter": "md", "text": "# How many\\n\\n<script>alert(1)</script>People."},
       {"id": "rows", "interpreter": "sql",
        "text": "SELECT area_name, value FROM t98_10_0002.data WHERE measure = 'population-2021'"},
       {"id": "people", "interpreter": "pivot", "text": %s}]}
      """
          .formatted(JsonMapper.shared().writeValueAsString(SPEC));

  private static final String DRAFT =
      """
      {"version": 1, "title": {"en": "People", "fr": "Population"},
       "summary": {"en": "How many live where.", "fr": "Combien vivent où."},
       "region": "region-ATL",
       "figures": [{"paragraph": "people", "chart": "bars",
        "finding": {"en": "{area}: {value}", "fr": "{area} : {value}"},
        "subtitle": {"en": "Density and population, 2021", "fr": "Densité et population, 2021"},
        "alternativeText": {"en": "A bar for each area.", "fr": "Une barre par lieu."},
        "reading": {"en": "Longer is denser.", "fr": "Plus long est plus dense."},
        "goals": [{"target": "11.3", "relation": "contributes",
                   "label": {"en": "Planning of towns", "fr": "Planification des villes"}}]}]}
      """;

  @TempDir Path folder;

  @Test
  void aNumberGoesFromAFileToAPublicPage() throws Exception {
    Terminal terminal = new Terminal(folder.resolve("home"));
    importAndAsk(terminal, PopulationFile.write(folder.resolve("98100002.csv")));
    publishAndRead(terminal);
  }

  @Test
  void thePublishersFileGivesTheSameNumber() throws Exception {
    Path shared = Path.of(System.getProperty("workbench.root")).resolveSibling("shared");
    Path file = shared.resolve("data/census-2021-wide-full-table/98100002.csv");
    Assumptions.assumeTrue(
        Files.exists(file), "skipped: the publishers' files are not beside the checkout");
    importAndAsk(new Terminal(folder.resolve("home")), file);
  }

  private void importAndAsk(Terminal terminal, Path file) throws Exception {
    Terminal.Answer imported = terminal.type("import", file.toString());
    assertEquals(0, imported.status(), imported.text() + imported.err());
    assertTrue(terminal.type("import", file.toString()).text().contains("\"unchanged\""));

    Path spec = Files.writeString(folder.resolve("spec.json"), SPEC);
    Terminal.Answer pivot = terminal.type("pivot", spec.toString(), "--format", "json");
    assertEquals(0, pivot.status(), pivot.err());
    assertMonctonIsRight(JsonMapper.shared().readTree(pivot.out()));
    assertTrue(terminal.type("pivot", spec.toString(), "--format", "arrow").out().length > 500);
    assertTrue(terminal.type("pivot", spec.toString()).text().contains("128168"));
    String index =
        terminal
            .type("pivot", spec.toString(), "--show", "index", "--base-area", "2021A000213")
            .text();
    assertTrue(index.contains("New Brunswick = 100"), index);
    String said = terminal.type("explain", spec.toString(), "--row", "1").text();
    assertTrue(said.contains("Show the 3 parts"), said);
    assertTrue(said.contains("Release 1, loaded on"), said);
    assertEquals(2, terminal.type("explain", spec.toString(), "--row", "99").status());
    assertEquals(
        0,
        terminal.type("pivot", spec.toString(), "--sort", "1", "--order", "descending").status());
    assertTrue(
        terminal
            .type(
                "sql",
                "SELECT sum(value) AS people FROM t98_10_0002.data WHERE measure ="
                    + " 'population-2021' AND area IN ('2021A00051307022', '2021A00051307045',"
                    + " '2021A00051306020')")
            .text()
            .contains("128168"));
  }

  private void publishAndRead(Terminal terminal) throws Exception {
    Path note = Files.writeString(folder.resolve("note.json"), NOTE);
    Path draft = Files.writeString(folder.resolve("draft.json"), DRAFT);
    String id = terminal.type("note", "import", note.toString()).text().strip();
    Terminal.Answer early =
        terminal.type("publish", id, "--slug", "people", "--draft", draft.toString());
    assertEquals(1, early.status(), "a note that was never run must not be published");
    Terminal.Answer run = terminal.type("note", "run", id);
    assertEquals(0, run.status(), run.text() + run.err());
    assertEquals(3, run.lines().size());
    Terminal.Answer published =
        terminal.type("publish", id, "--slug", "people", "--draft", draft.toString());
    assertEquals(0, published.status(), published.err());
    assertVisitorReads(terminal);
  }

  private static void assertMonctonIsRight(JsonNode table) {
    JsonNode cell = table.at("/cells/1/0");
    assertEquals(128_168, cell.get("value").asDouble());
    assertEquals(128_153, cell.at("/roundingHard/0").asDouble(), cell.toString());
    assertEquals(128_183, cell.at("/roundingHard/1").asDouble());
  }

  private void assertVisitorReads(Terminal terminal) throws Exception {
    Path site = folder.resolve("site");
    assertEquals(0, terminal.type("site", site.toString()).status());
    List<String> addresses =
        List.of(
            "/",
            "/en/",
            "/fr/",
            "/people/en/NB-moncton/",
            "/people/fr/NB-moncton/",
            "/people@1/en/NB-moncton/",
            "/people/en/2021A000213/");
    try (SiteServer server =
            SiteServer.start(SiteSettings.local(0, folder.resolve("home/published")));
        HttpClient visitor = HttpClient.newHttpClient()) {
      for (String address : addresses) {
        HttpResponse<byte[]> page = get(visitor, server, address);
        assertEquals(200, page.statusCode(), address);
        assertArrayEquals(
            Files.readAllBytes(site.resolve(address.substring(1) + "index.html")), page.body());
      }
      String english = text(get(visitor, server, "/people/en/NB-moncton/"));
      assertTrue(english.contains("128,168"), "the number is not on the page");
      assertTrue(english.contains("128,153 to 128,183"), "its rounding range is not on the page");
      assertTrue(english.contains("Adapted from Statistics Canada"));
      String french = text(get(visitor, server, "/people/fr/NB-moncton/"));
      assertTrue(french.contains("128\u00a0168") || french.contains("128\u202f168"));
      assertEquals(0, terminal.type("withdraw", "people").status());
      assertEquals(410, get(visitor, server, "/people/en/NB-moncton/").statusCode());
    }
  }

  private static HttpResponse<byte[]> get(HttpClient visitor, SiteServer server, String address)
      throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + address);
    return visitor.send(
        HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String text(HttpResponse<byte[]> page) {
    return new String(page.body(), StandardCharsets.UTF_8);
  }
}
