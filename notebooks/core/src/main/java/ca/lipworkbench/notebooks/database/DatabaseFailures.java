package ca.lipworkbench.notebooks.database;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.notebooks.error.NotebooksError;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * What SQLite reports, in words for people.
 *
 * @param file the database file, as messages name it
 */
record DatabaseFailures(String file) {
  private static final String ADDRESS_PREFIX = "jdbc:sqlite:";
  private static final int PRIMARY_CODE = 0xff;

  /** Learns the file's name from a first connection. */
  static DatabaseFailures of(DataSource source) {
    try (Connection connection = source.getConnection()) {
      String address = connection.getMetaData().getURL();
      return new DatabaseFailures(
          address.startsWith(ADDRESS_PREFIX)
              ? address.substring(ADDRESS_PREFIX.length())
              : address);
    } catch (SQLException e) {
      throw new DatabaseFailures("workbench.db").describe(e);
    }
  }

  WorkbenchException damaged(String detail) {
    return new WorkbenchException(
        NotebooksError.DATABASE_DAMAGED, file, detail.lines().findFirst().orElse(""));
  }

  WorkbenchException newer() {
    return new WorkbenchException(NotebooksError.DATABASE_NEWER, file);
  }

  WorkbenchException describe(IOException e) {
    return new WorkbenchException(e, NotebooksError.DATABASE_FAILED, file, words(e));
  }

  WorkbenchException describe(SQLException e) {
    return switch (primary(e)) {
      case SQLITE_BUSY, SQLITE_LOCKED ->
          new WorkbenchException(e, NotebooksError.DATABASE_BUSY, file);
      case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT ->
          new WorkbenchException(e, NotebooksError.DATABASE_DAMAGED, file, words(e));
      case SQLITE_FULL -> new WorkbenchException(e, NotebooksError.DATABASE_FULL, file);
      default -> new WorkbenchException(e, NotebooksError.DATABASE_FAILED, file, words(e));
    };
  }

  private static SQLiteErrorCode primary(SQLException e) {
    if (e instanceof SQLiteException sqlite) {
      return SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & PRIMARY_CODE);
    }
    return SQLiteErrorCode.UNKNOWN_ERROR;
  }

  private static String words(Exception e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message.lines().findFirst().orElse("");
  }
}
