package ca.lipworkbench.engine.geography;

import java.util.Optional;
import java.util.SortedSet;

/**
 * How standard areas of one vintage lie in each other: Canada in provinces, provinces in census
 * divisions, those in census subdivisions; census metropolitan areas and agglomerations in census
 * subdivisions only, because they may cross the borders of divisions and provinces.
 */
public interface Nesting {
  /** The next smaller standard areas that make up this one; empty for a census subdivision. */
  SortedSet<Dguid> children(Dguid area);

  /**
   * The area above this one in the line census subdivision, census division, province, country;
   * empty for the country, and for metropolitan areas and agglomerations, which have none.
   */
  Optional<Dguid> parent(Dguid area);
}
