package ca.lipworkbench.workbench.ui.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.workbench.charts.ChartChoice;
import ca.lipworkbench.workbench.charts.ChartSuggestions;
import ca.lipworkbench.workbench.charts.PivotChart;
import ca.lipworkbench.workbench.charts.Tables;
import ca.lipworkbench.workbench.house.Chromium;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The chart element in the system's own browser, on a page whose policy allows no {@code eval}.
 * Screenshots are build output.
 */
class ChartElementTest {
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final String PAGE =
      """
      <!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Graphique</title>
      <link rel="stylesheet" href="/charts.css"></head>
      <body><main><h1>Graphique</h1><workbench-chart></workbench-chart></main>
      <script type="module" src="/page.js"></script></body></html>
      """;
  private static final String SCRIPT =
      """
      import '/chart.js';
      window.picked = [];
      const chart = document.querySelector('workbench-chart');
      chart.addEventListener('pick', (event) => window.picked.push(event.detail));
      chart.show(await (await fetch('/spec.json' + location.search)).text());
      """;

  private static final Map<String, PivotTable> TABLES = new LinkedHashMap<>();
  private static HttpServer server;
  private static Browser browser;

  @BeforeAll
  static void start() throws IOException {
    Files.createDirectories(SCREENSHOTS);
    TABLES.put("dots", Tables.groupsByArea());
    TABLES.put("lines", Tables.overTime("2006", "2016", "2021"));
    TABLES.put("pyramid", Tables.agesByGender());
    TABLES.put("bars", Tables.manyAreas());
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", ChartElementTest::answer);
    server.start();
    browser = Chromium.browser();
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] body =
        switch (path) {
          case "/" -> PAGE.getBytes(StandardCharsets.UTF_8);
          case "/page.js" -> SCRIPT.getBytes(StandardCharsets.UTF_8);
          case "/spec.json" ->
              spec(exchange.getRequestURI().getQuery()).getBytes(StandardCharsets.UTF_8);
          case "/chart.js" -> resource(ChartScript.address().replace("context://", ""));
          case "/charts.css" -> resource("workbench/charts.css");
          default -> new byte[0];
        };
    exchange
        .getResponseHeaders()
        .set(
            "Content-Type",
            path.endsWith(".js")
                ? "text/javascript"
                : path.endsWith("css") ? "text/css" : "text/html");
    exchange
        .getResponseHeaders()
        .set("Content-Security-Policy", "default-src 'self'; script-src 'self'; style-src 'self'");
    exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in =
        ChartElementTest.class.getResourceAsStream("/META-INF/resources/" + name)) {
      return in.readAllBytes();
    }
  }

  private static String spec(String name) {
    PivotTable table = java.util.Objects.requireNonNull(TABLES.get(name));
    ChartChoice best = ChartSuggestions.of(table).best().orElseThrow();
    return PivotChart.of(table, best, Language.FRENCH).json();
  }

  @Test
  void everyFormIsDrawnAtItsWidthWithoutEvalAndWithoutOffence() {
    for (String name : TABLES.keySet()) {
      for (int width : new int[] {1_000, 360}) {
        List<String> errors = new ArrayList<>();
        try (Page page = open(name, width, errors)) {
          page.screenshot(
              new Page.ScreenshotOptions()
                  .setFullPage(true)
                  .setPath(SCREENSHOTS.resolve("chart-element-" + name + "-" + width + ".png")));
          assertEquals(List.of(), errors, name);
          assertEquals(
              false,
              page.evaluate("document.documentElement.scrollWidth > window.innerWidth"),
              name + " is wider than " + width);
          assertEquals(
              List.of(),
              new AxeBuilder(page).analyze().getViolations().stream().map(Rule::getId).toList(),
              name);
        }
      }
    }
  }

  @Test
  void theChartIsDrawnAgainWhenItsWidthChanges() {
    try (Page page = open("dots", 1_000, new ArrayList<>())) {
      Object wide = page.evaluate("document.querySelector('svg').getAttribute('width')");
      page.setViewportSize(400, 800);
      page.waitForFunction(
          "before => document.querySelector('svg').getAttribute('width') !== before", wide);
      double now =
          Double.parseDouble(
              (String) page.evaluate("document.querySelector('svg').getAttribute('width')"));
      assertTrue(now <= 400, "drawn at " + now);
    }
  }

  @Test
  void marksAreReachedByKeysAndSayTheirCell() {
    try (Page page = open("dots", 1_000, new ArrayList<>())) {
      page.keyboard().press("Tab");
      assertEquals(
          "Grand Moncton, Ensemble\u00a0: 78\u00a0%",
          page.evaluate("document.activeElement.getAttribute('aria-label')"));
      page.keyboard().press("ArrowRight");
      page.keyboard().press("Enter");
      assertEquals("[{\"row\":1,\"column\":0}]", page.evaluate("JSON.stringify(window.picked)"));
      page.keyboard().press("End");
      page.keyboard().press("Enter");
      assertEquals(
          "{\"row\":4,\"column\":3}", page.evaluate("JSON.stringify(window.picked.at(-1))"));
    }
  }

  private static Page open(String name, int width, List<String> errors) {
    Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, 800));
    page.onPageError(errors::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !message.text().contains("favicon")) {
            errors.add(message.text());
          }
        });
    page.navigate("http://localhost:" + server.getAddress().getPort() + "/?" + name);
    page.waitForSelector("workbench-chart svg");
    return page;
  }
}
