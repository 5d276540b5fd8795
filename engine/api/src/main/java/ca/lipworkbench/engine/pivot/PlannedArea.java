package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.statistics.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * An area and the rows of the release that stand for it.
 *
 * @param area the area
 * @param blocks the standard areas whose rows are taken; none when refused or when the release has
 *     no row for any part
 * @param slack how far the truth may be from a controlled count of the area
 * @param refusal why no number can be given for the area
 */
record PlannedArea(Area area, List<Dguid> blocks, double slack, Optional<Refusal> refusal) {
  PlannedArea {
    blocks = List.copyOf(blocks);
  }
}
