package ca.lipworkbench.workbench.journey;

import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.pivot.PivotAddress;
import ca.lipworkbench.engine.pivot.PivotDraft;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.workbench.house.House;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The figures of the workbench's screens: {@code Bench HOME}, on a home with the demonstration's
 * data that nobody else has open. One line of JSON for each, and a table at the end, with the bound
 * that the project set itself and whether 95 of 100 are within it.
 */
public final class Bench {
  private static final int SCREENS = 12;
  private static final int ROUNDS = 12;
  private static final int WARM_UP = 2;
  private static final int SESSIONS = 40;

  /**
   * Clicks, and answers with the time until the grid shows what this click led to before, drawn;
   * where that is not known yet, with what the grid shows once it stays.
   */
  private static final String CLICK =
      """
      async ([selector, wanted]) => {
        const frame = () => new Promise(requestAnimationFrame);
        const busy = () => Object.values(window.Vaadin.Flow.clients).some((c) => c.isActive?.())
            || document.querySelector('.pv-grid')?.hasAttribute('loading');
        const line = (row) => [...row.children]
            .map((cell) => /heat-[0-9]/.exec(cell.getAttribute('part')) + cell._content?.textContent)
            .join('|');
        const face = () => {
          const parts = document.querySelector('.pv-grid')?.$;
          return parts ? [...parts.header.children, ...[...parts.items.children]
              .filter((row) => !row.hidden).sort((a, b) => a.index - b.index)]
              .map(line).join('\\n') : '';
        };
        const settled = async () => {
          for (let calm = 0; calm < 8; calm = busy() ? 0 : calm + 1) await frame();
        };
        const start = performance.now();
        document.querySelector(selector).click();
        if (!wanted) {
          await settled();
          return face();
        }
        while (face() !== wanted) {
          if (performance.now() - start > 10_000) return -1;
          await frame();
        }
        await frame();
        const millis = performance.now() - start;
        await settled();
        return millis;
      }
      """;

  /** Each is clicked twice a round, so that a round ends where it began. */
  private static final List<String> CLICKS =
      List.of(
          ".pv-swap",
          ".pv-switch:nth-of-type(1)",
          ".pv-switch:nth-of-type(2)",
          ".pv-switch:nth-of-type(3)",
          ".pv-list li:nth-child(2) .pv-measure");

  private final PrintStream out;
  private final List<String> table = new ArrayList<>();

  private Bench(PrintStream out) {
    this.out = out;
  }

  /** Prints the figures. */
  public static void main(String[] words) throws IOException {
    if (words.length != 1) {
      System.err.println("Usage: Bench HOME");
      System.exit(2);
    }
    new Bench(System.out).run(Path.of(words[0]));
  }

  private void run(Path home) {
    try (House house = House.open(home)) {
      firstScreen(house);
      clicks(house);
      sessions(house);
    }
    out.println();
    table.forEach(out::println);
  }

  /** From the start of the navigation until the heading of home is there to read. */
  private void firstScreen(House house) {
    List<Double> cold = new ArrayList<>();
    List<Double> warm = new ArrayList<>();
    for (int i = 0; i < SCREENS + WARM_UP; i++) {
      try (BrowserContext context = house.signedIn(house.administrator(), window())) {
        double first = home(context, house);
        double second = home(context, house);
        if (i >= WARM_UP) {
          cold.add(first);
          warm.add(second);
        }
      }
    }
    say("home, empty browser cache", "ms", 1500, cold);
    say("home, filled browser cache", "ms", 1500, warm);
  }

  private static double home(BrowserContext context, House house) {
    try (Page page = context.newPage()) {
      page.navigate(
          house.screen(""),
          new Page.NavigateOptions()
              .setWaitUntil(com.microsoft.playwright.options.WaitUntilState.COMMIT));
      return ((Number)
              page.waitForFunction(
                      "() => document.querySelector('main h1')?.checkVisibility()"
                          + " ? performance.now() : false",
                      null,
                      new Page.WaitForFunctionOptions().setPollingInterval(5))
                  .jsonValue())
          .doubleValue();
    }
  }

  private void clicks(House house) {
    try (BrowserContext context = house.signedIn(house.administrator(), window())) {
      Page page = context.newPage();
      page.navigate(house.screen("pivot?lang=en&spec=" + compared()));
      page.locator(".pv-count:not(:empty)").waitFor();
      List<Double> times = new ArrayList<>();
      for (String click : CLICKS) {
        List<String> faces = List.of(learn(page, click), learn(page, click));
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
          for (String face : faces) {
            double millis = ((Number) page.evaluate(CLICK, List.of(click, face))).doubleValue();
            if (millis < 0) {
              throw new IllegalStateException("Another result than before, at " + click);
            }
            if (round >= WARM_UP) {
              times.add(millis);
            }
          }
        }
      }
      say("click in the builder until its result", "ms", 200, times);
    }
  }

  private static String learn(Page page, String click) {
    return (String) page.evaluate(CLICK, List.of(click, ""));
  }

  /** Heap that stays while sessions with home and the builder are open and idle. */
  private void sessions(House house) {
    List<BrowserContext> open = new ArrayList<>();
    open.add(session(house));
    long before = heap();
    for (int i = 0; i < SESSIONS; i++) {
      open.add(session(house));
    }
    long after = heap();
    open.forEach(BrowserContext::close);
    say("heap of an idle session", "KB", 150, List.of((after - before) / 1024.0 / SESSIONS));
  }

  /** A session of its own: signed in anew, home seen, the builder left open. */
  private static BrowserContext session(House house) {
    BrowserContext context = house.signedInAnew(house.administrator(), window());
    Page page = context.newPage();
    page.navigate(house.screen("?lang=en"));
    page.locator("main h1").waitFor();
    page.navigate(house.screen("pivot?lang=en&spec=" + compared()));
    page.locator(".pv-count:not(:empty)").waitFor();
    return context;
  }

  private static long heap() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      System.gc();
      least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return least;
  }

  private static String compared() {
    return PivotAddress.write(
            PivotDraft.EMPTY
                .withTable(new TableName("demo-employment"))
                .withMeasures(List.of("employment-rate"))
                .withAreas(
                    List.of(
                        new AreaId("NB-moncton"),
                        new AreaId("2021A000213"),
                        new AreaId("region-ATL"),
                        new AreaId("2021A000011124")))
                .toRows("population-group", 0)
                .toColumns("area", 0))
        .orElseThrow();
  }

  private static Browser.NewContextOptions window() {
    return new Browser.NewContextOptions().setViewportSize(1440, 1000);
  }

  private void say(String what, String unit, int bound, List<Double> figures) {
    double[] sorted = figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    double middle = sorted[sorted.length / 2];
    double high = sorted[Math.min(sorted.length - 1, (int) (sorted.length * 0.95))];
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    out.printf(
        Locale.ROOT,
        "{\"figure\":\"%s\",\"unit\":\"%s\",\"n\":%d,\"p50\":%.1f,\"p95\":%.1f,\"worst\":%.1f,"
            + "\"bound\":%d,\"held\":%b,\"load\":%.1f}%n",
        what,
        unit,
        sorted.length,
        middle,
        high,
        sorted[sorted.length - 1],
        bound,
        high <= bound,
        load);
    table.add(
        String.format(
            Locale.ROOT,
            "%-40s n %3d   p50 %8.1f %s   p95 %8.1f %s   bound %5d %s   %-6s   load %.1f",
            what,
            sorted.length,
            middle,
            unit,
            high,
            unit,
            bound,
            unit,
            high <= bound ? "held" : "missed",
            load));
  }
}
