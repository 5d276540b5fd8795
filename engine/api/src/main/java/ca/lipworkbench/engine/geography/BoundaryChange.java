package ca.lipworkbench.engine.geography;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What became of census subdivisions between two censuses: the people of {@code from} together are
 * those who live in {@code to} together.
 *
 * @param fromVintage the earlier census year
 * @param toVintage the later census year
 * @param kind what happened
 * @param from the subdivisions of the earlier census; none where nobody lived in {@code to} before
 * @param to the subdivisions of the later census; none where nobody lived in {@code from} any more
 */
public record BoundaryChange(
    int fromVintage, int toVintage, Kind kind, SortedSet<Dguid> from, SortedSet<Dguid> to) {

  /** What happened. */
  public enum Kind {
    /** Another name on the same ground. */
    RENAME,
    /** Another code on the same ground. */
    CODE_CHANGE,
    /** Several became one new. */
    AMALGAMATION,
    /** One or several went into one that was there before. */
    DISSOLUTION,
    /** One took ground from another, and both are there still. */
    ANNEXATION,
    /** Borders among several moved; which ground went where is not told. */
    REDRAWN;

    /** Whether the ground stayed the same. */
    public boolean keepsGround() {
      return this == RENAME || this == CODE_CHANGE;
    }
  }

  public BoundaryChange {
    from = Collections.unmodifiableSortedSet(new TreeSet<>(from));
    to = Collections.unmodifiableSortedSet(new TreeSet<>(to));
    if (fromVintage >= toVintage || (from.isEmpty() && to.isEmpty())) {
      throw new IllegalArgumentException("Not a change: " + fromVintage + " to " + toVintage);
    }
  }

  /**
   * Says that every change within an area between two censuses is recorded, so that subdivisions
   * without one are the same.
   *
   * @param fromVintage the earlier census year
   * @param toVintage the later census year
   * @param area the area, of the later census: Canada, a province, a division or a subdivision
   */
  public record Review(int fromVintage, int toVintage, Dguid area) {
    /** Whether a subdivision, by its code, lies in the area. */
    boolean covers(String code) {
      return area.level()
          .map(
              level ->
                  level == GeographicLevel.COUNTRY
                      || (level != GeographicLevel.CENSUS_METROPOLITAN_AREA
                          && level != GeographicLevel.CENSUS_AGGLOMERATION
                          && code.startsWith(area.code())))
          .orElse(false);
    }
  }
}
