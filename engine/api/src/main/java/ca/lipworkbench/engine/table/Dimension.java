package ca.lipworkbench.engine.table;

import ca.lipworkbench.engine.text.BilingualText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A classification by which a table's observations are broken down, other than area, period and
 * measure, which every table has.
 *
 * @param id its name in specifications and as a column: lower-case letters, digits and hyphens
 * @param name its label
 * @param codes its codes in the order of the classification
 * @param categories whether sibling codes are a partition, so that counts of leaves add up
 */
public record Dimension(String id, BilingualText name, List<Code> codes, Categories categories) {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,47}");

  /** How sibling codes relate. */
  public enum Categories {
    /** Everybody is in exactly one. */
    PARTITION,
    /** Somebody may be in several. */
    OVERLAPPING
  }

  public Dimension {
    codes = List.copyOf(codes);
    if (!FORM.matcher(id).matches()) {
      throw new IllegalArgumentException("Not a dimension name: " + id);
    }
    Set<String> ids = new HashSet<>();
    for (Code code : codes) {
      if (!ids.add(code.id())) {
        throw new IllegalArgumentException("Code twice in dimension " + id + ": " + code.id());
      }
    }
  }

  /** The published total, where there is one. */
  public Optional<Code> total() {
    return codes.stream().filter(Code::total).findFirst();
  }

  /** The code with this identifier. */
  public Optional<Code> find(String code) {
    return codes.stream().filter(candidate -> candidate.id().equals(code)).findFirst();
  }
}
