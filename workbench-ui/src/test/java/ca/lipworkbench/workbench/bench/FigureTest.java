package ca.lipworkbench.workbench.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {
  @ParameterizedTest
  @CsvSource({
    "100, 115, true",
    "100, 116, false", // a long query: by its ratio
    "10, 13, true",
    "10, 13.1, false", // a short one: three milliseconds more
    "19.9, 22.9, true",
    "19.9, 22.8, true",
    "20, 23, true",
    "20, 23.1, false"
  })
  void aShortQueryMayTakeThreeMillisecondsMoreAndALongOneItsShare(
      double floor, double ours, boolean holds) {
    Figure figure =
        new Figure("any", Figure.Unit.MILLISECONDS, ours, floor, Figure.Bound.OF_BARE_SQL);
    assertEquals(holds, figure.holds());
  }

  @ParameterizedTest
  @CsvSource({"5, true", "5.1, false"})
  void whatHasNoFloorIsHeldToItsBoundAlone(double ours, boolean holds) {
    Figure figure =
        new Figure("any", Figure.Unit.SLOPE, ours, Double.NaN, new Figure.Bound.AtMost(5));
    assertEquals(holds, figure.holds());
  }
}
