package ca.lipworkbench.workbench.house;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/**
 * The system's Chromium, started once for all tests of a run, which share the thread that may speak
 * to it. It ends with the run.
 */
public final class Chromium {
  private static final Path PROGRAM = Path.of("/usr/bin/chromium");

  private Chromium() {}

  /** The browser; a test that asks for it is skipped where there is none. */
  public static Browser browser() {
    Assumptions.assumeTrue(Files.isExecutable(PROGRAM), "Chromium is not installed");
    return Started.BROWSER;
  }

  /** A window of this width, for somebody in Canada who reads English. */
  public static Browser.NewContextOptions window(int width) {
    return new Browser.NewContextOptions().setLocale("en-CA").setViewportSize(width, 1000);
  }

  private static final class Started {
    private static final Browser BROWSER = start();

    private static Browser start() {
      return Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(PROGRAM)
                  .setArgs(
                      List.of(
                          "--no-sandbox",
                          "--disable-gpu",
                          "--disable-background-networking",
                          "--disable-component-update",
                          "--disable-sync",
                          "--no-first-run")));
    }
  }
}
