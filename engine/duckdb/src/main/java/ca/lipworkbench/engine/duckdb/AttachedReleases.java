package ca.lipworkbench.engine.duckdb;

import ca.lipworkbench.engine.sql.SqlText;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The release files that the engine has open, read-only. Those used longest ago are closed when
 * there are many, but never one that a query is reading. Safe for use by many threads.
 */
final class AttachedReleases {
  private static final int MOST_OPEN = 32;

  private final Connection connection;
  private final Map<Path, Attached> open = new LinkedHashMap<>(16, 0.75f, true);
  private int named;

  /** Files attached through this connection, which the caller closes. */
  AttachedReleases(Connection connection) {
    this.connection = connection;
  }

  private static final class Attached {
    private final String name;
    private int readers;

    private Attached(String name) {
      this.name = name;
    }
  }

  /** The name under which a file is attached, until {@link #leave} is called as often. */
  synchronized String enter(Path file) throws SQLException {
    Attached attached = open.get(file);
    if (attached == null) {
      closeOldest();
      named++;
      attached = new Attached("release_" + named);
      execute(
          "ATTACH "
              + SqlText.literal(file.toString())
              + " AS "
              + SqlText.identifier(attached.name)
              + " (READ_ONLY)");
      open.put(file, attached);
    }
    attached.readers++;
    return attached.name;
  }

  /** Says that a reader of the file is done. */
  synchronized void leave(Path file) {
    Attached attached = open.get(file);
    if (attached != null) {
      attached.readers--;
    }
  }

  private void closeOldest() throws SQLException {
    Iterator<Attached> oldest = open.values().iterator();
    while (open.size() >= MOST_OPEN && oldest.hasNext()) {
      Attached attached = oldest.next();
      if (attached.readers == 0) {
        execute("DETACH " + SqlText.identifier(attached.name));
        oldest.remove();
      }
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
