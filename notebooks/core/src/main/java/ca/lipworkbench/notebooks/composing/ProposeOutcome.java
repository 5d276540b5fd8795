package ca.lipworkbench.notebooks.composing;

import ca.lipworkbench.notebooks.publishing.Blocker;
import java.util.List;

/** What became of a proposal. */
public sealed interface ProposeOutcome {
  /** It waits for a decision. */
  record Proposed(PublicationState state) implements ProposeOutcome {}

  /** Nothing was changed: these conditions are not met. */
  record Blocked(List<Blocker> blockers) implements ProposeOutcome {
    public Blocked {
      blockers = List.copyOf(blockers);
    }
  }
}
