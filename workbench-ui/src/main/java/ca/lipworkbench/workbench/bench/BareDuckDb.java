package ca.lipworkbench.workbench.bench;

import ca.lipworkbench.engine.duckdb.DuckDbSettings;
import ca.lipworkbench.engine.sql.Dialect;
import ca.lipworkbench.engine.sql.Expression;
import ca.lipworkbench.engine.sql.Relation;
import ca.lipworkbench.engine.sql.SqlText;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * DuckDB through its JDBC driver and nothing of ours: the floor of every figure. A result is read
 * to its end, each value by the getter of its type. Rows that our engine keeps in a table of its
 * own stand in one here before the time counts.
 */
final class BareDuckDb implements AutoCloseable {
  /** As many as the engine writes into the text of a query. */
  private static final int MANY = 400;

  private final Connection connection;
  private final Map<Path, String> attached = new HashMap<>();
  private int tables;

  BareDuckDb(DuckDbSettings settings) throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    execute("SET threads = " + settings.threads());
    execute("SET memory_limit = '" + settings.memoryBytes() + "B'");
    execute("SET temp_directory = ''");
  }

  /** The same statements as our engine was asked, on the same files, ready to be timed. */
  List<String> ready(List<RecordingEngine.Asked> asked) throws SQLException {
    List<String> ready = new ArrayList<>();
    for (RecordingEngine.Asked query : asked) {
      String relation = attach(query.file()) + ".main." + query.relation();
      ready.add(query.query().sql(Dialect.DUCKDB, relation, this::table));
    }
    return ready;
  }

  private String attach(Path file) throws SQLException {
    String known = attached.get(file);
    if (known == null) {
      known = "file_" + attached.size();
      execute("ATTACH " + SqlText.literal(file.toString()) + " AS " + known + " (READ_ONLY)");
      attached.put(file, known);
    }
    return known;
  }

  private Optional<String> table(Relation.Rows rows) {
    if (rows.rows().size() < MANY) {
      return Optional.empty();
    }
    tables++;
    String name = "memory.main.rows_" + tables;
    List<List<String>> cells =
        rows.rows().stream().map(row -> row.stream().map(BareDuckDb::literal).toList()).toList();
    try {
      make(name, rows.columns(), cells);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return Optional.of(name);
  }

  private static String literal(Expression cell) {
    return switch (cell) {
      case Expression.Text text -> SqlText.literal(text.text());
      case Expression.Whole whole -> Long.toString(whole.number());
      case Expression.Nothing nothing -> "CAST(NULL AS VARCHAR)";
      default -> throw new IllegalArgumentException("Not a literal: " + cell);
    };
  }

  /** Makes a table of these literals. */
  void make(String name, List<String> columns, List<List<String>> rows) throws SQLException {
    StringBuilder sql = new StringBuilder("CREATE TABLE ").append(name).append(" AS FROM (VALUES ");
    for (int i = 0; i < rows.size(); i++) {
      sql.append(i == 0 ? "(" : ", (").append(String.join(", ", rows.get(i))).append(')');
    }
    execute(sql + ") AS r (" + String.join(", ", columns) + ")");
  }

  /** Runs statements and reads their results to the end. */
  void drain(List<String> statements) throws SQLException {
    for (String sql : statements) {
      drain(sql);
    }
  }

  /** Runs a query and reads its result to the end. */
  void drain(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      ResultSetMetaData meta = rows.getMetaData();
      int[] types = new int[meta.getColumnCount()];
      for (int i = 0; i < types.length; i++) {
        types[i] = meta.getColumnType(i + 1);
      }
      while (rows.next()) {
        for (int i = 0; i < types.length; i++) {
          read(rows, i + 1, types[i]);
        }
      }
    }
  }

  private static void read(ResultSet rows, int column, int type) throws SQLException {
    switch (type) {
      case Types.INTEGER -> rows.getInt(column);
      case Types.BIGINT -> rows.getLong(column);
      case Types.DOUBLE -> rows.getDouble(column);
      default -> rows.getString(column);
    }
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
