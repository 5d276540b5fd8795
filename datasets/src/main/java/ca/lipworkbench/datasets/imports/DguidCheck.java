package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.engine.geography.Dguid;
import java.util.Map;
import java.util.Optional;

/**
 * Checks the identifier of an area: its form, and for the levels that are known the length of the
 * area's own code (Statistics Canada 92F0138M2019001).
 */
final class DguidCheck {
  /** Signs of an area's own code, by the type letter and schema digits before it. */
  private static final Map<String, Integer> CODE_LENGTHS =
      Map.of(
          "A0000", 5, "A0002", 2, "A0003", 4, "A0005", 7, "A0011", 3, "S0503", 3, "S0504", 3,
          "S0512", 8, "S0516", 8);

  private static final String SORTATION_AREA = "A0011";

  private DguidCheck() {}

  /** Whether the text is a DGUID; if not, the problem is noted. */
  static boolean check(String text, long line, Problems problems) throws Problems.Stop {
    Optional<Dguid> dguid = Dguid.find(text);
    if (dguid.isEmpty() || !isOfItsSchema(dguid.get())) {
      problems.add(line, ImportReason.DGUID_UNREADABLE, text);
      return false;
    }
    String code = dguid.get().code();
    Integer length = CODE_LENGTHS.get(dguid.get().schema());
    if (length != null && code.length() != length) {
      problems.add(
          line, ImportReason.DGUID_CODE_LENGTH, text, code.length(), dguid.get().schema(), length);
      return false;
    }
    return true;
  }

  /** All codes of known schemas are digits, but for forward sortation areas such as {@code A0A}. */
  private static boolean isOfItsSchema(Dguid dguid) {
    return !CODE_LENGTHS.containsKey(dguid.schema())
        || dguid.schema().equals(SORTATION_AREA)
        || dguid.code().chars().allMatch(sign -> sign >= '0' && sign <= '9');
  }
}
