package ca.lipworkbench.datasets.indicators;

import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import java.util.List;
import java.util.Optional;

/** What a table can give of an indicator. */
public sealed interface Resolution {
  /** Base name of the catalogue of sentences. */
  String BUNDLE = "ca/lipworkbench/datasets/indicators/messages";

  /**
   * The table gives it.
   *
   * @param parts the measures that it is asked for by, one for most indicators
   */
  record Given(List<Part> parts) implements Resolution {
    public Given {
      parts = List.copyOf(parts);
    }
  }

  /**
   * One measure of an indicator.
   *
   * @param name which part it is; empty where there is only one
   * @param measure the measure: the table's own, or worked out from two of the table's
   * @param group the category to which it is limited
   */
  record Part(
      Optional<BilingualText> name, Measure measure, Optional<IndicatorSource.Group> group) {}

  /**
   * The table cannot give it.
   *
   * @param reason why
   * @param subject the label, labels or category that are in the way
   */
  record Lacking(Reason reason, List<String> subject) implements Resolution {
    public Lacking {
      subject = List.copyOf(subject);
    }

    /** Why, for readers. */
    public String sentence(Language language) {
      return Messages.of(BUNDLE).text(language, "lacking." + reason.name(), subject.toArray());
    }
  }

  /** Why a table cannot give an indicator. */
  enum Reason {
    /** Nobody has said from which rows of the table it comes. */
    NO_SOURCE,
    /** The table has no row of this label path. */
    ROW_MISSING,
    /** The table has several rows of this label path. */
    ROW_AMBIGUOUS,
    /** What is counted and what it is divided by have different units. */
    UNITS_DIFFER,
    /** A rate is of two counts, and one of the rows is none. */
    NOT_A_COUNT,
    /** The table does not have the category. */
    GROUP_MISSING,
    /** What the table publishes may not be combined as the catalogue says. */
    CLASS_DIFFERS
  }
}
