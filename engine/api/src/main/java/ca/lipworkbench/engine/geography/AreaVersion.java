package ca.lipworkbench.engine.geography;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What an area is made of in one vintage of geography: a union of disjoint standard areas.
 *
 * @param number counts the versions of the area in the list of areas, from 1
 * @param vintage the census year whose areas the parts are
 * @param parts the standard areas; a standard area is its own only part
 * @param unknownParts parts that are known to exist but that no file lists, in the registry's
 *     words; where there are any, no number for the area can be given
 * @param boundaryStatus how sure the parts are
 */
public record AreaVersion(
    int number,
    int vintage,
    SortedSet<Dguid> parts,
    List<String> unknownParts,
    BoundaryStatus boundaryStatus) {

  public AreaVersion {
    parts = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(parts));
    unknownParts = List.copyOf(unknownParts);
    if (parts.isEmpty() && unknownParts.isEmpty()) {
      throw new IllegalArgumentException("An area has at least one part, known or unknown");
    }
  }

  /** The first version of an area. */
  public AreaVersion(
      int vintage,
      SortedSet<Dguid> parts,
      List<String> unknownParts,
      BoundaryStatus boundaryStatus) {
    this(1, vintage, parts, unknownParts, boundaryStatus);
  }

  /** Whether every part is known, so that a number can stand for the whole area. */
  public boolean isComplete() {
    return unknownParts.isEmpty();
  }

  /** The same boundary as another version of the area. */
  public AreaVersion numbered(int other) {
    return new AreaVersion(other, vintage, parts, unknownParts, boundaryStatus);
  }

  /** Of few of the parts: an area may have hundreds, and is looked up with every question. */
  @Override
  public int hashCode() {
    return java.util.Objects.hash(
        vintage, parts.size(), parts.isEmpty() ? unknownParts : parts.first());
  }
}
