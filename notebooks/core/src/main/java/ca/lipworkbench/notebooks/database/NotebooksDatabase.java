package ca.lipworkbench.notebooks.database;

import ca.lipworkbench.engine.durable.FailPoint;
import ca.lipworkbench.engine.error.WorkbenchException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/**
 * The SQLite database that holds notes and runs. A write is one transaction that is synced before
 * it is answered; a crash leaves all of it or nothing. May be used by many threads, and beside
 * other processes.
 */
public final class NotebooksDatabase {
  private static final String WAIT_FOR_OTHERS = "PRAGMA busy_timeout = 20000";
  private static final String SYNC_EVERY_COMMIT = "PRAGMA synchronous = FULL";
  private static final String CHECK_REFERENCES = "PRAGMA foreign_keys = ON";
  private static final String LOG_AHEAD = "PRAGMA journal_mode = WAL";
  private static final String CHECK = "PRAGMA quick_check(1)";

  private final DataSource source;
  private final FailPoint failPoint;
  private final DatabaseFailures failures;

  /** Writers of one process queue here, in order; SQLite's own waiting is a lottery. */
  private final ReentrantLock writers = new ReentrantLock(true);

  private NotebooksDatabase(DataSource source, FailPoint failPoint, DatabaseFailures failures) {
    this.source = source;
    this.failPoint = failPoint;
    this.failures = failures;
  }

  /** What is done with a connection. */
  @FunctionalInterface
  public interface Work<T> {
    /** Does it; the connection is closed by the caller. */
    T run(Connection connection) throws SQLException;
  }

  /**
   * Opens the database, checks that it is whole, and brings its layout up to date.
   *
   * @param source connections to an SQLite file
   * @param failPoint passed before the first statement and before the commit of every write
   * @throws WorkbenchException when the file is damaged, half copied, written by a newer version,
   *     or cannot be used
   */
  public static NotebooksDatabase open(DataSource source, FailPoint failPoint) {
    DatabaseFailures failures = DatabaseFailures.of(source);
    NotebooksDatabase database = new NotebooksDatabase(source, failPoint, failures);
    database.checkWhole();
    DatabaseLayout.update(source, failures);
    return database;
  }

  /**
   * Brings the tables that another module keeps in the same file up to date, so that its writers
   * queue with ours.
   *
   * @param migrations folder of its migrations on the class path, without a slash at the end
   * @param history name of the table in which they are ticked off
   * @throws WorkbenchException as {@link #open}
   */
  public void addTables(String migrations, String history) {
    DatabaseLayout.update(source, failures, migrations, history);
  }

  /** Reads in one consistent view. */
  public <T> T read(Work<T> work) {
    try (Connection connection = connect()) {
      run(connection, "BEGIN");
      T answer = work.run(connection);
      run(connection, "COMMIT");
      return answer;
    } catch (SQLException e) {
      throw failures.describe(e);
    }
  }

  /** Does all of the work or nothing; when this returns, it is on the disk. */
  public <T> T write(Work<T> work) {
    writers.lock();
    try (Connection connection = connect()) {
      pass(FailPoint.Step.WRITE);
      run(connection, "BEGIN IMMEDIATE");
      T answer = work.run(connection);
      pass(FailPoint.Step.SYNC);
      run(connection, "COMMIT");
      return answer;
    } catch (SQLException e) {
      throw failures.describe(e);
    } catch (IOException e) {
      throw failures.describe(e);
    } finally {
      writers.unlock();
    }
  }

  private void checkWhole() {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(LOG_AHEAD);
      try (ResultSet result = statement.executeQuery(CHECK)) {
        String answer = result.next() ? result.getString(1) : "";
        if (!answer.equals("ok")) {
          throw failures.damaged(answer);
        }
      }
    } catch (SQLException e) {
      throw failures.describe(e);
    }
  }

  /** A connection closed in the middle of a transaction takes the transaction back. */
  private Connection connect() throws SQLException {
    Connection connection = source.getConnection();
    try {
      run(connection, WAIT_FOR_OTHERS);
      run(connection, SYNC_EVERY_COMMIT);
      run(connection, CHECK_REFERENCES);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void pass(FailPoint.Step step) throws IOException {
    failPoint.pass(step, Path.of(failures.file()));
  }
}
