package ca.lipworkbench.datasets.lake;

import ca.lipworkbench.datasets.lake.ReleaseSql.Numbers;
import ca.lipworkbench.engine.table.Dimension;
import java.util.List;

/**
 * The order in which a release keeps its cells. A series is one measure at one code of every
 * dimension in one period. Cells are cut into tiles of some series by some areas, each the size of
 * a row group of DuckDB, so that both a series of all areas and an area with all its series lie in
 * few row groups; the decision record on the layout of releases has the measurements.
 */
final class Tiles {
  /** Rows of a row group, DuckDB's unit of reading and skipping. */
  private static final int ROW_GROUP = 122_880;

  /** A series is asked for more often than a whole area, so it lies in fewer row groups. */
  private static final double TOWARDS_SERIES = 2;

  private Tiles() {}

  /** How many areas a tile has, and how many series. */
  record Size(long areas, long series) {
    /** The size for a release of so many areas and series. */
    static Size of(long areas, long series) {
      double balanced =
          TOWARDS_SERIES * Math.sqrt((double) ROW_GROUP * areas / Math.max(1, series));
      long wide = Math.clamp(Math.round(balanced), 1, Math.clamp(areas, 1, ROW_GROUP));
      return new Size(wide, Math.max(1, ROW_GROUP / wide));
    }
  }

  /** The ORDER BY of a selection in which a is the area, p the period, m the measure, c0... . */
  static String order(Numbers numbers) {
    List<Dimension> dimensions = numbers.dimensions();
    StringBuilder place = new StringBuilder("m.place::BIGINT");
    long series = numbers.measures().size();
    for (int i = 0; i < dimensions.size(); i++) {
      int codes = dimensions.get(i).codes().size();
      place.insert(0, '(').append(") * ").append(codes).append(" + c").append(i).append(".place");
      series *= codes;
    }
    int periods = numbers.periods().codes().size();
    place.insert(0, '(').append(") * ").append(periods).append(" + p.place");
    Size size = Size.of(numbers.areas().codes().size(), series * periods);
    return "ORDER BY (%s) // %d, a.place // %d, %s, a.place"
        .formatted(place, size.series(), size.areas(), place);
  }
}
