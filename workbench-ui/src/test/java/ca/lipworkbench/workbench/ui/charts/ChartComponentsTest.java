package ca.lipworkbench.workbench.ui.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import ca.lipworkbench.workbench.charts.ChartChoice;
import ca.lipworkbench.workbench.charts.ChartForm;
import ca.lipworkbench.workbench.charts.PivotChart;
import ca.lipworkbench.workbench.charts.Tables;
import ca.lipworkbench.workbench.downloads.Download;
import ca.lipworkbench.workbench.downloads.Downloads;
import ca.lipworkbench.workbench.house.SharedCharts;
import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ChartComponentsTest extends BrowserlessTest {
  @Test
  void theChartStandsBesideItsSummaryAndItsTable() {
    ChartView view = new ChartView(Language.FRENCH);
    UI.getCurrent().add(view);
    view.show(
        PivotChart.of(Tables.groupsByArea(), ChartChoice.of(ChartForm.DOTS), Language.FRENCH));
    String html = all(view.getElement());
    assertTrue(html.contains("Taux d’emploi"), html);
    assertTrue(html.contains("Une valeur est supprimée"), html);
    assertTrue(html.contains("<th scope=\"col\">Grand Moncton</th>"), html);
    view.clear();
    assertFalse(all(view.getElement()).contains("Taux d’emploi"));
  }

  @Test
  void hostileLabelsStayTextInTheTable() {
    ChartView view = new ChartView(Language.ENGLISH);
    UI.getCurrent().add(view);
    view.show(PivotChart.of(Tables.hostile(), ChartChoice.of(ChartForm.BARS), Language.ENGLISH));
    assertFalse(all(view.getElement()).contains("<script>"));
  }

  @Test
  void onlyCellsOfTheChartCanBePicked() {
    ChartView view = new ChartView(Language.ENGLISH);
    UI.getCurrent().add(view);
    List<ChartView.Cell> picked = new ArrayList<>();
    view.addPickListener(picked::add);
    view.show(
        PivotChart.of(Tables.groupsByArea(), ChartChoice.of(ChartForm.DOTS), Language.ENGLISH));
    pick(view, 2, 1);
    pick(view, 99, 0);
    pick(view, -1, 0);
    assertEquals(List.of(new ChartView.Cell(2, 1)), picked);
  }

  @Test
  void thePanelOffersWhatFitsAndSaysWhyTheRestDoesNot() {
    ChartPanel panel = new ChartPanel(Language.ENGLISH);
    UI.getCurrent().add(panel);
    panel.show(Tables.groupsByArea(), Optional.of(ChartChoice.of(ChartForm.LINES)));
    assertEquals(Optional.of(ChartForm.DOTS), panel.choice().map(ChartChoice::form));
    String html = all(panel.getElement());
    assertTrue(html.contains("No line: only one year is chosen."), html);
    assertTrue(html.contains("aria-pressed=true"), html);
  }

  @Test
  void aMenuWithoutNumbersOffersNoPicture() {
    Downloads downloads = new Downloads(SharedCharts::get, Clock.systemUTC());
    DownloadMenu menu = new DownloadMenu(Language.FRENCH, downloads, () -> true);
    UI.getCurrent().add(menu);
    assertFalse(all(menu.getElement()).contains("PNG"));
    menu.offer(
        () -> Optional.of(new Download(Tables.groupsByArea(), Optional.empty(), Language.FRENCH)));
    assertTrue(all(menu.getElement()).contains("PNG"));
  }

  @Test
  void bothLanguagesHaveTheSameKeys() {
    Messages messages = Messages.of(Words.BUNDLE);
    assertEquals(messages.keys(Language.ENGLISH), messages.keys(Language.FRENCH));
  }

  private static void pick(ChartView view, int row, int column) {
    Element plot = view.getElement().getChild(0);
    plot.getNode()
        .getFeature(ElementListenerMap.class)
        .fireEvent(
            new DomEvent(
                plot,
                "pick",
                JsonMapper.shared()
                    .createObjectNode()
                    .put("event.detail.row", row)
                    .put("event.detail.column", column)));
  }

  /** Tags, attributes, texts and markup of an element and everything in it. */
  private static String all(Element element) {
    if (element.isTextNode()) {
      return element.getText();
    }
    StringBuilder text = new StringBuilder("<" + element.getTag());
    element
        .getAttributeNames()
        .forEach(
            name -> text.append(' ').append(name).append('=').append(element.getAttribute(name)));
    text.append('>').append(element.getProperty("innerHTML", ""));
    Stream<Element> children = element.getChildren();
    children.forEach(child -> text.append(all(child)));
    return text.toString();
  }
}
