package ca.lipworkbench.notebooks.run;

import java.util.List;
import java.util.Optional;

/**
 * Everything that is to be shown about one paragraph's runs.
 *
 * @param paragraph the paragraph's identifier
 * @param activity what it is doing now
 * @param last how it ended when it was last run; stays while it runs again
 * @param stale why the last result is no longer what a run would give now; empty when it is
 */
public record ParagraphState(
    String paragraph, Activity activity, Optional<LastResult> last, List<StaleReason> stale) {
  public ParagraphState {
    stale = List.copyOf(stale);
  }

  /** Whether the last result is out of date. */
  public boolean isStale() {
    return !stale.isEmpty();
  }

  /** Whether it runs or waits. */
  public boolean isBusy() {
    return !(activity instanceof Activity.Idle);
  }
}
