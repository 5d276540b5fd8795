package ca.lipworkbench.engine.geography;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The land that an area covers, as sets of the smallest standard areas: what tells whether two
 * areas can be added up.
 *
 * @param whole the standard areas that it covers as a whole
 * @param touched the standard areas in which a part of it lies that no file lists, such as a
 *     designated place or a quarter of a city
 */
public record Ground(SortedSet<Dguid> whole, SortedSet<Dguid> touched) {
  public Ground {
    whole = Collections.unmodifiableSortedSet(new TreeSet<>(whole));
    touched = Collections.unmodifiableSortedSet(new TreeSet<>(touched));
  }

  /** Whether two areas share land. */
  public enum Meeting {
    /** They do not, so that counts of the two add up. */
    APART,
    /** They do: adding up counts people twice. */
    OVERLAPPING,
    /** Both have an unlisted part in the same standard area; nobody can tell. */
    UNDECIDED
  }

  /** The land of these standard areas, and of unlisted parts that lie within others. */
  public static Ground of(
      Collection<Dguid> parts, Collection<Dguid> unlistedWithin, Nesting nesting) {
    SortedSet<Dguid> whole = new TreeSet<>();
    parts.forEach(part -> addLeaves(part, nesting, whole));
    SortedSet<Dguid> touched = new TreeSet<>();
    unlistedWithin.forEach(part -> addLeaves(part, nesting, touched));
    return new Ground(whole, touched);
  }

  private static void addLeaves(Dguid area, Nesting nesting, SortedSet<Dguid> leaves) {
    SortedSet<Dguid> children = nesting.children(area);
    if (children.isEmpty()) {
      leaves.add(area);
    }
    children.forEach(child -> addLeaves(child, nesting, leaves));
  }

  /** Whether this land and the other have any in common. */
  public Meeting meets(Ground other) {
    if (share(whole, other.whole) || share(whole, other.touched) || share(touched, other.whole)) {
      return Meeting.OVERLAPPING;
    }
    return share(touched, other.touched) ? Meeting.UNDECIDED : Meeting.APART;
  }

  /** Whether an unlisted part lies in a standard area that is covered as a whole. */
  public boolean overlapsItself() {
    return share(whole, touched);
  }

  private static boolean share(SortedSet<Dguid> one, SortedSet<Dguid> other) {
    return !Collections.disjoint(one, other);
  }
}
