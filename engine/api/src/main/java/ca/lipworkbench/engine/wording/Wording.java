package ca.lipworkbench.engine.wording;

import ca.lipworkbench.engine.geography.BoundaryStatus;
import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.statistics.Coverage;
import ca.lipworkbench.engine.statistics.Derivation;
import ca.lipworkbench.engine.statistics.Interval;
import ca.lipworkbench.engine.statistics.Intervals;
import ca.lipworkbench.engine.statistics.ObservationStatus;
import ca.lipworkbench.engine.statistics.Precision;
import ca.lipworkbench.engine.statistics.Refusal;
import ca.lipworkbench.engine.statistics.RoundingModel;
import ca.lipworkbench.engine.statistics.StatusSet;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.Source;
import ca.lipworkbench.engine.table.Unit;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Everything about a cell that is said in words, for readers of one language. Immutable, and safe
 * for use by many threads.
 */
public final class Wording {
  private static final Messages MESSAGES = Messages.of("ca/lipworkbench/engine/messages");

  private final Language language;
  private final NumberFormats numbers;

  private Wording(Language language) {
    this.language = language;
    this.numbers = NumberFormats.in(language);
  }

  /** The words for readers of this language. */
  public static Wording in(Language language) {
    return new Wording(language);
  }

  /**
   * What stands in the cell: the number with its unit, or words where there is none. A percentage
   * is written as finely as its rounding range allows; where it allows none, its counts are
   * written.
   */
  public String value(Cell cell, Measure measure) {
    return new CellWords(this, numbers).value(cell, measure);
  }

  /**
   * The rounding range that is shown with the cell; empty where none is known, and where its ends
   * are the same as written.
   */
  public Optional<String> interval(Cell cell, Measure measure) {
    Intervals intervals = cell.intervals();
    if (cell.value().isEmpty()
        || intervals.shownRounding().filter(range -> range.halfWidth() > 0).isEmpty()) {
      return Optional.empty();
    }
    int decimals = decimals(cell, measure);
    Interval range = intervals.shownRounding().orElseThrow();
    String low = numbers.withUnit(range.low(), measure.unit(), decimals);
    String high = numbers.withUnit(range.high(), measure.unit(), decimals);
    return low.equals(high) ? Optional.empty() : Optional.of(text("range", low, high));
  }

  /** Digits after the decimal mark with which the cell is shown. */
  public int decimals(Cell cell, Measure measure) {
    if (!measure.unit().isOfPercentages() || cell.value().isEmpty()) {
      return measure.decimals();
    }
    return switch (Precision.of(cell.value().getAsDouble(), cell.intervals())) {
      case FINE -> measure.decimals();
      case WHOLE, CAUTION, HIDDEN -> 0;
    };
  }

  /**
   * How the cell's value came about, beginning with "At least" where suppressed parts are missing
   * from a sum and with "Incomplete" where others are.
   */
  public String derivation(Cell cell) {
    String how = derivation(cell.derivation());
    if (cell.value().isEmpty() || cell.coverage().isComplete()) {
      return how;
    }
    return text(cell.isLowerBound() ? "derivation.AT_LEAST" : "derivation.INCOMPLETE", how);
  }

  /** One sentence about how the cell came about; for a refusal, its reason. */
  public String derivation(Derivation derivation) {
    return switch (derivation) {
      case Derivation.Published published -> text("derivation.PUBLISHED");
      case Derivation.SumOfCells sum ->
          text("derivation.SUM_OF_CELLS", numbers.number(sum.cells(), 0));
      case Derivation.RatioOfSums ratio ->
          text(
              ratio.numeratorCells() == 1 && ratio.denominatorCells() == 1
                  ? "derivation.RATIO_OF_TWO"
                  : "derivation.RATIO_OF_SUMS",
              numbers.number(ratio.numerator(), 0),
              numbers.number(ratio.numeratorCells(), 0),
              numbers.number(ratio.denominator(), 0),
              numbers.number(ratio.denominatorCells(), 0));
      case Derivation.WeightedMean mean ->
          text(
              "derivation.WEIGHTED_MEAN",
              numbers.number(mean.cells(), 0),
              numbers.number(mean.weight(), 0));
      case Derivation.Refused refused -> refusal(refused.refusal());
      case Derivation.Compared compared -> compared(compared);
      case Derivation.InDollarsOf dollars ->
          text(
              "derivation.IN_DOLLARS_OF",
              derivation(dollars.how()),
              Integer.toString(dollars.from()),
              Integer.toString(dollars.to()));
      case Derivation.Absent absent -> text("derivation.ABSENT");
    };
  }

  private String compared(Derivation.Compared compared) {
    String how =
        text(
            "derivation.COMPARED." + compared.how().name(),
            numbers.number(compared.value(), compared.decimals()),
            numbers.number(compared.baseValue(), compared.decimals()),
            compared.base().in(language));
    return switch (compared.nesting()) {
      case APART -> how;
      case OVERLAPPING ->
          text("derivation.COMPARED.overlapping", how, compared.base().in(language));
    };
  }

  /** One sentence: why no number is given. */
  public String refusal(Refusal refusal) {
    return text(key(refusal), refusal.subject().toArray());
  }

  /** Nearly all quantiles are medians, which have a plain name. */
  private static String key(Refusal refusal) {
    String key = "refusal." + refusal.reason().name();
    boolean median =
        refusal.reason() == Refusal.Reason.NON_ADDITIVE_QUANTILE
            && refusal.subject().getFirst().toLowerCase(Locale.ROOT).contains("median");
    return median ? key + ".median" : key;
  }

  /** Names in one sentence: {@code A, B and C}. */
  public String names(List<String> names) {
    return names.size() < 2
        ? String.join("", names)
        : text("names.and", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
  }

  /** What can be shown instead of a refused number. */
  public Optional<String> offer(Refusal refusal, Measure measure) {
    return refusal.offer().map(offer -> offer(refusal, offer, measure));
  }

  /** That the lowest and the highest value of the parts are shown where a number is refused. */
  public String offerOfRanges() {
    return text("offer.RANGES");
  }

  /** The lowest and the highest value of the parts: {@code between $24,000 and $31,000}. */
  public String between(Interval range, Measure measure) {
    return text(
        "range.parts",
        numbers.withUnit(range.low(), measure.unit(), measure.decimals()),
        numbers.withUnit(range.high(), measure.unit(), measure.decimals()));
  }

  /** Between what a range of parts runs. */
  public String lowestAndHighestOf(int parts) {
    return text("range.parts.of", numbers.number(parts, 0));
  }

  private String offer(Refusal refusal, Refusal.Offer offer, Measure measure) {
    return switch (offer) {
      case Refusal.Offer.SideBySide parts ->
          text("offer.SIDE_BY_SIDE", numbers.number(parts.areas().size(), 0));
      case Refusal.Offer.RangeOfParts range ->
          text(
              "offer.RANGE_OF_PARTS",
              numbers.number(range.parts(), 0),
              numbers.withUnit(range.range().low(), measure.unit(), measure.decimals()),
              numbers.withUnit(range.range().high(), measure.unit(), measure.decimals()));
      case Refusal.Offer.ShowDimension dimension ->
          text("offer.SHOW_DIMENSION", lastSubject(refusal, dimension.dimension()));
    };
  }

  /** The dimension's label is the last name of the refusal, in this language. */
  private String lastSubject(Refusal refusal, String otherwise) {
    int size = refusal.subject().size();
    if (size < 2) {
      return otherwise;
    }
    return refusal.subject().get(language == Language.FRENCH ? size - 1 : size - 2);
  }

  /** What a symbol means. */
  public String status(ObservationStatus status) {
    return text("status." + status.name());
  }

  /** What the symbols of a cell mean, one sentence each; empty where there is none. */
  public String status(StatusSet statuses) {
    return statuses.statuses().stream().map(this::status).collect(Collectors.joining(" "));
  }

  /** How sure the area's boundary is. */
  public String boundary(BoundaryStatus status) {
    return text("boundary." + status.name());
  }

  /** The unit's name. */
  public String unit(Unit unit) {
    return text("unit." + unit.name());
  }

  /** A note on how published values were rounded. */
  public String rounding(RoundingModel model) {
    return text("rounding." + model.name());
  }

  /** A note on how the values of this measure were rounded; for a rate, the counts behind it. */
  public String rounding(Measure measure) {
    return switch (measure.rounding()) {
      case RR5, RR5_10, NEAREST5 ->
          measure.ratio().isPresent()
              ? text("rounding." + measure.rounding().name() + ".rate")
              : rounding(measure.rounding());
      case CONTROLLED, NONE, UNKNOWN -> rounding(measure.rounding());
    };
  }

  /** How much of what the cell stands for has a value: {@code 3 of 4}. */
  public String coverage(Coverage coverage) {
    return text(
        "coverage",
        numbers.number(coverage.available(), 0),
        numbers.number(coverage.expected(), 0));
  }

  /** The source line in the licence's wording. */
  public String source(Source source, Sharing sharing) {
    return switch (sharing) {
      case UNCHANGED -> source.attribution().in(language);
      case ADAPTED -> source.adaptation().in(language);
    };
  }

  /** Which of the licence's two source lines is due. */
  public enum Sharing {
    /** Values as the agency published them. */
    UNCHANGED,
    /** Values that we worked out. */
    ADAPTED;

    /** The line that is due for a cell. */
    public static Sharing of(Derivation derivation) {
      return switch (derivation) {
        case Derivation.Published published -> UNCHANGED;
        case Derivation.Absent absent -> UNCHANGED;
        case Derivation.SumOfCells sum -> ADAPTED;
        case Derivation.RatioOfSums ratio -> ADAPTED;
        case Derivation.WeightedMean mean -> ADAPTED;
        case Derivation.Compared compared -> ADAPTED;
        case Derivation.InDollarsOf dollars -> ADAPTED;
        case Derivation.Refused refused -> ADAPTED;
      };
    }
  }

  /** What every title, chart and export of this source must say; empty for published figures. */
  public Optional<String> notice(Source.Nature nature) {
    return switch (nature) {
      case OFFICIAL -> Optional.empty();
      case SYNTHETIC -> Optional.of(text("notice.SYNTHETIC"));
    };
  }

  /** A text of the engine's catalogue, for what writes cells out beside this one. */
  public String text(String key, Object... arguments) {
    return MESSAGES.text(language, key, arguments);
  }
}
