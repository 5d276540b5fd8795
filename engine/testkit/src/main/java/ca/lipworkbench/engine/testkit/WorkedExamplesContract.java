package ca.lipworkbench.engine.testkit;

import static ca.lipworkbench.engine.testkit.AtlanticPlaces.ALL_OF_WESTMORLAND;
import static ca.lipworkbench.engine.testkit.AtlanticPlaces.CANADA;
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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.error.EngineError;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.pivot.Calculation;
import ca.lipworkbench.engine.pivot.PivotDraft;
import ca.lipworkbench.engine.pivot.PivotSpec;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.statistics.Additivity;
import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.statistics.Comparison;
import ca.lipworkbench.engine.statistics.Derivation;
import ca.lipworkbench.engine.statistics.Interval;
import ca.lipworkbench.engine.statistics.Intervals;
import ca.lipworkbench.engine.statistics.Precision;
import ca.lipworkbench.engine.statistics.Refusal;
import ca.lipworkbench.engine.statistics.Refusal.Reason;
import ca.lipworkbench.engine.statistics.RoundingModel;
import ca.lipworkbench.engine.table.Cohorts;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Dimension;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.engine.table.Unit;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.wording.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The worked examples of the statistical rules that run a query, by their numbers. */
public abstract class WorkedExamplesContract extends EngineContract {
  private static final List<Dguid> PLACES = List.of(MONCTON, DIEPPE, SHEDIAC, CAP_PELE);

  private static TableFixture counts(RoundingModel rounding) {
    return TableFixture.named("test")
        .with(Measures.count("part", rounding))
        .with(Measures.count("whole", rounding))
        .with(Measures.derivedRate("share", "part", "whole"));
  }

  private static TableFixture partOfWhole(double part, double whole) {
    return counts(RoundingModel.RR5)
        .row(MONCTON, "2021", "part", part)
        .row(MONCTON, "2021", "whole", whole);
  }

  private Cell calculated(TableFixture table, PivotDraft draft) {
    return answer(table, draft.complete()).cells().getFirst().getFirst();
  }

  private static PivotDraft ask(AreaId area, String measure) {
    return PivotDraft.of(spec(List.of(area), List.of(measure), Map.of()));
  }

  private static Calculation against(Comparison how, AreaId area) {
    return new Calculation.Compared(how, new Calculation.Base.OfArea(area));
  }

  private static Calculation against(Comparison how, String period) {
    return new Calculation.Compared(how, new Calculation.Base.OfPeriod(period));
  }

  private static void assertRange(double low, double high, Optional<Interval> range, double by) {
    assertEquals(low, range.orElseThrow().low(), by);
    assertEquals(high, range.orElseThrow().high(), by);
  }

  @Test
  void example1SumOfSevenCells() {
    double[] cells = {35, 10, 0, 25, 15, 5, 20};
    String[] codes = {"a", "b", "c", "d", "e", "f", "g"};
    TableFixture table =
        counts(RoundingModel.RR5)
            .with(TableFixture.dimension("kind", Dimension.Categories.PARTITION, codes));
    for (int i = 0; i < cells.length; i++) {
      table.row(MONCTON, "2021", "part", cells[i], codes[i]);
    }
    Cell cell = cell(table, id(MONCTON), "part");
    assertEquals(OptionalDouble.of(110), cell.value());
    assertRange(99.6, 120.4, cell.intervals().rounding95(), 0.05);
    assertRange(86, 138, cell.intervals().roundingHard(), 0);
    assertEquals(
        Optional.of("100 to 120"),
        Wording.in(Language.ENGLISH).interval(cell, Measures.count("part", RoundingModel.RR5)));
  }

  @Test
  void example2SingleCells() {
    assertRange(1, 9, single(RoundingModel.RR5, 5), 0);
    assertRange(0, 4, single(RoundingModel.RR5, 0), 0);
    assertRange(0, 9, single(RoundingModel.RR5_10, 0), 0);
    assertRange(1, 14, single(RoundingModel.RR5_10, 10), 0);
  }

  private Optional<Interval> single(RoundingModel rounding, double value) {
    Cell cell = cell(counts(rounding).row(MONCTON, "2021", "part", value), id(MONCTON), "part");
    return cell.intervals().shownRounding();
  }

  @Test
  void example3Percentage() {
    Cell published = cell(partOfWhole(45, 310), id(MONCTON), "share");
    assertEquals(14.5, published.value().orElseThrow(), 0.05);
    assertRange(13.2, 15.8, published.intervals().rounding95(), 0.05);
    assertRange(13.1, 16.0, published.intervals().roundingHard(), 0.05);
    TableFixture table =
        counts(RoundingModel.RR5)
            .with(TableFixture.dimension("kind", Dimension.Categories.PARTITION, "part", "rest"))
            .row(MONCTON, "2021", "part", 45, "part")
            .row(MONCTON, "2021", "part", 265, "rest");
    Cell summed =
        calculated(
            table,
            ask(id(MONCTON), "part")
                .toRows("kind", 1)
                .calculated(new Calculation.Share(Calculation.Whole.COLUMN)));
    assertEquals(14.5, summed.value().orElseThrow(), 0.05);
    assertEquals(1.10, summed.intervals().rounding95().orElseThrow().halfWidth(), 0.005);
    assertEquals(Optional.empty(), summed.intervals().sampling95());
  }

  @Test
  void example4PercentageOverAHundred() {
    Cell cell = cell(partOfWhole(110, 105), id(MONCTON), "share");
    assertEquals(104.8, cell.value().orElseThrow(), 0.05);
    assertRange(97.2, 100, cell.intervals().roundingHard(), 0.05);
    assertEquals(
        "\u2248100% (rounding)",
        Wording.in(Language.ENGLISH).value(cell, Measures.derivedRate("share", "part", "whole")));
  }

  @Test
  void example5SmallBase() {
    Cell cell = cell(partOfWhole(5, 40), id(MONCTON), "share");
    assertEquals(9.9, cell.intervals().rounding95().orElseThrow().halfWidth(), 0.05);
    assertRange(2.3, 25.0, cell.intervals().roundingHard(), 0.05);
    assertEquals(Precision.CAUTION, Precision.of(12.5, cell.intervals()));
    assertEquals(
        "13% (use with caution)",
        Wording.in(Language.ENGLISH).value(cell, Measures.derivedRate("share", "part", "whole")));
  }

  @Test
  void example6DifferenceAndChange() {
    TableFixture areas =
        counts(RoundingModel.RR5)
            .row(MONCTON, "2021", "part", 250)
            .row(DIEPPE, "2021", "part", 180);
    Cell difference =
        calculated(
            areas, ask(id(MONCTON), "part").calculated(against(Comparison.DIFFERENCE, id(DIEPPE))));
    assertEquals(OptionalDouble.of(70), difference.value());
    assertEquals(5.5, difference.intervals().rounding95().orElseThrow().halfWidth(), 0.05);
    TableFixture periods =
        counts(RoundingModel.RR5)
            .row(MONCTON, "2016", "part", 85)
            .row(MONCTON, "2021", "part", 110);
    Cell change =
        calculated(
            periods, ask(id(MONCTON), "part").calculated(against(Comparison.CHANGE, "2016")));
    assertEquals(29.4, change.value().orElseThrow(), 0.05);
    assertRange(21.9, 37.0, change.intervals().rounding95(), 0.05);
  }

  @Test
  void example7RateOfAUnion() {
    TableFixture table = counts(RoundingModel.RR5);
    double[][] cells = {{150, 2400}, {40, 310}, {20, 190}};
    List<Dguid> parts = List.of(MONCTON, DIEPPE, RIVERVIEW);
    for (int i = 0; i < cells.length; i++) {
      table.row(parts.get(i), "2021", "part", cells[i][0]);
      table.row(parts.get(i), "2021", "whole", cells[i][1]);
    }
    Cell cell = cell(table, GREATER_MONCTON, "share");
    assertEquals(7.24, cell.value().orElseThrow(), 0.005);
    assertEquals(0.23, cell.intervals().rounding95().orElseThrow().halfWidth(), 0.005);
  }

  @Test
  void example8AverageOfAUnion() {
    TableFixture table =
        TableFixture.named("test")
            .with(Measures.count("recipients", RoundingModel.RR5))
            .with(Measures.average("average", "recipients"))
            .with(Measures.bare("baseless", Additivity.AVERAGE, Unit.DOLLARS));
    double[][] cells = {{42_000, 1200}, {38_500, 430}, {51_000, 75}};
    List<Dguid> parts = List.of(MONCTON, DIEPPE, RIVERVIEW);
    for (int i = 0; i < cells.length; i++) {
      table.row(parts.get(i), "2021", "average", cells[i][0]);
      table.row(parts.get(i), "2021", "baseless", cells[i][0]);
      table.row(parts.get(i), "2021", "recipients", cells[i][1]);
    }
    assertEquals(41_513.20, cell(table, GREATER_MONCTON, "average").value().orElseThrow(), 0.005);
    assertEquals(
        Reason.AVERAGE_WITHOUT_BASE, refusal(cell(table, GREATER_MONCTON, "baseless")).reason());
  }

  @Test
  void example9MedianOfAUnion() {
    TableFixture table =
        TableFixture.named("test").with(Measures.bare("median", Additivity.QUANTILE, Unit.DOLLARS));
    table.row(MONCTON, "2021", "median", 24_000);
    table.row(DIEPPE, "2021", "median", 27_000);
    table.row(RIVERVIEW, "2021", "median", 31_000);
    Refusal refusal = refusal(cell(table, GREATER_MONCTON, "median"));
    assertEquals(Reason.NON_ADDITIVE_QUANTILE, refusal.reason());
    assertEquals(
        Optional.of(new Refusal.Offer.RangeOfParts(new Interval(24_000, 31_000), 3)),
        refusal.offer());
  }

  private static TableFixture parts(String... cells) {
    TableFixture table = counts(RoundingModel.RR5);
    for (int i = 0; i < cells.length; i++) {
      if (Character.isDigit(cells[i].charAt(0))) {
        table.row(PLACES.get(i), "2021", "part", Double.parseDouble(cells[i]));
      } else {
        table.symbol(PLACES.get(i), "2021", "part", cells[i]);
      }
      table.row(PLACES.get(i), "2021", "whole", 500);
    }
    return table;
  }

  @Test
  void example10SuppressedPartOfASum() {
    Cell bounded = cell(parts("120", "x", "45", "30"), ALL_OF_WESTMORLAND, "part");
    assertEquals(OptionalDouble.of(195), bounded.value());
    assertTrue(bounded.isLowerBound());
    assertEquals(
        Reason.SUPPRESSED_PART,
        refusal(cell(parts("120", "x", "45", "30"), ALL_OF_WESTMORLAND, "share")).reason());
    TableFixture withTotal = parts("120", "x", "45", "30");
    withTotal.row(AtlanticPlaces.WESTMORLAND, "2021", "part", 215);
    Cell total = cell(withTotal, id(AtlanticPlaces.WESTMORLAND), "part");
    assertEquals(OptionalDouble.of(215), total.value());
    Cell hidden = cell(withTotal, id(DIEPPE), "part");
    assertEquals(OptionalDouble.empty(), hidden.value());
    assertEquals(Intervals.UNKNOWN, hidden.intervals(), "not even bounded by the total");
    Cell incomplete = cell(parts("120", "..", "45", "30"), ALL_OF_WESTMORLAND, "part");
    assertFalse(incomplete.isLowerBound());
    assertFalse(incomplete.coverage().isComplete());
    Cell complete = cell(parts("120", "...", "45", "30"), ALL_OF_WESTMORLAND, "part");
    assertEquals(OptionalDouble.of(195), complete.value());
    assertTrue(complete.coverage().isComplete());
  }

  @Test
  void example11NotApplicableLeavesBothSides() {
    TableFixture table =
        counts(RoundingModel.RR5_10)
            .row(MONCTON, "2016", "part", 4_809_335)
            .row(MONCTON, "2016", "whole", 33_968_185)
            .symbol(DIEPPE, "2016", "part", "...")
            .row(DIEPPE, "2016", "whole", 491_875)
            .symbol(RIVERVIEW, "2016", "part", "...")
            .symbol(RIVERVIEW, "2016", "whole", "...");
    Cell cell = cell(table, GREATER_MONCTON, "share");
    assertEquals(
        33_968_185, ((Derivation.RatioOfSums) cell.derivation()).denominator(), "not 34,460,060");
    assertEquals(100 * 4_809_335 / 33_968_185.0, cell.value().orElseThrow(), 1e-6);
    Cell nowhere = cell(table, id(RIVERVIEW), "part");
    assertEquals("...", nowhere.status().toString());
  }

  @Test
  void example12ImmigrantsOfCanadaIn2016() {
    TableFixture table =
        counts(RoundingModel.RR5_10)
            .with(
                TableFixture.dimension(
                    "arrival",
                    Dimension.Categories.PARTITION,
                    "immigrants",
                    "recent<immigrants",
                    "earlier<immigrants",
                    "2001-2010<earlier"))
            .row(CANADA, "2016", "part", 1_349_770, "immigrants")
            .row(CANADA, "2016", "whole", 7_524_455, "immigrants")
            .row(CANADA, "2016", "part", 379_425, "recent")
            .row(CANADA, "2016", "whole", 1_209_045, "recent")
            .row(CANADA, "2016", "part", 970_345, "earlier")
            .row(CANADA, "2016", "whole", 6_315_415, "earlier")
            .row(CANADA, "2016", "part", 374_095, "2001-2010")
            .row(CANADA, "2016", "whole", 2_000_000, "2001-2010");
    assertEquals(31.4, rate(table, "recent"), 0.05);
    assertEquals(17.9, rate(table, "immigrants"), 0.05);
    assertEquals(17.9, rate(table, "recent", "earlier"), 0.05);
    Cell twice = cell(table, "part", "recent", "earlier", "2001-2010");
    assertEquals(Reason.NESTED_CATEGORIES, refusal(twice).reason(), "1,723,865 is wrong");
    assertEquals(OptionalDouble.of(1_349_770), cell(table, "part", "recent", "earlier").value());
    assertEquals(
        OptionalDouble.of(7_524_460),
        cell(table, "whole", "recent", "earlier").value(),
        "5 more than published, and no error");
  }

  private double rate(TableFixture table, String... codes) {
    return cell(table, "share", codes).value().orElseThrow();
  }

  private Cell cell(TableFixture table, String measure, String... codes) {
    return calculated(table, ask(id(CANADA), measure).keep("arrival", Arrays.asList(codes)));
  }

  @Test
  void example13OverlappingHousingStandards() {
    TableFixture table =
        TableFixture.named("test")
            .with(Measures.overlappingCount("households"))
            .with(
                TableFixture.dimension(
                    "standard",
                    Dimension.Categories.OVERLAPPING,
                    "*any",
                    "affordability<any",
                    "adequacy<any",
                    "suitability<any"))
            .row(CANADA, "2021", "households", 3_985_590, "any")
            .row(CANADA, "2021", "households", 2_742_920, "affordability")
            .row(CANADA, "2021", "households", 852_775, "adequacy")
            .row(CANADA, "2021", "households", 766_080, "suitability");
    PivotDraft draft = ask(id(CANADA), "households");
    assertEquals(
        Reason.OVERLAPPING_CATEGORIES,
        refusal(
                calculated(
                    table,
                    draft.keep("standard", List.of("affordability", "adequacy", "suitability"))))
            .reason());
    assertEquals(OptionalDouble.of(3_985_590), calculated(table, draft).value());
  }

  @Test
  void example14PopulationOfThreeSubdivisions() {
    TableFixture table =
        TableFixture.named("test")
            .with(Measures.count("population", RoundingModel.CONTROLLED))
            .with(Measures.count("characteristic", RoundingModel.RR5))
            .row(MONCTON, "2021", "population", 79_470)
            .row(DIEPPE, "2021", "population", 28_114)
            .row(RIVERVIEW, "2021", "population", 20_584)
            .row(MONCTON, "2021", "characteristic", 100)
            .row(DIEPPE, "2021", "characteristic", 50)
            .row(RIVERVIEW, "2021", "characteristic", 20);
    Cell population = cell(table, GREATER_MONCTON, "population");
    assertEquals(OptionalDouble.of(128_168), population.value());
    assertEquals(Optional.empty(), population.intervals().rounding95());
    Cell characteristic = cell(table, GREATER_MONCTON, "characteristic");
    assertEquals(6.8, characteristic.intervals().rounding95().orElseThrow().halfWidth(), 0.05);
  }

  @Test
  void example17PartnershipBesideItsProvince() {
    TableFixture table =
        counts(RoundingModel.RR5)
            .row(MONCTON, "2021", "part", 2_000)
            .row(MONCTON, "2021", "whole", 12_000)
            .row(DIEPPE, "2021", "part", 1_000)
            .row(DIEPPE, "2021", "whole", 5_000)
            .row(RIVERVIEW, "2021", "part", 600)
            .row(RIVERVIEW, "2021", "whole", 3_000)
            .row(NEW_BRUNSWICK, "2021", "part", 28_000)
            .row(NEW_BRUNSWICK, "2021", "whole", 200_000);
    Cell gap =
        calculated(
            table,
            ask(GREATER_MONCTON, "share")
                .calculated(against(Comparison.DIFFERENCE, id(NEW_BRUNSWICK))));
    assertEquals(4.0, gap.value().orElseThrow(), 1e-9);
    Derivation.Compared how = assertInstanceOf(Derivation.Compared.class, gap.derivation());
    assertEquals(Derivation.Compared.Nesting.OVERLAPPING, how.nesting());
    Cell rest =
        calculated(
            table,
            ask(GREATER_MONCTON, "part")
                .calculated(against(Comparison.DIFFERENCE, id(NEW_BRUNSWICK))));
    assertEquals(Reason.PART_OF_BASE, refusal(rest).reason());
  }

  @Test
  void example18ConstantDollars() {
    assertEquals(51_215, inDollars(40_000, 2005, 2020), 0.5);
    assertEquals(54_107, inDollars(50_000, 2015, 2020), 0.5);
    assertEquals(46_756, inDollars(45_000, 2022, 2023), 0.5);
    assertEquals(45_000, inDollars(45_000, 2023, 2023), 0, "never a second time");
    TableFixture mixed =
        TableFixture.named("test")
            .with(Measures.medianInDollarsOf("before", 2015))
            .with(Measures.medianInDollarsOf("after", 2020))
            .row(MONCTON, "2021", "before", 50_000)
            .row(MONCTON, "2021", "after", 54_107);
    PivotDraft both =
        PivotDraft.of(spec(List.of(id(MONCTON)), List.of("before", "after"), Map.of()));
    assertEquals(
        Reason.MIXED_DOLLARS,
        refusal(answer(mixed, both.complete()).cells().getFirst().get(1)).reason());
    List<Cell> one =
        answer(mixed, both.inDollarsOf(OptionalInt.of(2020)).complete()).cells().getFirst();
    assertEquals(54_107, one.get(0).value().orElseThrow(), 0.5);
    assertEquals(OptionalDouble.of(54_107), one.get(1).value());
    assertInstanceOf(Derivation.Published.class, one.get(1).derivation());
    WorkbenchException unknown =
        assertThrows(
            WorkbenchException.class,
            () -> answer(mixed, both.inDollarsOf(OptionalInt.of(1950)).complete()));
    assertEquals(EngineError.UNKNOWN_DOLLAR_YEAR, unknown.code());
  }

  private double inDollars(double amount, int from, int to) {
    TableFixture table =
        TableFixture.named("test")
            .with(Measures.medianInDollarsOf("median", from))
            .row(MONCTON, "2021", "median", amount);
    return calculated(table, ask(id(MONCTON), "median").inDollarsOf(OptionalInt.of(to)))
        .value()
        .orElseThrow();
  }

  private static TableFixture filers() {
    return counts(RoundingModel.RR5)
        .following(new Cohorts(Optional.of("admitted"), Optional.of("since")))
        .with(TableFixture.dimension("admitted", Dimension.Categories.PARTITION, "2015", "2016"))
        .with(TableFixture.dimension("since", Dimension.Categories.PARTITION, "0", "4", "5"))
        .row(MONCTON, "2020", "part", 900, "2016", "4")
        .row(MONCTON, "2021", "part", 950, "2016", "5")
        .row(MONCTON, "2020", "part", 700, "2015", "5");
  }

  @Test
  void example19SlicesOfCohorts() {
    PivotDraft of2016 =
        ask(id(MONCTON), "part")
            .keep("admitted", List.of("2016"))
            .withPeriods(List.of("2020", "2021"))
            .toRows("since", 1);
    PivotTable path = answer(filers(), of2016.keep("since", List.of("4", "5")).complete());
    // Rows: 4 and 5 years after; columns: the tax years.
    assertEquals(OptionalDouble.of(900), path.cells().get(0).get(0).value());
    assertEquals(Reason.INCONSISTENT_COHORT, refusal(path.cells().get(0).get(1)).reason());
    assertEquals(Reason.INCONSISTENT_COHORT, refusal(path.cells().get(1).get(0)).reason());
    assertEquals(OptionalDouble.of(950), path.cells().get(1).get(1).value());
    Cell personYears =
        calculated(
            filers(),
            ask(id(MONCTON), "part")
                .keep("admitted", List.of("2016"))
                .keep("since", List.of("4", "5")));
    assertEquals(Reason.PERSON_YEARS, refusal(personYears).reason(), "1,850 persons are wrong");
    WorkbenchException unasked =
        assertThrows(
            WorkbenchException.class,
            () ->
                new PivotSpec(
                    new TableName("test"),
                    List.of(DataStructure.AREA),
                    List.of(),
                    List.of("part"),
                    List.of(id(MONCTON)),
                    List.of("2020", "2021"),
                    Map.of()));
    assertEquals(EngineError.SPEC_WITHOUT_PLACE, unasked.code());
  }

  @Test
  void example19SyntheticSlicesAreLabelled() {
    PivotTable slice =
        answer(
            filers(),
            ask(id(MONCTON), "part")
                .toRows("admitted", 1)
                .toRows("since", 2)
                .withPeriods(List.of("2020"))
                .complete());
    assertTrue(slice.remarks().contains(new PivotTable.Remark.SyntheticCohort("2020")));
    assertTrue(slice.remarks().contains(new PivotTable.Remark.PartialYear()));
    PivotTable cohort =
        answer(
            filers(),
            ask(id(MONCTON), "part")
                .keep("admitted", List.of("2016"))
                .toRows("since", 1)
                .withPeriods(List.of("2020"))
                .complete());
    assertFalse(cohort.remarks().contains(new PivotTable.Remark.SyntheticCohort("2020")));
  }
}
