package ca.lipworkbench.engine.testkit;

import static ca.lipworkbench.engine.testkit.AtlanticPlaces.ALL_OF_WESTMORLAND;
import static ca.lipworkbench.engine.testkit.AtlanticPlaces.CAP_PELE;
import static ca.lipworkbench.engine.testkit.AtlanticPlaces.DIEPPE;
import static ca.lipworkbench.engine.testkit.AtlanticPlaces.MONCTON;
import static ca.lipworkbench.engine.testkit.AtlanticPlaces.SHEDIAC;
import static ca.lipworkbench.engine.testkit.SumContract.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.statistics.Coverage;
import ca.lipworkbench.engine.statistics.Derivation;
import ca.lipworkbench.engine.statistics.Intervals;
import ca.lipworkbench.engine.statistics.Refusal;
import ca.lipworkbench.engine.statistics.RoundingModel;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** How symbols spread from source cells into sums and ratios. */
public abstract class SymbolContract extends EngineContract {
  private static final List<Dguid> PLACES = List.of(MONCTON, DIEPPE, SHEDIAC, CAP_PELE);

  /** Four subdivisions; a number is a value, anything else a symbol, {@code 45E} both. */
  private static TableFixture parts(String... cells) {
    TableFixture table =
        TableFixture.named("test")
            .with(Measures.count("part", RoundingModel.RR5))
            .with(Measures.count("whole", RoundingModel.RR5))
            .with(Measures.derivedRate("share", "part", "whole"));
    for (int i = 0; i < cells.length; i++) {
      String digits = cells[i].replaceAll("[^0-9]", "");
      String symbols = cells[i].replaceAll("[0-9]", "");
      if (digits.isEmpty()) {
        table.symbol(PLACES.get(i), "2021", "part", symbols);
      } else {
        table.marked(PLACES.get(i), "2021", "part", Double.parseDouble(digits), symbols);
      }
      table.row(PLACES.get(i), "2021", "whole", 500);
    }
    return table;
  }

  private Cell sum(String... cells) {
    return cell(parts(cells), ALL_OF_WESTMORLAND, "part");
  }

  private Cell share(String... cells) {
    return cell(parts(cells), ALL_OF_WESTMORLAND, "share");
  }

  @Test
  void suppressedPartLeavesALowerBound() {
    Cell cell = sum("120", "x", "45", "30");
    assertEquals(OptionalDouble.of(195), cell.value());
    assertEquals(new Coverage(3, 4), cell.coverage());
    assertEquals("x", cell.status().toString());
    assertTrue(cell.isLowerBound());
    assertEquals(Intervals.UNKNOWN, cell.intervals());
  }

  @Test
  void unreliablePartLeavesALowerBoundToo() {
    Cell cell = sum("120", "F", "45", "30");
    assertEquals(OptionalDouble.of(195), cell.value());
    assertTrue(cell.isLowerBound());
  }

  @Test
  void nothingButSuppressedPartsHasNoValue() {
    Cell cell = sum("x", "x", "x", "x");
    assertEquals(OptionalDouble.empty(), cell.value());
    assertEquals(new Coverage(0, 4), cell.coverage());
  }

  @Test
  void partThatIsNotAvailableLeavesTheSumIncompleteAndClaimsNoBound() {
    Cell cell = sum("120", "..", "45", "0");
    assertEquals(OptionalDouble.of(165), cell.value());
    assertEquals(new Coverage(3, 4), cell.coverage());
    assertFalse(cell.isLowerBound());
    assertFalse(cell.coverage().isComplete());
  }

  @Test
  void partThatIsNotApplicableDropsOut() {
    Cell cell = sum("120", "...", "45", "...");
    assertEquals(OptionalDouble.of(165), cell.value());
    assertEquals(new Coverage(2, 2), cell.coverage());
    assertEquals(new Derivation.SumOfCells(2), cell.derivation());
  }

  @Test
  void nothingButNotApplicableIsNotApplicable() {
    Cell cell = sum("...", "...", "...", "...");
    assertEquals(OptionalDouble.empty(), cell.value());
    assertEquals("...", cell.status().toString());
    Cell share = share("...", "...", "...", "...");
    assertEquals(OptionalDouble.empty(), share.value());
    assertEquals("...", share.status().toString());
  }

  @Test
  void ratioDropsWhatIsNotApplicableAboveAndBelow() {
    Cell cell = share("120", "...", "45", "...");
    assertEquals(new Derivation.RatioOfSums(165, 2, 1000, 2), cell.derivation());
    assertEquals(OptionalDouble.of(16.5), cell.value());
  }

  @Test
  void ratioWithASuppressedPartIsRefused() {
    assertEquals(Refusal.Reason.SUPPRESSED_PART, refusal(share("120", "x", "..", "30")).reason());
    assertEquals(Refusal.Reason.UNRELIABLE_PART, refusal(share("120", "F", "..", "30")).reason());
    assertEquals(
        Refusal.Reason.PART_NOT_AVAILABLE, refusal(share("120", "..", "45", "30")).reason());
  }

  @Test
  void ratioWithoutARowOfOnePartIsRefused() {
    TableFixture table = parts("120", "45", "30");
    table.row(CAP_PELE, "2021", "whole", 500);
    assertEquals(
        Refusal.Reason.PART_NOT_AVAILABLE,
        refusal(cell(table, ALL_OF_WESTMORLAND, "share")).reason());
  }

  @Test
  void missingRowLeavesASumIncomplete() {
    TableFixture table = parts("120", "45", "30");
    table.row(CAP_PELE, "2021", "whole", 500);
    Cell cell = cell(table, ALL_OF_WESTMORLAND, "part");
    assertEquals(new Coverage(3, 4), cell.coverage());
    assertFalse(cell.isLowerBound());
  }

  @Test
  void cautionPreliminaryAndRevisedAreInherited() {
    assertEquals("r,E", sum("120E", "45r", "30", "5").status().toString());
    assertEquals("p", sum("120p", "45r", "30", "5").status().toString(), "p covers r");
    assertEquals("E", share("120E", "45", "30", "5").status().toString());
  }

  @Test
  void roundedToZeroIsInheritedByAZeroOnly() {
    TableFixture table = parts("120", "45", "30");
    table.marked(CAP_PELE, "2021", "part", 0, "0s").row(CAP_PELE, "2021", "whole", 500);
    assertEquals("", cell(table, ALL_OF_WESTMORLAND, "part").status().toString());
    assertEquals("", cell(table, ALL_OF_WESTMORLAND, "share").status().toString());
    TableFixture zeros = parts("0", "0", "0");
    zeros.marked(CAP_PELE, "2021", "part", 0, "0s").row(CAP_PELE, "2021", "whole", 500);
    assertEquals("0s", cell(zeros, ALL_OF_WESTMORLAND, "part").status().toString());
    assertEquals("0s", cell(zeros, ALL_OF_WESTMORLAND, "share").status().toString());
  }

  @Test
  void suppressedCellKeepsItsSymbol() {
    Cell cell = cell(parts("x", "45"), AreaId.of(MONCTON), "part");
    assertEquals(OptionalDouble.empty(), cell.value());
    assertEquals("x", cell.status().toString());
    assertEquals(new Derivation.Published(), cell.derivation());
    assertEquals(new Coverage(0, 1), cell.coverage());
  }
}
