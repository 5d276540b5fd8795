package ca.lipworkbench.notebooks.sharing;

import ca.lipworkbench.engine.catalogue.Subject;

/** What keeps the trail of who did what to notes; called after it is done, by any thread. */
@FunctionalInterface
public interface NoteTrail {
  /** Records it. */
  void record(Subject who, NoteEvent event);
}
