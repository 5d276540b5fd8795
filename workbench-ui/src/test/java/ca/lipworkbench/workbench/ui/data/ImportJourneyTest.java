package ca.lipworkbench.workbench.ui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.workbench.accounts.SetUp;
import ca.lipworkbench.workbench.cli.PopulationFile;
import ca.lipworkbench.workbench.config.Workbench;
import ca.lipworkbench.workbench.server.WorkbenchHttp;
import ca.lipworkbench.workbench.site.SiteServer;
import ca.lipworkbench.workbench.site.SiteSettings;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file from the drop zone to the table's page, in a real browser, by what stands on the screen.
 */
class ImportJourneyTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final String EMAIL = "administrator@example.org";
  private static final String PASSWORD = "seven green boats";

  @TempDir private Path folder;

  @Test
  void aFileIsPreviewedCancelledSentAgainAndLoaded() throws Exception {
    assumeTrue(Files.isExecutable(CHROMIUM), "there is no Chromium");
    Path file = PopulationFile.write(folder.resolve("population.csv"));
    try (Workbench workbench = Workbench.openOrMake(folder.resolve("home"))) {
      String token = workbench.accounts().setUp().offer().orElseThrow();
      workbench
          .accounts()
          .setUp()
          .complete(
              token,
              new SetUp.FirstAdministrator(
                  "Administrator A", EMAIL, PASSWORD, Optional.empty(), Language.ENGLISH));
      SiteServer server =
          WorkbenchHttp.start(SiteSettings.local(0, workbench.home().published()), workbench);
      try (Playwright playwright =
              Playwright.create(
                  new Playwright.CreateOptions()
                      .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
          Browser browser = playwright.chromium().launch(options())) {
        String base = "http://" + SiteSettings.LOOPBACK + ":" + server.port() + "/workbench/";
        Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(768, 900));
        page.setDefaultTimeout(60_000);
        page.navigate(base + "sign-in");
        page.locator("input[name=email]").fill(EMAIL);
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("main button[type=submit]").click();
        page.waitForURL(url -> !url.contains("sign-in"));
        travel(page, base, file);
      } finally {
        server.close();
      }
    }
  }

  private static BrowserType.LaunchOptions options() {
    return new BrowserType.LaunchOptions()
        .setExecutablePath(CHROMIUM)
        .setArgs(
            List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run"));
  }

  private static void travel(Page page, String base, Path file) {
    page.navigate(base + "import?lang=en");
    page.getByRole(AriaRole.HEADING, name("Choose a file")).waitFor();
    assertClean(page);
    send(page, file);
    page.getByText("What we recognised").waitFor();
    assertClean(page);
    press(page, "Continue to preview");
    page.getByRole(
            com.microsoft.playwright.options.AriaRole.HEADING,
            new Page.GetByRoleOptions().setName("This is how the file will be read"))
        .waitFor();
    assertEquals(10, page.locator(".preview tbody tr").count());
    assertClean(page);
    press(page, "Cancel the import");
    page.getByText("The import was cancelled.").waitFor();

    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Import another file"))
        .click();
    send(page, file);
    press(page, "Continue to preview");
    press(page, "Continue to check");
    page.getByText("The file is in order.").waitFor();
    // Whoever comes back, or opens a second tab, sees the same.
    page.reload();
    page.getByText("The file is in order.").waitFor();
    page.navigate(page.url().replace("lang=en", "lang=fr"));
    page.getByText("Le fichier est en ordre.").waitFor();
    assertClean(page);
    press(page, "Créer la version 1");
    page.getByText("est prête.").waitFor();
    assertClean(page);
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ouvrir la page du tableau"))
        .click();
    page.getByText("population.csv").waitFor();
    assertClean(page);
  }

  private static void send(Page page, Path file) {
    page.locator("vaadin-upload input[type=file]").setInputFiles(file);
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, name(button)).click();
  }

  private static Page.GetByRoleOptions name(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  /** No rule of WCAG 2.1 A or AA is broken, and nothing but tables scrolls sideways. */
  private static void assertClean(Page page) {
    assertEquals(
        List.of(),
        new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                .analyze()
                .getViolations()
                .stream()
                .map(
                    violation ->
                        violation.getId() + " " + violation.getNodes().getFirst().getHtml())
                .toList());
    assertEquals(
        true,
        page.evaluate(
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
  }
}
