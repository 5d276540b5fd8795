package ca.lipworkbench.notebooks.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sign of life of a store that runs notes: a locked file, which the operating system unlocks
 * when the process ends, however it ends.
 */
final class OwnerLock implements AutoCloseable {
  /**
   * Owners of this process. Their files are never opened again here: POSIX drops a process's locks
   * on a file as soon as any of its handles on that file is closed.
   */
  private static final Set<String> OURS = ConcurrentHashMap.newKeySet();

  private static final String SUFFIX = ".lock";

  private final Path folder;
  private final String name;
  private final FileChannel channel;

  private OwnerLock(Path folder, String name, FileChannel channel) {
    this.folder = folder;
    this.name = name;
    this.channel = channel;
  }

  /** A new owner, alive until it is closed or the process ends. */
  static OwnerLock hold(Path folder) throws IOException {
    Files.createDirectories(folder);
    String name = UUID.randomUUID().toString();
    OURS.add(name);
    Path unlocked = folder.resolve(name + ".new");
    FileChannel channel =
        FileChannel.open(unlocked, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      channel.close();
      throw new IOException("A new file is locked by another process: " + unlocked);
    }
    // Under its final name only when it is locked, or another process could take it for a dead one.
    Files.move(unlocked, folder.resolve(name + SUFFIX));
    return new OwnerLock(folder, name, channel);
  }

  /** Whether the process that holds this owner's lock still lives. */
  static boolean isAlive(Path folder, String owner) throws IOException {
    if (OURS.contains(owner)) {
      return true;
    }
    try (FileChannel channel =
        FileChannel.open(folder.resolve(owner + SUFFIX), StandardOpenOption.WRITE)) {
      FileLock lock = channel.tryLock();
      return lock == null;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** Removes the lock files of owners that are gone. */
  static void sweep(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(SUFFIX)
            && !isAlive(folder, name.substring(0, name.length() - SUFFIX.length()))) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  String name() {
    return name;
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(folder.resolve(name + SUFFIX));
    channel.close();
    OURS.remove(name);
  }
}
