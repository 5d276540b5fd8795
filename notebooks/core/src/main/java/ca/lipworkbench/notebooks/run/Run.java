package ca.lipworkbench.notebooks.run;

import ca.lipworkbench.notebooks.note.NoteId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A run of a note from top to bottom.
 *
 * @param id its identifier
 * @param note the note
 * @param revision the revision of the note that was run
 * @param startedAt when it began
 * @param endedAt when it ended, or was found to have been interrupted
 * @param state where it stands
 * @param paragraphs the paragraphs of the revision, in order
 */
public record Run(
    RunId id,
    NoteId note,
    int revision,
    Instant startedAt,
    Optional<Instant> endedAt,
    State state,
    List<ParagraphRun> paragraphs) {

  /** Where a run stands. */
  public enum State {
    RUNNING,
    ENDED,
    /** The process that ran it is gone. */
    INTERRUPTED
  }

  public Run {
    paragraphs = List.copyOf(paragraphs);
  }

  /** Whether every paragraph ran to its end. */
  public boolean isClean() {
    return state == State.ENDED && paragraphs.stream().allMatch(ParagraphRun::succeeded);
  }

  /** What became of the paragraph with this identifier. */
  public Optional<ParagraphRun> findParagraph(String paragraph) {
    return paragraphs.stream().filter(run -> run.paragraph().equals(paragraph)).findFirst();
  }
}
