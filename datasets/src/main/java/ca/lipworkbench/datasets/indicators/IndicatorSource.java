package ca.lipworkbench.datasets.indicators;

import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.engine.text.BilingualText;
import java.util.Optional;

/**
 * From which rows of a table an indicator, or one part of it, comes. Rows are named by the path of
 * their labels, {@code In the labour force > Employed}: codes change from census to census and
 * labels alone repeat.
 *
 * @param indicator code of the indicator
 * @param table the table
 * @param part which of several parts it is; empty where there is only one
 * @param numerator label path of what is counted, or of what the table publishes
 * @param denominator label path of what it is divided by; empty where the table publishes it
 * @param group the category to which the table is limited
 */
public record IndicatorSource(
    String indicator,
    TableName table,
    Optional<BilingualText> part,
    String numerator,
    Optional<String> denominator,
    Optional<Group> group) {

  /**
   * A category of a dimension other than area, period and measure.
   *
   * @param dimension its dimension's name
   * @param code its code
   */
  public record Group(String dimension, String code) {}
}
