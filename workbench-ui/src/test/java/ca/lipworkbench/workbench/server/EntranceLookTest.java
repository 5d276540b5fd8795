package ca.lipworkbench.workbench.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.workbench.accounts.Accounts;
import ca.lipworkbench.workbench.accounts.Role;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The screens of accounts in a real browser: pictures, reflow, and what axe-core finds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntranceLookTest {
  private static final Path PICTURES = Path.of("target", "pictures", "accounts");
  private static final List<String> LANGUAGES = List.of("en", "fr");

  private Served served;
  private Playwright playwright;
  private Browser browser;
  private String setUp = "";

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    served = new Served(folder);
    setUp = served.workbench.accounts().setUp().offer().orElseThrow();
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--no-first-run")));
  }

  @AfterAll
  void stop() {
    browser.close();
    playwright.close();
    served.close();
  }

  @Test
  void theEntranceReflowsAndIsAccessibleInBothLanguages() {
    Accounts accounts = served.workbench.accounts();
    String invitation =
        accounts
            .invitations()
            .invite(
                Subject.OWNER,
                "new@example.org",
                Role.COORDINATOR,
                Optional.of(new AreaId("NB-moncton")),
                Language.ENGLISH)
            .token();
    for (String language : LANGUAGES) {
      for (int width : List.of(320, 1440)) {
        try (BrowserContext context = context(width)) {
          Page page = context.newPage();
          check(page, "/workbench/sign-in?lang=" + language, "sign-in", language, width);
          page.getByLabel(language.equals("en") ? "Email address" : "Adresse de courriel")
              .fill("somebody@example.org");
          page.getByLabel(language.equals("en") ? "Password" : "Mot de passe").fill("wrong");
          page.keyboard().press("Enter");
          page.getByRole(AriaRole.ALERT).waitFor();
          look(page, "sign-in-refused", language, width);
          // Another test may have made somebody an administrator meanwhile.
          if (accounts.setUp().accepts(setUp)) {
            String link = "/workbench/set-up/" + setUp;
            check(page, link + "?lang=" + language, "set-up", language, width);
            page.getByRole(AriaRole.BUTTON).click();
            page.locator("p.error").first().waitFor();
            look(page, "set-up-wrong", language, width);
          }
          check(
              page,
              "/workbench/invitation/" + invitation + "?lang=" + language,
              "invitation",
              language,
              width);
          check(page, "/workbench/reset/x?lang=" + language, "dead-link", language, width);
        }
      }
    }
  }

  @Test
  void peopleAccountAndTrailAreAccessibleInBothLanguages() {
    for (Role role : Role.values()) {
      served.person(role);
    }
    Accounts accounts = served.workbench.accounts();
    accounts.people().disable(Subject.OWNER, served.person(Role.ANALYST).id());
    String group = accounts.groups().make(Subject.OWNER, "Atlantic council");
    accounts.groups().join(Subject.OWNER, group, served.person(Role.COORDINATOR).id());
    for (String language : LANGUAGES) {
      for (int width : List.of(768, 1440)) {
        try (BrowserContext context = context(width)) {
          Page page = context.newPage();
          page.navigate(served.at("/workbench/sign-in?lang=" + language));
          page.locator("#email").fill(served.person(Role.ADMINISTRATOR).email());
          page.locator("#password").fill(Served.PASSWORD);
          page.keyboard().press("Enter");
          page.waitForURL("**/workbench/?**");
          for (String screen : List.of("people", "account", "audit")) {
            page.navigate(served.at("/workbench/" + screen + "?lang=" + language));
            page.locator("main h1").waitFor();
            look(page, screen, language, width);
          }
          page.navigate(served.at("/workbench/people?lang=" + language));
          page.locator("main .screen-head vaadin-button").first().click();
          page.locator("vaadin-dialog vaadin-email-field").waitFor();
          look(page, "invite", language, width);
          page.keyboard().press("Escape");
          page.locator("main .rows .side vaadin-button").first().click();
          page.locator("vaadin-dialog vaadin-select").waitFor();
          look(page, "change", language, width);
        }
      }
    }
  }

  @Test
  void aScreenThatIsNotOpenToSomebodySaysSoAndShowsNothing() {
    try (BrowserContext context = context(1440)) {
      Page page = context.newPage();
      page.navigate(served.at("/workbench/sign-in?lang=en&next=%2Fworkbench%2Fpeople%3Flang%3Den"));
      page.locator("#email").fill(served.person(Role.CURATOR).email());
      page.locator("#password").fill(Served.PASSWORD);
      page.keyboard().press("Enter");
      page.getByText("This screen is not open to you").waitFor();
      assertEquals(0, page.locator(".people-screen").count());
    }
  }

  private BrowserContext context(int width) {
    return browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 900));
  }

  private void check(Page page, String path, String name, String language, int width) {
    page.navigate(served.at(path));
    look(page, name, language, width);
  }

  private static void look(Page page, String name, String language, int width) {
    page.waitForTimeout(400);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(PICTURES.resolve(name + "-" + language + "-" + width + ".png")));
    String what = name + " " + language + " " + width;
    assertTrue(
        (Boolean)
            page.evaluate(
                "() => document.documentElement.scrollWidth <="
                    + " document.documentElement.clientWidth"),
        what + " scrolls sideways");
    List<String> found =
        new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                .analyze()
                .getViolations()
                .stream()
                .map(rule -> rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                .toList();
    assertEquals(List.of(), found, what);
  }
}
