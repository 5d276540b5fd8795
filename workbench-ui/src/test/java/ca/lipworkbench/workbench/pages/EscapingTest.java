package ca.lipworkbench.workbench.pages;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.durable.DurableFiles;
import ca.lipworkbench.engine.durable.FailPoint;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.pivot.PivotTable.Header;
import ca.lipworkbench.engine.pivot.PivotTable.Member;
import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.notebooks.publishing.DashboardDraft;
import ca.lipworkbench.notebooks.publishing.DashboardDraft.GoalLink;
import ca.lipworkbench.notebooks.publishing.DashboardDraft.Relation;
import ca.lipworkbench.notebooks.publishing.FrozenDashboard;
import ca.lipworkbench.notebooks.publishing.FrozenDashboard.FrozenFigure;
import ca.lipworkbench.workbench.house.SharedCharts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody may write into a title, a label or a note stays text. */
class EscapingTest {
  private static final List<String> HOSTILE =
      List.of(
          "<img src=x onerror=__xss=1>",
          "\"><script>__xss=1</script>",
          "' onmouseover='__xss=1",
          "</title><svg onload=__xss=1>",
          "<select><iframe></select><img src=x: onerror=__xss=1>",
          "<svg><style><img/src=x onerror=__xss=1>",
          "<noscript><p title=\"</noscript><img src=x onerror=__xss=1>\">",
          "<form action=javascript:__xss=1><button>",
          "[a](javascript:__xss=1)",
          "${7*7} #{7*7} @if(true)",
          "\u202e\u2066 &lt;b&gt; &#x3c;b&#x3e;");

  @Test
  void hostileTextStaysText(@TempDir Path folder) throws IOException {
    for (int i = 0; i < HOSTILE.size(); i++) {
      String text = HOSTILE.get(i);
      Path out = Files.createDirectories(folder.resolve(Integer.toString(i)));
      new SiteRenderer(SharedCharts.get(), Assets.shipped())
          .renderDashboard(dashboard(text), out, new DurableFiles(FailPoint.NONE));
      String page = Files.readString(out.resolve("en/NB-moncton/index.html"));
      HtmlChecks.check(text, page);
      assertFalse(page.contains("<img"), text);
      assertFalse(page.contains("<iframe"), text);
      assertFalse(page.contains("<form"), text);
      assertFalse(page.matches("(?s).*href=\"\\s*javascript:.*"), text);
      assertFalse(page.contains("' onmouseover='__xss=1\""), text);
      assertTrue(page.contains("7*7") || !text.contains("7*7"), text);
    }
  }

  private static FrozenDashboard dashboard(String text) {
    BilingualText hostile = BilingualText.of(text, text);
    Area moncton =
        new Area(
            Places.MONCTON.id(),
            Places.MONCTON.level(),
            BilingualText.of("All of " + text, "Tout " + text),
            hostile,
            Places.MONCTON.version(),
            Places.MONCTON.province(),
            Places.MONCTON.region());
    PivotTable rates = Dashboards.rates().table();
    List<Header> rows =
        rates.rowHeaders().stream()
            .map(
                header ->
                    new Header(
                        List.of(
                            new Member("group", header.members().getFirst().code(), hostile, 0))))
            .toList();
    PivotTable table =
        new PivotTable(
            rates.spec(),
            rates.table(),
            hostile,
            rates.release(),
            rates.source(),
            Optional.of(hostile),
            rows,
            rates.columnHeaders(),
            rates.cells(),
            rates.areas(),
            rates.measures(),
            Map.of("1", hostile),
            rates.remarks());
    DashboardDraft.Figure draft =
        new DashboardDraft.Figure(
            "rates",
            DashboardDraft.ChartKind.DOTS,
            hostile,
            hostile,
            hostile,
            hostile,
            List.of(new GoalLink("8.5", Relation.PROXY, hostile)));
    List<Area> areas = List.of(moncton, Places.NEW_BRUNSWICK, Places.ATLANTIC, Places.CANADA);
    return Dashboards.of("hostile", 1, hostile, areas, List.of(new FrozenFigure(draft, table)));
  }
}
