package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.table.Code;
import ca.lipworkbench.engine.table.Dimension;
import java.util.List;

/**
 * A dimension other than area, period and measure, with the codes that take part.
 *
 * @param dimension the dimension
 * @param codes the codes, in order; none where it has no total and was not chosen from
 * @param role what happens to them
 */
record PlannedDimension(Dimension dimension, List<Code> codes, Role role) {
  /** What happens to the codes. */
  enum Role {
    /** On an axis, one by one. */
    SHOWN,
    /** Off the axes at one code: the total, or the only one that is kept. */
    FIXED,
    /** Off the axes, several chosen codes taken together. */
    COMBINED,
    /** Off the axes without a published total: all codes of the topmost level taken together. */
    SUMMED
  }

  PlannedDimension {
    codes = List.copyOf(codes);
  }

  /** Whether a cell is made of several of the codes. */
  boolean isTakenTogether() {
    return role == Role.COMBINED || role == Role.SUMMED;
  }
}
