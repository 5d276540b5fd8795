package ca.lipworkbench.engine.pivot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.error.EngineError;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.pivot.PivotDraft.Missing;
import ca.lipworkbench.engine.pivot.PivotDraft.Place;
import ca.lipworkbench.engine.statistics.Comparison;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.engine.text.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PivotDraftTest {
  private static final long SEED = 31_121_981;
  private static final List<String> DIMENSIONS =
      List.of(DataStructure.AREA, DataStructure.PERIOD, DataStructure.MEASURE, "age", "gender");

  private static AreaId area(int number) {
    return new AreaId("area-" + number);
  }

  private static PivotDraft begun() {
    return PivotDraft.EMPTY
        .withTable(new TableName("people"))
        .withMeasures(List.of("m-1", "m-2"))
        .withAreas(List.of(area(1), area(2)));
  }

  @Test
  void whatIsMissingIsSaidInTheOrderOfChoosing() {
    assertEquals(List.of(Missing.TABLE, Missing.MEASURE, Missing.AREA), PivotDraft.EMPTY.missing());
    assertEquals(Optional.empty(), PivotDraft.EMPTY.spec());
    assertEquals("Choose a table or an indicator.", Missing.TABLE.sentence(Language.ENGLISH));
    WorkbenchException failure =
        assertThrows(
            WorkbenchException.class,
            () -> PivotDraft.EMPTY.withTable(new TableName("t")).complete());
    assertEquals(EngineError.SPEC_WITHOUT_MEASURE, failure.code());
  }

  @Test
  void severalMembersGetAPlaceByThemselves() {
    PivotDraft draft = begun().withPeriods(List.of("2016", "2021"));
    assertEquals(List.of(DataStructure.MEASURE), draft.rows());
    assertEquals(List.of(DataStructure.AREA, DataStructure.PERIOD), draft.columns());
    assertTrue(draft.spec().isPresent());
  }

  @Test
  void aDimensionIsTakenFromWhereItStood() {
    PivotDraft draft = begun().toRows(DataStructure.AREA, 0);
    assertEquals(List.of(DataStructure.AREA, DataStructure.MEASURE), draft.rows());
    assertEquals(List.of(), draft.columns());
    assertEquals(
        List.of(DataStructure.MEASURE, DataStructure.AREA),
        draft.toRows(DataStructure.AREA, 99).rows());
    assertEquals(Place.ROWS, draft.placeOf(DataStructure.AREA));
    assertEquals(Place.FILTERS, draft.placeOf("age"));
  }

  @Test
  void offTheAxesTheFirstMemberStays() {
    PivotDraft draft = begun().offAxes(DataStructure.AREA);
    assertEquals(List.of(area(1)), draft.areas());
    assertEquals(List.of(), draft.columns());
  }

  @Test
  void anotherTableKeepsTheAreasAlone() {
    PivotDraft draft = begun().keep("age", List.of("old")).withTable(new TableName("other"));
    assertEquals(List.of(area(1), area(2)), draft.areas());
    assertEquals(List.of(), draft.measures());
    assertEquals(Map.of(), draft.filters());
    PivotDraft same = begun();
    assertEquals(same, same.withTable(new TableName("people")));
  }

  @Test
  void anOrderDoesNotOutliveItsColumn() {
    RowOrder byArea =
        new RowOrder.ByValue(Map.of(DataStructure.AREA, "area-2"), RowOrder.Direction.DESCENDING);
    PivotDraft ordered = begun().ordered(byArea);
    assertEquals(byArea, ordered.order());
    assertEquals(byArea, ordered.addAreas(List.of(area(3))).order());
    assertEquals(RowOrder.CLASSIFIED, ordered.removeAreas(List.of(area(2))).order());
    assertEquals(RowOrder.CLASSIFIED, ordered.swapped().order());
    assertEquals(
        RowOrder.CLASSIFIED,
        begun()
            .ordered(new RowOrder.ByValue(Map.of("age", "old"), RowOrder.Direction.ASCENDING))
            .order());
  }

  @Test
  void contradictionsAreSaidInBothLanguages() {
    WorkbenchException failure =
        assertThrows(
            WorkbenchException.class,
            () ->
                new PivotSpec(
                    new TableName("t"),
                    List.of(),
                    List.of(),
                    List.of("m"),
                    List.of(area(1), area(2)),
                    List.of(),
                    Map.of()));
    assertEquals(EngineError.SPEC_WITHOUT_PLACE, failure.code());
    assertTrue(failure.sentence(Language.ENGLISH).contains("“Area”"));
    assertTrue(failure.sentence(Language.FRENCH).contains("Région"));
  }

  @Test
  void anyEditsGiveASpecificationThatComesBackFromItsTwoForms() {
    Random random = new Random(SEED);
    for (int round = 0; round < 300; round++) {
      PivotDraft draft = begun();
      for (int step = 0; step < 15; step++) {
        draft = edit(draft, random);
        String where = "seed " + SEED + ", round " + round + ", step " + step;
        List<String> axes = new ArrayList<>(draft.rows());
        axes.addAll(draft.columns());
        assertEquals(axes.size(), new HashSet<>(axes).size(), where);
        assertEquals(draft, PivotAddress.read(PivotAddress.write(draft).orElseThrow()), where);
        if (draft.missing().isEmpty()) {
          PivotSpec spec = draft.complete();
          assertEquals(draft, PivotDraft.of(spec), where);
          assertEquals(spec, PivotSpecCodec.parse(PivotSpecCodec.write(spec)), where);
        }
      }
    }
  }

  private static final List<Calculation> CALCULATIONS =
      List.of(
          Calculation.NONE,
          new Calculation.Share(Calculation.Whole.TABLE),
          new Calculation.Compared(Comparison.INDEX, new Calculation.Base.OfArea(area(3))),
          new Calculation.Compared(Comparison.CHANGE, new Calculation.Base.OfPeriod("2016")));

  private static PivotDraft edit(PivotDraft draft, Random random) {
    String dimension = DIMENSIONS.get(random.nextInt(DIMENSIONS.size()));
    List<String> some = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      some.add(Integer.toString(7 + i));
    }
    return switch (random.nextInt(15)) {
      case 0 -> draft.toRows(dimension, random.nextInt(4));
      case 1 -> draft.toColumns(dimension, random.nextInt(4));
      case 2 -> draft.offAxes(dimension);
      case 3 -> draft.swapped();
      case 4 -> draft.withMeasures(some);
      case 5 -> draft.addAreas(List.of(area(random.nextInt(5)), area(random.nextInt(5))));
      case 6 -> draft.removeAreas(List.of(area(random.nextInt(5))));
      case 7 -> draft.withPeriods(some);
      case 8 -> draft.keep(random.nextBoolean() ? "age" : "gender", some);
      case 9 -> draft.withTotals(random.nextBoolean() ? Totals.HIDDEN : Totals.ADDED);
      case 12 -> draft.withTop(OptionalInt.of(1 + random.nextInt(9)));
      case 13 -> draft.inDollarsOf(OptionalInt.of(2015 + random.nextInt(9)));
      case 14 -> draft.calculated(CALCULATIONS.get(random.nextInt(CALCULATIONS.size())));
      case 10 ->
          draft.ordered(
              new RowOrder.ByLabel(
                  random.nextBoolean() ? Language.FRENCH : Language.ENGLISH,
                  RowOrder.Direction.DESCENDING));
      default ->
          draft.ordered(
              new RowOrder.ByValue(
                  draft.columns().size() == 1 && !draft.areas().isEmpty()
                      ? Map.of(draft.columns().getFirst(), draft.areas().getFirst().value())
                      : Map.of(),
                  RowOrder.Direction.ASCENDING));
    };
  }
}
