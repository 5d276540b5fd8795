package ca.lipworkbench.workbench.ui.script;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.workbench.house.Chromium;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Types into the editor in a real browser, with a few lines of script in the server's place. */
class CodeEditorTest {
  private static final String ORIGIN = "http://editor.test";

  private static Browser browser;
  private BrowserContext context;
  private Page page;
  private final List<String> complaints = new ArrayList<>();

  @BeforeAll
  static void start() {
    browser = Chromium.browser();
  }

  @BeforeEach
  void open() {
    context = browser.newContext();
    context.route("**/*", CodeEditorTest::serve);
    page = context.newPage();
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
  }

  @AfterEach
  void nothingWasComplainedAbout() {
    context.close();
    assertEquals(List.of(), complaints);
  }

  @Test
  void whatIsTypedIsSavedAfterAPause() {
    visit("");
    typeAtEnd(" as one");
    assertThat(saveState()).hasText("Saving…");
    assertThat(saveState()).hasText("Saved 14:02");
    assertEquals("typed 1: select 1 as one", lastCall());
    typeAtEnd("!");
    assertThat(saveState()).hasText("Saved 14:02");
    assertEquals("typed 2: select 1 as one!", lastCall());
  }

  @Test
  void leavingTheEditorSavesAtOnce() {
    visit("");
    typeAtEnd(" as one");
    page.getByText("After").focus();
    page.waitForCondition(() -> calls().size() == 3);
    assertEquals(List.of("here", "gone", "typed 1: select 1 as one"), calls());
  }

  @Test
  void controlEnterSavesAndThenRuns() {
    visit("");
    typeAtEnd("0");
    page.keyboard().press("Control+Enter");
    assertEquals(List.of("here", "typed 1: select 10", "run"), calls());
    assertEquals("select 10", text());
  }

  @Test
  void tabIndentsAndAfterEscapeLeaves() {
    visit("");
    content().click();
    page.keyboard().press("Home");
    page.keyboard().press("Tab");
    assertEquals("  select 1", text());
    assertThat(page.getByText("Escape, then Tab leaves the editor. Ctrl+Enter runs.")).isVisible();
    page.keyboard().press("Escape");
    assertThat(page.locator("workbench-code output")).hasText("Tab now leaves the editor.");
    page.keyboard().press("Tab");
    assertThat(page.getByText("After")).isFocused();
  }

  @Test
  void offersComeFromTheServerWithItsWords() {
    visit("");
    typeAtEnd(" as p");
    Locator offers = page.getByRole(AriaRole.LISTBOX);
    assertThat(offers).hasAccessibleName("Propositions");
    assertThat(offers).containsText("Groupe de population");
    takeTheFirst();
    assertEquals("select 1 as population_group", text());
    typeAtEnd(" = 'rec");
    assertThat(offers).containsText("Immigrants récents");
    takeTheFirst();
    assertEquals("select 1 as population_group = 'Recent immigrants'", text());
  }

  @Test
  void markUnderlinesItsLine() {
    visit("?text=select%201%0A%20%20from%20nowhere");
    page.evaluate(
        "document.querySelector('workbench-code').mark("
            + "[{line: 2, message: 'No such table'}, {line: 9, message: 'beyond the end'}])");
    assertThat(page.locator("workbench-code .cm-lintRange-error")).hasText("from nowhere");
  }

  @Test
  void textFromTheServerTakesTheOldOnesPlaceAndLeavesTheCursor() {
    visit("");
    content().click();
    page.keyboard().press("End");
    settle("replace", "select 2, 1", 5);
    assertEquals("select 2, 1", text());
    page.keyboard().type("0");
    assertEquals("select 2, 10", text());
    page.waitForCondition(() -> lastCall().equals("typed 5: select 2, 10"));
  }

  @Test
  void textFromTheServerNeverTakesTheOnesPlaceThatIsNotSaved() {
    visit("?away");
    typeAtEnd("0");
    settle("replace", "select 7", 5);
    assertEquals("select 10", text());
  }

  @Test
  void afterAConflictNothingIsSentUntilItIsSettled() {
    visit("");
    page.evaluate("window.reply = () => Promise.resolve({ conflict: true })");
    typeAtEnd("0");
    page.waitForCondition(() -> lastCall().equals("typed 1: select 10"));
    page.evaluate("window.reply = () => Promise.resolve({ revision: 8 })");
    typeAtEnd("0");
    page.waitForTimeout(1_200);
    assertEquals("typed 1: select 10", lastCall());
    settle("settle", "select 42", 7);
    assertEquals("select 42", text());
    assertThat(saveState()).hasText("Saved 14:02");
    typeAtEnd("!");
    page.waitForCondition(() -> lastCall().equals("typed 7: select 42!"));
  }

  @Test
  void textThatCouldNotBeSavedIsKeptInTheBrowserAndSentAfterAReload() {
    visit("?away");
    typeAtEnd(" as kept");
    assertThat(saveState()).hasText("Not saved", new HasTextOptions().setTimeout(20_000));
    assertThat(saveState()).hasAttribute("role", "alert");
    visit("");
    page.waitForCondition(() -> calls().contains("typed 1: select 1 as kept"));
    assertEquals("select 1 as kept", text());
    assertThat(saveState()).hasText("Saved 14:02");
    visit("");
    assertEquals("select 1", text());
  }

  @Test
  void readersCanSelectButNotType() {
    visit("?read-only");
    content().click();
    page.keyboard().type("drop");
    assertEquals("select 1", text());
    assertEquals(List.of("gone"), calls().stream().distinct().toList());
  }

  @Test
  void everyLanguageIsAccessible() {
    for (String language : List.of("sql", "markdown", "json")) {
      visit("?language=" + language);
      content().click();
      assertThat(content()).hasAccessibleName("SQL of paragraph 2");
      assertThat(content())
          .hasAccessibleDescription("Escape, then Tab leaves the editor. Ctrl+Enter runs.");
      var found =
          new AxeBuilder(page)
              .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
              .analyze()
              .getViolations();
      assertTrue(found.isEmpty(), () -> language + ": " + found);
    }
  }

  private void visit(String query) {
    page.navigate(ORIGIN + "/" + query);
    content().waitFor();
  }

  private void typeAtEnd(String text) {
    content().focus();
    page.keyboard().press("Control+End");
    page.keyboard().type(text);
  }

  /** A list that has just opened takes no key for a moment, so that none is taken by mistake. */
  private void takeTheFirst() {
    page.waitForTimeout(150);
    page.keyboard().press("Enter");
  }

  private Locator content() {
    return page.locator("workbench-code .cm-content");
  }

  private Locator saveState() {
    return page.locator("workbench-save-state");
  }

  private String text() {
    return (String) page.evaluate("document.querySelector('workbench-code').text()");
  }

  private void settle(String method, String text, int revision) {
    page.evaluate(
        "([method, text, revision]) =>"
            + " document.querySelector('workbench-code')[method](text, revision)",
        List.of(method, text, revision));
  }

  @SuppressWarnings("unchecked") // a list of texts, by the page's own script
  private List<String> calls() {
    return (List<String>) page.evaluate("window.calls");
  }

  private String lastCall() {
    List<String> calls = calls();
    return calls.isEmpty() ? "" : calls.getLast();
  }

  /** The page and its script, under a policy that forbids what the workbench's own forbids. */
  private static void serve(Route route) {
    String path = route.request().url().substring(ORIGIN.length());
    String address = Scripts.address("workbench-code").substring("context://".length());
    if (path.equals("/code.js")) {
      fulfil(route, "text/javascript", read("/META-INF/resources/" + address));
    } else if (path.equals("/server.js")) {
      fulfil(route, "text/javascript", read("server.js"));
    } else if (path.equals("/favicon.ico")) {
      route.fulfill(new Route.FulfillOptions().setStatus(204));
    } else {
      fulfil(route, "text/html; charset=utf-8", read("editor.html"));
    }
  }

  private static void fulfil(Route route, String type, String body) {
    route.fulfill(
        new Route.FulfillOptions()
            .setHeaders(
                Map.of(
                    "Content-Type",
                    type,
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'"))
            .setBody(body));
  }

  private static String read(String resource) {
    try (InputStream in = CodeEditorTest.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
