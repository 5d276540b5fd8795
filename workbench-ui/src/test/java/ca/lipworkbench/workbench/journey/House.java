package ca.lipworkbench.workbench.journey;

import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.workbench.accounts.Person;
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
import org.jspecify.annotations.Nullable;

/** A running server on a home with the demonstration's data, and a browser. */
final class House implements AutoCloseable {
  static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  static final String NAME = "Coordinator A";
  static final String EMAIL = "coordinator@example.org";
  static final String PASSWORD = "seven green boats";
  private static final double PATIENCE_MILLIS = 30_000;

  private final Workbench workbench;
  private final SiteServer server;
  private final Playwright playwright;
  private final Browser browser;
  private @Nullable String cookies;

  private House(Workbench workbench) {
    this.workbench = workbench;
    this.server =
        WorkbenchHttp.start(SiteSettings.local(0, workbench.home().published()), workbench);
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    this.browser =
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
  }

  /** Opens a house of this home folder. */
  static House open(Path home) {
    return new House(Workbench.openOrMake(home));
  }

  static boolean isPossible() {
    return Files.isExecutable(CHROMIUM);
  }

  Workbench workbench() {
    return workbench;
  }

  /** The address of the server, with a slash at its end. */
  String address() {
    return server.address();
  }

  /** The address of a screen of the workbench. */
  String screen(String path) {
    return address() + "workbench/" + path;
  }

  /** The link that whoever starts the server sees. */
  String setUpLink() {
    return screen("set-up/" + workbench.accounts().setUp().offer().orElseThrow());
  }

  /** A window of its own, of somebody whom the server does not know. */
  BrowserContext visitor(Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options);
    context.setDefaultTimeout(PATIENCE_MILLIS);
    return context;
  }

  /** A window of the administrator, who is signed in. */
  BrowserContext signedIn(Browser.NewContextOptions options) {
    if (cookies == null) {
      cookies = signIn();
    }
    return visitor(options.setStorageState(cookies));
  }

  /** The first administrator, who gets an account where nobody has one. */
  Person administrator() {
    SetUp setUp = workbench.accounts().setUp();
    setUp
        .offer()
        .ifPresent(
            token ->
                setUp.complete(
                    token,
                    new SetUp.FirstAdministrator(
                        NAME,
                        EMAIL,
                        PASSWORD,
                        Optional.of(new AreaId("NB-moncton")),
                        Language.ENGLISH)));
    return workbench.accounts().people().findByEmail(EMAIL).orElseThrow();
  }

  /** A window of the administrator, who has just signed in there. */
  BrowserContext signedInAnew(Browser.NewContextOptions options) {
    return visitor(options.setStorageState(signIn()));
  }

  private String signIn() {
    administrator();
    try (BrowserContext context = visitor(new Browser.NewContextOptions())) {
      Page page = context.newPage();
      page.navigate(screen("sign-in"));
      page.locator("input[name=email]").fill(EMAIL);
      page.locator("input[name=password]").fill(PASSWORD);
      page.locator("main button[type=submit]").click();
      page.waitForURL(url -> !url.contains("sign-in"));
      return context.storageState();
    }
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
    server.close();
    workbench.close();
  }
}
