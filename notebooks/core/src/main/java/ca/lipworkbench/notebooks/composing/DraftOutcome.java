package ca.lipworkbench.notebooks.composing;

import ca.lipworkbench.notebooks.publishing.DashboardDraft;

/** What became of the saving of a draft. */
public sealed interface DraftOutcome {
  /** It is stored, and stays so after a crash. */
  record Saved(StoredDraft draft) implements DraftOutcome {}

  /**
   * Somebody else saved first. Nothing was changed, and nothing is lost: both drafts are here.
   *
   * @param theirs the draft as it is now
   * @param slug the address that was to be saved
   * @param ours the draft that was to be saved
   */
  record Conflict(StoredDraft theirs, String slug, DashboardDraft ours) implements DraftOutcome {}
}
