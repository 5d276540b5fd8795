package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.descriptor.RowForm.AreaColumns;
import ca.lipworkbench.datasets.descriptor.RowForm.NumberStyle;
import ca.lipworkbench.datasets.descriptor.RowForm.PeriodColumns;
import ca.lipworkbench.datasets.descriptor.RowForm.Zeros;
import ca.lipworkbench.engine.statistics.Additivity;
import ca.lipworkbench.engine.statistics.RoundingModel;
import ca.lipworkbench.engine.statistics.StatusSet;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.engine.table.Unit;
import ca.lipworkbench.engine.text.BilingualText;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What a person says about a file that has no publisher's layout, once: which columns are area,
 * period, categories, measure, values and symbols, and what the values are. {@link
 * Describer#describe} makes a descriptor of it, by which this file and later ones with the same
 * columns are imported. Columns and lines are counted from 1.
 *
 * @param table the table that such files are loaded into
 * @param title its title
 * @param separator what stands between two fields
 * @param numbers how numbers are written
 * @param headerLine the line that names the columns
 * @param area where the area stands
 * @param period where the reference period stands
 * @param dimensions the columns of categories
 * @param measure the column that names the measure of a row; empty where each column of values is a
 *     measure of its own
 * @param values the columns of values
 * @param symbols what symbols of this file mean besides the agency's standard ones
 * @param zeros what a printed zero means
 */
public record ColumnAnswers(
    TableName table,
    BilingualText title,
    char separator,
    NumberStyle numbers,
    int headerLine,
    AreaColumns area,
    PeriodColumns period,
    List<Integer> dimensions,
    OptionalInt measure,
    List<Values> values,
    Map<String, StatusSet> symbols,
    Zeros zeros) {
  public ColumnAnswers {
    dimensions = List.copyOf(dimensions);
    values = List.copyOf(values);
    symbols = Map.copyOf(symbols);
  }

  /**
   * What a column of values holds. Who does not know says {@link Additivity#UNKNOWN} and {@link
   * RoundingModel#UNKNOWN}: then nothing of it is ever added up.
   *
   * @param column the column
   * @param symbols the columns of its symbols
   * @param unit in what it counts
   * @param additivity whether its values may be summed
   * @param rounding how they were rounded
   * @param decimals digits behind the decimal mark that are shown
   */
  public record Values(
      int column,
      List<Integer> symbols,
      Unit unit,
      Additivity additivity,
      RoundingModel rounding,
      int decimals) {
    public Values {
      symbols = List.copyOf(symbols);
    }
  }
}
