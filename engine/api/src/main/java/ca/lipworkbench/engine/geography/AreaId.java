package ca.lipworkbench.engine.geography;

import java.util.regex.Pattern;

/**
 * The name of an area in specifications and addresses: a standard area's DGUID, a partnership's
 * identifier in the registry ({@code NB-moncton}), or {@code region-ATL} for a region of IRCC.
 */
public record AreaId(String value) implements Comparable<AreaId> {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,63}");

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException when the text has other signs than letters, digits, full stop
   *     and hyphen, or more than 64 of them
   */
  public AreaId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not an area: " + value);
    }
  }

  /** The identifier of a standard area. */
  public static AreaId of(Dguid dguid) {
    return new AreaId(dguid.value());
  }

  @Override
  public int compareTo(AreaId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
