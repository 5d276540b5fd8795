package ca.lipworkbench.engine.explore;

import ca.lipworkbench.engine.geography.GeographicLevel;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.statistics.Precision;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.wording.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Five shades over the cells of an answer, 0 for low to 4 for high, by rank among the cells that
 * can be compared: numbers of one measure, shown as numbers, whole, and of no published total;
 * counts only among areas of one level, for Canada has more of everything. Cells that look the same
 * have the same shade. Where fewer than two different numbers can be compared there is no shade.
 */
public final class Shading {
  /** How many shades there are. */
  public static final int SHADES = 5;

  private static final byte NONE = -1;

  private final byte[][] shades;

  private Shading(byte[][] shades) {
    this.shades = shades;
  }

  private record Group(Measure measure, List<GeographicLevel> level) {}

  private record Shown(int row, int column, BigDecimal number) {}

  /** The shades of an answer. */
  public static Shading of(PivotTable table) {
    int width = table.columnHeaders().size();
    byte[][] shades = new byte[table.rowHeaders().size()][width];
    for (byte[] row : shades) {
      Arrays.fill(row, NONE);
    }
    TableMembers members = new TableMembers(table);
    Map<Group, List<Shown>> groups = new HashMap<>();
    Wording words = Wording.in(Language.ENGLISH);
    for (int row = 0; row < shades.length; row++) {
      for (int column = 0; column < width; column++) {
        Cell cell = table.cells().get(row).get(column);
        Measure measure = members.measure(row, column);
        if (isComparable(cell, measure) && !members.isTotal(row, column)) {
          Group group =
              new Group(
                  measure,
                  measure.additivity().sumsOverAreas()
                      ? List.of(members.area(row, column).level())
                      : List.of());
          BigDecimal number =
              BigDecimal.valueOf(cell.value().getAsDouble())
                  .setScale(words.decimals(cell, measure), RoundingMode.HALF_UP)
                  .stripTrailingZeros();
          groups
              .computeIfAbsent(group, any -> new ArrayList<>())
              .add(new Shown(row, column, number));
        }
      }
    }
    groups.values().forEach(group -> shade(group, shades));
    return new Shading(shades);
  }

  private static boolean isComparable(Cell cell, Measure measure) {
    return cell.value().isPresent()
        && cell.coverage().isComplete()
        && (!measure.unit().isOfPercentages()
            || Precision.of(cell.value().getAsDouble(), cell.intervals()) != Precision.HIDDEN);
  }

  private static void shade(List<Shown> group, byte[][] shades) {
    List<BigDecimal> sorted = group.stream().map(Shown::number).sorted().toList();
    if (sorted.getFirst().compareTo(sorted.getLast()) == 0) {
      return;
    }
    Map<BigDecimal, Integer> below = new HashMap<>();
    for (int rank = 0; rank < sorted.size(); rank++) {
      below.putIfAbsent(sorted.get(rank), rank);
    }
    // The highest number is the darkest, also where several share it.
    int top = below.getOrDefault(sorted.getLast(), 0);
    for (Shown cell : group) {
      double share = (double) below.getOrDefault(cell.number(), 0) / top;
      shades[cell.row()][cell.column()] = (byte) Math.round(share * (SHADES - 1));
    }
  }

  /** The shade of a cell, 0 to 4; empty where none is to be seen. */
  public OptionalInt at(int row, int column) {
    byte shade = shades[row][column];
    return shade == NONE ? OptionalInt.empty() : OptionalInt.of(shade);
  }
}
