package ca.lipworkbench.notebooks.publishing;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.notebooks.publishing.FrozenDashboard.FrozenFigure;
import java.util.List;
import java.util.Optional;

/**
 * What was found when a draft was held against its note: everything that blocks, all at once, and
 * the numbers as far as there are any.
 *
 * @param blockers what still stands between the draft and its publication; empty when nothing does
 * @param areas the areas that a page is drawn for; empty where the draft names none
 * @param figures the draft's figures in its order, each with its numbers where it can be answered
 */
public record Examination(
    List<Blocker> blockers, List<Area> areas, List<Optional<FrozenFigure>> figures) {
  public Examination {
    blockers = List.copyOf(blockers);
    areas = List.copyOf(areas);
    figures = List.copyOf(figures);
  }

  /** Whether it can be published. */
  public boolean isReady() {
    return blockers.isEmpty();
  }
}
