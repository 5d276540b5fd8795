package ca.lipworkbench.engine.duckdb;

import ca.lipworkbench.engine.sql.Expression;
import ca.lipworkbench.engine.sql.Relation;
import ca.lipworkbench.engine.sql.SqlText;
import ca.lipworkbench.engine.sql.SqlType;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * The rows of a query that are too many to be written into its text: a membership of tens of
 * thousands of areas takes longer to parse than to join. They are temporary tables of the query's
 * own connection and go with it. Used by one thread.
 */
final class KeptRows {
  /** Fewer are read from the text sooner than a table is made. */
  private static final int MANY = 400;

  private final DuckDBConnection connection;
  private int tables;

  KeptRows(DuckDBConnection connection) {
    this.connection = connection;
  }

  /** The name of the table that has these rows from now on; empty where they are few. */
  Optional<String> keep(Relation.Rows rows) {
    if (rows.rows().size() < MANY) {
      return Optional.empty();
    }
    tables++;
    String table = "rows_" + tables;
    List<Expression> first = rows.rows().getFirst();
    String columns =
        IntStream.range(0, first.size())
            .mapToObj(i -> SqlText.identifier(rows.columns().get(i)) + " " + type(first.get(i)))
            .collect(Collectors.joining(", "));
    try {
      try (Statement statement = connection.createStatement()) {
        statement.execute("CREATE TEMP TABLE " + table + " (" + columns + ")");
      }
      try (DuckDBAppender appender = connection.createAppender("temp", "main", table)) {
        for (List<Expression> row : rows.rows()) {
          appender.beginRow();
          for (Expression cell : row) {
            append(appender, cell);
          }
          appender.endRow();
        }
      }
      return Optional.of("temp.main." + table);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Frees the tables before the connection does. */
  void drop() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (; tables > 0; tables--) {
        statement.execute("DROP TABLE temp.main.rows_" + tables);
      }
    }
  }

  private static String type(Expression cell) {
    return switch (cell.type()) {
      case TEXT -> "VARCHAR";
      case INTEGER -> "INTEGER";
      case BIGINT -> "BIGINT";
      case DOUBLE -> "DOUBLE";
      case BOOLEAN -> "BOOLEAN";
    };
  }

  private static void append(DuckDBAppender appender, Expression cell) throws SQLException {
    switch (cell) {
      case Expression.Text text -> appender.append(text.text());
      case Expression.Whole whole when whole.type() == SqlType.INTEGER ->
          appender.append((int) whole.number());
      case Expression.Whole whole -> appender.append(whole.number());
      case Expression.Real real -> appender.append(real.number());
      case Expression.Nothing nothing -> appender.appendNull();
      default -> throw new IllegalArgumentException("Not a literal: " + cell);
    }
  }
}
