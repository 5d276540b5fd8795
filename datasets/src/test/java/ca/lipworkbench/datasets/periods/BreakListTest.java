package ca.lipworkbench.datasets.periods;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.datasets.curated.CuratedLists;
import ca.lipworkbench.datasets.indicators.Structures;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.PeriodBreak;
import ca.lipworkbench.engine.text.BilingualText;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BreakListTest {
  private final PeriodBreaks breaks = CuratedLists.shipped(new BreakList());

  private List<PeriodBreak> between(String table, String measure, String from, String to) {
    DataStructure structure = Structures.of(table);
    Measure found = structure.findMeasure(measure).orElseThrow();
    return breaks.between(structure, found, from, to);
  }

  @Test
  void pandemicIncomeIsMarkedBetweenItsCensusesOnly() {
    List<PeriodBreak> found = between("demo-income", "median-total-income", "2016", "2021");
    assertEquals(
        List.of(PeriodBreak.Effect.MARK), found.stream().map(PeriodBreak::effect).toList());
    assertTrue(found.getFirst().reason().isComplete());
    assertEquals(1, between("demo-income", "median-total-income", "2006", "2021").size());
    assertEquals(List.of(), between("demo-income", "median-total-income", "2006", "2016"));
  }

  @Test
  void lineThroughTheSurveyOf2011HasABreakOnBothSides() {
    List<PeriodBreak> found = between("census-profile-2021", "1529", "2006", "2021");
    assertEquals(2, found.stream().filter(b -> b.effect() == PeriodBreak.Effect.BREAK).count());
    assertFalse(
        between("demo-immigration", "immigrants", "2006", "2016").stream()
            .anyMatch(b -> b.effect() == PeriodBreak.Effect.BREAK));
  }

  @Test
  void stepLiesOverABreakOnlyWhereTheTwoMeet() {
    PeriodBreak found =
        new PeriodBreak("2011", "2016", PeriodBreak.Effect.BREAK, BilingualText.of("a", "b"));
    assertTrue(found.lies("2011", "2016"));
    assertTrue(found.lies("2006", "2021"));
    assertFalse(found.lies("2006", "2011"));
    assertFalse(found.lies("2016", "2021"));
  }
}
