package ca.lipworkbench.engine.statistics;

import java.util.List;
import java.util.Optional;

/**
 * The answer that a number would be wrong: why, and what to do instead. A refusal is an answer, not
 * an error. {@code refusal.REASON} in the engine's message catalogue puts it into words.
 *
 * @param reason why
 * @param subject the names that the sentence mentions, in its order, each in English and then in
 *     French, so that a refusal can be read wherever it is kept
 * @param offer what can be shown instead
 */
public record Refusal(Reason reason, List<String> subject, Optional<Offer> offer) {
  public Refusal {
    subject = List.copyOf(subject);
  }

  /** Why a number would be wrong. */
  public enum Reason {
    /** A quantile of several areas cannot be worked out from theirs. */
    NON_ADDITIVE_QUANTILE,
    /** A rate whose numerator and denominator are not in the table. */
    RATE_WITHOUT_PARTS,
    /** An average whose base is not in the table. */
    AVERAGE_WITHOUT_BASE,
    /** An index or gap that can only be recomputed from parts that are not there. */
    INDEX_WITHOUT_PARTS,
    /** A share defined relative to each area. */
    AREA_RELATIVE,
    /** No descriptor says how the measure behaves. */
    NOT_DESCRIBED,
    /** Categories that overlap: their sum would count some more than once. */
    OVERLAPPING_CATEGORIES,
    /** A chosen category lies within another chosen one. */
    NESTED_CATEGORIES,
    /** A dimension that is not shown has neither a total nor categories that may be summed. */
    NO_TOTAL,
    /** Some of the area's parts are in no file. */
    PARTS_UNKNOWN,
    /** Areas that are to be combined share ground. */
    OVERLAPPING_AREAS,
    /** A suppressed cell stands among those that a ratio needs. */
    SUPPRESSED_PART,
    /** A part that a ratio needs is too unreliable to be published. */
    UNRELIABLE_PART,
    /** A part that a ratio needs is not available. */
    PART_NOT_AVAILABLE,
    /** The area is defined on the boundaries of another year than the table. */
    OTHER_VINTAGE,
    /** A share of something that is not a count. */
    NOT_A_COUNT,
    /** A ratio to a base of something that has no natural zero, such as a gap or a rank. */
    NOT_A_RATIO_SCALE,
    /** A share where no classification stands that would take a whole apart. */
    NO_WHOLE,
    /** The base of a comparison has no number that may be used. */
    BASE_WITHOUT_NUMBER,
    /** A difference between the counts of a part and its whole would be the rest. */
    PART_OF_BASE,
    /** Amounts of which it is not stated in dollars of which year they are. */
    DOLLARS_NOT_STATED,
    /** Amounts in dollars of another year than the others in the table. */
    MIXED_DOLLARS,
    /** Admission year, years since admission and tax year contradict each other. */
    INCONSISTENT_COHORT,
    /** Years of the same people, which would be counted once a year. */
    PERSON_YEARS
  }

  /** What can be shown instead. */
  public sealed interface Offer {
    /** The published values of the parts, next to each other. */
    record SideBySide(List<String> areas) implements Offer {
      public SideBySide {
        areas = List.copyOf(areas);
      }
    }

    /** The lowest and highest published value among the parts. */
    record RangeOfParts(Interval range, int parts) implements Offer {}

    /** Put the dimension on rows or columns, or filter it to one code. */
    record ShowDimension(String dimension) implements Offer {}
  }
}
