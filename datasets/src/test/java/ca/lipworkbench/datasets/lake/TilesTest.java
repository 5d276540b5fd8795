package ca.lipworkbench.datasets.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TilesTest {
  private static final long ROW_GROUP = 122_880;

  @ParameterizedTest
  @CsvSource({"57936, 2631", "5161, 3900", "5620, 90", "100, 1000000", "1, 1", "1000000, 3"})
  void aTileFillsARowGroupAndIsNoWiderThanTheTable(long areas, long series) {
    Tiles.Size size = Tiles.Size.of(areas, series);
    assertTrue(size.areas() >= 1 && size.areas() <= areas, size.toString());
    assertTrue(size.series() >= 1 && size.areas() * size.series() <= ROW_GROUP);
  }

  @Test
  void ofAProfileASeriesAndAnAreaBothLieInFewRowGroups() {
    Tiles.Size size = Tiles.Size.of(57_936, 2_631);
    assertTrue(57_936 / size.areas() < 30, size.toString());
    assertTrue(2_631 / size.series() < 100, size.toString());
  }

  @Test
  void aTableOfOneRowGroupIsSortedBySeries() {
    assertEquals(new Tiles.Size(100, 1_228), Tiles.Size.of(100, 50));
  }
}
