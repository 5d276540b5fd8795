package ca.lipworkbench.engine.testkit;

import static ca.lipworkbench.engine.testkit.AtlanticPlaces.ALBERT;
import static ca.lipworkbench.engine.testkit.AtlanticPlaces.CANADA;
import static ca.lipworkbench.engine.testkit.AtlanticPlaces.CAP_PELE;
import static ca.lipworkbench.engine.testkit.AtlanticPlaces.DIEPPE;
import static ca.lipworkbench.engine.testkit.AtlanticPlaces.GREATER_MONCTON;
import static ca.lipworkbench.engine.testkit.AtlanticPlaces.MONCTON;
import static ca.lipworkbench.engine.testkit.AtlanticPlaces.NEW_BRUNSWICK;
import static ca.lipworkbench.engine.testkit.AtlanticPlaces.RIVERVIEW;
import static ca.lipworkbench.engine.testkit.AtlanticPlaces.SHEDIAC;
import static ca.lipworkbench.engine.testkit.AtlanticPlaces.WESTMORLAND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.statistics.Coverage;
import ca.lipworkbench.engine.statistics.Derivation;
import ca.lipworkbench.engine.statistics.Interval;
import ca.lipworkbench.engine.statistics.Intervals;
import ca.lipworkbench.engine.statistics.Refusal;
import ca.lipworkbench.engine.statistics.RoundingModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Counts over areas: published rows first, then the fewest blocks, with the range of the sum. */
public abstract class SumContract extends EngineContract {
  private static TableFixture population() {
    return TableFixture.named("test").with(Measures.count("population", RoundingModel.CONTROLLED));
  }

  private static TableFixture immigrants() {
    return TableFixture.named("test").with(Measures.count("immigrants", RoundingModel.RR5));
  }

  @Test
  void greaterMonctonIsTheSumOfThreeControlledCounts() {
    Cell cell =
        cell(
            population()
                .row(MONCTON, "2021", "population", 79_470)
                .row(DIEPPE, "2021", "population", 28_114)
                .row(RIVERVIEW, "2021", "population", 20_584),
            GREATER_MONCTON,
            "population");
    assertEquals(OptionalDouble.of(128_168), cell.value());
    assertEquals(Optional.of(new Interval(128_153, 128_183)), cell.intervals().roundingHard());
    assertEquals(Optional.empty(), cell.intervals().rounding95(), "no random part");
    assertEquals(Intervals.Shown.HARD, cell.intervals().shown());
    assertEquals(new Derivation.SumOfCells(3), cell.derivation());
    assertEquals(new Coverage(3, 3), cell.coverage());
  }

  @Test
  void sumOfRandomlyRoundedCountsHasTheRootOfItsCells() {
    Cell cell =
        cell(
            immigrants()
                .row(MONCTON, "2021", "immigrants", 35)
                .row(DIEPPE, "2021", "immigrants", 10)
                .row(RIVERVIEW, "2021", "immigrants", 0),
            GREATER_MONCTON,
            "immigrants");
    assertEquals(OptionalDouble.of(45), cell.value());
    assertEquals(Optional.of(new Interval(37, 57)), cell.intervals().roundingHard());
    assertEquals(6.79, cell.intervals().rounding95().orElseThrow().halfWidth(), 0.005);
    assertEquals(Intervals.Shown.PROBABLE, cell.intervals().shown());
  }

  @Test
  void publishedZeroMayStandForFour() {
    Cell cell = cell(immigrants().row(MONCTON, "2021", "immigrants", 0), id(MONCTON), "immigrants");
    assertEquals(OptionalDouble.of(0), cell.value());
    assertEquals(Optional.of(new Interval(0, 4)), cell.intervals().roundingHard());
    assertEquals(new Derivation.Published(), cell.derivation());
  }

  @Test
  void ownRowIsPreferredToASum() {
    Cell cell =
        cell(
            population()
                .row(NEW_BRUNSWICK, "2021", "population", 775_610)
                .row(ALBERT, "2021", "population", 30_000)
                .row(WESTMORLAND, "2021", "population", 160_000),
            id(NEW_BRUNSWICK),
            "population");
    assertEquals(OptionalDouble.of(775_610), cell.value());
    assertEquals(Optional.of(new Interval(775_610, 775_610)), cell.intervals().roundingHard());
  }

  @Test
  void completeSetOfSubdivisionsIsTakenFromTheirDivision() {
    Cell cell =
        cell(
            immigrants()
                .row(WESTMORLAND, "2021", "immigrants", 500)
                .row(MONCTON, "2021", "immigrants", 300)
                .row(DIEPPE, "2021", "immigrants", 150)
                .row(SHEDIAC, "2021", "immigrants", 50)
                .row(CAP_PELE, "2021", "immigrants", 5),
            AtlanticPlaces.ALL_OF_WESTMORLAND,
            "immigrants");
    assertEquals(OptionalDouble.of(500), cell.value());
    assertEquals(new Derivation.Published(), cell.derivation());
  }

  @Test
  void areaWithoutARowIsExpandedIntoTheLargestBlocksThatHaveOne() {
    Cell cell =
        cell(
            immigrants()
                .row(ALBERT, "2021", "immigrants", 100)
                .row(MONCTON, "2021", "immigrants", 300)
                .row(DIEPPE, "2021", "immigrants", 150)
                .row(SHEDIAC, "2021", "immigrants", 50)
                .row(CAP_PELE, "2021", "immigrants", 5),
            id(NEW_BRUNSWICK),
            "immigrants");
    assertEquals(OptionalDouble.of(605), cell.value());
    assertEquals(new Derivation.SumOfCells(5), cell.derivation());
  }

  @Test
  void metropolitanAreaIsTheSumOfItsSubdivisionsAcrossDivisions() {
    Cell cell =
        cell(
            immigrants()
                .row(MONCTON, "2021", "immigrants", 300)
                .row(DIEPPE, "2021", "immigrants", 150)
                .row(RIVERVIEW, "2021", "immigrants", 20),
            id(AtlanticPlaces.MONCTON_METROPOLITAN),
            "immigrants");
    assertEquals(OptionalDouble.of(470), cell.value());
  }

  @Test
  void partsThatNoFileListsAreRefused() {
    assertRefused(AtlanticPlaces.BOW_VALLEY, Refusal.Reason.PARTS_UNKNOWN);
  }

  @Test
  void partsWithoutARowAreRefusedNotLeftOut() {
    TableFixture table =
        immigrants().row(MONCTON, "2021", "immigrants", 300).row(DIEPPE, "2021", "immigrants", 150);
    Refusal refusal = refusal(cell(table, GREATER_MONCTON, "immigrants"));
    assertEquals(Refusal.Reason.PARTS_UNKNOWN, refusal.reason());
    assertEquals(
        Optional.of(new Refusal.Offer.SideBySide(List.of(MONCTON.value(), DIEPPE.value()))),
        refusal.offer());
  }

  @Test
  void overlappingPartsAreRefused() {
    assertRefused(AtlanticPlaces.OVERLAPPING, Refusal.Reason.OVERLAPPING_AREAS);
  }

  @Test
  void areaOnTheBoundariesOfAnotherYearIsRefused() {
    assertRefused(AtlanticPlaces.OF_2016, Refusal.Reason.OTHER_VINTAGE);
  }

  @Test
  void areaWithoutAnyRowIsAbsentAndNotZero() {
    TableFixture table = immigrants().row(MONCTON, "2021", "immigrants", 300);
    Cell cell = cell(table, id(AtlanticPlaces.NOVA_SCOTIA), "immigrants");
    assertEquals(OptionalDouble.empty(), cell.value());
    assertEquals(new Derivation.Absent(), cell.derivation());
  }

  @Test
  void observationThatIsMissingIsAbsentAndNotZero() {
    TableFixture table =
        immigrants()
            .with(Measures.count("others", RoundingModel.RR5))
            .row(MONCTON, "2021", "immigrants", 300);
    assertEquals(new Derivation.Absent(), cell(table, id(MONCTON), "others").derivation());
  }

  @Test
  void partnershipStandsBesideItsProvinceItsRegionAndCanada() {
    TableFixture table =
        immigrants()
            .row(MONCTON, "2021", "immigrants", 300)
            .row(DIEPPE, "2021", "immigrants", 150)
            .row(RIVERVIEW, "2021", "immigrants", 20)
            .row(NEW_BRUNSWICK, "2021", "immigrants", 1000)
            .row(AtlanticPlaces.NOVA_SCOTIA, "2021", "immigrants", 2000)
            .row(CANADA, "2021", "immigrants", 9000);
    List<AreaId> areas =
        List.of(GREATER_MONCTON, id(NEW_BRUNSWICK), AtlanticPlaces.ATLANTIC, id(CANADA));
    PivotTable answer = answer(table, spec(areas, List.of("immigrants"), Map.of()));
    List<OptionalDouble> values = answer.cells().stream().map(row -> row.get(0).value()).toList();
    // Both provinces of this small Canada have rows and so has Canada: one cell stands for them.
    assertEquals(
        List.of(
            OptionalDouble.of(470),
            OptionalDouble.of(1000),
            OptionalDouble.of(9000),
            OptionalDouble.of(9000)),
        values);
  }

  private void assertRefused(AreaId area, Refusal.Reason reason) {
    TableFixture table = immigrants();
    for (var place : List.of(MONCTON, DIEPPE, SHEDIAC, CAP_PELE, RIVERVIEW, WESTMORLAND)) {
      table.row(place, "2021", "immigrants", 100);
    }
    Cell cell = cell(table, area, "immigrants");
    assertEquals(reason, refusal(cell).reason());
    assertTrue(cell.value().isEmpty());
  }

  static Refusal refusal(Cell cell) {
    return assertInstanceOf(Derivation.Refused.class, cell.derivation()).refusal();
  }

  static AreaId id(ca.lipworkbench.engine.geography.Dguid dguid) {
    return AreaId.of(dguid);
  }
}
