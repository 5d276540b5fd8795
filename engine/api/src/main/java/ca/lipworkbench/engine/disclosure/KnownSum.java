package ca.lipworkbench.engine.disclosure;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What somebody knows of a table: how many people some of its leaves hold together, read in this
 * table or in an earlier one.
 *
 * @param leaves places of the leaves
 * @param sum how many people they hold together
 */
public record KnownSum(SortedSet<Integer> leaves, long sum) {
  public KnownSum {
    leaves = Collections.unmodifiableSortedSet(new TreeSet<>(leaves));
    if (leaves.isEmpty() || sum < 0) {
      throw new IllegalArgumentException("Not a sum of leaves: " + leaves + " hold " + sum);
    }
  }
}
