package ca.lipworkbench.notebooks.publishing;

import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.notebooks.error.NotebooksError;
import java.util.List;

/**
 * Something that still stands between a draft and its publication.
 *
 * @param gate which condition is not met
 * @param place where in the draft it can be mended
 * @param subject the names that the sentence mentions, in its order
 */
public record Blocker(Gate gate, Place place, List<String> subject) {
  public Blocker {
    subject = List.copyOf(subject);
  }

  static Blocker of(Gate gate, Place place, String... subject) {
    return new Blocker(gate, place, List.of(subject));
  }

  /** The sentence for a reader of this language. */
  public String sentence(Language language) {
    return NotebooksError.MESSAGES.text(language, "gate." + gate.name(), subject.toArray());
  }

  /** A condition of publishing. */
  public enum Gate {
    /** The address has the form of one. */
    ADDRESS,
    /** The address is none that the site itself needs. */
    ADDRESS_FREE,
    /** The address is not that of another note's dashboard. */
    ADDRESS_TAKEN,
    /** There is at least one figure. */
    FIGURES,
    /** Every text is there in English. */
    ENGLISH,
    /** Every text is there in French. */
    FRENCH,
    /** Every figure says in words what its picture shows. */
    ALTERNATIVE_TEXT,
    /** Every placeholder in a text is one that pages fill. */
    PLACEHOLDER,
    /** Every row that a placeholder names is in the figure that fills it. */
    PLACEHOLDER_ROW,
    /** Every linked target exists. */
    TARGET,
    /** The region is registered and has partnerships, or the partnership is registered. */
    REGION,
    /** The note is still the one from which the dashboard was proposed. */
    NOTE_UNCHANGED,
    /** Every figure's paragraph is in the note. */
    PARAGRAPH,
    /** Every figure's paragraph is a pivot. */
    PIVOT,
    /** The note's current revision was run. */
    RUN,
    /** The last run of it has ended. */
    RUN_ENDED,
    /** The last run of it ended well in every paragraph. */
    CLEAN_RUN,
    /** No result of the run was cut off. */
    WHOLE_RESULTS,
    /** Every figure's table names its source in the licence's words, in both languages. */
    ATTRIBUTION,
    /** Every figure's table is still the release that the run showed. */
    RELEASE,
    /** Every figure can be answered for every area. */
    ANSWER
  }
}
