package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.Source;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.engine.text.BilingualText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answer to a pivot: a rectangle of statistical cells with what is needed to read, draw, cite
 * and export it. Grid, chart, CSV, JSON and Arrow all come from this object.
 *
 * @param spec the question, its periods filled in where it asked for the latest
 * @param table which table answered
 * @param title the table's title
 * @param release which release of it
 * @param source where the numbers come from
 * @param geography what is to be said about the geography, such as "on 2021 boundaries"
 * @param rowHeaders one header a row
 * @param columnHeaders one header a column
 * @param cells {@code cells.get(row).get(column)}
 * @param areas every area that is asked for, in the order of the specification
 * @param measures every measure that is asked for, in the order of the specification
 * @param notes the source's notes that cells refer to
 * @param remarks what the planner did beyond the plain reading, such as "sum of leaves"
 */
public record PivotTable(
    PivotSpec spec,
    TableName table,
    BilingualText title,
    int release,
    Source source,
    Optional<BilingualText> geography,
    List<Header> rowHeaders,
    List<Header> columnHeaders,
    List<List<Cell>> cells,
    List<Area> areas,
    List<Measure> measures,
    Map<String, BilingualText> notes,
    List<Remark> remarks) {

  /**
   * The members that a row or column stands for, one per dimension of its axis, outermost first.
   *
   * @param members the members
   */
  public record Header(List<Member> members) {
    public Header {
      members = List.copyOf(members);
    }
  }

  /**
   * A member of a dimension on an axis.
   *
   * @param dimension the dimension's name in the specification
   * @param code the member's code: an area's identifier, a period, a measure's or a category's code
   * @param label its label
   * @param depth how deep it lies in its classification, 0 at the top
   * @param total whether it is a total of its dimension
   * @param sumOf the codes whose sum it is, where no total is published; empty otherwise
   */
  public record Member(
      String dimension,
      String code,
      BilingualText label,
      int depth,
      boolean total,
      List<String> sumOf) {
    /** The code of a total that we add up. */
    public static final String SUM = "+";

    public Member {
      sumOf = List.copyOf(sumOf);
    }

    /** A published member. */
    public Member(String dimension, String code, BilingualText label, int depth, boolean total) {
      this(dimension, code, label, depth, total, List.of());
    }

    /** A member that is not a total. */
    public Member(String dimension, String code, BilingualText label, int depth) {
      this(dimension, code, label, depth, false);
    }

    /** The total that we add up ourselves of these codes, and of nothing else. */
    static Member sum(String dimension, BilingualText label, List<String> codes) {
      return new Member(dimension, SUM, label, 0, true, codes);
    }
  }

  /** Something that a reader should know about how the table was put together. */
  public sealed interface Remark {
    /**
     * A dimension without a published total: its codes were added, all of one level.
     *
     * @param dimension the dimension's name in specifications
     * @param name its label
     * @param leaves how many codes were added
     */
    record SumOfLeaves(String dimension, BilingualText name, int leaves) implements Remark {}

    /**
     * A dimension that stands at its published total.
     *
     * @param dimension the dimension's name in specifications
     * @param name its label
     * @param code the total's code
     * @param label the total's label
     */
    record AtTotal(String dimension, BilingualText name, String code, BilingualText label)
        implements Remark {}

    /**
     * A dimension of which several chosen codes are taken together.
     *
     * @param dimension the dimension's name in specifications
     * @param name its label
     * @param labels the labels of the codes, in the order of the specification
     */
    record Combined(String dimension, BilingualText name, List<BilingualText> labels)
        implements Remark {
      public Combined {
        labels = List.copyOf(labels);
      }
    }

    /**
     * A dimension that is filtered to one code.
     *
     * @param dimension the dimension's name in specifications
     * @param name its label
     * @param code the code
     * @param label the code's label
     */
    record OnlyCode(String dimension, BilingualText name, String code, BilingualText label)
        implements Remark {}

    /**
     * A dimension on an axis whose total is the sum of the categories that are shown.
     *
     * @param dimension the dimension's name in specifications
     * @param name its label
     * @param categories how many categories were added
     */
    record AddedTotal(String dimension, BilingualText name, int categories) implements Remark {}

    /**
     * Only the first members of the innermost dimension on rows are shown.
     *
     * @param shown how many rows there are
     * @param of how many there would be
     */
    record Top(int shown, int of) implements Remark {}

    /**
     * People of different admission years stand beside each other as if they were the same people
     * later on.
     *
     * @param taxYear the tax year of all of them
     */
    record SyntheticCohort(String taxYear) implements Remark {}

    /** The year of admission itself is shown, of which people spent only a part in Canada. */
    record PartialYear() implements Remark {}

    /** Rows were to stand in the order of a column that this answer does not have. */
    record NotSorted() implements Remark {}
  }

  public PivotTable {
    rowHeaders = List.copyOf(rowHeaders);
    columnHeaders = List.copyOf(columnHeaders);
    cells = cells.stream().map(List::copyOf).toList();
    areas = List.copyOf(areas);
    measures = List.copyOf(measures);
    notes = Map.copyOf(notes);
    remarks = List.copyOf(remarks);
    int width = columnHeaders.size();
    if (cells.size() != rowHeaders.size() || cells.stream().anyMatch(row -> row.size() != width)) {
      throw new IllegalArgumentException("Cells and headers differ in number");
    }
  }
}
