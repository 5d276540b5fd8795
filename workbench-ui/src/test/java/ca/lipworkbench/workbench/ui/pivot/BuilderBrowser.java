package ca.lipworkbench.workbench.ui.pivot;

import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.workbench.accounts.SetUp;
import ca.lipworkbench.workbench.config.Workbench;
import ca.lipworkbench.workbench.server.WorkbenchHttp;
import ca.lipworkbench.workbench.site.SiteServer;
import ca.lipworkbench.workbench.site.SiteSettings;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A running workbench, and a browser in which an administrator is signed in. */
final class BuilderBrowser implements AutoCloseable {
  static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final String EMAIL = "administrator@example.org";
  private static final String PASSWORD = "seven green boats";

  private final SiteServer server;
  private final Playwright playwright;
  private final Browser browser;
  private final String cookies;

  BuilderBrowser(Workbench workbench) {
    workbench
        .accounts()
        .setUp()
        .offer()
        .ifPresent(
            token ->
                workbench
                    .accounts()
                    .setUp()
                    .complete(
                        token,
                        new SetUp.FirstAdministrator(
                            "Administrator A",
                            EMAIL,
                            PASSWORD,
                            Optional.empty(),
                            Language.ENGLISH)));
    server = WorkbenchHttp.start(SiteSettings.local(0, workbench.home().published()), workbench);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--no-first-run")));
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      page.navigate(address("sign-in"));
      page.locator("input[name=email]").fill(EMAIL);
      page.locator("input[name=password]").fill(PASSWORD);
      page.locator("main button[type=submit]").click();
      page.waitForURL(url -> !url.contains("sign-in"));
      cookies = context.storageState();
    }
  }

  static boolean isPossible() {
    return Files.isExecutable(CHROMIUM);
  }

  String address(String path) {
    return "http://" + SiteSettings.LOOPBACK + ":" + server.port() + "/workbench/" + path;
  }

  /** A page of this size on which the administrator is signed in. */
  Page page(int width, int height) {
    Page page =
        browser
            .newContext(
                new Browser.NewContextOptions()
                    .setStorageState(cookies)
                    .setViewportSize(width, height))
            .newPage();
    page.setDefaultTimeout(30_000);
    return page;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
    server.close();
  }
}
