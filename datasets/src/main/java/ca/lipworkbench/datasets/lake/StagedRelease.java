package ca.lipworkbench.datasets.lake;

import ca.lipworkbench.engine.statistics.StatusSet;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Dimension;
import ca.lipworkbench.engine.table.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * A release in the making: observations are taken in as numbers of codes, then sorted and written
 * to the two data files. DuckDB does the sorting and spills to disk where memory is short. Used by
 * one thread and closed by it.
 */
public final class StagedRelease implements AutoCloseable {
  private static final String MEMORY_LIMIT = "1GB";

  private final Path folder;
  private final Path spill;
  private final DuckDBConnection connection;
  private final DuckDBAppender appender;
  private final CodeNumbers areas = new CodeNumbers();
  private final CodeNumbers periods = new CodeNumbers();
  private final List<String> measures;
  private final List<Dimension> dimensions;
  private long observations;
  private long values;

  private StagedRelease(
      Path folder,
      Path spill,
      DuckDBConnection connection,
      List<String> measures,
      List<Dimension> dimensions)
      throws SQLException {
    this.folder = folder;
    this.spill = spill;
    this.connection = connection;
    this.measures = List.copyOf(measures);
    this.dimensions = List.copyOf(dimensions);
    this.appender = connection.createAppender("staged");
  }

  static StagedRelease open(
      Path folder, Path spill, List<String> measures, List<Dimension> dimensions)
      throws IOException {
    DuckDBConnection connection = null;
    try {
      connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
      ReleaseSql.run(
          connection,
          "SET memory_limit = " + ReleaseSql.literal(MEMORY_LIMIT),
          "SET temp_directory = " + ReleaseSql.literal(spill.toString()),
          ReleaseSql.createStaged(dimensions));
      return new StagedRelease(folder, spill, connection, measures, dimensions);
    } catch (SQLException e) {
      if (connection != null) {
        closeQuietly(connection, e);
      }
      throw new IOException(e);
    }
  }

  private static void closeQuietly(DuckDBConnection connection, SQLException cause) {
    try {
      connection.close();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  /**
   * A staged release apart from any lake, to see what a file would give: it can be looked at and
   * compared, and nothing of it is kept.
   *
   * @param spill a folder that need not exist, for what does not fit into memory
   * @throws IOException when the database cannot be made
   */
  public static StagedRelease trial(Path spill, List<String> measures, List<Dimension> dimensions)
      throws IOException {
    return open(spill, spill, measures, dimensions);
  }

  /** The number by which observations name this area. */
  public int area(String dguid) {
    return areas.number(dguid);
  }

  /** The number by which observations name this period. */
  public int period(String period) {
    return periods.number(period);
  }

  /**
   * Takes in an observation.
   *
   * @param area number of the area
   * @param period number of the period
   * @param measure place of the measure in the list that this was staged with, from 0
   * @param codes for each dimension, the place of the code in it, from 0
   * @param value the value; empty where there is none
   * @param status its symbols
   * @param line where in the source it stands
   */
  public void append(
      int area,
      int period,
      int measure,
      int[] codes,
      OptionalDouble value,
      StatusSet status,
      long line)
      throws IOException {
    try {
      appender.beginRow().append(area).append(period).append(measure);
      for (int code : codes) {
        appender.append(code);
      }
      if (value.isPresent()) {
        appender.append(value.getAsDouble());
        values++;
      } else {
        appender.appendNull();
      }
      appender.append(status.bits()).append(line).endRow();
      observations++;
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  /** How many observations were taken in. */
  public long observations() {
    return observations;
  }

  /** How many of these have a value; the others have a symbol in place of one. */
  public long values() {
    return values;
  }

  /** The periods of the observations, in order. */
  public List<String> periods() {
    return periods.sorted();
  }

  /** The areas of the observations, in order. */
  public List<String> areas() {
    return areas.sorted();
  }

  /**
   * How often a set of symbols stands in the observations.
   *
   * @param symbols the set, not empty
   * @param observations how many have it
   * @param withValue how many of these have a value beside it
   */
  public record SymbolCount(StatusSet symbols, long observations, long withValue) {}

  /** The sets of symbols of the observations, the most frequent first. */
  public List<SymbolCount> symbols() throws IOException {
    try (java.sql.Statement statement = connection.createStatement()) {
      appender.flush();
      List<SymbolCount> counts = new ArrayList<>();
      try (java.sql.ResultSet found = statement.executeQuery(ReleaseSql.symbolCounts())) {
        while (found.next()) {
          counts.add(
              new SymbolCount(new StatusSet(found.getInt(1)), found.getLong(2), found.getLong(3)));
        }
      }
      return List.copyOf(counts);
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  /**
   * What differs between a release and these observations. Asked once.
   *
   * @param structure the structure that they would have
   * @param areaNames names of their areas by DGUID
   */
  public ReleaseDifference compare(
      Release before, DataStructure structure, Map<String, String> areaNames) throws IOException {
    try {
      appender.flush();
      ReleaseSql.view(connection, new ReleaseSql.Numbers(areas, periods, measures, dimensions));
      return ReleaseComparison.with(connection, before, structure, "observations", areaNames);
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  /**
   * A key that two observations have.
   *
   * @param area the area
   * @param period the period
   * @param measure code of the measure
   * @param firstLine where it first stands
   * @param secondLine where it stands again
   */
  public record RepeatedKey(
      String area, String period, String measure, long firstLine, long secondLine) {}

  /** Keys that more than one observation has, in the order of their lines, at most this many. */
  public List<RepeatedKey> findRepeatedKeys(int limit) throws IOException {
    try (java.sql.Statement statement = connection.createStatement()) {
      appender.flush();
      List<RepeatedKey> repeated = new ArrayList<>();
      try (java.sql.ResultSet found =
          statement.executeQuery(ReleaseSql.repeatedKeys(dimensions, limit))) {
        while (found.next()) {
          repeated.add(
              new RepeatedKey(
                  areas.code(found.getInt(1)),
                  periods.code(found.getInt(2)),
                  measures.get(found.getInt(3)),
                  found.getLong(4),
                  found.getLong(5)));
        }
      }
      return List.copyOf(repeated);
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  /**
   * Writes the two data files, sorted by measure, dimensions, period and area, and lets go of the
   * database. Nothing can be taken in afterwards.
   */
  public void write(DataStructure structure, List<AreaLabel> labels) throws IOException {
    try {
      appender.close();
      ReleaseSql.Numbers numbers = new ReleaseSql.Numbers(areas, periods, measures, dimensions);
      ReleaseSql.write(connection, folder, structure, labels, numbers);
      connection.close();
    } catch (SQLException e) {
      throw new IOException(e);
    }
    Optional<Path> left = leftOver();
    if (left.isPresent()) {
      throw new IOException("DuckDB left " + left.get());
    }
  }

  private Optional<Path> leftOver() {
    Path log = folder.resolve(ReleaseFolder.DATABASE + ".wal");
    return Files.exists(log) ? Optional.of(log) : Optional.empty();
  }

  Path folder() {
    return folder;
  }

  Path spill() {
    return spill;
  }

  @Override
  public void close() throws IOException {
    try {
      if (!connection.isClosed()) {
        appender.close();
        connection.close();
      }
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }
}
