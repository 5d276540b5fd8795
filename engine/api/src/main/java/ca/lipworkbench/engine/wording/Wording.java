package ca.lipworkbench.engine.wording;

import ca.lipworkbench.engine.geography.BoundaryStatus;
import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.statistics.Coverage;
import ca.lipworkbench.engine.statistics.Derivation;
import ca.lipworkbench.engine.statistics.ObservationStatus;
import ca.lipworkbench.engine.statistics.Refusal;
import ca.lipworkbench.engine.statistics.RoundingModel;
import ca.lipworkbench.engine.statistics.StatusSet;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.Source;
import ca.lipworkbench.engine.table.Unit;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import java.util.Optional;

/** Everything about a cell that is said in words, for readers of one language. */
public final class Wording {
  private static final Messages MESSAGES = Messages.of("ca/lipworkbench/engine/messages");

  private final Language language;

  private Wording(Language language) {
    this.language = language;
  }

  /** The words for readers of this language. */
  public static Wording in(Language language) {
    return new Wording(language);
  }

  /** What stands in the cell: the number with its unit, or words where there is none. */
  public String value(Cell cell, Measure measure) {
    return text("value", cell, measure);
  }

  /** The rounding range that is shown with the cell, where one is known and wider than nothing. */
  public Optional<String> interval(Cell cell, Measure measure) {
    return Optional.of(text("interval", cell, measure));
  }

  /** One sentence about how the cell came about; for a refusal, its reason. */
  public String derivation(Derivation derivation) {
    return text("derivation", derivation);
  }

  /** One or two sentences: why no number is given. */
  public String refusal(Refusal refusal) {
    return text("refusal", refusal);
  }

  /** What can be shown instead of a refused number. */
  public Optional<String> offer(Refusal refusal, Measure measure) {
    return Optional.of(text("offer", refusal, measure));
  }

  /** What a symbol means. */
  public String status(ObservationStatus status) {
    return text("status", status);
  }

  /** What the symbols of a cell mean, one sentence each; empty where there is none. */
  public String status(StatusSet statuses) {
    return text("status", statuses);
  }

  /** How sure the area's boundary is. */
  public String boundary(BoundaryStatus status) {
    return text("boundary", status);
  }

  /** The unit's name. */
  public String unit(Unit unit) {
    return text("unit", unit);
  }

  /** A note on how published values were rounded. */
  public String rounding(RoundingModel model) {
    return text("rounding", model);
  }

  /** How much of what the cell stands for has a value: {@code 3 of 4}. */
  public String coverage(Coverage coverage) {
    return text("coverage", coverage);
  }

  /** The source line in the licence's wording. */
  public String source(Source source, Sharing sharing) {
    return text("source", source, sharing);
  }

  /** Which of the licence's two source lines is due. */
  public enum Sharing {
    /** Values as the agency published them. */
    UNCHANGED,
    /** Values that we worked out. */
    ADAPTED
  }

  /** What every title, chart and export of this source must say; empty for published figures. */
  public Optional<String> notice(Source.Nature nature) {
    return Optional.of(text("notice", nature));
  }

  private String text(String key, Object... arguments) {
    return MESSAGES.text(language, key, arguments);
  }
}
