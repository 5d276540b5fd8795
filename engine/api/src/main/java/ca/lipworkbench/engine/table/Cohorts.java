package ca.lipworkbench.engine.table;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a longitudinal table follows people who were admitted in one year through their tax years.
 * Its reference period is the tax year, and always admission year + years since admission = tax
 * year, so that two of the three are free. People file every year: numbers of several tax years
 * count the same people again and are never added.
 *
 * @param admissionYear the dimension of admission years, where the table has one
 * @param yearsSince the dimension of years since admission, where the table has one
 */
public record Cohorts(Optional<String> admissionYear, Optional<String> yearsSince) {
  private static final int LONGEST_YEAR = 4;

  public Cohorts {
    if (admissionYear.isEmpty() && yearsSince.isEmpty()) {
      throw new IllegalArgumentException("Cohorts have admission years or years since admission");
    }
  }

  /** The number that a code of these dimensions or a period stands for; empty for a total. */
  public static OptionalInt years(String code) {
    boolean number =
        !code.isEmpty()
            && code.length() <= LONGEST_YEAR
            && code.chars().allMatch(sign -> sign >= '0' && sign <= '9');
    return number ? OptionalInt.of(Integer.parseInt(code)) : OptionalInt.empty();
  }
}
