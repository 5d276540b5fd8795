package ca.lipworkbench.engine.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Counts of people by one or more classifications that are partitions, with all their margins. A
 * cell is a leaf, or the sum over one or more of the classifications; all stand in one list, the
 * last classification changing fastest and its total last.
 */
public final class CountTable {
  private final List<KnownSum> cells;
  private final int leaves;

  private CountTable(List<KnownSum> cells, int leaves) {
    this.cells = List.copyOf(cells);
    this.leaves = leaves;
  }

  /**
   * The table of these leaves with all its margins.
   *
   * @param sizes how many categories each classification has
   * @param counts the leaves, the last classification changing fastest
   */
  public static CountTable of(List<Integer> sizes, List<Long> counts) {
    if (sizes.stream().reduce(1, Math::multiplyExact) != counts.size()) {
      throw new IllegalArgumentException(counts.size() + " counts do not fill " + sizes);
    }
    List<KnownSum> cells = new ArrayList<>();
    add(sizes, counts, new ArrayList<>(), cells);
    return new CountTable(cells, counts.size());
  }

  private static void add(
      List<Integer> sizes, List<Long> counts, List<Integer> at, List<KnownSum> cells) {
    if (at.size() < sizes.size()) {
      for (int category = 0; category <= sizes.get(at.size()); category++) {
        List<Integer> longer = new ArrayList<>(at);
        longer.add(category);
        add(sizes, counts, longer, cells);
      }
      return;
    }
    SortedSet<Integer> leaves = new TreeSet<>(List.of(0));
    for (int dimension = 0; dimension < sizes.size(); dimension++) {
      int size = sizes.get(dimension);
      SortedSet<Integer> deeper = new TreeSet<>();
      for (int leaf : leaves) {
        for (int category = 0; category < size; category++) {
          if (at.get(dimension) == size || at.get(dimension) == category) {
            deeper.add(leaf * size + category);
          }
        }
      }
      leaves = deeper;
    }
    cells.add(new KnownSum(leaves, leaves.stream().mapToLong(counts::get).sum()));
  }

  /** Every cell, leaves and margins. */
  public List<KnownSum> cells() {
    return cells;
  }

  /** How many leaves there are. */
  public int leaves() {
    return leaves;
  }
}
