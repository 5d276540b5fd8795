package ca.lipworkbench.workbench.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.lipworkbench.engine.text.Language;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Looks at every screen in both languages and at every width that it is made for. The pictures are
 * build output, in {@code target/screens}.
 */
@EnabledIfSystemProperty(named = "workbench.journey", matches = "true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreensTest {
  private static final Path PICTURES = Path.of("target", "screens");
  private static final int HEIGHT = 1000;

  /** In px; 11 is for the initials of people alone. */
  private static final List<Integer> TYPE_SCALE = List.of(11, 12, 13, 15, 17, 20, 22, 26, 34);

  private static final String SETTLED =
      """
      () => document.fonts.status === 'loaded'
          && Object.values(window.Vaadin?.Flow?.clients ?? {}).every((c) => !c.isActive?.())
          && !document.querySelector('vaadin-grid[loading]')
          && (document.querySelector('main')?.innerText ?? '').trim().length > 0
      """;

  private House house;
  private Screens screens;
  private final Catalogues catalogues = Catalogues.shipped();

  @BeforeAll
  void open() throws IOException {
    Assumptions.assumeTrue(House.isPossible(), "Chromium is not installed");
    Files.createDirectories(PICTURES);
    house = House.open(DemonstrationHome.copy("screens"));
    screens = Screens.prepare(house);
  }

  @AfterAll
  void close() {
    if (house != null) {
      house.close();
    }
  }

  @TestFactory
  Stream<DynamicTest> everyScreenReadsWell() {
    return screens.all().stream()
        .map(screen -> DynamicTest.dynamicTest(screen.name(), () -> lookAt(screen)));
  }

  private void lookAt(Screens.Screen screen) {
    List<String> found = new ArrayList<>();
    for (Language language : List.of(Language.FRENCH, Language.ENGLISH)) {
      lookAt(screen, language, found);
    }
    assertEquals("", String.join("\n", found), screen.name());
  }

  private void lookAt(Screens.Screen screen, Language language, List<String> found) {
    Browser.NewContextOptions window =
        new Browser.NewContextOptions()
            .setLocale(language.tag() + "-CA")
            .setViewportSize(screen.widths().getFirst(), HEIGHT);
    try (BrowserContext context =
        screen.isForAnybody() ? house.visitor(window) : house.signedIn(window)) {
      Page page = context.newPage();
      List<String> complaints = new ArrayList<>();
      page.onPageError(complaints::add);
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error") && !screen.isRefused()) {
              complaints.add(message.text());
            }
          });
      page.navigate(screen.address(language));
      settle(page);
      screen.state().reach(page);
      for (int width : screen.widths()) {
        page.setViewportSize(width, HEIGHT);
        settle(page);
        String name = screen.name() + "-" + language.tag() + "-" + width;
        picture(page, name);
        tell(found, name, Inspection.layout(page));
        if (width == screen.widths().getFirst() || width == screen.widths().getLast()) {
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

  private static void settle(Page page) {
    page.waitForFunction(SETTLED);
    page.evaluate(
        "() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 150)))");
    page.waitForFunction(SETTLED);
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
