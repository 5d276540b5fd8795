package ca.lipworkbench.workbench.ui.pivot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.catalogue.PersonId;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.pivot.Calculation;
import ca.lipworkbench.engine.pivot.PivotAddress;
import ca.lipworkbench.engine.pivot.PivotDraft;
import ca.lipworkbench.engine.pivot.PivotDraft.Place;
import ca.lipworkbench.engine.pivot.Totals;
import ca.lipworkbench.engine.statistics.Comparison;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.workbench.accounts.Person;
import ca.lipworkbench.workbench.accounts.Role;
import ca.lipworkbench.workbench.house.ScreenBeans;
import ca.lipworkbench.workbench.ui.frame.Address;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@ContextConfiguration(classes = ScreenBeans.class)
@ViewPackages(packages = "ca.lipworkbench.workbench.ui.pivot")
class PivotViewTest extends SpringBrowserlessTest {
  private static final AreaId MONCTON = new AreaId("NB-moncton");
  private static final Person ANALYST =
      new Person(
          new PersonId("0123456789abcdef"),
          "Analyst A",
          "analyst@example.org",
          Role.ANALYST,
          Optional.of(MONCTON),
          Language.ENGLISH,
          true);

  @BeforeEach
  void signIn() {
    ScreenBeans.signIn(ANALYST);
  }

  @AfterEach
  void signOut() {
    ScreenBeans.signOut();
  }

  @Test
  void twoClicksFromAnEmptyBuilderToProvinceRegionAndCanada() {
    go("place=NB-moncton&lang=en");
    click(choice("Labour force"));
    assertEquals(List.of(MONCTON), draft().areas());
    answered();
    click(button("Compare with province, region and Canada"));
    answered();
    assertEquals(
        List.of(MONCTON, new AreaId("2021A000213"), new AreaId("region-ATL"), canada()),
        draft().areas());
    assertEquals(4, grid().getColumns().size() - 1);
  }

  @Test
  void theAddressShowsTheSameAgain() {
    PivotDraft asked = question("employment-rate").withTotals(Totals.HIDDEN);
    open(asked);
    assertEquals(4, rows());
    assertEquals("Employment rate, by population group", title());
    assertEquals(asked, draft());
  }

  @Test
  void aFieldMovesByItsMenuAndBack() {
    open(question("employment-rate"));
    use(chip(Place.ROWS, "population-group"), "Move to columns");
    answered();
    assertEquals(List.of("area", "population-group"), draft().columns());
    assertEquals(List.of(), draft().rows());
    use(chip(Place.COLUMNS, "population-group"), "Move left");
    answered();
    assertEquals(List.of("population-group", "area"), draft().columns());
    use(chip(Place.COLUMNS, "population-group"), "Remove");
    answered();
    assertEquals(Place.FILTERS, draft().placeOf("population-group"));
    assertEquals(1, rows());
  }

  @Test
  void rowsAndColumnsChangePlaces() {
    open(question("employment-rate"));
    test(find(Button.class).all().stream()
            .filter(b -> b.hasClassName("pv-swap"))
            .findFirst()
            .orElseThrow())
        .click();
    answered();
    assertEquals(List.of("area"), draft().rows());
    assertEquals(List.of("population-group"), draft().columns());
    assertEquals(2, rows());
  }

  @Test
  void measuresAreAddedAndTakenAwayByTheirBox() {
    open(question("employment-rate"));
    click(box("Unemployment rate"));
    answered();
    assertEquals(List.of("employment-rate", "unemployment-rate"), draft().measures());
    click(box("Employment rate"));
    click(box("Unemployment rate"));
    assertEquals(List.of(), draft().measures());
    assertFalse(find(ResultGrid.class).exists());
  }

  @Test
  void numbersAreSetAgainstABaseAndTheirRowsCut() {
    open(question("employment-rate"));
    use(find(CalculationMenu.class).single(), "Compare with", "Canada", "difference from Canada");
    answered();
    assertEquals(
        new Calculation.Compared(
            Comparison.DIFFERENCE, new Calculation.Base.OfArea(new AreaId("2021A000011124"))),
        draft().calculation());
    use(find(CalculationMenu.class).single(), "Rows", "first 5");
    answered();
    assertEquals(OptionalInt.of(5), draft().top());
    use(find(CalculationMenu.class).single(), "% of row");
    answered();
    assertEquals(new Calculation.Share(Calculation.Whole.ROW), draft().calculation());
  }

  @Test
  void switchesStandInTheAddress() {
    open(question("employment-rate"));
    click(toggle("Totals"));
    answered();
    assertEquals(Totals.HIDDEN, draft().totals());
    assertEquals(4, rows());
    click(toggle("Intervals"));
    click(toggle("Heat shading"));
    Map<String, String> parameters = Address.current(UI.getCurrent()).parameters();
    assertEquals("on", parameters.get("ranges"));
    assertEquals("off", parameters.get("shading"));
    click(toggle("Totals"));
    answered();
    assertEquals(5, rows());
  }

  @Test
  void aRefusedCellSaysWhyAndItsButtonAsksSomethingElse() {
    open(income());
    open(0, 0);
    await(() -> !alternatives().isEmpty());
    String card = find(CellCard.class).single().getElement().getTextRecursively();
    assertTrue(card.contains("cannot be worked out"), card);
    click(alternatives().getFirst());
    answered();
    assertEquals(3, draft().areas().size());
  }

  @Test
  void aCellTellsHowItsValueCameAbout() {
    open(question("employment-rate"));
    open(1, 0);
    String card = find(CellCard.class).single().getElement().getTextRecursively();
    assertTrue(card.contains("Worked out"), card);
    assertTrue(card.contains("Release 1"), card);
  }

  @Test
  void frenchAddressesSpeakFrench() {
    open(question("employment-rate"), "fr");
    assertEquals("Taux d\u2019emploi, selon groupe de population", title().replace("'", "\u2019"));
    assertTrue(find(Span.class).all().stream().anyMatch(span -> span.getText().equals("Lignes")));
  }

  @Test
  void aDamagedAddressIsAnErrorWithAWayOn() {
    go("spec=1damaged&lang=en");
    click(button("Start again"));
    assertTrue(find(EmptyBuilder.class).exists());
  }

  @Test
  void anAddressMayNameATableOnly() {
    go("table=demo-employment&place=NB-moncton&lang=en");
    answered();
    assertTrue(rows() > 0);
  }

  private static PivotDraft question(String measure) {
    return PivotDraft.EMPTY
        .withTable(new TableName("demo-employment"))
        .withMeasures(List.of(measure))
        .withAreas(List.of(MONCTON, new AreaId("region-ATL")))
        .toRows("population-group", 0);
  }

  private static PivotDraft income() {
    return PivotDraft.EMPTY
        .withTable(new TableName("demo-income"))
        .withMeasures(List.of("median-total-income"))
        .withAreas(List.of(MONCTON))
        .toColumns("area", 0)
        .toRows("population-group", 0);
  }

  private AreaId canada() {
    return new AreaId("2021A000011124");
  }

  private void open(PivotDraft asked) {
    open(asked, "en");
  }

  private void open(PivotDraft asked, String language) {
    String spec = PivotAddress.write(asked).orElseThrow();
    go("spec=" + spec + "&lang=" + language);
    answered();
  }

  private static void go(String query) {
    UI.getCurrent().navigate("pivot", QueryParameters.fromString(query));
  }

  private PivotDraft draft() {
    return BuilderState.read(Address.current(UI.getCurrent()).parameters()).draft();
  }

  private ResultGrid grid() {
    return find(ResultGrid.class).single();
  }

  private int rows() {
    return grid().getDataProvider().size(new Query<>());
  }

  private String title() {
    return find(H1.class).single().getText();
  }

  /** A slow answer is pushed; the test waits for it as a browser does. */
  private void answered() {
    await(
        () ->
            find(ResultGrid.class).all().stream().anyMatch(Component::isVisible)
                && find(ResultPanel.class).single().isSettled());
  }

  private static void await(Supplier<Boolean> condition) {
    for (int i = 0; i < 400 && !condition.get(); i++) {
      try {
        Thread.sleep(25);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      roundTrip();
    }
    assertTrue(condition.get(), "no answer came");
  }

  private Button button(String text) {
    return find(Button.class).withText(text).single();
  }

  private NativeButton choice(String text) {
    return natives("pv-choice", text);
  }

  private NativeButton box(String text) {
    return natives("pv-measure", text);
  }

  private NativeButton toggle(String text) {
    return natives("pv-switch", text);
  }

  private NativeButton natives(String css, String text) {
    return find(NativeButton.class).all().stream()
        .filter(button -> button.hasClassName(css))
        .filter(button -> says(button, text))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No button: " + text));
  }

  private static boolean says(NativeButton button, String text) {
    String all = button.getElement().getTextRecursively();
    return all.startsWith(text) || (button.hasClassName("pv-choice") && all.contains(text));
  }

  private List<NativeButton> alternatives() {
    return find(NativeButton.class).all().stream()
        .filter(button -> button.hasClassName("pv-alternative"))
        .toList();
  }

  private static void click(NativeButton button) {
    ComponentUtil.fireEvent(button, new com.vaadin.flow.component.ClickEvent<>(button));
  }

  private void click(Button button) {
    test(button).click();
  }

  private Chip chip(Place place, String dimension) {
    return find(Well.class).all().stream()
        .filter(well -> well.place() == place)
        .flatMap(well -> well.find(dimension).stream())
        .findFirst()
        .orElseThrow();
  }

  private static void use(MenuBar menu, String... path) {
    MenuItem entry = menu.getItems().getFirst();
    for (String item : path) {
      entry =
          entry.getSubMenu().getItems().stream()
              .filter(candidate -> candidate.getText().equals(item))
              .findFirst()
              .orElseThrow(() -> new AssertionError("No menu item: " + item));
    }
    ComponentUtil.fireEvent(entry, new com.vaadin.flow.component.ClickEvent<>(entry));
  }

  private void open(int row, int column) {
    ObjectNode data = JsonMapper.shared().createObjectNode();
    data.put("event.detail.row", row);
    data.put("event.detail.column", column);
    ResultGrid grid = grid();
    grid.getElement()
        .getNode()
        .getFeature(ElementListenerMap.class)
        .fireEvent(new DomEvent(grid.getElement(), "pivot-cell", data));
  }
}
