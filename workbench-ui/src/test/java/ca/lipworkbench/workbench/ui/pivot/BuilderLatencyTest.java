package ca.lipworkbench.workbench.ui.pivot;

import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.pivot.PivotAddress;
import ca.lipworkbench.engine.pivot.PivotDraft;
import ca.lipworkbench.engine.table.TableName;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How long a click in the builder takes until its result is in the page, on the demonstration data:
 * {@code -Dworkbench.bench=true}. It prints and asserts nothing about time, for machines differ.
 */
@EnabledIfSystemProperty(named = "workbench.bench", matches = "true")
class BuilderLatencyTest {
  private static final int WARM_UP = 6;
  private static final int ROUNDS = 25;

  /** Clicks, and answers once no request is under way and the grid has its rows. */
  private static final String CLICK =
      """
      async (selector) => {
        const frame = () => new Promise(requestAnimationFrame);
        const busy = () => Object.values(window.Vaadin.Flow.clients).some((c) => c.isActive?.())
            || document.querySelector('.pv-grid')?.hasAttribute('loading');
        const start = performance.now();
        document.querySelector(selector).click();
        await new Promise((done) => setTimeout(done));
        while (busy()) await frame();
        await frame();
        return performance.now() - start;
      }
      """;

  /** What is clicked, each twice, so that a round ends where it began. */
  private static final Map<String, String> CLICKS = clicks();

  private static Map<String, String> clicks() {
    Map<String, String> clicks = new LinkedHashMap<>();
    clicks.put("swap", ".pv-swap");
    clicks.put("totals", ".pv-switch:nth-of-type(3)");
    clicks.put("intervals", ".pv-switch:nth-of-type(2)");
    clicks.put("shading", ".pv-switch:nth-of-type(1)");
    clicks.put("measure", ".pv-list li:nth-child(2) .pv-measure");
    return clicks;
  }

  @Test
  void clicksAndTheirResults() {
    Assumptions.assumeTrue(BuilderBrowser.isPossible(), "Chromium is not installed");
    try (BuilderBrowser browser = new BuilderBrowser(BuilderHome.workbench())) {
      Page page = browser.page(1440, 1100);
      PivotDraft asked =
          PivotDraft.EMPTY
              .withTable(new TableName("demo-employment"))
              .withMeasures(List.of("employment-rate"))
              .withAreas(
                  List.of(
                      new AreaId("NB-moncton"),
                      new AreaId("2021A000213"),
                      new AreaId("region-ATL"),
                      new AreaId("2021A000011124")))
              .toRows("population-group", 0);
      page.navigate(
          browser.address("pivot?lang=en&spec=" + PivotAddress.write(asked).orElseThrow()));
      page.locator(".pv-count:not(:empty)").waitFor();
      List<Double> all = new ArrayList<>();
      CLICKS.forEach(
          (name, selector) -> {
            List<Double> times = new ArrayList<>();
            for (int round = 0; round < 2 * (WARM_UP + ROUNDS); round++) {
              double millis = ((Number) page.evaluate(CLICK, selector)).doubleValue();
              if (round >= 2 * WARM_UP) {
                times.add(millis);
              }
            }
            all.addAll(times);
            print(name, times);
          });
      print("all clicks", all);
      assertTrue(all.size() > ROUNDS);
    }
  }

  private static void print(String name, List<Double> times) {
    List<Double> sorted = times.stream().sorted().toList();
    System.out.printf(
        "%-12s n=%d p50=%.0f ms p95=%.0f ms max=%.0f ms%n",
        name,
        sorted.size(),
        sorted.get(sorted.size() / 2),
        sorted.get((int) (sorted.size() * 0.95)),
        sorted.getLast());
  }
}
