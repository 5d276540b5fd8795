package ca.lipworkbench.notebooks.composing;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.notebooks.note.NoteId;
import ca.lipworkbench.notebooks.publishing.DashboardDraft;
import ca.lipworkbench.notebooks.publishing.Slug;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Something that somebody did with a dashboard.
 *
 * @param id counts events over all dashboards
 * @param slug the dashboard's address
 * @param kind what was done
 * @param at when
 * @param actor who did it
 * @param origin what it was made from; empty for withdrawing and rolling back
 * @param edition the edition that was published or rolled back to; empty for everything else
 * @param remark what the person said about it; may be empty
 */
public record PublicationEvent(
    long id,
    Slug slug,
    Kind kind,
    Instant at,
    Subject actor,
    Optional<Origin> origin,
    OptionalInt edition,
    String remark) {

  /** What can be done with a dashboard. */
  public enum Kind {
    /** Somebody asks for it to be published. */
    PROPOSED,
    /** The proposal is not published as it is; the remark says why. */
    SENT_BACK,
    /** The proposal was published. */
    APPROVED,
    /** It was published without a proposal. */
    PUBLISHED,
    /** It was taken off the site. */
    WITHDRAWN,
    /** The address was pointed to an earlier edition. */
    ROLLED_BACK;

    /** Whether it made a new edition. */
    public boolean isEdition() {
      return this == APPROVED || this == PUBLISHED;
    }
  }

  /**
   * What a dashboard was made from.
   *
   * @param note the note
   * @param noteRevision its revision at that time
   * @param draft the words and the order
   */
  public record Origin(NoteId note, int noteRevision, DashboardDraft draft) {}
}
