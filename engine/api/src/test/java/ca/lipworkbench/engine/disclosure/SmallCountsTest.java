package ca.lipworkbench.engine.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The worked example, and what a reader who tries every table can find out. */
class SmallCountsTest {
  private static final long SEED = 21;
  private static final int SECTORS = 4;

  /** Sectors of 9, 7, 4 and 3 organizations, and how many there are. */
  private static final CountTable SECTOR_TABLE =
      CountTable.of(List.of(SECTORS), List.of(9L, 7L, 4L, 3L));

  @Test
  void example21HidingTheSmallOnesAloneTellsThem() {
    SortedSet<Integer> hidden = SmallCounts.INTERNAL.hide(SECTOR_TABLE, List.of()).orElseThrow();
    assertEquals(Set.of(1, 2, 3), hidden, "7 is hidden with 4 and 3");
  }

  @Test
  void example21MergedSectors() {
    assertEquals(List.of(9L, 7L, 7L), SmallCounts.INTERNAL.merge(List.of(9L, 7L, 4L, 3L)));
    assertEquals(List.of(23L), SmallCounts.PUBLIC.merge(List.of(9L, 7L, 4L, 3L)));
  }

  @Test
  void example21AtTenOnlyHowManyThereAreIsTold() {
    assertEquals(
        Set.of(0, 1, 2, 3), SmallCounts.PUBLIC.hide(SECTOR_TABLE, List.of()).orElseThrow());
  }

  @Test
  void whatWasToldBeforeCannotBeHidden() {
    KnownSum told = new KnownSum(new TreeSet<>(Set.of(3)), 3);
    assertEquals(Optional.empty(), SmallCounts.INTERNAL.hide(SECTOR_TABLE, List.of(told)));
  }

  @Test
  void sumThatWasToldBeforeNarrowsNothing() {
    KnownSum two = new KnownSum(new TreeSet<>(Set.of(2, 3)), 7);
    SortedSet<Integer> hidden = SmallCounts.INTERNAL.hide(SECTOR_TABLE, List.of(two)).orElseThrow();
    assertProtected(SECTOR_TABLE, hidden, List.of(two), 5, "earlier sum");
  }

  @Test
  void nobodyFindsAHiddenCountByTryingEveryTable() {
    Random random = new Random(SEED);
    for (int round = 0; round < 120; round++) {
      List<Integer> sizes = List.of(2, 2 + random.nextInt(2));
      List<Long> counts = new ArrayList<>();
      for (int leaf = 0; leaf < sizes.get(0) * sizes.get(1); leaf++) {
        counts.add((long) random.nextInt(5));
      }
      long least = 2L + random.nextInt(3);
      CountTable table = CountTable.of(sizes, counts);
      String where = "seed " + SEED + ", round " + round + ", " + counts + ", least " + least;
      new SmallCounts(least)
          .hide(table, List.of())
          .ifPresent(hidden -> assertProtected(table, hidden, List.of(), least, where));
    }
  }

  private static void assertProtected(
      CountTable table,
      SortedSet<Integer> hidden,
      List<KnownSum> earlier,
      long least,
      String where) {
    List<KnownSum> known = new ArrayList<>(earlier);
    long most = 0;
    for (int cell = 0; cell < table.cells().size(); cell++) {
      KnownSum sum = table.cells().get(cell);
      most = Math.max(most, sum.sum());
      if (!hidden.contains(cell)) {
        known.add(sum);
      } else {
        assertTrue(sum.sum() > 0, where);
      }
    }
    List<long[]> tables = new ArrayList<>();
    long bound = Math.min(most, table.leaves() > SECTORS ? 8 : 12);
    tables(new long[table.leaves()], 0, known, bound, tables);
    for (int cell : hidden) {
      SortedSet<Integer> leaves = table.cells().get(cell).leaves();
      long low = tables.stream().mapToLong(t -> sum(t, leaves)).min().orElseThrow();
      long high = tables.stream().mapToLong(t -> sum(t, leaves)).max().orElseThrow();
      assertTrue(
          high - low >= Math.min(least, bound), where + ": cell " + cell + " " + low + "-" + high);
    }
    for (int cell = 0; cell < table.cells().size(); cell++) {
      long count = table.cells().get(cell).sum();
      assertTrue(count == 0 || count >= least || hidden.contains(cell), where);
    }
  }

  /** Every table that fits what is known, its leaves up to a bound. */
  private static void tables(
      long[] leaves, int next, List<KnownSum> known, long most, List<long[]> found) {
    for (KnownSum sum : known) {
      long told = 0;
      boolean whole = true;
      for (int leaf : sum.leaves()) {
        told += leaf < next ? leaves[leaf] : 0;
        whole &= leaf < next;
      }
      if (told > sum.sum() || (whole && told != sum.sum())) {
        return;
      }
    }
    if (next == leaves.length) {
      found.add(leaves.clone());
      return;
    }
    for (long count = 0; count <= most; count++) {
      leaves[next] = count;
      tables(leaves, next + 1, known, most, found);
    }
  }

  private static long sum(long[] table, SortedSet<Integer> leaves) {
    return leaves.stream().mapToLong(leaf -> table[leaf]).sum();
  }
}
