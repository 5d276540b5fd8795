package ca.lipworkbench.engine.testkit;

import static ca.lipworkbench.engine.testkit.AtlanticPlaces.ALBERT;
import static ca.lipworkbench.engine.testkit.AtlanticPlaces.DIEPPE;
import static ca.lipworkbench.engine.testkit.AtlanticPlaces.GREATER_MONCTON;
import static ca.lipworkbench.engine.testkit.AtlanticPlaces.HILLSBOROUGH;
import static ca.lipworkbench.engine.testkit.AtlanticPlaces.MONCTON;
import static ca.lipworkbench.engine.testkit.AtlanticPlaces.RIVERVIEW;
import static ca.lipworkbench.engine.testkit.SumContract.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.pivot.Calculation;
import ca.lipworkbench.engine.pivot.PivotDraft;
import ca.lipworkbench.engine.statistics.Additivity;
import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.statistics.Comparison;
import ca.lipworkbench.engine.statistics.Derivation;
import ca.lipworkbench.engine.statistics.Interval;
import ca.lipworkbench.engine.statistics.Refusal;
import ca.lipworkbench.engine.statistics.RoundingModel;
import ca.lipworkbench.engine.table.Dimension.Categories;
import ca.lipworkbench.engine.table.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rates, averages, medians and what else may not be summed. */
public abstract class RateContract extends EngineContract {

  private static TableFixture jobs() {
    return TableFixture.named("test")
        .with(Measures.count("unemployed", RoundingModel.RR5))
        .with(Measures.count("labour-force", RoundingModel.RR5))
        .with(Measures.rate("unemployment-rate", "unemployed", "labour-force"))
        .with(Measures.derivedRate("derived-rate", "unemployed", "labour-force"))
        .row(MONCTON, "2021", "unemployed", 150)
        .row(MONCTON, "2021", "labour-force", 2400)
        .row(MONCTON, "2021", "unemployment-rate", 6.3)
        .row(DIEPPE, "2021", "unemployed", 40)
        .row(DIEPPE, "2021", "labour-force", 310)
        .row(DIEPPE, "2021", "unemployment-rate", 12.9)
        .row(RIVERVIEW, "2021", "unemployed", 20)
        .row(RIVERVIEW, "2021", "labour-force", 190)
        .row(RIVERVIEW, "2021", "unemployment-rate", 10.5);
  }

  @Test
  void rateOfAUnionIsARatioOfSums() {
    Cell cell = cell(jobs(), GREATER_MONCTON, "unemployment-rate");
    assertEquals(7.24, cell.value().orElseThrow(), 0.005);
    assertEquals(0.23, cell.intervals().rounding95().orElseThrow().halfWidth(), 0.005);
    assertEquals(new Derivation.RatioOfSums(210, 3, 2900, 3), cell.derivation());
  }

  @Test
  void publishedRateIsPreferredForAPublishedArea() {
    Cell cell = cell(jobs(), AreaId.of(MONCTON), "unemployment-rate");
    assertEquals(OptionalDouble.of(6.3), cell.value());
    assertEquals(new Derivation.Published(), cell.derivation());
  }

  @Test
  void derivedRateOfAPublishedAreaIsOneCellOverOne() {
    Cell cell = cell(jobs(), AreaId.of(MONCTON), "derived-rate");
    assertEquals(6.25, cell.value().orElseThrow(), 1e-9);
    assertEquals(new Derivation.RatioOfSums(150, 1, 2400, 1), cell.derivation());
  }

  @Test
  void rateWithoutItsPartsIsRefused() {
    TableFixture table =
        TableFixture.named("test")
            .with(Measures.rate("rate", "nothing", "less"))
            .row(MONCTON, "2021", "rate", 5)
            .row(DIEPPE, "2021", "rate", 6)
            .row(RIVERVIEW, "2021", "rate", 7);
    Refusal refusal = refusal(cell(table, GREATER_MONCTON, "rate"));
    assertEquals(Refusal.Reason.RATE_WITHOUT_PARTS, refusal.reason());
    assertEquals(
        Optional.of(
            new Refusal.Offer.SideBySide(
                List.of(RIVERVIEW.value(), MONCTON.value(), DIEPPE.value()))),
        refusal.offer());
  }

  @Test
  void averageIsWeightedByItsBase() {
    TableFixture table =
        TableFixture.named("test")
            .with(Measures.count("recipients", RoundingModel.RR5))
            .with(Measures.average("average-income", "recipients"))
            .row(MONCTON, "2021", "average-income", 42_000)
            .row(MONCTON, "2021", "recipients", 1200)
            .row(DIEPPE, "2021", "average-income", 38_500)
            .row(DIEPPE, "2021", "recipients", 430)
            .row(RIVERVIEW, "2021", "average-income", 51_000)
            .row(RIVERVIEW, "2021", "recipients", 75);
    Cell cell = cell(table, GREATER_MONCTON, "average-income");
    assertEquals(41_513.20, cell.value().orElseThrow(), 0.005);
    assertEquals(new Derivation.WeightedMean(3, 1705), cell.derivation());
  }

  @Test
  void averageWithoutItsBaseIsRefused() {
    TableFixture table = threeOf(Additivity.AVERAGE, 42_000, 38_500, 51_000);
    assertEquals(
        Refusal.Reason.AVERAGE_WITHOUT_BASE,
        refusal(cell(table, GREATER_MONCTON, "measure")).reason());
  }

  @Test
  void medianIsRefusedWithTheRangeOfItsParts() {
    TableFixture table = threeOf(Additivity.QUANTILE, 24_000, 27_000, 31_000);
    Refusal refusal = refusal(cell(table, GREATER_MONCTON, "measure"));
    assertEquals(Refusal.Reason.NON_ADDITIVE_QUANTILE, refusal.reason());
    assertEquals(
        Optional.of(new Refusal.Offer.RangeOfParts(new Interval(24_000, 31_000), 3)),
        refusal.offer());
  }

  @Test
  void medianWithASuppressedPartOffersNoRange() {
    TableFixture table =
        TableFixture.named("test")
            .with(Measures.bare("measure", Additivity.QUANTILE, Unit.DOLLARS))
            .row(MONCTON, "2021", "measure", 24_000)
            .symbol(DIEPPE, "2021", "measure", "x")
            .row(RIVERVIEW, "2021", "measure", 31_000);
    Refusal refusal = refusal(cell(table, GREATER_MONCTON, "measure"));
    assertEquals(
        Optional.of(
            new Refusal.Offer.SideBySide(
                List.of(RIVERVIEW.value(), MONCTON.value(), DIEPPE.value()))),
        refusal.offer());
  }

  @ParameterizedTest
  @CsvSource({
    "INDEX, INDEX_WITHOUT_PARTS",
    "AREA_RELATIVE, AREA_RELATIVE",
    "UNKNOWN, NOT_DESCRIBED",
  })
  void whatCannotBeCombinedIsRefusedWithItsReason(Additivity additivity, Refusal.Reason reason) {
    TableFixture table = threeOf(additivity, 1, 2, 3);
    assertEquals(reason, refusal(cell(table, GREATER_MONCTON, "measure")).reason());
  }

  @Test
  void measureWithoutADescriptionIsShownAsPublished() {
    Cell cell = cell(threeOf(Additivity.UNKNOWN, 1, 2, 3), AreaId.of(MONCTON), "measure");
    assertEquals(OptionalDouble.of(1), cell.value());
    assertEquals(Optional.empty(), cell.intervals().roundingHard());
  }

  @Test
  void ratioOverZeroHasNoValue() {
    TableFixture table =
        TableFixture.named("test")
            .with(Measures.count("part", RoundingModel.RR5))
            .with(Measures.count("whole", RoundingModel.RR5))
            .with(Measures.derivedRate("share", "part", "whole"))
            .row(MONCTON, "2021", "part", 0)
            .row(MONCTON, "2021", "whole", 0);
    Cell cell = cell(table, AreaId.of(MONCTON), "share");
    assertEquals(OptionalDouble.empty(), cell.value());
    assertEquals(new Derivation.RatioOfSums(0, 1, 0, 1), cell.derivation());
  }

  /** Riverview is all that both sides share, and alone it would be its published rate of 10. */
  @Test
  void ratesThatShareOneAreaShareItsCountsAndNotItsRate() {
    TableFixture table =
        TableFixture.named("test")
            .with(Measures.count("unemployed", RoundingModel.RR5))
            .with(Measures.count("labour-force", RoundingModel.RR5))
            .with(Measures.rate("unemployment-rate", "unemployed", "labour-force"))
            .row(MONCTON, "2021", "unemployed", 150)
            .row(MONCTON, "2021", "labour-force", 2400)
            .row(DIEPPE, "2021", "unemployed", 40)
            .row(DIEPPE, "2021", "labour-force", 310)
            .row(RIVERVIEW, "2021", "unemployed", 20)
            .row(RIVERVIEW, "2021", "labour-force", 200)
            .row(RIVERVIEW, "2021", "unemployment-rate", 10)
            .row(HILLSBOROUGH, "2021", "unemployed", 40)
            .row(HILLSBOROUGH, "2021", "labour-force", 100);
    Cell cell = against(AreaId.of(ALBERT), table, "unemployment-rate");
    double ratio = (210 / 2910.0) / (60 / 300.0);
    assertEquals(ratio, cell.value().orElseThrow(), 1e-6);
    // Relative slopes; Riverview is on both sides, Moncton and Dieppe above, Hillsborough below.
    double relative =
        4 * Math.pow(1 / 210.0 - 1 / 60.0, 2)
            + 4 * Math.pow(1 / 2910.0 - 1 / 300.0, 2)
            + 8 / Math.pow(210, 2)
            + 8 / Math.pow(2910, 2)
            + 4 / Math.pow(60, 2)
            + 4 / Math.pow(300, 2);
    assertEquals(
        1.96 * ratio * Math.sqrt(relative),
        cell.intervals().rounding95().orElseThrow().halfWidth(),
        1e-4);
  }

  @Test
  void controlledCountsThatAreSharedKeepTheSlackOfAllTheirCategories() {
    TableFixture table =
        TableFixture.named("test")
            .with(Measures.count("people", RoundingModel.CONTROLLED))
            .with(TableFixture.dimension("gender", Categories.PARTITION, "men", "women"));
    for (String gender : List.of("men", "women")) {
      table.row(MONCTON, "2021", "people", 100, gender);
      table.row(DIEPPE, "2021", "people", 50, gender);
      table.row(RIVERVIEW, "2021", "people", 50, gender);
    }
    Interval hard =
        against(AreaId.of(MONCTON), table, "people").intervals().roundingHard().orElseThrow();
    // 200 ± 10 are shared, the other 200 ± 20 are not.
    assertEquals((180 + 210) / 210.0, hard.low(), 1e-9);
    assertEquals((220 + 190) / 190.0, hard.high(), 1e-9);
  }

  private Cell against(AreaId base, TableFixture table, String measure) {
    return answer(
            table,
            PivotDraft.of(spec(List.of(GREATER_MONCTON), List.of(measure), Map.of()))
                .calculated(
                    new Calculation.Compared(Comparison.RATIO, new Calculation.Base.OfArea(base)))
                .complete())
        .cells()
        .getFirst()
        .getFirst();
  }

  private static TableFixture threeOf(
      Additivity additivity, double moncton, double dieppe, double riverview) {
    return TableFixture.named("test")
        .with(Measures.bare("measure", additivity, Unit.DOLLARS))
        .row(MONCTON, "2021", "measure", moncton)
        .row(DIEPPE, "2021", "measure", dieppe)
        .row(RIVERVIEW, "2021", "measure", riverview);
  }
}
