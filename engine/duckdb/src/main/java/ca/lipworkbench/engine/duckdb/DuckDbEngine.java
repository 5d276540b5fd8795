package ca.lipworkbench.engine.duckdb;

import ca.lipworkbench.engine.durable.DurableFiles;
import ca.lipworkbench.engine.durable.FailPoint;
import ca.lipworkbench.engine.error.EngineError;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.pivot.Engine;
import ca.lipworkbench.engine.pivot.Query;
import ca.lipworkbench.engine.pivot.QueryHandle;
import ca.lipworkbench.engine.pivot.SumsStore;
import ca.lipworkbench.engine.table.Release;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.duckdb.DuckDBConnection;

/**
 * The engine that runs in the server: one DuckDB in memory, to which release files are attached
 * read-only as they are asked for. Threads, memory and the number of queries at once are bounded;
 * nothing is spilled to disk and no extension is fetched. Safe for use by many threads.
 *
 * <p>Lifecycle: made once, closed once, after every result is closed. A result holds its connection
 * and its Arrow memory until it is closed; closing the engine fails when Arrow memory is left, for
 * that is a result that somebody forgot.
 */
public final class DuckDbEngine implements Engine {
  private static final long PATIENCE_SECONDS = 10;

  private final DuckDbSettings settings;
  private final DuckDBConnection root;
  private final AttachedReleases releases;
  private final BufferAllocator memory;
  private final ThreadPoolExecutor queries;
  private final DuckDbSums sums;
  private final Set<DuckDbQuery> unfinished = ConcurrentHashMap.newKeySet();

  /**
   * An engine with these limits.
   *
   * @throws WorkbenchException when DuckDB does not start
   */
  public DuckDbEngine(DuckDbSettings settings) {
    this(settings, new DurableFiles(FailPoint.NONE));
  }

  /**
   * The same.
   *
   * @param files the seam through which sums that are made in advance are written
   */
  public DuckDbEngine(DuckDbSettings settings, DurableFiles files) {
    this.settings = settings;
    this.root = start(settings);
    this.releases = new AttachedReleases(root);
    this.memory = new RootAllocator();
    this.queries = executor(settings);
    this.sums = new DuckDbSums(settings, files, this::submit);
  }

  private static DuckDBConnection start(DuckDbSettings settings) {
    try {
      Connection connection = DriverManager.getConnection("jdbc:duckdb:");
      try (Statement statement = connection.createStatement()) {
        statement.execute("SET threads = " + settings.threads());
        statement.execute("SET memory_limit = '" + settings.memoryBytes() + "B'");
        statement.execute("SET temp_directory = ''");
        statement.execute("SET autoinstall_known_extensions = false");
        statement.execute("SET autoload_known_extensions = false");
        statement.execute("SET allow_community_extensions = false");
        statement.execute("SET lock_configuration = true");
      }
      return (DuckDBConnection) connection;
    } catch (SQLException e) {
      throw new WorkbenchException(e, EngineError.ENGINE_CLOSED);
    }
  }

  private static ThreadPoolExecutor executor(DuckDbSettings settings) {
    AtomicInteger number = new AtomicInteger();
    return new ThreadPoolExecutor(
        settings.queriesAtOnce(),
        settings.queriesAtOnce(),
        0,
        TimeUnit.SECONDS,
        new ArrayBlockingQueue<>(settings.queriesWaiting()),
        task -> {
          Thread thread = new Thread(task, "engine-duckdb-" + number.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        });
  }

  @Override
  public QueryHandle submit(Release release, Query query) {
    return submit(release, release.database(), "observations", query);
  }

  @Override
  public Optional<SumsStore> sums() {
    return Optional.of(sums);
  }

  private QueryHandle submit(Release release, Path file, String relation, Query query) {
    DuckDbQuery running = new DuckDbQuery(root, releases, memory, release, file, relation, query);
    unfinished.add(running);
    try {
      queries.execute(
          () -> {
            running.run();
            unfinished.remove(running);
          });
    } catch (RejectedExecutionException e) {
      unfinished.remove(running);
      if (queries.isShutdown()) {
        throw new WorkbenchException(e, EngineError.ENGINE_CLOSED);
      }
      throw new WorkbenchException(e, EngineError.ENGINE_BUSY, settings.queriesWaiting());
    }
    return running;
  }

  @Override
  public void close() {
    queries.shutdown();
    unfinished.forEach(DuckDbQuery::cancel);
    try {
      if (!queries.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("A query did not stop");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try (memory) {
      root.close();
    } catch (SQLException e) {
      throw new WorkbenchException(e, EngineError.ENGINE_CLOSED);
    }
  }
}
