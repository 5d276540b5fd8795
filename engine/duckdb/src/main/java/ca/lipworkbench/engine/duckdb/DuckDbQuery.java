package ca.lipworkbench.engine.duckdb;

import ca.lipworkbench.engine.error.EngineError;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.pivot.Query;
import ca.lipworkbench.engine.pivot.QueryHandle;
import ca.lipworkbench.engine.pivot.QueryResult;
import ca.lipworkbench.engine.sql.Dialect;
import ca.lipworkbench.engine.sql.SqlText;
import ca.lipworkbench.engine.table.Release;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBResultSet;
import org.jspecify.annotations.Nullable;

/** One query from its place in the queue to its result, on a connection of its own. */
final class DuckDbQuery implements QueryHandle {
  private static final long ROWS_A_BATCH = 8192;

  private final DuckDBConnection root;
  private final AttachedReleases releases;
  private final BufferAllocator memory;
  private final Release release;
  private final Path file;
  private final String relation;
  private final Query query;
  private final CompletableFuture<QueryResult> result = new CompletableFuture<>();

  private final Object statementLock = new Object();
  private @Nullable Statement running;
  private boolean cancelled;

  /**
   * A query.
   *
   * @param release what it is about, for messages
   * @param file what it reads
   * @param relation the relation there that the query calls the observations
   */
  DuckDbQuery(
      DuckDBConnection root,
      AttachedReleases releases,
      BufferAllocator memory,
      Release release,
      Path file,
      String relation,
      Query query) {
    this.root = root;
    this.releases = releases;
    this.memory = memory;
    this.release = release;
    this.file = file;
    this.relation = relation;
    this.query = query;
  }

  /** Runs to the result or to the failure that {@link #await} tells; never throws. */
  void run() {
    try {
      result.complete(execute());
    } catch (WorkbenchException e) {
      result.completeExceptionally(e);
    } catch (RuntimeException | Error e) {
      result.completeExceptionally(failure(e));
    }
  }

  private QueryResult execute() {
    requireNotCancelled();
    String attached = attach();
    Resources resources = new Resources();
    resources.add(() -> releases.leave(file));
    try {
      DuckDBConnection connection = root.duplicate();
      resources.add(connection);
      String place = SqlText.identifier(attached) + ".main." + relation;
      String sql = query.sql(Dialect.DUCKDB, place, new KeptRows(connection)::keep);
      Statement statement = connection.createStatement();
      resources.add(statement);
      start(statement);
      DuckDBResultSet rows = (DuckDBResultSet) statement.executeQuery(sql);
      resources.add(rows);
      requireNotCancelled();
      BufferAllocator allocator = memory.newChildAllocator("query", 0, Long.MAX_VALUE);
      resources.add(allocator);
      ArrowReader reader = (ArrowReader) rows.arrowExportStream(allocator, ROWS_A_BATCH);
      return new QueryResult(reader, resources::close);
    } catch (SQLException e) {
      resources.close();
      throw failure(e);
    } catch (RuntimeException e) {
      resources.close();
      throw e;
    } finally {
      end();
    }
  }

  private String attach() {
    try {
      if (!Files.isRegularFile(file)) {
        throw new SQLException("No such file: " + file);
      }
      return releases.enter(file);
    } catch (SQLException e) {
      throw new WorkbenchException(
          e,
          EngineError.RELEASE_NOT_READABLE,
          release.table().value(),
          release.number(),
          String.valueOf(file.getFileName()));
    }
  }

  private void start(Statement statement) {
    synchronized (statementLock) {
      running = statement;
    }
    requireNotCancelled();
  }

  private void end() {
    synchronized (statementLock) {
      running = null;
    }
  }

  private void requireNotCancelled() {
    synchronized (statementLock) {
      if (cancelled) {
        throw new WorkbenchException(EngineError.QUERY_CANCELLED, release.table().value());
      }
    }
  }

  @Override
  public void cancel() {
    synchronized (statementLock) {
      cancelled = true;
      if (running != null) {
        try {
          running.cancel();
        } catch (SQLException e) {
          throw failure(e);
        }
      }
    }
  }

  @Override
  public QueryResult await() {
    try {
      return result.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof WorkbenchException said) {
        throw said;
      }
      throw failure(e);
    }
  }

  /** DuckDB says the same whether it was cancelled or failed, so our own flag decides. */
  private WorkbenchException failure(Throwable cause) {
    String table = release.table().value();
    synchronized (statementLock) {
      if (cancelled) {
        return new WorkbenchException(cause, EngineError.QUERY_CANCELLED, table);
      }
    }
    boolean memoryRanOut =
        cause instanceof OutOfMemoryError
            || String.valueOf(cause.getMessage()).contains("Out of Memory");
    return new WorkbenchException(
        cause, memoryRanOut ? EngineError.OUT_OF_MEMORY : EngineError.QUERY_FAILED, table);
  }
}
