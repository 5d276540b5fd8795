package ca.lipworkbench.datasets.labels;

import ca.lipworkbench.engine.text.BilingualText;
import java.util.Optional;

/**
 * What people see in the place of a source's label.
 *
 * @param subject what bears the label
 * @param table the table's name; empty for every table
 * @param source the label as the source writes it
 * @param shown what people see; empty where only a note is added
 * @param note a note in plain language
 */
public record LabelOverride(
    Subject subject,
    Optional<String> table,
    String source,
    Optional<BilingualText> shown,
    Optional<BilingualText> note) {

  /** What bears a label. */
  public enum Subject {
    /** Whatever bears it. */
    ANY,
    TABLE,
    MEASURE,
    DIMENSION,
    CODE
  }
}
