package ca.lipworkbench.engine.disclosure;

import ca.lipworkbench.engine.statistics.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;

/**
 * How much of a hidden cell follows from what is known: the least and the most that its leaves can
 * hold together, when all known sums are right and no leaf is negative. Found by linear programming
 * (two-phase simplex with Bland's rule, which ends on every table).
 */
final class FeasibleRange {
  private static final double NOISE = 1e-7;

  private final double[][] rows;
  private final int[] basis;
  private final int variables;

  private FeasibleRange(int leaves, List<KnownSum> known) {
    int sums = known.size();
    variables = leaves;
    rows = new double[sums][leaves + sums + 1];
    basis = new int[sums];
    for (int row = 0; row < sums; row++) {
      for (int leaf : known.get(row).leaves()) {
        rows[row][leaf] = 1;
      }
      rows[row][leaves + row] = 1;
      rows[row][leaves + sums] = known.get(row).sum();
      basis[row] = leaves + row;
    }
  }

  /**
   * The range of the leaves' sum in whole people.
   *
   * @param leaves how many leaves the table has
   * @param known what is known, which the true table fits
   */
  static Interval of(SortedSet<Integer> wanted, int leaves, List<KnownSum> known) {
    double most = new FeasibleRange(leaves, known).highest(wanted, 1);
    double least = -new FeasibleRange(leaves, known).highest(wanted, -1);
    return new Interval(
        Math.ceil(least - NOISE), Math.max(Math.ceil(least - NOISE), Math.floor(most + NOISE)));
  }

  private double highest(SortedSet<Integer> wanted, double sign) {
    int width = variables + rows.length;
    double[] artificial = new double[width];
    Arrays.fill(artificial, variables, width, -1);
    climb(artificial, width);
    double[] objective = new double[width];
    wanted.forEach(leaf -> objective[leaf] = sign);
    return climb(objective, variables) ? value(objective) : Double.POSITIVE_INFINITY;
  }

  private double value(double[] objective) {
    double value = 0;
    for (int row = 0; row < rows.length; row++) {
      value += objective[basis[row]] * rows[row][rows[row].length - 1];
    }
    return value;
  }

  /** Climbs to the highest value with these columns; false where there is no highest. */
  private boolean climb(double[] objective, int columns) {
    while (true) {
      int entering = entering(objective, columns);
      if (entering < 0) {
        return true;
      }
      int leaving = leaving(entering);
      if (leaving < 0) {
        return false;
      }
      pivot(leaving, entering);
    }
  }

  /** The first column that leads higher. */
  private int entering(double[] objective, int columns) {
    for (int column = 0; column < columns; column++) {
      double gain = objective[column];
      for (int row = 0; row < rows.length; row++) {
        gain -= objective[basis[row]] * rows[row][column];
      }
      if (gain > NOISE) {
        return column;
      }
    }
    return -1;
  }

  /** The row that ends first; of several the one with the first variable. */
  private int leaving(int entering) {
    int leaving = -1;
    double nearest = Double.POSITIVE_INFINITY;
    for (int row = 0; row < rows.length; row++) {
      double slope = rows[row][entering];
      // What only stands for an unmet sum must stay at 0, so it leaves first whatever the sign.
      boolean unmet =
          basis[row] >= variables
              && entering < variables
              && Math.abs(slope) > NOISE
              && rows[row][rows[row].length - 1] < NOISE;
      if (slope > NOISE || unmet) {
        double distance = unmet ? 0 : rows[row][rows[row].length - 1] / slope;
        if (distance < nearest - NOISE
            || (distance < nearest + NOISE && leaving >= 0 && basis[row] < basis[leaving])) {
          nearest = Math.min(nearest, distance);
          leaving = row;
        }
      }
    }
    return leaving;
  }

  private void pivot(int row, int column) {
    double by = rows[row][column];
    for (int i = 0; i < rows[row].length; i++) {
      rows[row][i] /= by;
    }
    for (int other = 0; other < rows.length; other++) {
      double factor = rows[other][column];
      if (other != row && factor != 0) {
        for (int i = 0; i < rows[other].length; i++) {
          rows[other][i] -= factor * rows[row][i];
        }
      }
    }
    basis[row] = column;
  }
}
