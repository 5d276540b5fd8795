package ca.lipworkbench.datasets.lake;

import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.engine.table.Unit;
import ca.lipworkbench.engine.text.BilingualText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What differs between two releases of a table, or between a release and a file that may become the
 * next one. Lists are bounded; the counts beside them are not.
 *
 * @param table the table
 * @param before number of the earlier release
 * @param after number of the later one; empty where it is a file
 * @param structures members that were added, left out or renamed, for each part of the structure
 *     that differs
 * @param cells what became of the observations; empty where they have other dimensions, so that no
 *     observation of one is an observation of the other
 */
public record ReleaseDifference(
    TableName table,
    int before,
    OptionalInt after,
    List<Members> structures,
    Optional<Cells> cells) {
  public ReleaseDifference {
    structures = List.copyOf(structures);
  }

  /** Whether both say the same. */
  public boolean isNone() {
    return structures.isEmpty() && cells.filter(Cells::isNone).isPresent();
  }

  /** A part of the structure. */
  public enum Part {
    AREAS,
    PERIODS,
    MEASURES,
    /** The dimensions themselves. */
    DIMENSIONS,
    /** The codes of one dimension. */
    CODES
  }

  /** What became of a member. */
  public enum Fate {
    ADDED,
    GONE,
    RENAMED
  }

  /**
   * The members of a part of the structure.
   *
   * @param part which part
   * @param dimension the dimension whose codes they are
   * @param added how many are new
   * @param gone how many are not there any more
   * @param renamed how many have another name
   * @param first the first of them
   */
  public record Members(
      Part part,
      Optional<BilingualText> dimension,
      int added,
      int gone,
      int renamed,
      List<Member> first) {
    public Members {
      first = List.copyOf(first);
    }
  }

  /**
   * A member.
   *
   * @param code its code
   * @param fate what became of it
   * @param before its former name
   * @param after its name now
   */
  public record Member(
      String code, Fate fate, Optional<BilingualText> before, Optional<BilingualText> after) {}

  /**
   * What became of the observations.
   *
   * @param before observations of the earlier release
   * @param after observations of the later one
   * @param same observations that are in both and say the same
   * @param measures the measures of which an observation differs, those with the most first
   */
  public record Cells(long before, long after, long same, List<MeasureCells> measures) {
    public Cells {
      measures = List.copyOf(measures);
    }

    /** Whether every observation is the same. */
    public boolean isNone() {
      return measures.isEmpty();
    }

    /** Observations that only the later one has. */
    public long added() {
      return measures.stream().mapToLong(MeasureCells::added).sum();
    }

    /** Observations that only the earlier one has. */
    public long gone() {
      return measures.stream().mapToLong(MeasureCells::gone).sum();
    }

    /** Observations in both that differ in value, symbol or both. */
    public long changed() {
      return measures.stream().mapToLong(MeasureCells::changed).sum();
    }
  }

  /**
   * The observations of one measure. Values of different measures are in different units, so
   * nothing is summed over measures but the number of observations.
   *
   * @param code code of the measure
   * @param name its name
   * @param unit in which its values count
   * @param decimals digits after the decimal mark that are shown
   * @param added observations that only the later release has
   * @param gone observations that only the earlier one has
   * @param values observations with a value in both, of which the value differs
   * @param lost observations that had a value and have none now
   * @param gained observations that had no value and have one now
   * @param symbols observations that differ in nothing but their symbols
   * @param median the median of the differences of values, without sign; empty where none differs
   * @param largest the largest differences of values, largest first
   */
  public record MeasureCells(
      String code,
      BilingualText name,
      Unit unit,
      int decimals,
      long added,
      long gone,
      long values,
      long lost,
      long gained,
      long symbols,
      OptionalDouble median,
      List<ChangedCell> largest) {
    public MeasureCells {
      largest = List.copyOf(largest);
    }

    /** Observations in both that differ in value, symbol or both. */
    public long changed() {
      return values + lost + gained + symbols;
    }
  }

  /**
   * An observation whose value differs.
   *
   * @param area identifier of the area
   * @param areaName its name as the later release has it
   * @param period the period
   * @param codes names of its codes, in the order of the dimensions
   * @param before value of the earlier release
   * @param after value of the later one
   */
  public record ChangedCell(
      String area,
      String areaName,
      String period,
      List<BilingualText> codes,
      double before,
      double after) {
    public ChangedCell {
      codes = List.copyOf(codes);
    }
  }
}
