package ca.lipworkbench.engine.durable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/**
 * The seam through which the workbench writes files: a file is written beside its place, synced,
 * renamed into it, and its folder synced, so that after a crash it is the old or the new one, never
 * a mixture. Every step first passes a {@link FailPoint}. Immutable; use by many threads is safe as
 * long as no two write the same path.
 */
public final class DurableFiles {
  private static final String STAGED_SUFFIX = ".staged";

  private final FailPoint failPoint;

  /** Files written with a fail point, which is {@link FailPoint#NONE} outside of tests. */
  public DurableFiles(FailPoint failPoint) {
    this.failPoint = failPoint;
  }

  /** What fills a file. */
  @FunctionalInterface
  public interface Content {
    /** Writes the whole content; the stream is closed by the caller. */
    void writeTo(OutputStream out) throws IOException;
  }

  /** Replaces or creates a file; whoever reads the path sees the old or the new content. */
  public void replace(Path file, Content content) throws IOException {
    Path folder = parent(file);
    Path staged = folder.resolve(file.getFileName() + STAGED_SUFFIX);
    write(staged, content);
    rename(staged, file);
  }

  /** Writes and syncs a file in a folder that is still staged, so that no rename is needed. */
  public void write(Path file, Content content) throws IOException {
    failPoint.pass(FailPoint.Step.WRITE, file);
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      OutputStream out = new java.io.BufferedOutputStream(Channels.newOutputStream(channel));
      content.writeTo(out);
      out.flush();
      failPoint.pass(FailPoint.Step.SYNC, file);
      channel.force(true);
    }
  }

  /** Writes and syncs these bytes in a folder that is still staged. */
  public void write(Path file, byte[] bytes) throws IOException {
    write(file, out -> out.write(bytes));
  }

  /** Syncs a file that somebody else wrote, such as a database engine. */
  public void sync(Path file) throws IOException {
    failPoint.pass(FailPoint.Step.SYNC, file);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Moves a staged file or folder into place in one step, then syncs the folder it is now in. */
  public void rename(Path from, Path to) throws IOException {
    failPoint.pass(FailPoint.Step.RENAME, to);
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    syncFolder(parent(to));
  }

  /** Syncs a folder's list of names. */
  public void syncFolder(Path folder) throws IOException {
    failPoint.pass(FailPoint.Step.SYNC_FOLDER, folder);
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Copies bytes to a file of a staged folder and syncs it. */
  public void copy(Path from, Path to) throws IOException {
    write(
        to,
        out -> {
          try (FileChannel in = FileChannel.open(from, StandardOpenOption.READ)) {
            ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
            while (in.read(buffer) >= 0) {
              out.write(buffer.array(), 0, buffer.position());
              buffer.clear();
            }
          }
        });
  }

  /** Removes a staged or withdrawn file or folder with all it holds; nothing happens if absent. */
  public void delete(Path path) throws IOException {
    if (!Files.exists(path, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    failPoint.pass(FailPoint.Step.DELETE, path);
    try (Stream<Path> walk = Files.walk(path)) {
      for (Path found : walk.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(found);
      }
    }
  }

  private static Path parent(Path path) {
    Path parent = path.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IllegalArgumentException("Not in a folder: " + path);
    }
    return parent;
  }
}
