package ca.lipworkbench.notebooks.run;

/** Somebody who has a note open and wants to know how its runs go on. */
public interface NoteListener {
  /**
   * A paragraph's state is now this one. Called by the thread that changed it: return at once, and
   * throw nothing.
   */
  void changed(ParagraphState state);
}
