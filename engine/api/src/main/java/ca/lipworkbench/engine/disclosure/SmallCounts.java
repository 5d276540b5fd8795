package ca.lipworkbench.engine.disclosure;

import ca.lipworkbench.engine.statistics.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The rule that no count of people below a least number is told, nor follows from what is told.
 * Zero is told. Cells below the number are hidden first; then further cells are hidden, the
 * smallest that helps, until no hidden cell is known to within the least number from all that
 * stands in this table and in earlier ones.
 *
 * @param least the smallest count that is told
 */
public record SmallCounts(long least) {
  /** For everybody to see. */
  public static final SmallCounts PUBLIC = new SmallCounts(10);

  /** For people who work with the table. */
  public static final SmallCounts INTERNAL = new SmallCounts(5);

  public SmallCounts {
    if (least < 2) {
      throw new IllegalArgumentException("Hides nothing: " + least);
    }
  }

  /**
   * The places of the cells to hide; empty where the table cannot be told at all, because earlier
   * ones have told too much.
   *
   * @param table the true counts
   * @param earlier what earlier releases have told of the same people
   */
  public Optional<SortedSet<Integer>> hide(CountTable table, List<KnownSum> earlier) {
    SortedSet<Integer> small = new TreeSet<>();
    for (int cell = 0; cell < table.cells().size(); cell++) {
      long count = table.cells().get(cell).sum();
      if (count > 0 && count < least) {
        small.add(cell);
      }
    }
    SortedSet<Integer> hidden = new TreeSet<>(small);
    while (true) {
      Optional<Integer> open = open(table, hidden, small, earlier);
      if (open.isEmpty()) {
        return Optional.of(hidden);
      }
      Optional<Integer> next = next(table, hidden, open.get());
      if (next.isEmpty()) {
        return Optional.empty();
      }
      hidden.add(next.get());
    }
  }

  /** A hidden cell that is known too well. */
  private Optional<Integer> open(
      CountTable table,
      SortedSet<Integer> hidden,
      SortedSet<Integer> small,
      List<KnownSum> earlier) {
    List<KnownSum> known = new ArrayList<>(earlier);
    for (int cell = 0; cell < table.cells().size(); cell++) {
      if (!hidden.contains(cell)) {
        known.add(table.cells().get(cell));
      }
    }
    return hidden.stream()
        .filter(cell -> isKnown(table, cell, known, hidden.equals(small)))
        .findFirst();
  }

  /**
   * Whether a cell is known to within the least number. Where nothing but small cells is hidden, a
   * reader knows that each lies between 1 and the least number: then half of that must stay open.
   */
  private boolean isKnown(CountTable table, int cell, List<KnownSum> known, boolean onlySmall) {
    Interval range = FeasibleRange.of(table.cells().get(cell).leaves(), table.leaves(), known);
    if (range.high() - range.low() < least) {
      return true;
    }
    if (!onlySmall) {
      return false;
    }
    long hiddenWith = table.cells().get(cell).sum();
    return hiddenWith > 0 && othersOpen(table, cell, known) < (least - 1) / 2.0;
  }

  /** How wide the range of a small cell is for somebody who knows that its hidden peers are. */
  private double othersOpen(CountTable table, int cell, List<KnownSum> known) {
    SortedSet<Integer> own = table.cells().get(cell).leaves();
    double narrowest = least - 2.0;
    for (KnownSum sum : known) {
      if (sum.leaves().containsAll(own)) {
        SortedSet<Integer> rest = new TreeSet<>(sum.leaves());
        rest.removeAll(own);
        long told = 0;
        SortedSet<Integer> unknown = new TreeSet<>(rest);
        for (KnownSum part : known) {
          if (part.leaves().size() == 1 && rest.containsAll(part.leaves())) {
            told += part.sum();
            unknown.removeAll(part.leaves());
          }
        }
        double left = sum.sum() - told;
        double low = Math.max(1, left - unknown.size() * (least - 1.0));
        double high = Math.min(least - 1.0, left - unknown.size());
        narrowest = Math.min(narrowest, high - low);
      }
    }
    return narrowest;
  }

  /** The smallest cell that is still told and stands in one sum with an open one, or over it. */
  private static Optional<Integer> next(CountTable table, SortedSet<Integer> hidden, int open) {
    SortedSet<Integer> leaves = table.cells().get(open).leaves();
    List<KnownSum> cells = table.cells();
    return IntStream.range(0, cells.size())
        .boxed()
        .filter(cell -> !hidden.contains(cell) && cells.get(cell).sum() > 0)
        .filter(
            cell ->
                cells.get(cell).leaves().containsAll(leaves)
                    || cells.stream()
                        .anyMatch(
                            sum ->
                                sum.leaves().containsAll(leaves)
                                    && sum.leaves().containsAll(cells.get(cell).leaves())))
        .min(
            Comparator.comparingLong((Integer cell) -> cells.get(cell).sum())
                .thenComparing(cell -> cell));
  }

  /**
   * Categories of one classification, those that are too small put together into one: the counts
   * that are told, the last being that of all the others where any were put together. A single
   * count is that of everybody.
   */
  public List<Long> merge(List<Long> counts) {
    List<Long> rest = new ArrayList<>(counts.stream().sorted(Comparator.reverseOrder()).toList());
    long others = 0;
    boolean merged = false;
    while (!rest.isEmpty() && (rest.getLast() < least || (merged && others < least))) {
      others += rest.removeLast();
      merged = true;
    }
    if (merged) {
      rest.add(others);
    }
    return List.copyOf(rest);
  }
}
