package ca.lipworkbench.datasets.descriptor;

import ca.lipworkbench.engine.geography.GeographicLevel;
import ca.lipworkbench.engine.statistics.StatusSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which columns of a file of rows say what. Columns are counted from 1: several layouts give the
 * same name to more than one.
 *
 * @param arrangement how the file's lines become rows
 * @param separator what stands between two fields
 * @param numbers how numbers are written
 * @param headerLine the line that names the columns, from 1
 * @param area where the area stands
 * @param period where the reference period stands
 * @param dimensions the columns of the descriptor's dimensions
 * @param measure the column that names the measure; empty where the columns of values do
 * @param values the columns of values, at least one
 * @param scale the column of the power of ten that values are multiplied by
 * @param coordinate the column of member numbers joined by full stops, area first, by which codes
 *     are then found instead of by their labels
 * @param symbols symbols of this product besides the agency's standard ones
 * @param zeros what a printed zero means
 */
public record RowForm(
    Arrangement arrangement,
    char separator,
    NumberStyle numbers,
    int headerLine,
    AreaColumns area,
    PeriodColumns period,
    List<DimensionColumn> dimensions,
    Optional<MeasureColumn> measure,
    List<ValueColumn> values,
    OptionalInt scale,
    OptionalInt coordinate,
    Map<String, StatusSet> symbols,
    Zeros zeros) {

  /** What a printed zero means; a few products print one where they suppress. */
  public enum Zeros {
    /** Zero. */
    TRUE,
    /** Zero, or suppressed, as in the National Household Survey. */
    POSSIBLY_SUPPRESSED,
    /** Zero, but suppressed where an average or a median is zero, as in the profiles of 2006. */
    SUPPRESSED_IN_AVERAGES
  }

  /** The form of a file whose zeros are zeros. */
  public RowForm(
      Arrangement arrangement,
      char separator,
      NumberStyle numbers,
      int headerLine,
      AreaColumns area,
      PeriodColumns period,
      List<DimensionColumn> dimensions,
      Optional<MeasureColumn> measure,
      List<ValueColumn> values,
      OptionalInt scale,
      OptionalInt coordinate,
      Map<String, StatusSet> symbols) {
    this(
        arrangement,
        separator,
        numbers,
        headerLine,
        area,
        period,
        dimensions,
        measure,
        values,
        scale,
        coordinate,
        symbols,
        Zeros.TRUE);
  }

  /** How the lines of a file become rows. */
  public enum Arrangement {
    /** The agency's full table, and its selected data for database loading. */
    LONG_TABLE,
    /** The comprehensive download of the census profile of 2021. */
    BULK_PROFILE,
    /** The comprehensive download of an earlier profile, which has areas by their codes. */
    EARLIER_PROFILE,
    /** The download of a table as displayed, whose blank keys repeat the row above. */
    AS_DISPLAYED,
    /** Rows of open data of Immigration, Refugees and Citizenship Canada. */
    IRCC_ROWS,
    /** A workbook of the same, with periods across and group labels below their members. */
    IRCC_WORKBOOK,
    /** An indicator of an Open SDG site. */
    OPEN_SDG,
    /** A cross-tabulation in SDMX. */
    CROSS_TAB,
    /** Rows whose columns a person described. */
    DESCRIBED_ROWS
  }

  /** How numbers are written. */
  public enum NumberStyle {
    /** {@code 1234.5} */
    PLAIN,
    /** {@code 1,234.5} */
    COMMA_GROUPS,
    /** {@code 1234,5}, with or without blanks between groups */
    DECIMAL_COMMA
  }

  /** In what a file says the area. */
  public enum AreaKind {
    /** A dissemination geography unique identifier. */
    DGUID,
    /** An area's own code, which {@link AreaColumns#prefix} makes a DGUID. */
    CODE,
    /**
     * An area's own code of the census, whose length says the level: 2 signs a province, 4 a census
     * division, 7 a census subdivision, 8 a dissemination area; 01 is Canada. {@link
     * AreaColumns#prefix} is the vintage.
     */
    CENSUS_CODE,
    /** A name, looked up with its level and province. */
    NAME,
    /** Nothing: the whole file is about one area. */
    FIXED
  }

  /**
   * Where the area stands.
   *
   * @param kind in what the file says it
   * @param column its column; empty where it is fixed
   * @param name the column of the area's name
   * @param province the column of the province in which a name is looked up
   * @param prefix vintage, type letter and schema before a code; for a fixed area its DGUID
   * @param level the level on which a name is looked up
   * @param named DGUIDs of texts that are settled beforehand, such as a blank or an ambiguous name
   */
  public record AreaColumns(
      AreaKind kind,
      OptionalInt column,
      OptionalInt name,
      OptionalInt province,
      String prefix,
      Optional<GeographicLevel> level,
      Map<String, String> named) {
    public AreaColumns {
      named = Map.copyOf(named);
    }

    /** A column of DGUIDs beside one of names. */
    public static AreaColumns dguid(int column, OptionalInt name) {
      return new AreaColumns(
          AreaKind.DGUID,
          OptionalInt.of(column),
          name,
          OptionalInt.empty(),
          "",
          Optional.empty(),
          Map.of());
    }

    /** One area for the whole file. */
    public static AreaColumns fixed(String dguid) {
      return new AreaColumns(
          AreaKind.FIXED,
          OptionalInt.empty(),
          OptionalInt.empty(),
          OptionalInt.empty(),
          dguid,
          Optional.empty(),
          Map.of());
    }
  }

  /** How a file says the period. */
  public enum PeriodKind {
    /** As text: a year, a month, a quarter or a fiscal year. */
    TEXT,
    /** A year, and the English name of a month in a second column. */
    YEAR_MONTH,
    /** Nothing: the whole file is about one period. */
    FIXED
  }

  /**
   * Where the period stands.
   *
   * @param kind how the file says it
   * @param columns its columns; none where it is fixed
   * @param fixed the period of the whole file
   */
  public record PeriodColumns(PeriodKind kind, List<Integer> columns, String fixed) {
    public PeriodColumns {
      columns = List.copyOf(columns);
    }

    /** A column of periods. */
    public static PeriodColumns text(int column) {
      return new PeriodColumns(PeriodKind.TEXT, List.of(column), "");
    }
  }

  /** The column of a dimension's labels. */
  public record DimensionColumn(int column, String dimension) {}

  /**
   * The column that names the measure of a row.
   *
   * @param column the column
   * @param key whether it has the measure's label or its code
   * @param label the column of the label that belongs to a code
   */
  public record MeasureColumn(int column, MeasureKey key, OptionalInt label) {}

  /** By what a row names its measure. */
  public enum MeasureKey {
    CODE,
    LABEL
  }

  /**
   * A column of values.
   *
   * @param column the column
   * @param symbols the columns of its symbols
   * @param measure code of its measure; where the row names a measure, what is added to its code
   * @param codes codes that it has of dimensions without a column
   */
  public record ValueColumn(
      int column, List<Integer> symbols, String measure, Map<String, String> codes) {
    public ValueColumn {
      symbols = List.copyOf(symbols);
      codes = Map.copyOf(codes);
    }
  }

  public RowForm {
    dimensions = List.copyOf(dimensions);
    values = List.copyOf(values);
    symbols = Map.copyOf(symbols);
    if (values.isEmpty()) {
      throw new IllegalArgumentException("No column of values");
    }
  }
}
