package ca.lipworkbench.workbench.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.durable.DurableFiles;
import ca.lipworkbench.engine.durable.FailPoint;
import ca.lipworkbench.notebooks.publishing.FrozenDashboard;
import ca.lipworkbench.workbench.house.Chromium;
import ca.lipworkbench.workbench.house.Inspection;
import ca.lipworkbench.workbench.house.SharedCharts;
import ca.lipworkbench.workbench.pages.Assets;
import ca.lipworkbench.workbench.pages.Dashboards;
import ca.lipworkbench.workbench.pages.SiteRenderer;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Visits the site with the system's own browser. Screenshots are build output. */
class PublicPagesTest {
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final int HEIGHT = 900;

  @TempDir static Path folder;
  private static SiteServer server;
  private static Browser browser;

  @BeforeAll
  static void start() throws IOException {
    browser = Chromium.browser();
    publish();
    Files.createDirectories(SCREENSHOTS);
    server = SiteServer.start(SiteSettings.local(0, folder));
  }

  private static void publish() throws IOException {
    FrozenDashboard frozen = Dashboards.employment();
    DurableFiles files = new DurableFiles(FailPoint.NONE);
    SiteRenderer renderer = new SiteRenderer(SharedCharts.get(), Assets.shipped());
    Path revision = Files.createDirectories(folder.resolve("employment/1"));
    renderer.renderDashboard(frozen, revision, files);
    Files.writeString(revision.resolve("dashboard.json"), "{}");
    Path front = Files.createDirectories(folder.resolve("front/1"));
    renderer.renderFront(List.of(frozen), front, files);
    Files.writeString(
        folder.resolve("front/front.json"),
        "{\"version\":1,\"current\":1,\"shows\":[\"employment@1\"]}");
    new PublishedFolders(folder).point("employment", "1", "[1]");
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en/NB-moncton, 1440",
    "fr/NB-moncton, 1440",
    "en/NB-moncton, 900",
    "en/NB-moncton, 360",
    "fr/NB-moncton, 360",
    "fr/NB-moncton, 320",
    "en/NB-edmundston, 1440",
    "fr/2021A000213, 1440",
    "en/2021A000011124, 360",
  })
  void pageOfAnAreaReadsWell(String page, int width) {
    visit("/employment/" + page + "/", page.replace('/', '-'), width);
  }

  @ParameterizedTest
  @CsvSource({
    "/en/, front-en, 1440",
    "/fr/, front-fr, 360",
    "/en/about/, about-en, 1440",
    "/fr/about/, about-fr, 320",
    "/employment/fr/, areas-fr, 360",
    "/employment/en/, areas-en, 1440",
    "/404.html, missing, 1440",
    "/410.html, gone, 320",
  })
  void otherPagesReadWell(String address, String name, int width) {
    visit(address, name, width);
  }

  @Test
  void firstPageLetsTheVisitorChooseALanguage() {
    try (BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setLocale("de-DE"))) {
      Page page = open(context, 1440);
      page.navigate(server.address());
      shoot(page, "choose-1440");
      assertTrue(page.url().endsWith("/"), page.url());
      page.getByText("Continuer en français").click();
      assertTrue(page.url().endsWith("/fr/"), page.url());
    }
  }

  private static void visit(String address, String name, int width) {
    try (BrowserContext context = browser.newContext()) {
      List<String> complaints = new ArrayList<>();
      Page page = open(context, width);
      page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
      page.onPageError(complaints::add);
      page.onRequest(
          request -> {
            if (!request.url().startsWith(server.address())) {
              complaints.add("asks elsewhere: " + request.url());
            }
          });
      page.navigate(server.address() + address.substring(1));
      shoot(page, name + "-" + width);
      assertEquals(
          width,
          ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue(),
          "The page is wider than the screen because of " + page.evaluate(WIDEST));
      assertEquals(List.of(), Inspection.access(page));
      assertEquals(List.of(), complaints);
      assertEquals(0, context.cookies().size());
    }
  }

  private static final String WIDEST =
      "[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right >"
          + " innerWidth + 1).slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' | ')";

  @Test
  void withoutScriptEveryPartnershipIsALinkAway() {
    try (BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = open(context, 1440);
      page.navigate(server.address() + "employment/en/NB-moncton/");
      page.getByText("Choose another area").click();
      shoot(page, "no-script-1440");
      page.locator(".areas-list").getByText("Halifax").click();
      assertTrue(page.url().endsWith("/employment/en/NS-halifax/"), page.url());
      assertTrue(page.locator("#figure-1 .plot .wide svg").isVisible());
      assertFalse(page.locator("[data-add-area]").isVisible());
      page.locator("a.language").click();
      assertTrue(page.url().endsWith("/employment/fr/NS-halifax/"), page.url());
    }
  }

  @Test
  void anotherPartnershipIsAddedInTheBrowser() {
    try (BrowserContext context = browser.newContext()) {
      Page page = open(context, 1440);
      List<String> complaints = new ArrayList<>();
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.navigate(server.address() + "employment/en/NB-moncton/");
      page.locator("[data-add-area]").selectOption("NS-halifax");
      page.locator("#figure-1 thead th[data-added]").waitFor();
      shoot(page, "added-1440");
      assertEquals("Halifax", page.locator("#figure-1 thead th[data-added]").innerText());
      page.locator("[data-add-area]").selectOption("");
      page.waitForFunction("!document.querySelector('#figure-1 [data-added]')");
      assertEquals(List.of(), complaints);
    }
  }

  @Test
  void printedPageHasItsTablesAndNoNavigation() {
    try (BrowserContext context = browser.newContext()) {
      Page page = open(context, 1440);
      page.navigate(server.address() + "employment/en/NB-moncton/");
      byte[] pdf =
          page.pdf(
              new Page.PdfOptions()
                  .setPreferCSSPageSize(true)
                  .setPath(SCREENSHOTS.resolve("en-NB-moncton.pdf")));
      assertTrue(pdf.length > 10_000);
      page.emulateMedia(
          new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
      page.setViewportSize(695, HEIGHT);
      shoot(page, "print");
      assertFalse(page.locator(".masthead nav").isVisible());
      assertTrue(page.locator("#figure-3 table").isVisible());
    }
  }

  private static Page open(BrowserContext context, int width) {
    Page page = context.newPage();
    page.setViewportSize(width, HEIGHT);
    return page;
  }

  private static void shoot(Page page, String name) {
    page.evaluate("document.fonts && document.fonts.ready.then(() => true)");
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
  }
}
