package ca.lipworkbench.engine.testkit;

import static ca.lipworkbench.engine.table.Dimension.Categories.OVERLAPPING;
import static ca.lipworkbench.engine.table.Dimension.Categories.PARTITION;
import static ca.lipworkbench.engine.testkit.AtlanticPlaces.MONCTON;
import static ca.lipworkbench.engine.testkit.SumContract.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.statistics.Derivation;
import ca.lipworkbench.engine.statistics.Refusal;
import ca.lipworkbench.engine.statistics.RoundingModel;
import ca.lipworkbench.engine.table.Dimension;
import ca.lipworkbench.engine.text.BilingualText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Dimensions that are not on an axis: published totals first, sums of a partition, refusals. */
public abstract class CategoryContract extends EngineContract {
  private static TableFixture people(Dimension.Categories categories, String... codes) {
    TableFixture table =
        TableFixture.named("test")
            .with(Measures.count("people", RoundingModel.RR5))
            .with(Measures.overlappingCount("responses"))
            .with(TableFixture.dimension("age-group", categories, codes));
    double value = 100;
    for (String code : codes) {
      String id = code.replace("*", "").replaceAll("<.*", "");
      table.row(MONCTON, "2021", "people", value, id);
      table.row(MONCTON, "2021", "responses", value, id);
      value += 10;
    }
    return table;
  }

  private Cell people(TableFixture table, String measure, String... kept) {
    Map<String, List<String>> filters =
        kept.length == 0 ? Map.of() : Map.of("age-group", List.of(kept));
    return answer(table, spec(List.of(AreaId.of(MONCTON)), List.of(measure), filters))
        .cells()
        .get(0)
        .get(0);
  }

  @Test
  void dimensionOffTheAxesStandsAtItsPublishedTotal() {
    TableFixture table = people(PARTITION, "*all", "young<all", "old<all");
    PivotTable answer =
        answer(table, spec(List.of(AreaId.of(MONCTON)), List.of("people"), Map.of()));
    assertEquals(OptionalDouble.of(100), answer.cells().get(0).get(0).value());
    BilingualText name = BilingualText.of("age-group", "age-group");
    BilingualText all = BilingualText.of("all", "all");
    assertEquals(
        List.of(new PivotTable.Remark.AtTotal("age-group", name, "all", all)), answer.remarks());
  }

  @Test
  void withoutATotalThePartitionIsAddedAtOneLevel() {
    TableFixture table = people(PARTITION, "young", "old", "oldest<old");
    PivotTable answer =
        answer(table, spec(List.of(AreaId.of(MONCTON)), List.of("people"), Map.of()));
    Cell cell = answer.cells().get(0).get(0);
    assertEquals(OptionalDouble.of(210), cell.value());
    assertEquals(new Derivation.SumOfCells(2), cell.derivation());
    assertEquals(
        List.of(
            new PivotTable.Remark.SumOfLeaves(
                "age-group", BilingualText.of("age-group", "age-group"), 2)),
        answer.remarks());
  }

  @Test
  void withoutATotalOverlappingCategoriesAreRefused() {
    Refusal refusal = refusal(people(people(OVERLAPPING, "young", "old"), "people"));
    assertEquals(Refusal.Reason.NO_TOTAL, refusal.reason());
    assertEquals(Optional.of(new Refusal.Offer.ShowDimension("age-group")), refusal.offer());
  }

  @Test
  void chosenCodesOfAPartitionAreTakenTogether() {
    TableFixture table = people(PARTITION, "*all", "young<all", "old<all", "oldest<all");
    assertEquals(OptionalDouble.of(230), people(table, "people", "young", "old").value());
  }

  @Test
  void oneChosenCodeIsThePublishedCell() {
    TableFixture table = people(PARTITION, "*all", "young<all", "old<all");
    assertEquals(new Derivation.Published(), people(table, "people", "old").derivation());
  }

  @Test
  void codesThatLieInEachOtherAreNotAdded() {
    TableFixture table = people(PARTITION, "*all", "old<all", "middle<old", "oldest<middle");
    assertEquals(
        Refusal.Reason.NESTED_CATEGORIES,
        refusal(people(table, "people", "old", "oldest")).reason());
    assertEquals(
        Refusal.Reason.NESTED_CATEGORIES,
        refusal(people(table, "people", "all", "oldest")).reason());
  }

  @Test
  void responsesAreNotAddedOverCategories() {
    TableFixture table = people(PARTITION, "*all", "young<all", "old<all");
    assertEquals(
        Refusal.Reason.OVERLAPPING_CATEGORIES,
        refusal(people(table, "responses", "young", "old")).reason());
  }

  @Test
  void categoriesThatOverlapAreNotAdded() {
    TableFixture table = people(OVERLAPPING, "*all", "young<all", "old<all");
    assertEquals(
        Refusal.Reason.OVERLAPPING_CATEGORIES,
        refusal(people(table, "people", "young", "old")).reason());
  }
}
