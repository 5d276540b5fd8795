package ca.lipworkbench.workbench.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.workbench.house.Chromium;
import ca.lipworkbench.workbench.house.DemonstrationHome;
import ca.lipworkbench.workbench.house.House;
import ca.lipworkbench.workbench.house.Inspection;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * From the set-up link to the public page in a real browser, finding everything by what is written
 * on it and nothing else, as a coordinator without training would.
 */
class JourneyTest {
  private static final Path PICTURES = Path.of("target", "screens", "journey");
  private static final double PATIENCE_MILLIS = 20_000;
  private static final String NOTE = "Recent immigrants at work";
  private static final String TITRE = "Les immigrants récents au travail";
  private static final Pattern RATE = Pattern.compile("\\d{1,2}\\.\\d");
  private static final Pattern GROUP = Pattern.compile("^Recent immigrants");
  private static final int MOST_BLOCKERS = 40;

  private final List<String> complaints = new ArrayList<>();
  private int pictures;

  @Test
  void coordinatorPublishesWhatSheComparedAndAnybodyReadsTheSameNumbers() {
    Chromium.browser();
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    try (House house = House.open(DemonstrationHome.copy("journey"))) {
      List<String> rates;
      try (BrowserContext context = house.visitor(Chromium.window(1440))) {
        Page page = open(context);
        setUp(page, house.setUpLink());
        rates = compare(page);
        keep(page, rates);
        compose(page);
        preview(page, rates);
        publish(page);
        signOut(page);
      }
      try (BrowserContext context = house.visitor(Chromium.window(1440))) {
        Page page = open(context);
        read(page, house.address(), rates);
        assertEquals(List.of(), context.cookies());
      }
      assertEquals(List.of(), complaints);
    }
  }

  private void setUp(Page page, String link) {
    page.navigate(link);
    assertThat(heading(page, "Set up the workbench")).isVisible();
    page.getByLabel("Your name").fill("Coordinator A");
    page.getByLabel("Email address").fill("coordinator@example.org");
    page.getByLabel("Partnership you work for")
        .selectOption(new SelectOption().setLabel("Greater Moncton"));
    page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
        .fill("seven green boats");
    page.getByLabel("The same password again").fill("seven green boats");
    picture(page, "set-up");
    button(page, "Create my account").click();
    assertThat(heading(page, "Welcome, Coordinator A")).isVisible();
    picture(page, "home");
  }

  /** Returns the rates of one group in the community, its province, its region and Canada. */
  private List<String> compare(Page page) {
    page.getByRole(AriaRole.LINK, named(Pattern.compile("^Compare my LIP"))).click();
    page.getByLabel("Choose a table or an indicator").fill("employment rate");
    page.getByRole(AriaRole.OPTION, named(Pattern.compile("^Employment rate"))).first().click();
    button(page, "Compare with province, region and Canada").click();
    assertThat(page.getByRole(AriaRole.COLUMNHEADER, named("Sort by Canada"))).isVisible();
    List<String> rates = rates(page);
    picture(page, "compared");
    Locator row = page.getByRole(AriaRole.ROW, named(GROUP)).first();
    row.getByRole(AriaRole.GRIDCELL).first().click();
    Locator card = page.getByRole(AriaRole.DIALOG, named("About this value"));
    assertThat(card).containsText(rates.getFirst());
    assertThat(card).containsText("Worked out");
    picture(page, "cell");
    card.getByRole(AriaRole.BUTTON, in("Close")).click();
    assertThat(heading(page, "Chart")).isVisible();
    return rates;
  }

  private void keep(Page page, List<String> rates) {
    button(page, "Save to note").click();
    Locator dialog = page.getByRole(AriaRole.DIALOG, named("Save to note"));
    dialog.getByLabel("Title of the note").fill(NOTE);
    picture(page, "save");
    dialog.getByRole(AriaRole.BUTTON, in("Save to note")).click();
    button(page, "Open the note").click();
    button(page, "Run all").click();
    assertThat(page.getByText(Pattern.compile("^Ran "))).isVisible();
    picture(page, "note");
    button(page, "Show as table").click();
    assertEquals(rates, rates(page));
  }

  /** Follows the list of what is left, and writes what each field asks for. */
  private void compose(Page page) {
    page.getByRole(AriaRole.LINK, named("Publish…")).click();
    Locator left =
        page.getByRole(AriaRole.COMPLEMENTARY, named("Before you can publish"))
            .getByRole(AriaRole.BUTTON, in(Pattern.compile("^Go to")));
    assertThat(left.first()).isVisible();
    picture(page, "compose");
    for (int i = 0; i < MOST_BLOCKERS && left.count() > 0; i++) {
      int before = left.count();
      left.first().click();
      Locator field = page.locator(":focus");
      page.waitForCondition(
          () -> field.count() == 1 && field.getAttribute("rows") != null,
          new Page.WaitForConditionOptions().setTimeout(PATIENCE_MILLIS));
      field.fill(words((String) field.evaluate(LABEL)));
      field.press("Tab");
      page.waitForCondition(
          () -> left.count() < before,
          new Page.WaitForConditionOptions().setTimeout(PATIENCE_MILLIS));
    }
    assertThat(page.getByText("Ready", new Page.GetByTextOptions().setExact(true))).isVisible();
    picture(page, "composed");
  }

  /** What stands over the field that has the focus. */
  private static final String LABEL =
      "field => field.closest('vaadin-text-area, vaadin-text-field').label";

  private static String words(String where) {
    boolean french = where.contains("French");
    if (where.contains("Title")) {
      return french ? TITRE : NOTE;
    }
    return french
        ? "Taux d’emploi des immigrants récents, ici et ailleurs au Canada."
        : "Employment rate of recent immigrants, here and elsewhere in Canada.";
  }

  private void preview(Page page, List<String> rates) {
    button(page, "Preview").click();
    button(page, "Phone").click();
    assertThat(page.locator("iframe[title='Preview: Phone, English']")).isVisible();
    button(page.getByRole(AriaRole.MAIN), "Français").click();
    FrameLocator frame = page.frameLocator("iframe[title='Preview: Phone, Français']");
    assertThat(frame.getByText(rates.getFirst().replace('.', ',')).first()).isAttached();
    picture(page, "preview");
  }

  private void publish(Page page) {
    button(page, "Publish edition 1").click();
    assertThat(page.getByText("Edition 1 is public now.")).isVisible();
    picture(page, "published");
  }

  private void signOut(Page page) {
    page.getByRole(AriaRole.MENUITEM, named("Account of Coordinator A")).click();
    page.getByRole(AriaRole.MENUITEM, named("Sign out")).click();
    assertThat(heading(page, "Sign in")).isVisible();
    // What the tab still asked for while the session ended is refused, and rightly.
    complaints.removeIf(complaint -> complaint.contains("status of 401"));
  }

  private void read(Page page, String address, List<String> rates) {
    page.navigate(address);
    page.getByRole(AriaRole.LINK, named(NOTE)).first().click();
    page.getByRole(AriaRole.LINK, named("Greater Moncton")).first().click();
    assertNumbers(page, rates);
    picture(page, "public-en");
    page.getByRole(AriaRole.LINK, named(Pattern.compile("Français"))).first().click();
    assertThat(page.getByText(TITRE).first()).isVisible();
    assertNumbers(page, rates.stream().map(rate -> rate.replace('.', ',')).toList());
    picture(page, "public-fr");
  }

  private static void assertNumbers(Page page, List<String> rates) {
    String text = page.getByRole(AriaRole.MAIN).textContent();
    for (String rate : rates) {
      assertTrue(text.contains(rate), () -> rate + " is not on " + page.url());
    }
  }

  /** What is said about the group, as a screen reader has it: a grid's cells are in its slots. */
  private static List<String> rates(Page page) {
    Locator row = page.getByRole(AriaRole.ROW, named(GROUP)).first();
    Locator cells = row.getByRole(AriaRole.GRIDCELL).or(row.getByRole(AriaRole.CELL));
    page.waitForCondition(
        () -> read(cells).size() == 4,
        new Page.WaitForConditionOptions().setTimeout(PATIENCE_MILLIS));
    return read(cells);
  }

  private static List<String> read(Locator cells) {
    return cells.all().stream()
        .flatMap(cell -> RATE.matcher(cell.ariaSnapshot()).results().limit(1))
        .map(found -> found.group())
        .toList();
  }

  private Page open(BrowserContext context) {
    Page page = context.newPage();
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(page.url() + ": " + message.text() + " " + message.location());
          }
        });
    return page;
  }

  private void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(PICTURES.resolve("%02d-%s.png".formatted(++pictures, name))));
    Stream.of(Inspection.layout(page), Inspection.access(page))
        .flatMap(List::stream)
        .forEach(found -> complaints.add(name + ": " + found));
  }

  private static Locator heading(Page page, String name) {
    return page.getByRole(AriaRole.HEADING, named(name));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, named(name));
  }

  private static Locator button(Locator within, String name) {
    return within.getByRole(AriaRole.BUTTON, in(name));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Page.GetByRoleOptions named(Pattern name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Locator.GetByRoleOptions in(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Locator.GetByRoleOptions in(Pattern name) {
    return new Locator.GetByRoleOptions().setName(name);
  }
}
