package ca.lipworkbench.datasets.lake;

import ca.lipworkbench.datasets.DatasetsError;
import ca.lipworkbench.engine.error.WorkbenchException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The right to write to a lake, held by one import of one process at a time. The operating system
 * frees it when its process ends, however it ends.
 */
final class LakeLock implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(50);

  /** A file lock belongs to a process; inside of it, threads wait for each other here. */
  private static final ConcurrentHashMap<Path, Semaphore> TURNS = new ConcurrentHashMap<>();

  private final Semaphore turn;
  private final FileChannel channel;

  private LakeLock(Semaphore turn, FileChannel channel) {
    this.turn = turn;
    this.channel = channel;
  }

  /** The lock of this lake, if nobody holds it. */
  static Optional<LakeLock> tryHold(Path lake) {
    return Optional.ofNullable(hold(lake, Duration.ZERO));
  }

  /**
   * The lock of this lake, waiting while others hold it.
   *
   * @throws WorkbenchException when they hold it for longer than the limit
   */
  static LakeLock await(Path lake, Duration limit) {
    LakeLock lock = hold(lake, limit);
    if (lock == null) {
      throw new WorkbenchException(DatasetsError.IMPORT_BUSY, limit.toSeconds());
    }
    return lock;
  }

  private static @Nullable LakeLock hold(Path lake, Duration limit) {
    long deadline = System.nanoTime() + limit.toNanos();
    Path file = lake.resolve("import.lock");
    try {
      Semaphore turn =
          TURNS.computeIfAbsent(lake.toRealPath(), ignored -> new Semaphore(1, /* fair= */ true));
      if (!turn.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS)) {
        return null;
      }
      LakeLock lock = null;
      try {
        lock = locked(turn, file, deadline);
      } finally {
        if (lock == null) {
          turn.release();
        }
      }
      return lock;
    } catch (IOException e) {
      throw new WorkbenchException(e, DatasetsError.LAKE_INPUT_OUTPUT, file, reason(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  private static @Nullable LakeLock locked(Semaphore turn, Path file, long deadline)
      throws IOException, InterruptedException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean held = false;
    try {
      while (true) {
        FileLock lock = channel.tryLock();
        if (lock != null) {
          held = true;
          return new LakeLock(turn, channel);
        }
        if (System.nanoTime() - deadline >= 0) {
          return null;
        }
        Thread.sleep(PAUSE);
      }
    } finally {
      if (!held) {
        channel.close();
      }
    }
  }

  static String reason(Exception failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }

  /** Lets the next one write. Closing the channel frees the file lock. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new WorkbenchException(e, DatasetsError.LAKE_INPUT_OUTPUT, "import.lock", reason(e));
    } finally {
      turn.release();
    }
  }
}
