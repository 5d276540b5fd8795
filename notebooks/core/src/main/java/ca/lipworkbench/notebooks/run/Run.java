package ca.lipworkbench.notebooks.run;

import ca.lipworkbench.engine.catalogue.PersonId;
import ca.lipworkbench.notebooks.note.NoteId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A run of a note, or of some of its paragraphs, from top to bottom.
 *
 * @param id its identifier
 * @param note the note
 * @param revision the revision of the note that was run
 * @param startedAt when it began
 * @param endedAt when it ended, or was found to have been interrupted
 * @param state where it stands
 * @param startedBy who started it; empty for the owner of the home folder
 * @param isWhole whether every paragraph of the revision is in it
 * @param paragraphs the paragraphs that are run, in order
 */
public record Run(
    RunId id,
    NoteId note,
    int revision,
    Instant startedAt,
    Optional<Instant> endedAt,
    State state,
    Optional<PersonId> startedBy,
    boolean isWhole,
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

  /** Whether every paragraph of the revision ran to its end. */
  public boolean isClean() {
    return isWhole && state == State.ENDED && paragraphs.stream().allMatch(ParagraphRun::succeeded);
  }

  /** What became of the paragraph with this identifier. */
  public Optional<ParagraphRun> findParagraph(String paragraph) {
    return paragraphs.stream().filter(run -> run.paragraph().equals(paragraph)).findFirst();
  }
}
