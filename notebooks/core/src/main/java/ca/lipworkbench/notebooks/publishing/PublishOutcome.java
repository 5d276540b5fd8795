package ca.lipworkbench.notebooks.publishing;

import java.util.List;

/** What became of a publishing. */
public sealed interface PublishOutcome {
  /** The address now shows this dashboard, and does so after a crash. */
  record Published(FrozenDashboard dashboard) implements PublishOutcome {}

  /** Nothing was changed: these conditions are not met. */
  record Blocked(List<Blocker> blockers) implements PublishOutcome {
    public Blocked {
      blockers = List.copyOf(blockers);
    }
  }
}
