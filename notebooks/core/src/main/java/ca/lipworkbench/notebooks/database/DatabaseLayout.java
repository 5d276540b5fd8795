package ca.lipworkbench.notebooks.database;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.notebooks.error.NotebooksError;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.jspecify.annotations.Nullable;

/** The tables in the database, and the way to them from any earlier version. */
final class DatabaseLayout {
  private static final String MIGRATIONS = "ca/lipworkbench/notebooks/migrations";
  private static final String HISTORY = "notebooks_history";
  private static final int TRIES = 5;

  private DatabaseLayout() {}

  /** Brings the tables of notes and runs up to date. */
  static void update(DataSource source, DatabaseFailures failures) {
    update(source, failures, MIGRATIONS, HISTORY);
  }

  /**
   * Applies what is missing, each step in a transaction of its own.
   *
   * <p>Flyway takes no lock on SQLite, so two processes that start on a new home at the same time
   * can get in each other's way; the one that loses looks again and finds the work done.
   */
  static void update(
      DataSource source, DatabaseFailures failures, String migrations, String history) {
    Flyway flyway =
        Flyway.configure(DatabaseLayout.class.getClassLoader())
            .dataSource(source)
            .locations("classpath:" + migrations)
            .table(history)
            .baselineOnMigrate(true)
            .baselineVersion("0")
            .load();
    @Nullable FlywayException last = null;
    for (int tries = 0; tries < TRIES; tries++) {
      try {
        if (Arrays.stream(flyway.info().applied())
            .anyMatch(step -> step.getState() == MigrationState.FUTURE_SUCCESS)) {
          throw failures.newer();
        }
        flyway.migrate();
        return;
      } catch (FlywayException e) {
        last = e;
      }
    }
    throw describe(failures, last);
  }

  private static WorkbenchException describe(
      DatabaseFailures failures, @Nullable FlywayException e) {
    @Nullable Throwable cause = e;
    while (cause != null) {
      if (cause instanceof SQLException sql) {
        return failures.describe(sql);
      }
      cause = cause.getCause();
    }
    return new WorkbenchException(
        e,
        NotebooksError.DATABASE_FAILED,
        failures.file(),
        e == null ? "" : String.valueOf(e.getMessage()));
  }
}
