package ca.lipworkbench.workbench.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.workbench.accounts.Role;
import ca.lipworkbench.workbench.house.Chromium;
import ca.lipworkbench.workbench.house.DemonstrationHome;
import ca.lipworkbench.workbench.house.House;
import ca.lipworkbench.workbench.house.Inspection;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Looks at screens. With {@code workbench.long} at every one, in both languages and at every width
 * that it is made for, on a house of its own, leaving pictures in {@code target/screens}; otherwise
 * at the most important, in French, where words are longest, at the narrowest width.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreensTest {
  private static final boolean LONG = Boolean.getBoolean("workbench.long");
  private static final Path PICTURES = Path.of("target", "screens");
  private static final int HEIGHT = 1000;

  private static final Set<String> MOST_IMPORTANT =
      Set.of(
          "sign-in-refused",
          "invitation",
          "home",
          "pivot-compared",
          "notes",
          "note",
          "composer",
          "data",
          "table-releases",
          "import",
          "publications",
          "people",
          "people-invite",
          "account",
          "audit");

  /** In px; 11 is for the initials of people alone. */
  private static final List<Integer> TYPE_SCALE = List.of(11, 12, 13, 15, 17, 20, 22, 26, 34);

  private House house;
  private Screens screens;
  private final Map<String, BrowserContext> windows = new HashMap<>();
  private final Catalogues catalogues = Catalogues.shipped();

  @BeforeAll
  void open() throws IOException {
    Chromium.browser();
    Files.createDirectories(PICTURES);
    house = LONG ? House.open(DemonstrationHome.copy("screens")) : House.shared();
    if (LONG) {
      DemonstrationHome.publish(house.workbench());
    }
    screens = Screens.prepare(house);
  }

  @AfterAll
  void close() {
    windows.values().forEach(BrowserContext::close);
    if (LONG && house != null) {
      house.close();
    }
  }

  @TestFactory
  Stream<DynamicTest> screensReadWell() {
    return screens.all().stream()
        .filter(screen -> LONG || MOST_IMPORTANT.contains(screen.name()))
        .map(screen -> DynamicTest.dynamicTest(screen.name(), () -> lookAt(screen)));
  }

  @Test
  void aScreenThatIsNotOpenToSomebodySaysSoAndShowsNothing() {
    try (BrowserContext curator =
        house.signedIn(house.person(Role.CURATOR), Chromium.window(1440))) {
      Page page = curator.newPage();
      page.navigate(house.screen("people?lang=en"));
      page.getByText("This screen is not open to you").waitFor();
      assertEquals(0, page.locator(".people-screen").count());
    }
  }

  private void lookAt(Screens.Screen screen) {
    List<String> found = new ArrayList<>();
    for (Language language :
        LONG ? List.of(Language.FRENCH, Language.ENGLISH) : List.of(Language.FRENCH)) {
      lookAt(screen, language, found);
    }
    assertEquals("", String.join("\n", found), screen.name());
  }

  private void lookAt(Screens.Screen screen, Language language, List<String> found) {
    List<Integer> widths = LONG ? screen.widths() : List.of(screen.widths().getLast());
    try (Page page = window(screen.isForAnybody(), language).newPage()) {
      List<String> complaints = new ArrayList<>();
      page.onPageError(complaints::add);
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error") && !screen.isRefused()) {
              complaints.add(message.text());
            }
          });
      page.setViewportSize(widths.getFirst(), HEIGHT);
      page.navigate(screen.address(language));
      Inspection.settle(page);
      screen.state().reach(page);
      for (int width : widths) {
        page.setViewportSize(width, HEIGHT);
        Inspection.settle(page);
        String name = screen.name() + "-" + language.tag() + "-" + width;
        if (LONG) {
          picture(page, name);
        }
        tell(found, name, Inspection.layout(page));
        if (width == widths.getFirst() || width == widths.getLast()) {
          tell(found, name, Inspection.access(page));
          tell(found, name, Inspection.sizes(page, TYPE_SCALE));
        }
      }
      String name = screen.name() + "-" + language.tag();
      tell(found, name, Inspection.words(page, language, catalogues.foreignTo(language)));
      tell(found, name, complaints);
    } catch (PlaywrightException e) {
      found.add(screen.name() + "-" + language.tag() + ": " + e.getMessage());
    }
  }

  /** One for each language and for whether somebody is signed in, so that files are read once. */
  private BrowserContext window(boolean isForAnybody, Language language) {
    return windows.computeIfAbsent(
        isForAnybody + language.tag(),
        ignored -> {
          Browser.NewContextOptions window =
              Chromium.window(1440).setLocale(language.tag() + "-CA");
          return isForAnybody
              ? house.visitor(window)
              : house.signedIn(house.administrator(), window);
        });
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(PICTURES.resolve(name + ".png"))
            .setFullPage(true)
            .setAnimations(com.microsoft.playwright.options.ScreenshotAnimations.DISABLED));
  }

  private static void tell(List<String> found, String where, List<String> what) {
    what.forEach(one -> found.add(where + ": " + one));
  }
}
