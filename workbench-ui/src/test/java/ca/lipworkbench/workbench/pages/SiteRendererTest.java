package ca.lipworkbench.workbench.pages;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.durable.DurableFiles;
import ca.lipworkbench.engine.durable.FailPoint;
import ca.lipworkbench.notebooks.publishing.FrozenDashboard;
import ca.lipworkbench.workbench.charts.Charts;
import ca.lipworkbench.workbench.house.SharedCharts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteRendererTest {
  private static final Pattern LINK = Pattern.compile("(?:href|src|data-chart)=\"([^\"]*)\"");
  private static final int MOST_BYTES = 60 * 1_024;

  @TempDir static Path site;
  private static Charts charts;
  private static SiteRenderer renderer;
  private static Path dashboard;
  private static Path again;

  @BeforeAll
  static void render() throws IOException {
    charts = SharedCharts.get();
    renderer = new SiteRenderer(charts, Assets.shipped());
    FrozenDashboard frozen = Dashboards.employment();
    dashboard = render(frozen, site.resolve("employment"));
    again = render(frozen, site.resolve("again"));
    render(frozen, site.resolve("employment@1"));
    renderer.renderFront(List.of(frozen), site, new DurableFiles(FailPoint.NONE));
  }

  private static Path render(FrozenDashboard frozen, Path folder) throws IOException {
    Files.createDirectories(folder);
    renderer.renderDashboard(frozen, folder, new DurableFiles(FailPoint.NONE));
    return folder;
  }

  @Test
  void everyAreaHasAPageInBothLanguages() {
    Places.ALL.forEach(
        area -> {
          assertTrue(
              Files.exists(dashboard.resolve("en/" + area.id() + "/index.html")),
              area.id().value());
          assertTrue(
              Files.exists(dashboard.resolve("fr/" + area.id() + "/index.html")),
              area.id().value());
        });
  }

  @Test
  void sameDashboardGivesTheSameBytes() throws IOException {
    assertEquals(files(dashboard).keySet(), files(again).keySet());
    for (String file : files(dashboard).keySet()) {
      assertArrayEquals(
          Files.readAllBytes(dashboard.resolve(file)),
          Files.readAllBytes(again.resolve(file)),
          file);
    }
  }

  @Test
  void compressedTwinHoldsTheSameText() throws IOException {
    byte[] plain = Files.readAllBytes(dashboard.resolve("en/NB-moncton/index.html"));
    byte[] twin = Files.readAllBytes(dashboard.resolve("en/NB-moncton/index.html.gz"));
    assertArrayEquals(plain, new GZIPInputStream(new ByteArrayInputStream(twin)).readAllBytes());
  }

  @Test
  void noLinkIsDead() throws IOException {
    for (String file : files(site).keySet()) {
      if (file.endsWith(".html") && !file.startsWith("again/")) {
        Matcher links = LINK.matcher(Files.readString(site.resolve(file)));
        while (links.find()) {
          assertLeadsSomewhere(file, links.group(1));
        }
      }
    }
  }

  private static void assertLeadsSomewhere(String from, String link) throws IOException {
    int hash = link.indexOf('#');
    String address = hash < 0 ? link : link.substring(0, hash);
    String anchor = hash < 0 ? "" : link.substring(hash + 1);
    Path page = site.resolve(from);
    Path target =
        address.startsWith("/")
            ? site.resolve(address.substring(1))
            : address.isEmpty() ? page : page.resolveSibling(address).normalize();
    Path file = Files.isDirectory(target) ? target.resolve("index.html") : target;
    assertTrue(Files.exists(file), from + " -> " + link);
    if (!anchor.isEmpty()) {
      assertTrue(Files.readString(file).contains(" id=\"" + anchor + "\""), from + " -> " + link);
    }
  }

  @Test
  void everyPageIsWellFormedEnoughToBeTrusted() throws IOException {
    for (String file : files(site).keySet()) {
      if (file.endsWith(".html")) {
        HtmlChecks.check(file, Files.readString(site.resolve(file)));
      }
    }
  }

  @Test
  void pageIsLightBeforeAnyInteraction() throws IOException {
    long shared =
        Files.size(only("assets", "site-", ".css.gz"))
            + Files.size(only("assets", "site-", ".js.gz"))
            + Files.size(only("assets", "source-sans", ".woff2"));
    for (String language : List.of("en", "fr")) {
      for (var area : Places.ALL) {
        long page = Files.size(dashboard.resolve(language + "/" + area.id() + "/index.html.gz"));
        assertTrue(page + shared <= MOST_BYTES, area.id() + ": " + (page + shared) + " bytes");
      }
    }
  }

  private static Path only(String folder, String start, String end) throws IOException {
    try (Stream<Path> list = Files.list(dashboard.resolve(folder))) {
      return list.filter(
              file ->
                  file.getFileName().toString().startsWith(start)
                      && file.getFileName().toString().endsWith(end))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void findingIsCompletedFromTheFigure() throws IOException {
    String page = page("en", "NB-moncton");
    assertTrue(
        page.contains("About three in four recent immigrants in Greater Moncton had a job"), page);
  }

  @Test
  void pageIsHeadedByThePlaceAndNamesThePartnershipOnce() throws IOException {
    String page = page("en", "NB-moncton");
    String head = page.substring(page.indexOf("<h1>"), page.indexOf("</h1>"));
    assertTrue(head.contains("Greater Moncton<") && !head.contains("Partnership"), head);
    assertEquals(1, count(page, "Greater Moncton Local Immigration Partnership"));
    assertEquals(0, count(page("en", "NB-fredericton"), "Greater Moncton Local"));
    String french = page("fr", "NB-moncton");
    assertEquals(1, count(french, "Partenariat local en matière d’immigration – Grand Moncton"));
    assertFalse(french.contains("Greater Moncton"));
    assertFalse(page("en", "2021A000213").contains("<span>New Brunswick</span><span class=\"sep"));
  }

  @Test
  void partnershipStandsInAFrenchSentenceAsATerritory() throws IOException {
    assertTrue(page("fr", "NB-moncton").contains("sur le territoire «\u00a0Grand Moncton\u00a0»"));
    assertTrue(page("fr", "region-ATL").contains("dans la région de l’Atlantique"));
    assertTrue(page("fr", "2021A000213").contains("au Nouveau-Brunswick"));
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  @Test
  void areaWithoutValuesSaysSoInsteadOfAFinding() throws IOException {
    String page = page("en", "NB-edmundston");
    assertTrue(
        page.contains("Recent immigrants in Edmundston: no single figure can be given"), page);
    assertTrue(
        page("fr", "NB-edmundston")
            .contains(
                "sur le territoire «\u00a0Edmundston\u00a0»\u00a0: on ne peut pas donner de chiffre"
                    + " unique"));
    assertFalse(page.matches("(?s).*\\{[a-z-]+(:[^{}]*)?\\}.*"), "a placeholder is left");
  }

  @Test
  void tableBesideTheFindingShowsItsRow() throws IOException {
    String page = page("en", "NB-moncton");
    assertTrue(page.contains("<caption>Recent immigrants: employment rate, 2021</caption>"), page);
  }

  @Test
  void reasonForMissingMediansIsGivenOnceForAllAreas() throws IOException {
    String page = page("en", "NB-moncton");
    assertEquals(1, count(page, "<section class=\"refusal\">"));
    assertTrue(
        page.contains(
            "<p>A median for Greater Moncton and Atlantic cannot be worked out: it does not follow"
                + " from the medians of the parts.</p>"),
        page);
    assertEquals(1, count(page, "show the lowest and the highest value of the parts"));
    String french = page("fr", "NB-moncton");
    assertTrue(
        french.contains("Grand Moncton et Atlantique\u00a0: on ne peut pas calculer une médiane"),
        french);
  }

  @Test
  void suppressedValueNamesItsAreaAndCategory() throws IOException {
    assertTrue(
        page("en", "NB-moncton")
            .contains(
                "Greater Moncton, Non-permanent residents: Suppressed to protect"
                    + " confidentiality."));
  }

  @Test
  void roundingOfRatesIsThatOfTheirCounts() throws IOException {
    assertTrue(page("en", "NB-moncton").contains("The counts behind these rates"));
  }

  @Test
  void regionIsCalledAUnionOfProvinces() throws IOException {
    assertFalse(page("en", "region-ATL").contains("tandard area of Statistics Canada"));
    assertTrue(page("en", "region-ATL").contains("whole provinces, as a public page states"));
  }

  @Test
  void syntheticFiguresAreCalledSoOnPageChartAndTable() throws IOException {
    String page = page("en", "NB-moncton");
    int strip = page.indexOf("class=\"strip\"");
    int figure = page.indexOf("class=\"synthetic\"");
    int caption = page.indexOf("<caption>", page.indexOf("data-table"));
    assertTrue(strip > 0 && figure > 0 && caption > 0);
    assertTrue(page.substring(caption, page.indexOf("</caption>", caption)).contains("Synthetic"));
    assertTrue(page("fr", "NB-moncton").contains("synthétiques"));
  }

  @Test
  void derivedFiguresAreCitedAsAdapted() throws IOException {
    String page = page("en", "NB-moncton");
    assertTrue(page.contains("Adapted from Statistics Canada"));
    assertFalse(page.contains("“as is”"), "unchanged values only");
  }

  private static String page(String language, String area) throws IOException {
    return Files.readString(dashboard.resolve(language + "/" + area + "/index.html"));
  }

  private static Map<String, Path> files(Path folder) throws IOException {
    TreeMap<String, Path> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      walk.filter(Files::isRegularFile)
          .forEach(file -> files.put(folder.relativize(file).toString(), file));
    }
    return files;
  }
}
