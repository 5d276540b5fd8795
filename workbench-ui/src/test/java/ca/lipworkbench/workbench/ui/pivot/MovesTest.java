package ca.lipworkbench.workbench.ui.pivot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.pivot.PivotDraft;
import ca.lipworkbench.engine.pivot.PivotDraft.Place;
import ca.lipworkbench.engine.table.Code;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Dimension;
import ca.lipworkbench.engine.table.Source;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.engine.text.BilingualText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MovesTest {
  private static final TableName TABLE = new TableName("work");
  private final Moves moves =
      new Moves(
          new DataStructure(
              TABLE,
              text("Work"),
              new Source(
                  text("Agency"),
                  text("Product"),
                  "2026-01-01",
                  text("source"),
                  text("adapted source"),
                  Source.Nature.SYNTHETIC),
              List.of("2016", "2021"),
              new TreeSet<>(),
              Optional.empty(),
              List.of(
                  dimension("group", code("total", true), code("a", false), code("b", false)),
                  dimension("status", code("in", false), code("out", false))),
              List.of(),
              Map.of()));
  private final PivotDraft draft =
      PivotDraft.EMPTY
          .withTable(TABLE)
          .withAreas(List.of(new AreaId("one"), new AreaId("two")))
          .withMeasures(List.of("m", "n"))
          .toRows("group", 0);

  @Test
  void whatMovesToFiltersIsHeldAtItsTotalInSight() {
    PivotDraft moved = moves.to(draft, "group", Place.FILTERS, Moves.LAST);
    assertEquals(List.of("total"), moved.filters().get("group"));
    assertEquals(List.of("group", "period"), moves.filters(moved));
  }

  @Test
  void whatHasNoTotalIsHeldAtItsFirstMember() {
    PivotDraft moved = moves.to(draft, "status", Place.FILTERS, Moves.LAST);
    assertEquals(List.of("in"), moved.filters().get("status"));
  }

  @Test
  void aFilterSurvivesTheWayToAnAxisAndBack() {
    PivotDraft chosen = moves.choose(draft, "group", List.of("b"));
    PivotDraft there = moves.to(chosen, "group", Place.COLUMNS, 0);
    assertEquals(List.of("b"), there.filters().get("group"));
    PivotDraft back = moves.to(there, "group", Place.FILTERS, Moves.LAST);
    assertEquals(List.of("b"), back.filters().get("group"));
  }

  @Test
  void allMembersOnAnAxisAreNoFilter() {
    assertEquals(Map.of(), moves.choose(draft, "group", List.of("total", "a", "b")).filters());
    assertEquals(List.of("total", "a", "b"), moves.chosen(draft, "group"));
  }

  @Test
  void whatIsTakenAwayStandsAtItsTotalAgain() {
    PivotDraft without = moves.without(moves.choose(draft, "group", List.of("a")), "group");
    assertEquals(Map.of(), without.filters());
    assertEquals(Place.FILTERS, without.placeOf("group"));
    assertEquals(List.of("period"), moves.filters(without));
    assertEquals(List.of("total"), moves.chosen(without, "group"));
  }

  @Test
  void neighboursChangePlacesAndTheOutermostStays() {
    PivotDraft two = draft.toRows("status", 1);
    assertEquals(List.of("status", "group"), moves.shifted(two, "status", -1).rows().subList(0, 2));
    assertEquals(two, moves.shifted(two, "group", -1));
  }

  @Test
  void aDraggedMeasureBringsTheOthersAlong() {
    PivotDraft placed = moves.placeMeasure(draft, "o", Place.COLUMNS, 0);
    assertEquals(List.of("m", "n", "o"), placed.measures());
    assertEquals(Place.COLUMNS, placed.placeOf(DataStructure.MEASURE));
  }

  @Test
  void aMeasureAmongFiltersIsTheOnlyOne() {
    PivotDraft placed = moves.placeMeasure(draft, "n", Place.FILTERS, Moves.LAST);
    assertEquals(List.of("n"), placed.measures());
  }

  @Test
  void theLatestPeriodIsNamedWhenNoneIsChosen() {
    assertEquals(List.of("2021"), moves.chosen(draft, DataStructure.PERIOD));
    assertEquals(
        List.of("2016", "2021"),
        moves.choose(draft, DataStructure.PERIOD, List.of("2016", "2021")).periods());
  }

  @Test
  void membersAddedOneByOneStandInTheOrderOfTheClassification() {
    PivotDraft added = moves.addMember(moves.addMember(draft, "group", "b"), "group", "a");
    assertEquals(List.of("a", "b"), added.filters().get("group"));
  }

  private static Dimension dimension(String id, Code... codes) {
    return new Dimension(id, text(id), List.of(codes), Dimension.Categories.PARTITION);
  }

  private static Code code(String id, boolean total) {
    return new Code(id, text(id), Optional.empty(), total);
  }

  private static BilingualText text(String text) {
    return BilingualText.of(text, text);
  }
}
