package ca.lipworkbench.engine.explore;

import ca.lipworkbench.engine.pivot.PivotSpec;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is said about one cell, in one language, in the order in which it is read.
 *
 * @param heading what the cell stands for: area, period, measure and the other members
 * @param value what stands in the cell
 * @param symbols what the agency's symbols on it mean
 * @param reason why there is no number; empty where there is one, or where a symbol says it
 * @param ranges how far the truth may be, the one that the grid shows first
 * @param derivation how the value was worked out
 * @param coverage how much of what the cell stands for has a value, where some is missing
 * @param notes the source's notes on the measure, and how its numbers were rounded
 * @param source table, release, date of loading and the licence's source line
 * @param parts the question for the published numbers that it is made of
 */
public record CellExplanation(
    List<Line> heading,
    String value,
    List<Symbol> symbols,
    Optional<String> reason,
    List<Range> ranges,
    String derivation,
    Optional<String> coverage,
    List<String> notes,
    SourceLines source,
    Optional<Parts> parts) {

  /**
   * A line with its name.
   *
   * @param name such as the dimension's label
   * @param text what it says
   */
  public record Line(String name, String text) {}

  /**
   * A symbol.
   *
   * @param symbol as the agency prints it
   * @param meaning one sentence
   */
  public record Symbol(String symbol, String meaning) {}

  /**
   * A range.
   *
   * @param name what kind of range it is, such as "Rounding alone"
   * @param text its ends
   * @param meaning one sentence on how to read it
   */
  public record Range(String name, String text, String meaning) {}

  /**
   * Where the number comes from.
   *
   * @param table the table's title
   * @param release its release and when it was loaded
   * @param attribution the licence's source line for this cell
   * @param geography what is to be said about the boundaries
   * @param boundary how sure the area's own boundary is
   */
  public record SourceLines(
      String table,
      String release,
      String attribution,
      Optional<String> geography,
      String boundary) {}

  /**
   * The numbers behind the cell.
   *
   * @param label what the button says: "Show the 3 parts"
   * @param spec the question for them
   */
  public record Parts(String label, PivotSpec spec) {}

  public CellExplanation {
    heading = List.copyOf(heading);
    symbols = List.copyOf(symbols);
    ranges = List.copyOf(ranges);
    notes = List.copyOf(notes);
  }
}
