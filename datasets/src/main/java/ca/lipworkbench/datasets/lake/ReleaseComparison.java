package ca.lipworkbench.datasets.lake;

import ca.lipworkbench.datasets.lake.ReleaseDifference.Cells;
import ca.lipworkbench.datasets.lake.ReleaseDifference.ChangedCell;
import ca.lipworkbench.datasets.lake.ReleaseDifference.MeasureCells;
import ca.lipworkbench.engine.table.Code;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Dimension;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.table.Unit;
import ca.lipworkbench.engine.text.BilingualText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.duckdb.DuckDBConnection;

/** Compares observations in DuckDB, which spills to disk where memory is short. */
final class ReleaseComparison {
  private static final String MEMORY_LIMIT = "512MB";
  private static final int LARGEST_SHOWN = 5;

  /** Measures of which the largest differences are listed. */
  private static final int MEASURES_SHOWN = 200;

  private final DuckDBConnection connection;
  private final DataStructure before;
  private final DataStructure after;

  private ReleaseComparison(
      DuckDBConnection connection, DataStructure before, DataStructure after) {
    this.connection = connection;
    this.before = before;
    this.after = after;
  }

  /** What differs between two releases of a table. */
  static ReleaseDifference between(Release before, Release after) throws IOException {
    Path spill = Files.createTempDirectory("comparison");
    try (DuckDBConnection connection =
        (DuckDBConnection) java.sql.DriverManager.getConnection("jdbc:duckdb:")) {
      ReleaseSql.run(
          connection,
          "SET memory_limit = " + ReleaseSql.literal(MEMORY_LIMIT),
          "SET temp_directory = " + ReleaseSql.literal(spill.toString()),
          attach(before, "earlier"),
          attach(after, "later"));
      ReleaseComparison comparison =
          new ReleaseComparison(connection, before.structure(), after.structure());
      return comparison.run(
          before.number(),
          OptionalInt.of(after.number()),
          "later.observations",
          comparison.areas("later"));
    } catch (SQLException e) {
      throw new IOException(e);
    } finally {
      remove(spill);
    }
  }

  /**
   * What differs between a release and observations that are already in a connection.
   *
   * @param observations the relation that has them
   * @param areaNames names of their areas
   */
  static ReleaseDifference with(
      DuckDBConnection connection,
      Release before,
      DataStructure after,
      String observations,
      Map<String, String> areaNames)
      throws IOException {
    try {
      ReleaseSql.run(connection, attach(before, "earlier"));
      return new ReleaseComparison(connection, before.structure(), after)
          .run(before.number(), OptionalInt.empty(), observations, areaNames);
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private static String attach(Release release, String name) {
    return "ATTACH "
        + ReleaseSql.literal(release.database().toString())
        + " AS "
        + name
        + " (READ_ONLY)";
  }

  private static void remove(Path spill) throws IOException {
    try (java.util.stream.Stream<Path> left = Files.list(spill)) {
      for (Path file : left.toList()) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(spill);
  }

  private Map<String, String> areas(String database) throws SQLException {
    Map<String, String> names = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery("SELECT area, name FROM " + database + ".areas ORDER BY area")) {
      while (found.next()) {
        names.put(found.getString(1), found.getString(2));
      }
    }
    return names;
  }

  private ReleaseDifference run(
      int number, OptionalInt later, String observations, Map<String, String> areaNames)
      throws SQLException {
    return new ReleaseDifference(
        after.table(),
        number,
        later,
        MemberComparison.compare(before, after, areas("earlier"), areaNames),
        ids(before.dimensions()).equals(ids(after.dimensions()))
            ? Optional.of(cells(observations, areaNames))
            : Optional.empty());
  }

  private static List<String> ids(List<Dimension> dimensions) {
    return dimensions.stream().map(Dimension::id).toList();
  }

  private Cells cells(String observations, Map<String, String> areaNames) throws SQLException {
    DifferenceSql sql = new DifferenceSql(after.dimensions());
    ReleaseSql.run(connection, sql.createDiffering("earlier.observations", observations));
    Map<String, List<ChangedCell>> largest = largest(sql, areaNames);
    List<MeasureCells> measures = new ArrayList<>();
    long gone = 0;
    long changed = 0;
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(DifferenceSql.byMeasure())) {
      while (found.next()) {
        MeasureCells cells =
            measure(
                found,
                measures.size() < MEASURES_SHOWN
                    ? largest.getOrDefault(found.getString(1), List.of())
                    : List.of());
        gone += cells.gone();
        changed += cells.changed();
        measures.add(cells);
      }
    }
    long earlier = count("earlier.observations");
    return new Cells(earlier, count(observations), earlier - gone - changed, measures);
  }

  private long count(String relation) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(DifferenceSql.count(relation))) {
      found.next();
      return found.getLong(1);
    }
  }

  private MeasureCells measure(ResultSet found, List<ChangedCell> largest) throws SQLException {
    String code = found.getString(1);
    Optional<Measure> measure = after.findMeasure(code).or(() -> before.findMeasure(code));
    double median = found.getDouble(8);
    boolean noMedian = found.wasNull();
    return new MeasureCells(
        code,
        measure.map(Measure::name).orElse(BilingualText.ofSource(code)),
        measure.map(Measure::unit).orElse(Unit.UNKNOWN),
        measure.map(Measure::decimals).orElse(0),
        found.getLong(2),
        found.getLong(3),
        found.getLong(4),
        found.getLong(5),
        found.getLong(6),
        found.getLong(7),
        noMedian ? OptionalDouble.empty() : OptionalDouble.of(median),
        largest);
  }

  private Map<String, List<ChangedCell>> largest(DifferenceSql sql, Map<String, String> areaNames)
      throws SQLException {
    Map<String, List<ChangedCell>> largest = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql.largest(LARGEST_SHOWN))) {
      while (found.next()) {
        String area = found.getString(2);
        largest
            .computeIfAbsent(found.getString(1), code -> new ArrayList<>())
            .add(
                new ChangedCell(
                    area,
                    areaNames.getOrDefault(area, area),
                    found.getString(3),
                    codes(found),
                    found.getDouble(4),
                    found.getDouble(5)));
      }
    }
    return largest;
  }

  private List<BilingualText> codes(ResultSet found) throws SQLException {
    List<BilingualText> names = new ArrayList<>();
    for (Dimension dimension : after.dimensions()) {
      String code = found.getString(dimension.id().replace('-', '_'));
      names.add(dimension.find(code).map(Code::name).orElse(BilingualText.ofSource(code)));
    }
    return names;
  }
}
