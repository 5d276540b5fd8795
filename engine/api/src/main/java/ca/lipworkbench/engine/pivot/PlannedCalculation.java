package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.statistics.Comparison;
import ca.lipworkbench.engine.statistics.Derivation;
import ca.lipworkbench.engine.text.BilingualText;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** A calculation with its names resolved: which cells it takes, and what they have in common. */
sealed interface PlannedCalculation {
  /** The numbers themselves. */
  record Numbers() implements PlannedCalculation {}

  /**
   * Shares of a whole.
   *
   * @param over places of the shown dimensions that the whole runs over; none where nothing stands
   *     on the axis that could be taken apart
   */
  record Share(Set<Integer> over) implements PlannedCalculation {
    public Share {
      over = Set.copyOf(over);
    }
  }

  /**
   * Numbers against those of an area.
   *
   * @param target the area's place in the plan
   * @param label what people call it
   * @param sides how each area that is asked for lies to it
   */
  record AgainstArea(Comparison how, int target, BilingualText label, List<Side> sides)
      implements PlannedCalculation {
    public AgainstArea {
      sides = List.copyOf(sides);
    }
  }

  /**
   * An area beside the base.
   *
   * @param nesting whether they share ground
   * @param shared the place in the plan of what they have published rows in common for; empty where
   *     they have none
   */
  record Side(Derivation.Compared.Nesting nesting, OptionalInt shared) {}

  /**
   * Numbers against those of a period.
   *
   * @param period the period's place in the plan
   * @param label the period
   */
  record AgainstPeriod(Comparison how, int period, BilingualText label)
      implements PlannedCalculation {}
}
