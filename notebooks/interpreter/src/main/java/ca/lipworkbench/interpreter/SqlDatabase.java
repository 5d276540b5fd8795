package ca.lipworkbench.interpreter;

import ca.lipworkbench.notebooks.interpreter.protocol.ToProcess.GrantedRelease;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.duckdb.DuckDBConnection;

/**
 * DuckDB, locked down: an empty main database opened read-only, the granted releases attached
 * read-only, then no files, no network, no extensions, no spill, and no way to change a setting.
 * Opened once; each query gets a connection of its own.
 */
final class SqlDatabase implements AutoCloseable {
  private static final String MAIN_FILE = "main.duckdb";

  /**
   * The order matters: disabling the file system first makes {@code enable_external_access=false}
   * fail, and nothing can be set any more after the configuration is locked.
   */
  private static final List<String> RECIPE =
      List.of(
          "SET threads=1",
          "SET temp_directory=''",
          "SET autoinstall_known_extensions=false",
          "SET autoload_known_extensions=false",
          "SET allow_community_extensions=false",
          "SET allow_persistent_secrets=false",
          "SET enable_external_access=false",
          "SET disabled_filesystems='LocalFileSystem'",
          "SET lock_configuration=true");

  private final DuckDBConnection root;

  private SqlDatabase(DuckDBConnection root) {
    this.root = root;
  }

  /** Opens the database in the process's private folder. */
  static SqlDatabase open(
      Path workFolder, List<GrantedRelease> granted, long memoryBytes, Set<Defence> defences)
      throws SQLException {
    String url = "jdbc:duckdb:" + workFolder.resolve(MAIN_FILE);
    try (Connection _ = DriverManager.getConnection(url)) {
      // An in-memory database cannot be read-only, so an empty file is made to be opened again.
    }
    Properties properties = new Properties();
    if (defences.contains(Defence.RECIPE)) {
      properties.setProperty("duckdb.read_only", "true");
    }
    DuckDBConnection root =
        DriverManager.getConnection(url, properties).unwrap(DuckDBConnection.class);
    try (Statement statement = root.createStatement()) {
      for (GrantedRelease release : granted) {
        statement.execute(
            "ATTACH "
                + literal(release.database())
                + " AS "
                + identifier(release.schema())
                + " (READ_ONLY)");
      }
      // In MiB without a fraction, because DuckDB reads "512000000 bytes" in some versions only.
      statement.execute("SET memory_limit='" + (memoryBytes >> 20) + "MiB'");
      if (defences.contains(Defence.RECIPE)) {
        for (String step : RECIPE) {
          statement.execute(step);
        }
      }
    } catch (SQLException e) {
      root.close();
      throw e;
    }
    return new SqlDatabase(root);
  }

  /** A connection for one query, which the caller closes. */
  Connection connect() throws SQLException {
    return root.duplicate();
  }

  /** The engine's own parse of a text, as JSON: a tree, or what is wrong with it. */
  static String parse(Connection connection, String text) throws SQLException {
    try (PreparedStatement parse =
        connection.prepareStatement("SELECT json_serialize_sql(?::VARCHAR)")) {
      parse.setString(1, text);
      try (ResultSet tree = parse.executeQuery()) {
        tree.next();
        return tree.getString(1);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    root.close();
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static String identifier(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }
}
