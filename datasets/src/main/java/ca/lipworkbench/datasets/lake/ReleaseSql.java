package ca.lipworkbench.datasets.lake;

import ca.lipworkbench.engine.statistics.StatusSet;
import ca.lipworkbench.engine.table.Code;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Dimension;
import ca.lipworkbench.engine.table.Measure;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * The SQL by which staged observations become a release's data files. Names of columns come from
 * dimension names, whose form allows nothing that needs escaping; paths are escaped as literals.
 */
final class ReleaseSql {
  private ReleaseSql() {}

  /** What the numbers of staged observations mean. */
  record Numbers(
      CodeNumbers areas, CodeNumbers periods, List<String> measures, List<Dimension> dimensions) {}

  static void run(DuckDBConnection connection, String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  static String column(Dimension dimension) {
    return '"' + dimension.id().replace('-', '_') + '"';
  }

  /** Column, alias and staged name of each dimension in a text, joined. */
  private static String each(List<Dimension> dimensions, Function<Integer, String> text) {
    return IntStream.range(0, dimensions.size()).boxed().map(text).collect(Collectors.joining());
  }

  static String createStaged(List<Dimension> dimensions) {
    return "CREATE TABLE staged (area INTEGER, period INTEGER, measure INTEGER"
        + each(dimensions, i -> ", d" + i + " INTEGER")
        + ", value DOUBLE, status INTEGER, line BIGINT)";
  }

  static String repeatedKeys(List<Dimension> dimensions, int limit) {
    String key = "area, period, measure" + each(dimensions, i -> ", d" + i);
    return """
    SELECT area, period, measure, min(line) AS first_line, max(line) AS last_line
    FROM staged GROUP BY %s HAVING count(*) > 1 ORDER BY last_line, measure LIMIT %d
    """
        .formatted(key, limit);
  }

  static void write(
      DuckDBConnection connection,
      Path folder,
      DataStructure structure,
      List<AreaLabel> labels,
      Numbers numbers)
      throws SQLException {
    List<Dimension> dimensions = numbers.dimensions();
    nameNumbers(connection, numbers);
    run(
        connection,
        "ATTACH " + literal(folder.resolve(ReleaseFolder.DATABASE).toString()) + " AS made",
        "CREATE TABLE made.cells AS " + cells(numbers),
        "DROP TABLE staged");
    copyCodes(connection, dimensions);
    run(
        connection,
        "USE made",
        "CREATE VIEW observations AS " + observations("cells", "place", dimensions),
        "COPY (FROM observations) TO "
            + literal(folder.resolve(ReleaseFolder.PARQUET).toString())
            + " (FORMAT parquet, COMPRESSION zstd)",
        "CREATE TABLE areas (area VARCHAR, name VARCHAR, type VARCHAR, province VARCHAR)",
        """
        CREATE TABLE measures
          (measure VARCHAR, name VARCHAR, unit VARCHAR, additivity VARCHAR, rounding VARCHAR)
        """,
        "CREATE TABLE codes (dimension VARCHAR, code VARCHAR, name VARCHAR)",
        "CREATE TABLE symbols (status INTEGER, symbol VARCHAR)");
    fill(connection, "areas", labels, ReleaseSql::cells);
    fill(connection, "measures", structure.measures(), ReleaseSql::cells);
    for (Dimension dimension : dimensions) {
      fill(
          connection,
          "codes",
          dimension.codes(),
          code -> List.of(dimension.id(), code.id(), code.name().english()));
    }
    symbols(connection);
    run(connection, view(dimensions), "CHECKPOINT made", "USE memory", "DETACH made");
  }

  /** Makes the view {@code observations} of what is staged, with codes in place of numbers. */
  static void view(DuckDBConnection connection, Numbers numbers) throws SQLException {
    nameNumbers(connection, numbers);
    run(
        connection,
        "CREATE VIEW observations AS " + observations("staged", "number", numbers.dimensions()));
  }

  /** How many staged observations have which symbols, and how many of these have a value. */
  static String symbolCounts() {
    return "SELECT status, count(*), count(value) FROM staged WHERE status <> 0"
        + " GROUP BY status ORDER BY count(*) DESC, status";
  }

  private static void nameNumbers(DuckDBConnection connection, Numbers numbers)
      throws SQLException {
    List<Dimension> dimensions = numbers.dimensions();
    numbered(connection, "area_codes", numbers.areas().codes());
    numbered(connection, "period_codes", numbers.periods().codes());
    numbered(connection, "measure_codes", numbers.measures());
    for (int i = 0; i < dimensions.size(); i++) {
      numbered(connection, "codes" + i, dimensions.get(i).codes().stream().map(Code::id).toList());
    }
  }

  /** A table of codes by number, with their place in the order of the codes. */
  private static void numbered(DuckDBConnection connection, String table, List<String> codes)
      throws SQLException {
    run(connection, "CREATE TABLE " + table + " (number INTEGER, code VARCHAR, place INTEGER)");
    String[] sorted = codes.toArray(String[]::new);
    Arrays.sort(sorted);
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < sorted.length; i++) {
      places.put(sorted[i], i);
    }
    try (DuckDBAppender appender = connection.createAppender(table)) {
      for (int i = 0; i < codes.size(); i++) {
        int place = places.getOrDefault(codes.get(i), 0);
        appender.beginRow().append(i).append(codes.get(i)).append(place).endRow();
      }
    }
  }

  /** Places in the order of the codes, in the order of {@link Tiles}. */
  private static String cells(Numbers numbers) {
    List<Dimension> dimensions = numbers.dimensions();
    return """
    SELECT a.place AS area, p.place AS period, m.place AS measure%s, s.value, s.status
    FROM staged s
    JOIN area_codes a ON a.number = s.area
    JOIN period_codes p ON p.number = s.period
    JOIN measure_codes m ON m.number = s.measure
    %s
    %s
    """
        .formatted(
            each(dimensions, i -> ", c%d.place AS d%d".formatted(i, i)),
            each(dimensions, i -> "JOIN codes%d c%d ON c%d.number = s.d%d%n".formatted(i, i, i, i)),
            Tiles.order(numbers));
  }

  /** Keeps the codes by place with the cells, for numbers are of one load only. */
  private static void copyCodes(DuckDBConnection connection, List<Dimension> dimensions)
      throws SQLException {
    List<String> tables = new ArrayList<>(List.of("area_codes", "period_codes", "measure_codes"));
    IntStream.range(0, dimensions.size()).forEach(i -> tables.add("codes" + i));
    for (String table : tables) {
      run(
          connection,
          "CREATE TABLE made.%s AS SELECT place, code FROM memory.%s ORDER BY place"
              .formatted(table, table));
    }
  }

  /** Codes in place of numbers or places: a filter on a code reads the few tiles that have it. */
  private static String observations(String table, String by, List<Dimension> dimensions) {
    return """
    SELECT a.code AS area, p.code AS period, m.code AS measure%s, s.value, s.status
    FROM %s s
    JOIN area_codes a ON a.%s = s.area
    JOIN period_codes p ON p.%s = s.period
    JOIN measure_codes m ON m.%s = s.measure
    %s
    """
        .formatted(
            each(dimensions, i -> ", c" + i + ".code AS " + column(dimensions.get(i))),
            table,
            by,
            by,
            by,
            each(
                dimensions, i -> "JOIN codes%d c%d ON c%d.%s = s.d%d%n".formatted(i, i, i, by, i)));
  }

  private static <T> void fill(
      DuckDBConnection connection, String table, List<T> rows, Function<T, List<String>> cells)
      throws SQLException {
    try (DuckDBAppender appender = connection.createAppender("made", "main", table)) {
      for (T row : rows) {
        appender.beginRow();
        for (String cell : cells.apply(row)) {
          appender.append(cell);
        }
        appender.endRow();
      }
    }
  }

  private static List<String> cells(AreaLabel label) {
    return List.of(label.area().value(), label.name(), label.type(), label.province());
  }

  private static List<String> cells(Measure measure) {
    return List.of(
        measure.code(),
        measure.name().english(),
        measure.unit().name(),
        measure.additivity().name(),
        measure.rounding().name());
  }

  private static void symbols(DuckDBConnection connection) throws SQLException {
    List<Integer> met = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery("SELECT DISTINCT status FROM cells ORDER BY status")) {
      while (found.next()) {
        met.add(found.getInt(1));
      }
    }
    try (DuckDBAppender appender = connection.createAppender("made", "main", "symbols")) {
      for (int bits : met) {
        StatusSet set = new StatusSet(bits);
        appender.beginRow().append(bits);
        if (set.isEmpty()) {
          appender.appendNull();
        } else {
          appender.append(set.toString());
        }
        appender.endRow();
      }
    }
  }

  private static String view(List<Dimension> dimensions) {
    return """
    CREATE VIEW data AS
    SELECT o.area, a.name AS area_name, o.period, o.measure, m.name AS measure_name%s,
      o.value, s.symbol
    FROM observations o
    JOIN areas a ON a.area = o.area
    JOIN measures m ON m.measure = o.measure
    %sJOIN symbols s ON s.status = o.status
    """
        .formatted(
            each(dimensions, i -> ", c" + i + ".name AS " + column(dimensions.get(i))),
            each(
                dimensions,
                i ->
                    "JOIN codes c%d ON c%d.dimension = %s AND c%d.code = o.%s%n"
                        .formatted(
                            i, i, literal(dimensions.get(i).id()), i, column(dimensions.get(i)))));
  }
}
