package ca.lipworkbench.workbench.ui.pivot;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.pivot.PivotAddress;
import ca.lipworkbench.engine.pivot.PivotDraft;
import ca.lipworkbench.engine.table.TableName;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The builder as a person uses it, in a real browser. Screenshots are left with the build. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PivotBuilderTest {
  private static final Path PICTURES = Path.of("target/screenshots/pivot");
  private static final int WIDE = 1440;
  private static final int NARROW = 768;

  @SuppressWarnings("NullAway.Init")
  private BuilderBrowser browser;

  @SuppressWarnings("NullAway.Init")
  private Page page;

  @BeforeAll
  void start() throws java.io.IOException {
    Assumptions.assumeTrue(BuilderBrowser.isPossible(), "Chromium is not installed");
    Files.createDirectories(PICTURES);
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    browser = new BuilderBrowser(BuilderHome.workbench());
  }

  @AfterAll
  void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @AfterEach
  void leave() {
    if (page != null) {
      page.context().close();
    }
  }

  @Test
  void twoClicksFromAnEmptyBuilderToProvinceRegionAndCanadaAndBack() {
    go(WIDE, "place=NB-moncton&lang=en");
    page.locator(".pv-choice", text("Labour force")).waitFor();
    picture("empty-en");
    page.locator(".pv-choice", text("Labour force")).click();
    assertThat(page.locator(".pv-pill")).hasCount(1);
    page.getByRole(AriaRole.BUTTON, named("Compare with province, region and Canada")).click();
    assertThat(page.locator(".pv-pill")).hasCount(4);
    assertThat(head("Canada")).isVisible();
    page.goBack();
    assertThat(page.locator(".pv-pill")).hasCount(1);
    page.goForward();
    assertThat(page.locator(".pv-pill")).hasCount(4);
    page.reload();
    assertThat(page.locator(".pv-pill")).hasCount(4);
    assertThat(head("New Brunswick")).isVisible();
    picture("compared-en");
  }

  /** Clicks, and goes back in the very turn in which the screen shows something else. */
  private static final String CLICK_AND_BACK =
      """
      async (selector) => {
        const face = () => JSON.stringify(
            [...document.querySelectorAll('.pv-wells, .pv-pill, .pv-head h1')]
                .map((part) => part.textContent)
                .concat([...document.querySelectorAll('.pv [aria-checked]')]
                    .map((part) => part.getAttribute('aria-checked'))));
        const changed = (before) => new Promise((done) => {
          const observer = new MutationObserver(() => {
            if (face() !== before) {
              observer.disconnect();
              done();
            }
          });
          observer.observe(document.querySelector('.pv'),
              {subtree: true, childList: true, attributes: true, characterData: true});
        });
        const before = face();
        const shown = changed(before).then(() => history.back());
        document.querySelector(selector).click();
        await shown;
        const length = history.length;
        const end = performance.now() + 20_000;
        while (face() !== before && performance.now() < end) {
          await new Promise(requestAnimationFrame);
        }
        return face() === before ? length : 'Not undone: ' + face() + ' was ' + before;
      }
      """;

  @Test
  void backUndoesAStepThatIsShownThisVeryMoment() {
    open(WIDE, question("employment-rate"), "en");
    String begun = page.url();
    int steps = ((Number) page.evaluate("() => history.length")).intValue() + 1;
    for (String step :
        List.of(".pv-swap", ".pv-switch", ".pv-add", ".pv-measure[aria-checked=false]")) {
      assertEquals(steps, page.evaluate(CLICK_AND_BACK, step), step);
      assertEquals(begun, page.url(), step);
    }
  }

  @Test
  void quickStepsForwardAndBackLoseNone() {
    open(WIDE, question("employment-rate"), "en");
    String begun = page.url();
    page.locator(".pv-add").first().click();
    assertThat(page.locator(".pv-pill")).hasCount(3);
    page.locator(".pv-swap").click();
    assertThat(chip("Columns", "Population group")).isVisible();
    String last = page.url();
    page.evaluate("() => { history.back(); history.back(); }");
    assertThat(chip("Rows", "Population group")).isVisible();
    assertThat(page.locator(".pv-pill")).hasCount(2);
    assertEquals(begun, page.url());
    page.evaluate("() => history.go(2)");
    assertThat(chip("Columns", "Population group")).isVisible();
    assertThat(page.locator(".pv-pill")).hasCount(3);
    assertEquals(last, page.url());

    page.evaluate("() => { document.querySelector('.pv-swap').click(); history.go(-2); }");
    page.waitForURL(begun);
    assertThat(chip("Rows", "Population group")).isVisible();
    assertThat(page.locator(".pv-pill")).hasCount(2);
    assertEquals(begun, page.url(), "a step that was gone away from is none");

    page.navigate(browser.address("notes?lang=en"));
    page.goBack();
    assertThat(page.locator(".pv-pill")).hasCount(2);
    page.goForward();
    page.waitForURL("**/notes?**");
    page.locator("vaadin-side-nav-item a, nav a").first().waitFor();
  }

  @Test
  void fieldsAreDraggedFromWellToWellAndFromTheList() {
    open(WIDE, question("employment-rate"), "en");
    page.locator(".pv-wells .pv-chip", text("Population group")).dragTo(well("Columns"));
    assertThat(chip("Columns", "Population group")).isVisible();
    page.locator(".pv-field", text("Population group")).dragTo(well("Rows"));
    assertThat(chip("Rows", "Population group")).isVisible();
    page.locator(".pv-measure", text("Unemployment rate")).dragTo(well("Columns"));
    assertThat(chip("Columns", "Measures")).isVisible();
    assertThat(head("Unemployment rate, %").first()).isVisible();
    picture("measures-in-columns-en");
  }

  @Test
  void everythingIsDoneFromTheKeyboard() {
    open(WIDE, question("employment-rate"), "en");
    Locator chip = well("Rows").locator("vaadin-menu-bar-button").first();
    chip.focus();
    page.keyboard().press("Enter");
    Locator move = page.locator("[role=menuitem]", text("Move to columns"));
    move.waitFor();
    for (int i = 0; i < 10 && !isFocused(move); i++) {
      page.keyboard().press("ArrowDown");
    }
    page.keyboard().press("Enter");
    Locator moved = chip("Columns", "Population group");
    assertThat(moved).isVisible();
    page.waitForFunction(
        "() => document.activeElement.closest('.pv-chip')?.textContent.includes('Population')");
    page.goBack();
    assertThat(chip("Rows", "Population group")).isVisible();

    Locator first = page.locator("vaadin-grid-cell-content", text(Pattern.compile("^\\d+\\.\\d$")));
    first.first().click();
    Locator card = page.locator(".pv-card");
    assertThat(card).isVisible();
    picture("cell-en");
    page.keyboard().press("Escape");
    assertThat(card).isHidden();
    page.waitForFunction("() => document.activeElement.localName === 'vaadin-grid'");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(card).isVisible();
    page.keyboard().press("Escape");
    assertThat(card).isHidden();

    page.waitForFunction("() => document.activeElement.localName === 'vaadin-grid'");
    page.keyboard().press("Shift+Tab");
    page.waitForFunction(
        "() => document.querySelector('.pv-grid').shadowRoot.activeElement?.localName === 'th'");
    page.keyboard().press("Enter");
    page.waitForFunction(
        "() => document.querySelector('.pv-grid').shadowRoot"
            + ".querySelector('th[aria-sort=ascending], th[aria-sort=descending]') !== null");
    picture("sorted-en");
  }

  @Test
  void aRefusedCellOffersWhatCanBeShownAndBackUndoesIt() {
    open(WIDE, income(), "en");
    assertThat(page.locator(".pv-refused").first())
        .hasAttribute("aria-label", Pattern.compile("^Refused: .{20,}"));
    page.locator("vaadin-grid-cell-content:has(.pv-refused)").first().click();
    Locator alternative = page.locator(".pv-alternative").first();
    assertThat(alternative).isVisible();
    picture("refused-en");
    alternative.click();
    assertThat(page.locator(".pv-pill")).hasCount(3);
    page.goBack();
    assertThat(page.locator(".pv-refused").first()).isVisible();
    assertThat(page.locator(".pv-pill")).hasCount(1);
  }

  @Test
  void membersAreChosenInTheirHierarchy() {
    open(WIDE, question("employment-rate"), "en");
    well("Rows").locator("vaadin-menu-bar-button").first().click();
    page.locator("[role=menuitem]", text("Choose members")).click();
    page.getByRole(AriaRole.BUTTON, named("Without total")).click();
    picture("members-en");
    page.getByRole(AriaRole.BUTTON, named("Show these members")).click();
    assertThat(page.locator(".pv-count")).containsText("8 cells");
  }

  @Test
  void areasAreFoundByNameAndAllMunicipalitiesOfOneChosenAtOnce() {
    for (String language : List.of("en", "fr")) {
      boolean french = language.equals("fr");
      open(WIDE, question("employment-rate"), language);
      page.getByRole(AriaRole.BUTTON, named(french ? "Choisir les régions…" : "Choose areas…"))
          .click();
      Locator dialog = page.getByRole(AriaRole.DIALOG);
      assertThat(dialog).containsText(french ? "2 régions choisies." : "2 areas chosen.");
      assertClean("areas " + language);
      picture("areas-" + language);
      page.keyboard().type("westmorland");
      Locator all =
          dialog.getByRole(
              AriaRole.BUTTON,
              new Locator.GetByRoleOptions()
                  .setName(
                      Pattern.compile(
                          french
                              ? "Westmorland\\s: Les \\d+ municipalités"
                              : "Westmorland: All \\d+ municipalities")));
      all.first().click();
      assertThat(all.first()).hasAttribute("aria-pressed", "true");
      picture("areas-found-" + language);
      dialog
          .getByRole(
              AriaRole.BUTTON,
              new Locator.GetByRoleOptions()
                  .setName(french ? "Afficher ces régions" : "Show these areas"))
          .click();
      assertThat(page.locator(".pv-area-list .pv-pill")).hasCount(12);
      assertThat(page.locator(".pv-areas")).containsText(french ? "autres" : "more");
      page.goBack();
      assertThat(page.locator(".pv-area-list .pv-pill")).hasCount(2);
      page.context().close();
    }
  }

  @Test
  void tensOfThousandsOfRowsScroll() {
    PivotDraft canada =
        question("employed")
            .withAreas(List.of(new AreaId("2021A000011124")))
            .toRows("area", 0)
            .toRows("population-group", 1);
    open(WIDE, canada, "en");
    page.getByRole(AriaRole.BUTTON, named(Pattern.compile("Its [\\d,]+ municipalities"))).click();
    assertThat(page.locator(".pv-count")).containsText("25,810 cells");
    int rows = 25_810;
    for (int row : new int[] {rows / 2, rows - 1, 7}) {
      page.evaluate("row => document.querySelector('.pv-grid').scrollToIndex(row)", row);
      page.waitForFunction(
          """
          (row) => [...document.querySelector('.pv-grid').$.items.children].some((line) =>
              !line.hidden && line.index === row
                  && [...line.children].some((cell) => /\\d/.test(cell._content?.textContent)))
          """,
          row);
    }
    assertThat(page.locator(".pv-tag.caution")).isVisible();
    picture("rows-en");
  }

  @Test
  void onASmallScreenOnlyTheGridScrollsSideways() {
    for (String language : List.of("en", "fr")) {
      open(NARROW, compared(), language);
      assertEquals(NARROW, page.evaluate("() => document.documentElement.scrollWidth"), language);
      assertTrue(
          (Boolean)
              page.evaluate(
                  "() => { const m = document.querySelector('main').getBoundingClientRect();"
                      + " return m.right <= innerWidth + 1; }"));
      picture("compared-768-" + language);
      page.locator(".pv-open-fields").click();
      assertThat(page.locator(".pv-measure").first()).isVisible();
      picture("fields-768-" + language);
      page.keyboard().press("Escape");
      assertThat(page.locator(".pv-fields")).not().isInViewport();
      page.context().close();
    }
  }

  @Test
  void axeFindsNothingInBothLanguages() {
    for (String language : List.of("en", "fr")) {
      go(WIDE, "place=NB-moncton&lang=" + language);
      assertThat(page.locator(".pv-choice").first()).isVisible();
      assertClean("empty " + language);
      picture("empty-" + language);
      open(WIDE, compared(), language);
      assertClean("compared " + language);
      picture("compared-wide-" + language);
      open(WIDE, income(), language);
      page.locator("vaadin-grid-cell-content:has(.pv-refused)").first().click();
      assertThat(page.locator(".pv-alternative").first()).isVisible();
      assertClean("refused " + language);
      picture("refused-" + language);
      page.context().close();
    }
  }

  private void assertClean(String state) {
    List<Rule> found =
        new AxeBuilder(page)
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
            .exclude("vaadin-connection-indicator")
            .analyze()
            .getViolations();
    assertEquals(
        "",
        String.join(
            "\n",
            found.stream()
                .map(
                    rule ->
                        state
                            + ": "
                            + rule.getId()
                            + " "
                            + rule.getNodes().stream()
                                .limit(3)
                                .map(node -> node.getHtml())
                                .toList())
                .toList()));
  }

  private static PivotDraft question(String measure) {
    return PivotDraft.EMPTY
        .withTable(new TableName("demo-employment"))
        .withMeasures(List.of(measure))
        .withAreas(List.of(new AreaId("NB-moncton"), new AreaId("region-ATL")))
        .toRows("population-group", 0);
  }

  private static PivotDraft compared() {
    return question("employment-rate")
        .withAreas(
            List.of(
                new AreaId("NB-moncton"),
                new AreaId("2021A000213"),
                new AreaId("region-ATL"),
                new AreaId("2021A000011124")))
        .withMeasures(List.of("employment-rate", "employed"))
        .toColumns("area", 0)
        .toColumns("measure", 1);
  }

  private static PivotDraft income() {
    return PivotDraft.EMPTY
        .withTable(new TableName("demo-income"))
        .withMeasures(List.of("median-total-income"))
        .withAreas(List.of(new AreaId("NB-moncton")))
        .toColumns("area", 0)
        .toRows("population-group", 0);
  }

  private void go(int width, String query) {
    if (page == null || page.isClosed()) {
      page = browser.page(width, 1100);
    }
    page.navigate(browser.address("pivot?" + query));
  }

  private void open(int width, PivotDraft draft, String language) {
    go(width, "spec=" + PivotAddress.write(draft).orElseThrow() + "&lang=" + language);
    assertThat(page.locator(".pv-grid")).isVisible();
    assertThat(page.locator(".pv-count")).not().isEmpty();
    page.waitForFunction(
        "() => [...document.querySelectorAll('.pv-grid vaadin-grid-cell-content')]"
            + ".some(cell => /\\d/.test(cell.textContent) || cell.querySelector('.pv-refused'))");
  }

  private Locator well(String name) {
    return page.locator(".pv-well[aria-label='" + name + "']");
  }

  private Locator chip(String well, String name) {
    return well(well).locator(".pv-chip", new Locator.LocatorOptions().setHasText(name));
  }

  private Locator head(String text) {
    return page.locator("vaadin-grid-cell-content", text(text));
  }

  private static boolean isFocused(Locator item) {
    return (Boolean) item.evaluate("item => item === document.activeElement");
  }

  private static Page.LocatorOptions text(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static Page.LocatorOptions text(Pattern pattern) {
    return new Page.LocatorOptions().setHasText(pattern);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Page.GetByRoleOptions named(Pattern name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private void picture(String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
  }
}
