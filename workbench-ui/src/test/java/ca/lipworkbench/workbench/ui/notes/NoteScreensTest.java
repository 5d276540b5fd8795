package ca.lipworkbench.workbench.ui.notes;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.pivot.PivotSpecCodec;
import ca.lipworkbench.notebooks.note.NoteFolder;
import ca.lipworkbench.notebooks.note.NoteId;
import ca.lipworkbench.notebooks.note.Paragraph;
import ca.lipworkbench.notebooks.sharing.Access;
import ca.lipworkbench.notebooks.sharing.Grantee;
import ca.lipworkbench.workbench.accounts.Person;
import ca.lipworkbench.workbench.house.Chromium;
import ca.lipworkbench.workbench.house.House;
import ca.lipworkbench.workbench.house.Inspection;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Works in notes with real browsers on a real server. Screenshots are build output. */
class NoteScreensTest {
  private static final Path SCREENSHOTS = Path.of("target", "screenshots", "notes");
  private static final String PIVOT =
      """
      {"version": 1, "table": "demo-employment", "rows": ["population-group"],
       "columns": ["area"], "measures": ["employment-rate"],
       "areas": ["NB-moncton", "2021A000213", "region-ATL", "2021A000011124"],
       "periods": ["2021"],
       "filters": {"population-group": ["total", "immigrants", "recent-immigrants"]}}
      """;
  private static final String QUERY =
      """
      -- Employed people
      SELECT area_name, period, value AS employed
      FROM demo_employment.data
      WHERE measure = 'employed' AND population_group = 'Recent immigrants'
      ORDER BY area_name, period
      """;
  private static final String SLOW =
      "SELECT max(sqrt(a.value + b.value + c.value)) FROM demo_employment.data a"
          + " CROSS JOIN demo_employment.data b CROSS JOIN demo_employment.data c";

  private static final House HOUSE = House.shared();
  private final List<String> complaints = new ArrayList<>();
  private final List<BrowserContext> contexts = new ArrayList<>();

  @BeforeAll
  static void start() throws IOException {
    Chromium.browser();
    Files.createDirectories(SCREENSHOTS);
  }

  @BeforeEach
  void patience() {
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
  }

  @AfterEach
  void nothingWasComplainedAbout() {
    contexts.forEach(BrowserContext::close);
    assertEquals(List.of(), complaints);
  }

  @Test
  void aNoteIsWrittenRunAndRead() {
    NoteId note =
        NotesHome.note(
            "Employment of newcomers",
            new Paragraph("words", "md", "## What the council asked\n\nDo newcomers find work?"),
            new Paragraph("query", "sql", QUERY),
            new Paragraph("pivot", "pivot", PivotSpecCodec.write(PivotSpecCodec.parse(PIVOT))),
            new Paragraph("wrong", "sql", "SELECT nothing_such\nFROM demo_employment.data"));
    Page page = signIn(NotesHome.ANALYST_A, 1440);
    open(page, note, "en");
    page.getByRole(AriaRole.BUTTON, named("Run all")).click();
    assertThat(tag(page, 1)).containsText("Ran ");
    assertThat(tag(page, 2)).containsText("Ran ");
    assertThat(card(page, 2).locator("vaadin-grid")).containsText("employed");
    assertThat(tag(page, 3)).containsText("Ran ");
    assertThat(tag(page, 4)).containsText("Failed ");
    assertThat(card(page, 4).locator(".strip.failed")).containsText("Line 1:");
    assertThat(card(page, 4).locator(".cm-lintRange-error")).isVisible();
    // The query is changed after it ran: what is below it is out of date.
    type(page, 2, "\n-- later");
    assertThat(saveState(page)).containsText("revision 2");
    assertThat(card(page, 2).locator(".strip.stale")).isVisible();
    // A long query runs and is cancelled.
    page.getByRole(AriaRole.MENUITEM, menuItem("Add a paragraph after paragraph 4")).click();
    page.getByRole(AriaRole.MENUITEM, menuItem("SQL query")).click();
    type(page, 5, SLOW);
    page.keyboard().press("Control+Enter");
    assertThat(tag(page, 5)).containsText("Running, ");
    shoot(page, "states-en-1440");
    check(page, "states en");
    page.setViewportSize(768, 1000);
    shoot(page, "states-en-768");
    card(page, 5).getByRole(AriaRole.BUTTON, cardNamed("Cancel what runs and waits")).click();
    assertThat(tag(page, 5)).containsText("Cancelled ");
    open(page, note, "fr");
    page.setViewportSize(1440, 1000);
    assertThat(tag(page, 4)).containsText("Échec ");
    shoot(page, "states-fr-1440");
    check(page, "states fr");
    page.setViewportSize(768, 1000);
    shoot(page, "states-fr-768");
    noSidewaysScroll(page);
  }

  @Test
  void twoPeopleOnOneParagraphLoseNothing() {
    NoteId note = NotesHome.note("Two people", new Paragraph("words", "sql", "select 1"));
    share(note, new Grantee.OnePerson(NotesHome.ANALYST_B.id()), Access.WRITER);
    Page one = signIn(NotesHome.ANALYST_A, 1440);
    Page two = signIn(NotesHome.ANALYST_B, 1440);
    open(one, note, "en");
    open(two, note, "en");
    assertThat(one.locator(".people-here li")).hasCount(2);
    // What one types appears at the other's.
    type(one, 1, " as a");
    assertThat(code(two, 1)).containsText("select 1 as a");
    assertThat(card(two, 1)).containsText("Analyst A is editing this paragraph");
    // Both type at the same time: the second one's network is away for a while.
    two.context().setOffline(true);
    type(two, 1, " -- theirs");
    type(one, 1, " -- mine");
    assertThat(saveState(one)).containsText("Saved");
    two.context().setOffline(false);
    Locator dialog = two.getByRole(AriaRole.DIALOG);
    assertThat(dialog).containsText("Two of you changed the same text");
    assertThat(dialog).containsText("select 1 as a -- theirs");
    assertThat(dialog).containsText("select 1 as a -- mine");
    shoot(two, "conflict-en-1440");
    check(two, "conflict en");
    dialog.getByRole(AriaRole.BUTTON, cardNamed("Save the choice")).click();
    assertThat(two.locator(".para")).hasCount(2);
    assertThat(one.locator(".para")).hasCount(2);
    assertThat(code(one, 1)).containsText("mine");
    assertThat(code(one, 2)).containsText("theirs");
  }

  @Test
  void readersReadOnASmallScreen() {
    NoteId note =
        NotesHome.note(
            "Read me",
            new Paragraph(
                "words", "md", "# Words\n\nSome words of which there are enough to wrap."),
            new Paragraph("query", "sql", QUERY),
            new Paragraph("pivot", "pivot", PivotSpecCodec.write(PivotSpecCodec.parse(PIVOT))));
    Page page = signIn(NotesHome.ANALYST_A, 1440);
    open(page, note, "en");
    page.getByRole(AriaRole.BUTTON, named("Run all")).click();
    assertThat(tag(page, 3)).containsText("Ran ");
    share(note, Grantee.EVERYBODY, Access.READER);
    Page reader = signIn(NotesHome.COORDINATOR, 320);
    for (String language : List.of("en", "fr")) {
      open(reader, note, language);
      assertThat(reader.locator(".para")).hasCount(3);
      assertThat(reader.locator(".para-run:visible")).hasCount(0);
      assertThat(reader.locator(".adder")).hasCount(0);
      Inspection.settle(reader);
      shoot(reader, "read-" + language + "-320");
      check(reader, "read " + language);
      noSidewaysScroll(reader);
    }
  }

  @Test
  void revisionsAreComparedAndBroughtBack() {
    NoteId note = NotesHome.note("History", new Paragraph("words", "sql", "select 1\nfrom a"));
    Page page = signIn(NotesHome.ANALYST_A, 1440);
    open(page, note, "en");
    type(page, 1, "\nwhere b");
    assertThat(saveState(page)).containsText("revision 2");
    page.getByRole(AriaRole.BUTTON, named2("Revisions")).click();
    assertThat(page.locator(".diff-line.added")).containsText("where b");
    assertThat(page.locator(".diff-line.added")).containsText("added");
    shoot(page, "revisions-en-1440");
    check(page, "revisions en");
    page.getByRole(AriaRole.BUTTON, named("Revision 1")).click();
    page.getByRole(AriaRole.BUTTON, named("Restore revision 1")).click();
    assertThat(saveState(page)).containsText("revision 3");
    assertThat(code(page, 1)).not().containsText("where b");
  }

  @Test
  void notesAreListedSearchedSharedAndDeleted() {
    NoteId note = NotesHome.note("Findable", new Paragraph("words", "md", "a quaint phrase"));
    NotesHome.workbench()
        .notes()
        .move(NotesHome.ANALYST_A.subject(), note, NoteFolder.parse("Work/2021"));
    Page page = signIn(NotesHome.ANALYST_A, 1440);
    page.navigate(HOUSE.screen("notes?lang=en"));
    assertThat(page.getByRole(AriaRole.LINK, named2("Findable"))).isVisible();
    shoot(page, "list-en-1440");
    check(page, "list en");
    page.locator(".notes-search input").fill("quaint");
    assertThat(page.locator(".snippet mark")).hasText("quaint");
    page.navigate(HOUSE.screen("notes?lang=fr"));
    page.setViewportSize(768, 1000);
    assertThat(page.getByRole(AriaRole.LINK, named2("Findable"))).isVisible();
    shoot(page, "list-fr-768");
    check(page, "list fr");
    open(page, note, "fr");
    page.setViewportSize(1440, 1000);
    page.getByRole(AriaRole.BUTTON, named("Partager")).click();
    assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Partager cette note");
    Inspection.settle(page);
    shoot(page, "share-fr-1440");
    check(page, "share fr");
  }

  @Test
  void nothingThatAPersonTypedBecomesMarkup() {
    String payload = "<img src=x onerror=\"window.__xss=1\">";
    NoteId note =
        NotesHome.note(
            payload,
            new Paragraph(
                "words",
                "md",
                payload
                    + "\n\n[a](javascript:window.__xss=1)\n\n"
                    + "<svg><style><img/src=x onerror=window.__xss=1>\n\n"
                    + "<form action=javascript:window.__xss=1><button>b</button></form>"),
            new Paragraph(
                "query",
                "sql",
                "-- "
                    + payload
                    + "\nselect '"
                    + payload
                    + "' as \""
                    + payload.replace("\"", "")
                    + "\""),
            new Paragraph("other", "sql", "select " + payload));
    NotesHome.workbench()
        .notes()
        .move(NotesHome.ANALYST_A.subject(), note, NoteFolder.parse("<img src=x onerror=__xss=1>"));
    Page page = signIn(NotesHome.ANALYST_A, 1440);
    open(page, note, "en");
    page.getByRole(AriaRole.BUTTON, named("Run all")).click();
    assertThat(tag(page, 2)).containsText("Ran ");
    assertThat(tag(page, 3)).containsText("Failed ");
    assertThat(
            card(page, 2)
                .locator("vaadin-grid-cell-content")
                .filter(new Locator.FilterOptions().setHasText("onerror"))
                .first())
        .isVisible();
    Inspection.settle(page);
    assertInert(page);
    page.getByRole(AriaRole.BUTTON, named2("Revisions")).click();
    assertThat(page.locator(".diff-line.added").first()).isVisible();
    assertInert(page);
    page.navigate(HOUSE.screen("notes?lang=en"));
    assertThat(page.locator(".folder").nth(1)).isVisible();
    page.locator(".notes-search input").fill("onerror");
    assertThat(page.locator(".note-link").first()).containsText("<img");
    assertInert(page);
  }

  private void assertInert(Page page) {
    assertEquals(true, page.evaluate("window.__xss === undefined"));
    assertEquals(0, page.locator("img[src=x]").count());
    assertEquals(0, page.locator("a[href^='javascript']").count());
    assertEquals(0, page.locator(".results form").count());
  }

  private Page signIn(Person person, int width) {
    BrowserContext context = HOUSE.signedIn(person, Chromium.window(width));
    contexts.add(context);
    Page page = context.newPage();
    page.onPageError(error -> complaints.add("page: " + error));
    page.onConsoleMessage(
        message -> {
          boolean isFault = message.type().equals("error");
          if (isFault && !message.text().contains("ERR_INTERNET_DISCONNECTED")) {
            complaints.add(message.text() + " " + message.location());
          }
        });
    return page;
  }

  private void open(Page page, NoteId note, String language) {
    page.navigate(HOUSE.screen("note/" + note + "?lang=" + language));
    page.locator(".note-head").waitFor();
  }

  private static Locator card(Page page, int number) {
    return page.locator(".para").nth(number - 1);
  }

  private static Locator tag(Page page, int number) {
    return card(page, number).locator(".run-tag");
  }

  private static Locator code(Page page, int number) {
    return card(page, number).locator(".cm-content");
  }

  private static Locator saveState(Page page) {
    return page.locator("workbench-save-state");
  }

  private static void type(Page page, int number, String text) {
    code(page, number).click();
    page.keyboard().press("Control+End");
    page.keyboard().insertText(text);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(false);
  }

  private static Page.GetByRoleOptions named2(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Page.GetByRoleOptions menuItem(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Locator.GetByRoleOptions cardNamed(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }

  private static void share(NoteId note, Grantee grantee, Access access) {
    NotesHome.workbench().notes().share(NotesHome.ANALYST_A.subject(), note, grantee, access);
  }

  private static void shoot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
  }

  private static void noSidewaysScroll(Page page) {
    Object wide =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertTrue(((Number) wide).intValue() <= 0, "Scrolls sideways by " + wide);
  }

  private static void check(Page page, String what) {
    assertEquals(List.of(), Inspection.access(page), what);
  }
}
