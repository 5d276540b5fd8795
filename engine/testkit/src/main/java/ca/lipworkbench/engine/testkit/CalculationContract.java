package ca.lipworkbench.engine.testkit;

import static ca.lipworkbench.engine.testkit.AtlanticPlaces.ALL_OF_WESTMORLAND;
import static ca.lipworkbench.engine.testkit.AtlanticPlaces.CAP_PELE;
import static ca.lipworkbench.engine.testkit.AtlanticPlaces.DIEPPE;
import static ca.lipworkbench.engine.testkit.AtlanticPlaces.GREATER_MONCTON;
import static ca.lipworkbench.engine.testkit.AtlanticPlaces.MONCTON;
import static ca.lipworkbench.engine.testkit.AtlanticPlaces.NEW_BRUNSWICK;
import static ca.lipworkbench.engine.testkit.AtlanticPlaces.RIVERVIEW;
import static ca.lipworkbench.engine.testkit.AtlanticPlaces.SHEDIAC;
import static ca.lipworkbench.engine.testkit.SumContract.id;
import static ca.lipworkbench.engine.testkit.SumContract.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.pivot.Calculation;
import ca.lipworkbench.engine.pivot.Calculation.Whole;
import ca.lipworkbench.engine.pivot.PivotDraft;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.pivot.PivotTableCodec;
import ca.lipworkbench.engine.pivot.RowOrder;
import ca.lipworkbench.engine.pivot.Totals;
import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.statistics.Comparison;
import ca.lipworkbench.engine.statistics.Derivation;
import ca.lipworkbench.engine.statistics.Intervals;
import ca.lipworkbench.engine.statistics.Refusal.Reason;
import ca.lipworkbench.engine.statistics.RoundingModel;
import ca.lipworkbench.engine.table.Dimension;
import ca.lipworkbench.engine.table.Dimension.Categories;
import ca.lipworkbench.engine.table.Unit;
import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.engine.text.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Shares, comparisons, added totals and the first rows of an order. */
public abstract class CalculationContract extends EngineContract {
  private static final double[][] PEOPLE = {{40, 60}, {30, 70}, {20, 80}};

  /** Two genders and three ages, with and without totals. */
  private static TableFixture people(Dimension... dimensions) {
    TableFixture table =
        TableFixture.named("test").with(Measures.count("people", RoundingModel.RR5));
    for (Dimension dimension : dimensions) {
      table.with(dimension);
    }
    return table;
  }

  private static TableFixture withoutTotals() {
    TableFixture table =
        people(
            TableFixture.dimension("age", Categories.PARTITION, "young", "middle", "old"),
            TableFixture.dimension("gender", Categories.PARTITION, "men", "women"));
    String[] ages = {"young", "middle", "old"};
    for (int age = 0; age < ages.length; age++) {
      table.row(MONCTON, "2021", "people", PEOPLE[age][0], ages[age], "men");
      table.row(MONCTON, "2021", "people", PEOPLE[age][1], ages[age], "women");
    }
    return table;
  }

  private static PivotDraft byAgeAndGender() {
    return PivotDraft.of(spec(List.of(id(MONCTON)), List.of("people"), Map.of()))
        .offAxes("area")
        .offAxes("measure")
        .toRows("age", 0)
        .toColumns("gender", 0);
  }

  private static List<List<OptionalDouble>> values(PivotTable table) {
    return table.cells().stream().map(row -> row.stream().map(Cell::value).toList()).toList();
  }

  private static List<OptionalDouble> numbers(double... values) {
    return Arrays.stream(values).mapToObj(OptionalDouble::of).toList();
  }

  private PivotTable shares(TableFixture table, PivotDraft draft, Whole of) {
    return answer(table, draft.calculated(new Calculation.Share(of)).complete());
  }

  @Test
  void sharesOfRowsColumnsAndTheTable() {
    assertEquals(
        List.of(numbers(40, 60), numbers(30, 70), numbers(20, 80)),
        values(shares(withoutTotals(), byAgeAndGender(), Whole.ROW)));
    PivotTable columns = shares(withoutTotals(), byAgeAndGender(), Whole.COLUMN);
    assertEquals(100 * 40 / 90.0, columns.cells().get(0).get(0).value().orElseThrow(), 1e-6);
    PivotTable table = shares(withoutTotals(), byAgeAndGender(), Whole.TABLE);
    assertEquals(40 * 100 / 300.0, table.cells().get(0).get(0).value().orElseThrow(), 1e-6);
    assertEquals(
        new Derivation.RatioOfSums(40, 1, 300, 6), table.cells().get(0).get(0).derivation());
    assertEquals(Unit.PER_CENT, table.measures().getFirst().unit());
    assertEquals("people, % of total", table.measures().getFirst().name().in(Language.ENGLISH));
    assertTrue(
        table.remarks().stream().anyMatch(PivotTable.Remark.AddedTotal.class::isInstance),
        "that the whole is our sum is said");
  }

  @Test
  void publishedTotalIsTheWholeEvenWhereItIsNotShown() {
    TableFixture table =
        people(TableFixture.dimension("age", Categories.PARTITION, "*all", "young<all", "old<all"))
            .row(MONCTON, "2021", "people", 105, "all")
            .row(MONCTON, "2021", "people", 40, "young")
            .row(MONCTON, "2021", "people", 60, "old");
    PivotDraft draft =
        PivotDraft.of(spec(List.of(id(MONCTON)), List.of("people"), Map.of()))
            .toRows("age", 1)
            .keep("age", List.of("young"));
    Cell share = shares(table, draft, Whole.COLUMN).cells().getFirst().getFirst();
    assertEquals(new Derivation.RatioOfSums(40, 1, 105, 1), share.derivation());
    assertEquals(1, shares(table, draft, Whole.COLUMN).rowHeaders().size());
  }

  @Test
  void sharesThatWouldBeWrongAreRefused() {
    PivotDraft draft = byAgeAndGender();
    assertEquals(
        Reason.NO_WHOLE,
        first(
            shares(
                withoutTotals(),
                draft.offAxes("gender").keep("gender", List.of("men")),
                Whole.ROW)));
    TableFixture hidden =
        people(TableFixture.dimension("age", Categories.PARTITION, "young", "middle", "old"))
            .row(MONCTON, "2021", "people", 40, "young")
            .symbol(MONCTON, "2021", "people", "x", "middle")
            .row(MONCTON, "2021", "people", 60, "old");
    PivotTable answer = shares(hidden, draft.offAxes("gender"), Whole.COLUMN);
    assertEquals(Reason.SUPPRESSED_PART, first(answer));
    Cell suppressed = answer.cells().get(1).getFirst();
    assertEquals(OptionalDouble.empty(), suppressed.value());
    TableFixture overlapping =
        people(TableFixture.dimension("age", Categories.OVERLAPPING, "young", "old"))
            .row(MONCTON, "2021", "people", 40, "young")
            .row(MONCTON, "2021", "people", 60, "old");
    assertEquals(
        Reason.OVERLAPPING_CATEGORIES,
        first(shares(overlapping, draft.offAxes("gender"), Whole.COLUMN)));
  }

  private static Reason first(PivotTable table) {
    return refusal(table.cells().getFirst().getFirst()).reason();
  }

  @Test
  void totalsAreAddedWhereNoneIsPublished() {
    PivotTable table =
        answer(withoutTotals(), byAgeAndGender().withTotals(Totals.ADDED).complete());
    assertEquals(
        List.of(
            numbers(300, 90, 210),
            numbers(100, 40, 60),
            numbers(100, 30, 70),
            numbers(100, 20, 80)),
        values(table));
    assertEquals(
        "Total of these 3",
        table.rowHeaders().getFirst().members().getFirst().label().in(Language.ENGLISH));
    assertEquals(new Derivation.SumOfCells(6), table.cells().getFirst().getFirst().derivation());
    assertEquals(
        List.of(new Derivation.Published(), new Derivation.Published()),
        table.cells().get(1).subList(1, 3).stream().map(Cell::derivation).toList());
  }

  @Test
  void addedTotalIncludesNothingThatIsNotShown() {
    PivotTable table =
        answer(
            withoutTotals(),
            byAgeAndGender()
                .withTotals(Totals.ADDED)
                .keep("age", List.of("young", "old"))
                .complete());
    assertEquals(numbers(200, 60, 140), values(table).getFirst());
    TableFixture hidden =
        people(TableFixture.dimension("age", Categories.PARTITION, "young", "middle", "old"))
            .row(MONCTON, "2021", "people", 40, "young")
            .symbol(MONCTON, "2021", "people", "x", "middle")
            .row(MONCTON, "2021", "people", 60, "old");
    Cell bounded =
        answer(hidden, byAgeAndGender().offAxes("gender").withTotals(Totals.ADDED).complete())
            .cells()
            .getFirst()
            .getFirst();
    assertEquals(OptionalDouble.of(100), bounded.value());
    assertTrue(bounded.isLowerBound());
  }

  private static TableFixture places() {
    return people()
        .row(MONCTON, "2016", "people", 200)
        .row(MONCTON, "2021", "people", 300)
        .row(DIEPPE, "2016", "people", 100)
        .row(DIEPPE, "2021", "people", 150)
        .row(RIVERVIEW, "2021", "people", 50)
        .symbol(SHEDIAC, "2021", "people", "x")
        .row(CAP_PELE, "2021", "people", 20)
        .row(NEW_BRUNSWICK, "2016", "people", 900)
        .row(NEW_BRUNSWICK, "2021", "people", 1000);
  }

  private PivotTable compared(Comparison how, Calculation.Base base, AreaId... areas) {
    return answer(
        places(),
        PivotDraft.of(spec(List.of(areas), List.of("people"), Map.of()))
            .calculated(new Calculation.Compared(how, base))
            .complete());
  }

  private static Calculation.Base of(AreaId area) {
    return new Calculation.Base.OfArea(area);
  }

  @Test
  void numbersAgainstAnArea() {
    PivotTable index =
        compared(Comparison.INDEX, of(id(NEW_BRUNSWICK)), id(NEW_BRUNSWICK), id(MONCTON));
    assertEquals(List.of(numbers(100), numbers(30)), values(index));
    Cell own = index.cells().getFirst().getFirst();
    assertEquals(0, own.intervals().roundingHard().orElseThrow().halfWidth(), 1e-9);
    assertEquals(
        "people, New Brunswick = 100", index.measures().getFirst().name().in(Language.ENGLISH));
    assertEquals(
        List.of(numbers(2)), values(compared(Comparison.RATIO, of(id(DIEPPE)), id(MONCTON))));
    assertEquals(
        List.of(numbers(100)), values(compared(Comparison.CHANGE, of(id(DIEPPE)), id(MONCTON))));
  }

  @Test
  void publishedCellsOnBothSidesAreOneCell() {
    Cell rest = compared(Comparison.RATIO, of(id(MONCTON)), GREATER_MONCTON).cells().get(0).get(0);
    assertEquals(5 / 3.0, rest.value().orElseThrow(), 1e-6);
    // (300 + 200) / 300: the 300 are the same cell; 200 are two cells. Slopes 1/300 and -2/900.
    double variance = 8 / 9e4 + 4 * Math.pow(200 / 9e4, 2);
    assertEquals(
        1.96 * Math.sqrt(variance), rest.intervals().rounding95().orElseThrow().halfWidth(), 1e-6);
    assertEquals(
        Derivation.Compared.Nesting.OVERLAPPING,
        assertInstanceOf(Derivation.Compared.class, rest.derivation()).nesting());
  }

  @Test
  void baseWithoutANumberRefusesAndSuppressedStaysSuppressed() {
    assertEquals(
        Reason.BASE_WITHOUT_NUMBER,
        first(compared(Comparison.RATIO, of(id(SHEDIAC)), id(MONCTON))));
    Cell suppressed =
        compared(Comparison.RATIO, of(id(MONCTON)), id(SHEDIAC)).cells().get(0).get(0);
    assertEquals(OptionalDouble.empty(), suppressed.value());
    assertEquals("x", suppressed.status().toString());
    assertEquals(Intervals.UNKNOWN, suppressed.intervals());
    assertEquals(
        Reason.SUPPRESSED_PART,
        first(compared(Comparison.RATIO, of(id(RIVERVIEW)), ALL_OF_WESTMORLAND)));
    assertEquals(
        Reason.PART_OF_BASE,
        first(compared(Comparison.DIFFERENCE, of(id(NEW_BRUNSWICK)), id(MONCTON))));
  }

  @Test
  void numbersAgainstAPeriodThatIsNotShown() {
    PivotTable change =
        compared(Comparison.CHANGE, new Calculation.Base.OfPeriod("2016"), id(MONCTON), id(DIEPPE));
    assertEquals(List.of(numbers(50), numbers(50)), values(change));
    assertEquals(
        new Derivation.Compared(
            Comparison.CHANGE,
            BilingualText.of("2016", "2016"),
            300,
            200,
            0,
            Derivation.Compared.Nesting.APART),
        change.cells().getFirst().getFirst().derivation());
  }

  @Test
  void onlyTheFirstRowsAreKeptAndSuppressedOnesHaveNoRank() {
    PivotDraft draft =
        PivotDraft.of(
                spec(
                    List.of(id(SHEDIAC), id(CAP_PELE), id(MONCTON), id(DIEPPE)),
                    List.of("people"),
                    Map.of()))
            .ordered(
                new RowOrder.ByValue(Map.of("measure", "people"), RowOrder.Direction.DESCENDING));
    PivotTable two = answer(places(), draft.withTop(OptionalInt.of(2)).complete());
    assertEquals(List.of(numbers(300), numbers(150)), values(two));
    assertEquals(List.of(new PivotTable.Remark.Top(2, 4)), two.remarks());
    PivotTable many = answer(places(), draft.withTop(OptionalInt.of(10)).complete());
    assertEquals(List.of(numbers(300), numbers(150), numbers(20)), values(many));
  }

  @Test
  void storedAnswersComeBackAsTheyWere() {
    PivotTable table =
        shares(withoutTotals(), byAgeAndGender().withTotals(Totals.ADDED), Whole.TABLE);
    assertEquals(table, stored(table));
    PivotTable index = compared(Comparison.INDEX, of(id(NEW_BRUNSWICK)), id(MONCTON));
    assertEquals(index, stored(index));
  }

  private static PivotTable stored(PivotTable table) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PivotTableCodec.write(table, out);
    return PivotTableCodec.read(new ByteArrayInputStream(out.toByteArray()));
  }
}
