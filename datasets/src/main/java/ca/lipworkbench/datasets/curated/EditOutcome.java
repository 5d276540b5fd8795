package ca.lipworkbench.datasets.curated;

import java.util.List;

/** How an attempt to change a list ended. */
public sealed interface EditOutcome {
  /** The list was changed. */
  record Made(Edit edit) implements EditOutcome {}

  /** The list is already so; nothing was written. */
  record Unchanged() implements EditOutcome {}

  /**
   * Something is wrong; nothing was changed.
   *
   * @param faults the first things that are wrong
   * @param count how many there are
   */
  record Refused(List<Fault> faults, int count) implements EditOutcome {
    public Refused {
      faults = List.copyOf(faults);
    }
  }

  /**
   * Somebody changed the same entries in the meantime; nothing was changed.
   *
   * @param entries the entries' keys
   * @param since the last of the edits that changed them
   */
  record Clash(List<String> entries, long since) implements EditOutcome {
    public Clash {
      entries = List.copyOf(entries);
    }
  }
}
