package ca.lipworkbench.engine.testkit;

import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.sql.SqlText;
import ca.lipworkbench.engine.statistics.StatusSet;
import ca.lipworkbench.engine.table.Code;
import ca.lipworkbench.engine.table.Cohorts;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Dimension;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.table.Source;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.engine.text.BilingualText;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * A small table under construction, written as the release files that engines read: the relation of
 * observations that {@link Release} documents. Not for several threads.
 */
public final class TableFixture {
  private final String name;
  private final List<Measure> measures = new ArrayList<>();
  private final List<Dimension> dimensions = new ArrayList<>();
  private final List<String> periods = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private Source.Nature nature = Source.Nature.OFFICIAL;
  private Optional<Cohorts> cohorts = Optional.empty();

  private TableFixture(String name) {
    this.name = name;
  }

  private record Row(
      Dguid area,
      String period,
      String measure,
      List<String> codes,
      @Nullable Double value,
      int status) {}

  /** A table with this name and nothing in it. */
  public static TableFixture named(String name) {
    return new TableFixture(name);
  }

  /** Adds a measure. */
  public TableFixture with(Measure measure) {
    measures.add(measure);
    return this;
  }

  /** Adds a dimension; rows name its code after those of the dimensions before. */
  public TableFixture with(Dimension dimension) {
    dimensions.add(dimension);
    return this;
  }

  /** Makes the table one that follows people over years. */
  public TableFixture following(Cohorts years) {
    cohorts = Optional.of(years);
    return this;
  }

  /** Marks the table as made for demonstration. */
  public TableFixture synthetic() {
    nature = Source.Nature.SYNTHETIC;
    return this;
  }

  /** A dimension: a code that starts with * is the total, and b&lt;a lies in a. */
  public static Dimension dimension(String id, Dimension.Categories categories, String... codes) {
    List<Code> list = new ArrayList<>();
    for (String code : codes) {
      boolean total = code.startsWith("*");
      String[] parts = (total ? code.substring(1) : code).split("<", -1);
      Optional<String> parent = parts.length > 1 ? Optional.of(parts[1]) : Optional.empty();
      list.add(new Code(parts[0], BilingualText.of(parts[0], parts[0]), parent, total));
    }
    return new Dimension(id, BilingualText.of(id, id), list, categories);
  }

  /** Adds an observation with a value. */
  public TableFixture row(
      Dguid area, String period, String measure, double value, String... codes) {
    return add(new Row(area, period, measure, List.of(codes), value, 0));
  }

  /** Adds an observation with a symbol instead of a value. */
  public TableFixture symbol(
      Dguid area, String period, String measure, String symbols, String... codes) {
    return add(new Row(area, period, measure, List.of(codes), null, bits(symbols)));
  }

  /** Adds an observation with a value and a symbol. */
  public TableFixture marked(
      Dguid area, String period, String measure, double value, String symbols, String... codes) {
    return add(new Row(area, period, measure, List.of(codes), value, bits(symbols)));
  }

  private static int bits(String symbols) {
    return StatusSet.find(symbols).orElseThrow().bits();
  }

  private TableFixture add(Row row) {
    rows.add(row);
    if (!periods.contains(row.period())) {
      periods.add(row.period());
    }
    return this;
  }

  /** Writes the release into this folder. */
  public Release write(Path folder) {
    Release release =
        new Release(structure(), 1, "0".repeat(64), Instant.EPOCH, rows.size(), folder);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + release.database())) {
      create(connection);
      insert(connection);
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "COPY observations TO "
                + SqlText.literal(release.parquet().toString())
                + " (FORMAT parquet)");
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return release;
  }

  private DataStructure structure() {
    TreeSet<Dguid> areas = new TreeSet<>();
    rows.forEach(row -> areas.add(row.area()));
    String product = "Tests, " + name;
    return new DataStructure(
        new TableName(name),
        BilingualText.of("Table " + name, "Tableau " + name),
        new Source(
            BilingualText.of("Statistics Canada", "Statistique Canada"),
            BilingualText.of(product, product),
            "2021",
            BilingualText.of("Source: " + product, "Source : " + product),
            BilingualText.of("Adapted from " + product, "Adapté de " + product),
            nature),
        periods.stream().sorted().toList(),
        areas,
        Optional.empty(),
        dimensions,
        measures,
        Map.of(),
        cohorts);
  }

  private void create(Connection connection) throws SQLException {
    StringBuilder sql =
        new StringBuilder(
            "CREATE TABLE observations (area VARCHAR, period VARCHAR, measure VARCHAR");
    for (Dimension dimension : dimensions) {
      sql.append(", \"").append(dimension.id().replace('-', '_')).append("\" VARCHAR");
    }
    sql.append(", value DOUBLE, status INTEGER)");
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql.toString());
    }
  }

  private void insert(Connection connection) throws SQLException {
    try (DuckDBAppender appender =
        connection.unwrap(DuckDBConnection.class).createAppender("observations")) {
      for (Row row : rows) {
        appender.beginRow();
        appender.append(row.area().value()).append(row.period()).append(row.measure());
        for (int i = 0; i < dimensions.size(); i++) {
          appender.append(row.codes().get(i));
        }
        Double value = row.value();
        if (value == null) {
          appender.appendNull();
        } else {
          appender.append(value.doubleValue());
        }
        appender.append(row.status());
        appender.endRow();
      }
    }
  }
}
