package ca.lipworkbench.notebooks.composing;

import ca.lipworkbench.notebooks.publishing.DashboardDraft;
import java.util.List;

/** What became of a change to a draft. */
public sealed interface ComposeOutcome {
  /**
   * It is stored.
   *
   * @param composition the draft as it is now, with what others changed meanwhile
   * @param merging whether others had changed something
   */
  record Saved(Composition composition, Merging merging) implements ComposeOutcome {}

  /**
   * Both changed the same texts. Nothing was changed, and nothing is lost.
   *
   * @param theirs the draft as it is stored
   * @param merged both drafts together, with our texts where they clash
   * @param clashes the texts that both changed
   */
  record Clashed(
      Composition theirs, DashboardDraft merged, String slug, List<DraftMerge.Clash> clashes)
      implements ComposeOutcome {
    public Clashed {
      clashes = List.copyOf(clashes);
    }
  }

  /**
   * Both changed which figures there are or how they are drawn.
   *
   * @param theirs the draft as it is stored
   * @param ours the draft that was to be saved
   */
  record Apart(Composition theirs, String slug, DashboardDraft ours) implements ComposeOutcome {}

  /** Whether a save brought in what others changed. */
  enum Merging {
    ALONE,
    MERGED
  }
}
